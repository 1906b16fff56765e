package dev.xinmiao.weather.gallery;

import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.picture.Bilingual;
import dev.xinmiao.weather.picture.Scale;
import dev.xinmiao.weather.picture.Scales;
import dev.xinmiao.weather.picture.Section;
import dev.xinmiao.weather.suite.Exhibit;
import java.util.Arrays;
import java.util.List;

/** Means round the globe over latitude and pressure, which goes evenly, so that like heights are like masses. */
final class Sections {
    private static final double FREEZING = 273.15;

    private Sections() {}

    static Section of(Exhibit.SteadyJet jet) {
        float[] drift = new float[jet.wind().length];
        for (int at = 0; at < drift.length; at++) {
            drift[at] = (float) (jet.wind()[at] - jet.begun()[at]);
        }
        return section(
                new Bilingual(
                        "平衡急流：第 " + jet.days() + " 天的纬向平均西风及其漂移",
                        "Balanced jet: eastward wind round the globe on day " + jet.days() + ", and its drift"),
                note(jet, jet.pressures()),
                jet.grid(),
                jet.pressures(),
                drift,
                Scales.anomaly("m/s", 0.05),
                new Bilingual("与初始之差", "less that of the beginning"),
                wind(jet.wind()));
    }

    static Section means(Exhibit.Climate climate) {
        return section(
                new Bilingual(
                        "Held–Suarez 气候：纬向平均温度与西风，" + chinese(climate),
                        "Held and Suarez: temperature and eastward wind, " + english(climate)),
                note(climate, climate.pressures()),
                climate.grid(),
                climate.pressures(),
                Section.values(climate.temperature(), -FREEZING),
                Scales.TEMPERATURE_ALOFT,
                new Bilingual("温度", "temperature"),
                wind(climate.wind()));
    }

    static Section eddies(Exhibit.Climate climate) {
        return section(
                new Bilingual("Held–Suarez 气候：涡动，" + chinese(climate), "Held and Suarez: eddies, " + english(climate)),
                note(climate, climate.pressures()),
                climate.grid(),
                climate.pressures(),
                Section.values(climate.energy(), 0),
                Scales.amount("m²/s²", 10),
                new Bilingual("涡动动能", "energy of eddies"),
                new Section.Isolines(
                        Section.values(climate.variance(), 0),
                        2,
                        new Bilingual("温度方差", "variance of temperature, K²")));
    }

    private static Section section(
            Bilingual title,
            String note,
            Grid grid,
            double[] pascals,
            float[] filled,
            Scale scale,
            Bilingual legend,
            Section.Isolines lines) {
        double[] pressures = Arrays.stream(pascals).map(pascal -> pascal / 100).toArray();
        return new Section(
                title, List.of(note), Points.latitudes(grid), pressures, filled, scale, legend, lines, false);
    }

    private static String note(Exhibit exhibit, double[] pressures) {
        return exhibit.name() + " L" + pressures.length;
    }

    private static String chinese(Exhibit.Climate climate) {
        return "第 " + climate.first() + "–" + climate.last() + " 天，南北半球平均";
    }

    private static String english(Exhibit.Climate climate) {
        return "days " + climate.first() + " to " + climate.last() + ", hemispheres averaged";
    }

    private static Section.Isolines wind(double[] wind) {
        return new Section.Isolines(Section.values(wind, 0), 5, new Bilingual("西风", "eastward wind, m/s"));
    }
}
