package dev.xinmiao.weather.picture;

import java.util.List;

/**
 * How far a forecast is from the truth, beside forecasts that need no model.
 *
 * @param title what is scored, where and by which measure
 * @param unit of the scores
 * @param truth what it's held against
 * @param curves over lead time in hours, all at the same ones; the model first
 */
public record Scores(Bilingual title, String unit, Bilingual truth, List<Curve> curves) {

    public Scores {
        if (curves.isEmpty()
                || curves.stream()
                        .anyMatch(curve -> !java.util.Arrays.equals(
                                curve.x(), curves.getFirst().x()))) {
            throw new IllegalArgumentException(
                    "The scores " + title.english() + " need curves at the same lead times.");
        }
    }

    double[] leads() {
        return curves.getFirst().x();
    }

    /** A chart of one time would tell nothing that a line of a table does not. */
    boolean worthAChart() {
        return leads().length > 1;
    }

    LineChart chart(String run) {
        double[] leads = leads();
        double last = leads[leads.length - 1];
        double step = last <= 48 ? 6 : last <= 120 ? 12 : 24;
        return new LineChart(
                title,
                List.of(run, Lettering.words(new Bilingual("真值", "truth")) + " " + Lettering.words(truth)),
                Axis.between(new Bilingual("时效", "lead time, h"), 0, last, step),
                Axis.round(
                        new Bilingual(unit, unit),
                        Math.min(
                                0,
                                curves.stream().mapToDouble(Curve::least).min().orElse(0)),
                        curves.stream().mapToDouble(Curve::greatest).max().orElse(1)),
                curves);
    }
}
