package dev.xinmiao.weather.forecast;

import dev.xinmiao.weather.dynamics.Precision;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A small forecast as tests ask for it: T10 over an aquaplanet, a record every three hours. */
final class Asked {
    static final Instant TIME = Instant.parse("2011-10-11T00:00:00Z");

    private final Path init;
    private final Path out;
    private double days = 1;
    private int truncation = 10;
    private Precision precision = Precision.DOUBLE;
    private int every = 3;
    private double[] pressures = {100_000, 85_000, 70_000, 50_000, 25_000};
    private int threads = 2;
    private boolean resume;
    private boolean adiabatic;
    private boolean octahedral;
    private boolean packed;
    private boolean grib;
    private boolean report;
    private OptionalDouble step = OptionalDouble.empty();
    private OptionalDouble spacing = OptionalDouble.empty();
    private List<Path> truth = List.of();

    Asked(Path init, Path out) {
        this.init = init;
        this.out = out;
    }

    Asked days(double wanted) {
        days = wanted;
        return this;
    }

    Asked truncation(int wanted) {
        truncation = wanted;
        return this;
    }

    Asked precision(Precision wanted) {
        precision = wanted;
        return this;
    }

    Asked threads(int wanted) {
        threads = wanted;
        return this;
    }

    Asked resumed() {
        resume = true;
        return this;
    }

    Asked dry() {
        adiabatic = true;
        return this;
    }

    Asked onOctahedralGrid() {
        octahedral = true;
        return this;
    }

    Asked step(double seconds) {
        step = OptionalDouble.of(seconds);
        return this;
    }

    Asked packed() {
        packed = true;
        return this;
    }

    Asked spacing(double degrees) {
        spacing = OptionalDouble.of(degrees);
        return this;
    }

    Asked packedEvery(double degrees) {
        return packed().spacing(degrees);
    }

    Asked every(int hours) {
        every = hours;
        return this;
    }

    Asked pressures(double... pascals) {
        pressures = pascals;
        return this;
    }

    Asked asGrib() {
        grib = true;
        return this;
    }

    Asked reported(Path... trueStates) {
        report = true;
        truth = List.of(trueStates);
        return this;
    }

    /** Returns what the run said. */
    String run() throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Forecast.run(request(), new PrintStream(said, true, StandardCharsets.UTF_8), Optional.empty());
        return said.toString(StandardCharsets.UTF_8);
    }

    private Request request() {
        return new Request(
                init,
                Optional.of(TIME),
                truncation,
                6,
                days,
                every,
                out,
                precision,
                threads,
                resume,
                Optional.empty(),
                octahedral,
                adiabatic,
                step,
                OptionalDouble.empty(),
                pressures,
                spacing,
                packed,
                grib,
                report,
                Places.usual(),
                truth);
    }
}
