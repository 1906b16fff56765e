package dev.xinmiao.weather.gallery;

import dev.xinmiao.weather.picture.Axis;
import dev.xinmiao.weather.picture.Bilingual;
import dev.xinmiao.weather.picture.Curve;
import dev.xinmiao.weather.picture.LineChart;
import dev.xinmiao.weather.suite.Exhibit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is one number a day, or one a truncation. */
final class Charts {
    private static final double DAY = 86_400;

    private Charts() {}

    static LineChart of(Exhibit.Energy energy) {
        int days = energy.gained().length - 1;
        double[] across = new double[days + 1];
        Arrays.setAll(across, day -> day);
        double[] gained =
                Arrays.stream(energy.gained()).map(joules -> joules / 1000).toArray();
        List<Curve> curves = List.of(
                new Curve(new Bilingual("全球总能量的变化", "change of total energy"), across, gained),
                limit(new Bilingual("允许上限", "allowed, +" + energy.allowed() + " W/m²"), energy.allowed(), across),
                limit(new Bilingual("允许下限", "allowed, −" + energy.allowed() + " W/m²"), -energy.allowed(), across));
        return new LineChart(
                new Bilingual("斜压波增长中的能量守恒，" + days + " 天", "Energy while a baroclinic wave grows, " + days + " days"),
                List.of(energy.name() + " L" + energy.layers()),
                Axis.between(new Bilingual("天", "days"), 0, days, 1),
                LineChart.upFor(new Bilingual("千焦/平方米", "kJ/m²"), curves),
                curves);
    }

    private static Curve limit(Bilingual name, double watts, double[] days) {
        return new Curve(
                name,
                days,
                Arrays.stream(days).map(day -> day * DAY * watts / 1000).toArray());
    }

    static LineChart of(Exhibit.RoundTrips trips) {
        double[] truncations = trips.truncations().stream()
                .mapToDouble(truncation -> truncation)
                .toArray();
        return new LineChart(
                new Bilingual(
                        "球谐变换往返误差（占最大系数之比）", "Spherical harmonics to points and back: error over greatest coefficient"),
                List.of(trips.name()),
                truncations(truncations),
                powersOfTen(trips),
                List.of(
                        new Curve(new Bilingual("双精度", "double precision"), truncations, trips.wide()),
                        new Curve(new Bilingual("单精度", "single precision"), truncations, trips.narrow())));
    }

    private static Axis truncations(double[] truncations) {
        double[] rising = Arrays.stream(truncations).distinct().sorted().toArray();
        return new Axis(
                new Bilingual("截断波数", "truncation"),
                rising[0] / 1.2,
                rising[rising.length - 1] * 1.2,
                true,
                Arrays.stream(rising).boxed().toList());
    }

    private static Axis powersOfTen(Exhibit.RoundTrips trips) {
        int least =
                (int) Math.floor(Math.log10(Arrays.stream(trips.wide()).min().orElse(1e-16)));
        int most =
                (int) Math.ceil(Math.log10(Arrays.stream(trips.narrow()).max().orElse(1)));
        List<Double> ticks = new ArrayList<>();
        for (int power = least; power <= most; power++) {
            ticks.add(Math.pow(10, power));
        }
        return new Axis(new Bilingual("相对误差", "relative error"), Math.pow(10, least), Math.pow(10, most), true, ticks);
    }
}
