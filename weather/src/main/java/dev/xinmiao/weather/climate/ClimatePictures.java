package dev.xinmiao.weather.climate;

import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.picture.Axis;
import dev.xinmiao.weather.picture.Bilingual;
import dev.xinmiao.weather.picture.Chart;
import dev.xinmiao.weather.picture.Curve;
import dev.xinmiao.weather.picture.LineChart;
import dev.xinmiao.weather.picture.Scales;
import dev.xinmiao.weather.picture.Section;
import dev.xinmiao.weather.picture.Sheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws the means of years into a folder, as SVG. */
final class ClimatePictures {
    private static final double FREEZING = 273.15;

    private final ClimateMeans means;
    private final Grid grid;
    private final Path folder;
    private final List<String> notes;
    private final double[] latitudes;

    ClimatePictures(ClimateMeans means, Path folder, String run) {
        this.means = means;
        this.grid = means.grid();
        this.folder = folder;
        this.notes = List.of(run);
        this.latitudes = new double[grid.rings()];
        for (int ring = 0; ring < latitudes.length; ring++) {
            latitudes[ring] = Math.toDegrees(grid.latitude(ring));
        }
    }

    void draw(Optional<ObservedWinds> observed) throws IOException {
        for (Season season : Season.values()) {
            write("wind-and-temperature-" + season, section(season));
        }
        write("rain", rain());
        for (int level = 0; level < ObservedWinds.LEVELS.length; level++) {
            write("wind-" + ObservedWinds.LEVELS[level], winds(level, observed));
        }
    }

    private void write(String name, Chart chart) throws IOException {
        chart.write(folder.resolve(name + ".svg"), Sheet.CHART);
    }

    private Section section(Season season) {
        int[] months = season.months();
        double[] pressures = new double[Climate.PRESSURES.length];
        for (int level = 0; level < pressures.length; level++) {
            pressures[level] = Climate.PRESSURES[level] / 100;
        }
        float[] warmth = Section.values(means.means().of("t", months), -FREEZING);
        float[] wind = Section.values(means.means().of("u", months), 0);
        return new Section(
                new Bilingual("纬向平均温度与西风 " + season, "Zonal mean temperature and eastward wind, " + season),
                notes,
                latitudes,
                pressures,
                warmth,
                Scales.TEMPERATURE_ALOFT,
                new Bilingual("温度", "temperature"),
                new Section.Isolines(wind, 5, new Bilingual("西风 m/s", "eastward wind, m/s")),
                true);
    }

    private LineChart rain() {
        List<Curve> curves = new ArrayList<>();
        for (Season season : Season.values()) {
            double[] rings = means.means().of("rain", season.months());
            curves.add(new Curve(new Bilingual(season.name(), season.name()), latitudes, rings));
        }
        double[] year = means.means().of("rain", ZonalMeans.year());
        curves.add(new Curve(new Bilingual("全年", "year"), latitudes, year));
        return chart(new Bilingual("降水随纬度的分布", "Rain by latitude"), new Bilingual("毫米/天", "mm/day"), curves);
    }

    private LineChart winds(int level, Optional<ObservedWinds> observed) {
        int pressure = ObservedWinds.LEVELS[level];
        List<Curve> curves = new ArrayList<>();
        for (int index = 0; index < ObservedWinds.MONTHS.length; index++) {
            int month = index;
            String chinese = ObservedWinds.MONTHS[month] + " 月";
            String english = month == 0 ? "January" : "July";
            double[] rings = means.level("u", 100 * pressure, new int[] {ObservedWinds.MONTHS[month] - 1});
            curves.add(new Curve(new Bilingual(chinese + "，模式", english + ", model"), latitudes, rings));
            observed.ifPresent(winds -> {
                double[] rows = new double[latitudes.length];
                for (int ring = 0; ring < rows.length; ring++) {
                    rows[ring] = winds.at(month, level, latitudes[ring]);
                }
                curves.add(new Curve(new Bilingual(chinese + "，再分析", english + ", reanalysis"), latitudes, rows));
            });
        }
        return chart(
                new Bilingual(pressure + " 百帕西风", "Eastward wind at " + pressure + " hPa"),
                new Bilingual("米/秒", "m/s"),
                curves);
    }

    private LineChart chart(Bilingual title, Bilingual unit, List<Curve> curves) {
        Axis across = Axis.between(new Bilingual("纬度", "latitude, degrees north"), -90, 90, 30);
        return new LineChart(title, notes, across, LineChart.upFor(unit, curves), curves);
    }
}
