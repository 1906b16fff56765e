package dev.xinmiao.weather.state;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** A file of fields, each in its own order and unit. */
interface Source extends AutoCloseable {

    /** Along which all fields on levels lie. */
    Axes axes() throws IOException;

    Optional<Instant> validTime();

    boolean has(Quantity quantity);

    Raw read(Quantity quantity) throws IOException;

    @Override
    void close();

    /**
     * As they stand in the file.
     *
     * @param levels in Pa
     */
    record Axes(double[] levels, double[] latitudes, double[] longitudes) {}

    /**
     * A field as it stands in the file.
     *
     * @param name that the file gives it
     * @param values by level (if it has any), latitude and longitude; NaN where there is none
     */
    record Raw(String name, Optional<String> unit, double[] values) {}
}
