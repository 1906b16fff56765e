package dev.xinmiao.weather.gallery;

import dev.xinmiao.weather.picture.Bilingual;
import dev.xinmiao.weather.picture.Equirectangular;
import dev.xinmiao.weather.picture.Field;
import dev.xinmiao.weather.picture.Fill;
import dev.xinmiao.weather.picture.Heading;
import dev.xinmiao.weather.picture.Lines;
import dev.xinmiao.weather.picture.PolarStereographic;
import dev.xinmiao.weather.picture.Projection;
import dev.xinmiao.weather.picture.Scales;
import dev.xinmiao.weather.picture.WeatherMap;
import dev.xinmiao.weather.suite.Exhibit;
import java.util.List;

/** Maps of the shallow-water cases. */
final class ShallowMaps {
    private static final double UNMARKED = Double.POSITIVE_INFINITY;
    /** Cut where the jet is still calm. */
    private static final Projection MIDDLE_LATITUDES = new Equirectangular(75, 20, 105, 465);

    private ShallowMaps() {}

    /** How far the bell is off, round its place; it's the ripples that tell schemes apart. */
    static WeatherMap of(Exhibit.Bell bell) {
        Field off = Points.difference(bell.grid(), bell.carried(), bell.begun());
        Field carried = Points.field(bell.grid(), bell.carried(), metres -> metres);
        return new WeatherMap(
                heading(
                        "余弦钟绕极一周后（第 " + bell.days() + " 天）及误差",
                        "Cosine bell carried over the poles, day " + bell.days() + ", and its error",
                        bell),
                new Equirectangular(32, -32, 238, 302),
                List.of(
                        new Fill(off, Scales.anomaly("m", 1), new Bilingual("误差", "error")),
                        new Lines(
                                carried,
                                100,
                                100,
                                Lines.Look.FIRST,
                                UNMARKED,
                                new Bilingual("钟的高度", "height of the bell, m"))),
                null);
    }

    static WeatherMap of(Exhibit.Mountain flow) {
        Field height = Points.field(flow.grid(), flow.height(), metres -> metres / 10);
        Field ground = Points.field(flow.grid(), flow.ground(), metres -> metres);
        return new WeatherMap(
                heading(
                        "过山气流，第 " + flow.days() + " 天的自由面高度",
                        "Zonal flow over a mountain, height on day " + flow.days(),
                        flow),
                new Equirectangular(90, -90, 90, 450),
                List.of(
                        new Fill(height, Scales.HEIGHT, new Bilingual("高度", "height")),
                        new Lines(height, 8, Lines.Look.FIRST, UNMARKED, new Bilingual("高度", "height, dam")),
                        new Lines(ground, 500, 500, Lines.Look.SECOND, UNMARKED, new Bilingual("山地", "mountain, m"))),
                null);
    }

    static WeatherMap of(Exhibit.Haurwitz wave) {
        Field height = Points.field(wave.grid(), wave.height(), metres -> metres / 10);
        return new WeatherMap(
                heading(
                        "罗斯贝–豪尔维茨波，第 " + wave.days() + " 天的高度",
                        "Rossby–Haurwitz wave, height on day " + wave.days(),
                        wave),
                PolarStereographic.north(0, 0),
                List.of(
                        new Fill(height, Scales.height(800, 20), new Bilingual("高度", "height")),
                        new Lines(height, 20, Lines.Look.FIRST, UNMARKED, new Bilingual("高度", "height, dam"))),
                null);
    }

    static WeatherMap of(Exhibit.RolledUpJet jet) {
        Field vorticity = Points.field(jet.grid(), jet.vorticity(), perSecond -> 1e5 * perSecond);
        return new WeatherMap(
                heading("不稳定急流，第 " + jet.days() + " 天的相对涡度", "Unstable jet, vorticity on day " + jet.days(), jet),
                MIDDLE_LATITUDES,
                List.of(new Fill(
                        vorticity, Scales.anomaly("10⁻⁵ s⁻¹", 1), new Bilingual("相对涡度", "relative vorticity"))),
                null);
    }

    private static Heading heading(String chinese, String english, Exhibit exhibit) {
        return Heading.undated(new Bilingual(chinese, english), exhibit.name());
    }
}
