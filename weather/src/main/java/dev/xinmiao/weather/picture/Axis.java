package dev.xinmiao.weather.picture;

import java.util.List;

/**
 * An axis of a chart.
 *
 * @param title what stands along it, with the unit
 * @param from value at the left or at the bottom
 * @param to value at the right or at the top; it may be the smaller one
 * @param logarithmic or linear
 * @param ticks values that are marked
 */
public record Axis(Bilingual title, double from, double to, boolean logarithmic, List<Double> ticks) {
    private static final List<Double> LEVELS = List.of(
            1000.0, 850.0, 700.0, 500.0, 400.0, 300.0, 250.0, 200.0, 150.0, 100.0, 70.0, 50.0, 30.0, 20.0, 10.0, 5.0,
            2.0, 1.0);

    public Axis {
        if (!Double.isFinite(from) || !Double.isFinite(to) || from == to || logarithmic && Math.min(from, to) <= 0) {
            throw new IllegalArgumentException("The axis " + title.english()
                    + " needs two different ends, above 0 if it is logarithmic, but they are " + from + " and " + to
                    + ".");
        }
    }

    /** From round number to round number, so that all values have room. */
    public static Axis round(Bilingual title, double least, double greatest) {
        return round(title, least, greatest, 5);
    }

    /** With about so many ticks. */
    static Axis round(Bilingual title, double least, double greatest, int about) {
        double span = greatest > least ? greatest - least : Math.max(Math.abs(least) / 10, 1);
        double step = Ticks.step(span, about);
        double from = Math.floor(least / step + 1e-9) * step;
        double to = Math.ceil(Math.max(greatest, least + span / 2) / step - 1e-9) * step;
        return new Axis(title, from, to, false, Ticks.every(step, from, to));
    }

    /** Between two values as they are. */
    public static Axis between(Bilingual title, double from, double to, double step) {
        return new Axis(title, from, to, false, Ticks.every(step, Math.min(from, to), Math.max(from, to)));
    }

    /** Of pressure in hPa, falling upward. */
    public static Axis pressure(double bottom, double top, boolean logarithmic) {
        List<Double> ticks = LEVELS.stream()
                .filter(level -> level <= bottom && level >= top && (logarithmic || level >= 100 || level == top))
                .toList();
        return new Axis(new Bilingual("气压", "pressure, hPa"), bottom, top, logarithmic, ticks);
    }

    /** 0 at the beginning, 1 at the end. */
    double share(double value) {
        return (of(value) - of(from)) / (of(to) - of(from));
    }

    /** The value at a share. */
    double value(double share) {
        double at = of(from) + share * (of(to) - of(from));
        return logarithmic ? Math.exp(at) : at;
    }

    private double of(double value) {
        return logarithmic ? Math.log(value) : value;
    }
}
