package dev.xinmiao.weather.gallery;

import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.picture.Bilingual;
import dev.xinmiao.weather.picture.Equirectangular;
import dev.xinmiao.weather.picture.Fill;
import dev.xinmiao.weather.picture.Heading;
import dev.xinmiao.weather.picture.Lines;
import dev.xinmiao.weather.picture.Projection;
import dev.xinmiao.weather.picture.Scales;
import dev.xinmiao.weather.picture.WeatherMap;
import dev.xinmiao.weather.suite.Exhibit;
import java.util.List;

/** Maps of baroclinic waves, where in ten days they come from the bump at 20 degrees east. */
final class WaveMaps {
    private static final Projection NORTH = new Equirectangular(80, 20, 30, 300);
    private static final double FREEZING = 273.15;
    private static final double PROMINENCE = 4;
    /** Of hPa: none of its lines is at 1000, where they would follow each ripple of the air that is still calm. */
    private static final double INTERVAL = 6;

    private WaveMaps() {}

    static WeatherMap of(Exhibit.Wave wave) {
        return new WeatherMap(
                heading(
                        "斜压波，第 " + wave.days() + " 天的地面气压与最低层气温",
                        "Baroclinic wave on day " + wave.days() + ": surface pressure, temperature of the lowest layer",
                        wave,
                        wave.layers()),
                NORTH,
                List.of(
                        new Fill(
                                Points.field(wave.grid(), wave.temperature(), kelvin -> kelvin - FREEZING),
                                Scales.TEMPERATURE,
                                new Bilingual("最低层气温", "temperature of the lowest layer")),
                        pressure(wave.grid(), wave.surfacePressure())),
                null);
    }

    static WeatherMap of(Exhibit.RainyWave wave) {
        return new WeatherMap(
                heading(
                        "湿斜压波，第 " + wave.days() + " 天的地面气压与当日降水",
                        "Moist baroclinic wave on day " + wave.days() + ": surface pressure, rain of that day",
                        wave,
                        wave.layers()),
                NORTH,
                List.of(
                        new Fill(
                                Points.field(wave.grid(), wave.rain(), rain -> rain),
                                Scales.PRECIPITATION,
                                new Bilingual("24 小时降水", "rain of 24 hours")),
                        pressure(wave.grid(), wave.surfacePressure())),
                null);
    }

    private static Lines pressure(Grid grid, double[] pascals) {
        return new Lines(
                Points.field(grid, pascals, pascal -> pascal / 100),
                INTERVAL,
                Lines.Look.FIRST,
                PROMINENCE,
                new Bilingual("地面气压", "surface pressure, hPa"));
    }

    private static Heading heading(String chinese, String english, Exhibit exhibit, int layers) {
        return Heading.undated(new Bilingual(chinese, english), exhibit.name() + " L" + layers);
    }
}
