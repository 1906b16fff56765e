package dev.xinmiao.weather.state;

import dev.xinmiao.weather.UnusableFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Reads initial states from NetCDF-3 files and, where ecCodes is installed, from GRIB files.
 *
 * <p>Refuses, in one sentence that names file, field and what was expected: a file without temperature or a wind, or with neither
 * surface pressure nor heights; unknown units; values that are missing above the ground or aren't possible; grids that don't cover
 * the globe or aren't regular or Gaussian; pressure levels out of order or too few; and a choice among several times that nobody
 * made.
 */
public final class StateReader {
    private final StateRequest request;
    private final Source source;
    private final Orientation orientation;

    private StateReader(StateRequest request, Source source) throws IOException {
        this.request = request;
        this.source = source;
        orientation = Orientation.of(request.file(), source.axes());
    }

    public static PressureState read(StateRequest request) throws IOException {
        try (Source source = open(request)) {
            return new StateReader(request, source).read();
        }
    }

    private static Source open(StateRequest request) throws IOException {
        return beginsLikeGrib(request.file()) ? GribSource.open(request) : NetcdfSource.open(request);
    }

    private static boolean beginsLikeGrib(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return new String(stream.readNBytes(4), StandardCharsets.US_ASCII).equals("GRIB");
        }
    }

    private PressureState read() throws IOException {
        Map<Quantity, float[]> fields = new EnumMap<>(Quantity.class);
        if (source.has(Quantity.SURFACE_PRESSURE)) {
            fields.put(Quantity.SURFACE_PRESSURE, field(Quantity.SURFACE_PRESSURE, fields));
        }
        for (Quantity quantity : Quantity.values()) {
            if (source.has(quantity) && !fields.containsKey(quantity)) {
                fields.put(quantity, field(quantity, fields));
            }
        }
        return new PressureState(
                request.file().toString(),
                source.validTime(),
                orientation.grid(),
                orientation.levels().pressures(),
                Collections.unmodifiableMap(fields));
    }

    private float[] field(Quantity quantity, Map<Quantity, float[]> known) throws IOException {
        Source.Raw raw = source.read(quantity);
        Unit.Scale scale = raw.unit()
                .flatMap(quantity.units()::scaleOf)
                .orElseThrow(() -> new UnusableFile(
                        request.file(),
                        "%s is in %s, expected %s.",
                        raw.name(),
                        raw.unit().map(unit -> "\"" + unit + "\"").orElse("no unit"),
                        quantity.units().expected()));
        float[] values = orientation.turned(raw.values(), quantity.onLevels(), scale);
        Check check = new Check(
                request.file(),
                orientation.grid(),
                orientation.levels().pressures(),
                known.get(Quantity.SURFACE_PRESSURE));
        check.dry(quantity, values);
        check.require(quantity, raw.name(), values);
        return values;
    }
}
