package dev.xinmiao.weather.suite;

import dev.xinmiao.weather.dynamics.Precision;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The tests of the reference suite, by the names that they are called by. */
public enum ReferenceTest {
    ROUNDTRIP("coefficients to points and back, in double and float", 0, RoundTrip::run),
    WILLIAMSON1("a bell carried around the earth for 12 days", 12, CosineBell::run),
    WILLIAMSON2("steady zonal flow, 5 days, three tilts", 5, SteadyFlow::run),
    WILLIAMSON5("flow over a mountain, 15 days, beside T106", 15, MountainFlow::run),
    WILLIAMSON6("a Rossby-Haurwitz wave, 14 days, beside T106", 14, HaurwitzWave::run),
    GALEWSKY("an unstable jet, 6 days, beside T106", 6, UnstableJet::run),
    JW_STEADY("the balanced jet of Jablonowski and Williamson, 10 days", SteadyAtmosphere.DAYS, SteadyAtmosphere::run),
    JW_WAVE("their baroclinic wave, 10 days", BaroclinicWave.DAYS, BaroclinicWave::run),
    HELD_SUAREZ("the climate of Held and Suarez, 250 days", HeldSuarezClimate.DAYS, HeldSuarezClimate::run),
    MOIST_WAVE(
            "the moist wave of DCMIP 2016 with warm rain, beside half its truncation", MoistWave.DAYS, MoistWave::run),
    CONSERVATION("mass, energy, angular momentum and bits over that wave", Conservation.DAYS, Conservation::run);

    private static final Set<ReferenceTest> LAYERED =
            EnumSet.of(JW_STEADY, JW_WAVE, HELD_SUAREZ, MOIST_WAVE, CONSERVATION);

    private interface Body {
        void run(TestOptions options, Report report);
    }

    private final String tells;
    private final int days;
    private final Body body;

    ReferenceTest(String tells, int days, Body body) {
        this.tells = tells;
        this.days = days;
        this.body = body;
    }

    /** As it is typed. */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it is, in a line. */
    public String tells() {
        return tells;
    }

    public static Optional<ReferenceTest> named(String title) {
        return Arrays.stream(values())
                .filter(test -> test.title().equals(title))
                .findFirst();
    }

    public static List<String> titles() {
        return Arrays.stream(values()).map(ReferenceTest::title).toList();
    }

    /**
     * Runs it, and says whether all that is judged is within its bounds.
     *
     * @param out takes the quantities and the verdict
     * @param progress takes the rest
     * @param gallery takes what the test is known by, where pictures are wanted
     * @throws IllegalArgumentException with one sentence, for options that the test can't take
     */
    public boolean run(TestOptions options, PrintWriter out, PrintWriter progress, Optional<Gallery> gallery) {
        refuse(options);
        if (gallery.isPresent()) {
            refusePictures(options);
        }
        Oracle oracle = Oracle.read();
        Precision precision = options.precision();
        Report report = new Report(title(), precision, oracle, out, progress, gallery.orElse(_ -> {}));
        if (days > 0 && options.days(days) != days) {
            report.judgeGeneralBoundsOnly("the table is for " + days + " days");
        } else if (options.levels() != null) {
            report.judgeGeneralBoundsOnly("the table is for the usual layers");
        }
        for (int truncation : options.truncations()) {
            if (oracle.of(title(), truncation).isEmpty()) {
                report.progress("the table has no rows for T" + truncation + "; general bounds are judged");
            }
        }
        body.run(options, report);
        return report.conclude();
    }

    /** What the test has no use for. */
    private void refuse(TestOptions options) {
        if (days == 0 && (options.days() != null || options.step() != null)) {
            throw new IllegalArgumentException(title() + " takes no time, so neither --days nor --step");
        }
        if (options.levels() != null && !LAYERED.contains(this)) {
            throw new IllegalArgumentException(title() + " has no layers, so it takes no --levels");
        }
        if (this == WILLIAMSON1 && options.precision() != Precision.DOUBLE) {
            throw new IllegalArgumentException(title() + " is there in double precision only");
        }
    }

    private void refusePictures(TestOptions options) {
        if (this == WILLIAMSON2) {
            throw new IllegalArgumentException(title()
                    + " has no picture, for its flow stays as it begins but for rounding, so it takes no --picture");
        }
        if (this == ROUNDTRIP && new HashSet<>(RoundTrip.truncations(options)).size() < 2) {
            throw new IllegalArgumentException(
                    title() + " draws its errors over truncations, so with --picture it takes two or more of them");
        }
    }
}
