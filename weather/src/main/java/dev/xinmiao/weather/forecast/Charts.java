package dev.xinmiao.weather.forecast;

import dev.xinmiao.weather.picture.Axis;
import dev.xinmiao.weather.picture.Bilingual;
import dev.xinmiao.weather.picture.Curve;
import dev.xinmiao.weather.picture.Field;
import dev.xinmiao.weather.picture.LineChart;
import dev.xinmiao.weather.picture.Report;
import dev.xinmiao.weather.picture.Scales;
import dev.xinmiao.weather.picture.Section;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The globe as a whole: means round it at the end, and its water over time. */
final class Charts {
    private final Written forecast;
    private final String run;

    Charts(Written forecast, String run) {
        this.forecast = forecast;
        this.run = run;
    }

    List<Report.Figure> all() throws IOException {
        List<Report.Figure> figures = new ArrayList<>();
        if (forecast.levels().length > 1) {
            figures.add(new Report.Figure("section", section()));
        }
        if (forecast.has("tp") && forecast.hours().length > 2) {
            figures.add(new Report.Figure("water", water()));
        }
        return figures;
    }

    private Section section() throws IOException {
        int last = forecast.hours().length - 1;
        List<Field> warmth = new ArrayList<>();
        List<Field> winds = new ArrayList<>();
        for (double level : forecast.levels()) {
            warmth.add(forecast.at("t", (int) level, last).map(kelvin -> kelvin - 273.15));
            winds.add(forecast.at("u", (int) level, last));
        }
        return new Section(
                new Bilingual("纬向平均气温与西风", "Temperature and westerly wind, mean round the globe"),
                List.of(run, "+" + Math.round(forecast.hours()[last]) + " h"),
                forecast.latitudes(),
                forecast.levels(),
                Section.zonalMeans(warmth),
                Scales.TEMPERATURE_ALOFT,
                new Bilingual("气温", "temperature"),
                new Section.Isolines(Section.zonalMeans(winds), 5, new Bilingual("西风", "westerly wind, m/s")),
                true);
    }

    private LineChart water() throws IOException {
        double[] days = Arrays.stream(forecast.hours()).map(hours -> hours / 24).toArray();
        List<Curve> curves = List.of(
                curve(new Bilingual("降水", "precipitation"), "tp", days),
                curve(new Bilingual("其中对流", "of it convective"), "cp", days),
                curve(new Bilingual("蒸发", "evaporation"), "evap", days));
        return new LineChart(
                new Bilingual("全球降水与蒸发累计", "Precipitation and evaporation of the globe since the beginning"),
                List.of(run),
                Axis.between(
                        new Bilingual("天", "days"), 0, days[days.length - 1], days[days.length - 1] > 2 ? 1 : 0.25),
                LineChart.upFor(new Bilingual("毫米", "mm"), curves),
                curves);
    }

    private Curve curve(Bilingual name, String quantity, double[] days) throws IOException {
        double[] means = new double[days.length];
        for (int record = 0; record < means.length; record++) {
            means[record] = Written.mean(forecast.surface(quantity, record));
        }
        return new Curve(name, days, means);
    }
}
