package dev.xinmiao.weather.forecast;

import dev.xinmiao.weather.picture.Barbs;
import dev.xinmiao.weather.picture.Bilingual;
import dev.xinmiao.weather.picture.Coast;
import dev.xinmiao.weather.picture.Equirectangular;
import dev.xinmiao.weather.picture.Field;
import dev.xinmiao.weather.picture.Fill;
import dev.xinmiao.weather.picture.Film;
import dev.xinmiao.weather.picture.Heading;
import dev.xinmiao.weather.picture.Layer;
import dev.xinmiao.weather.picture.Lines;
import dev.xinmiao.weather.picture.Projection;
import dev.xinmiao.weather.picture.Scale;
import dev.xinmiao.weather.picture.Scales;
import dev.xinmiao.weather.picture.WeatherMap;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The moving maps of a forecast, for what was written of it. */
final class Films {
    private static final int USUAL_HOURS = 6;
    private static final int MOST_FRAMES = 48;
    private static final double FREEZING = 273.15;
    private static final Equirectangular EAST_ASIA = new Equirectangular(58, 8, 85, 155);

    private final Written forecast;
    private final String run;
    private final Coast coast;
    private final int[] records;

    /** @param land whose coasts are drawn */
    Films(Written forecast, String run, Field land) {
        this.forecast = forecast;
        this.run = run;
        this.coast = new Coast(land);
        this.records = records();
    }

    /** What a map shows at a record; its rain is that since the frame before, so the first frame has none. */
    private interface Layers {
        List<Layer> at(int record, int before) throws IOException;
    }

    List<Film> all() throws IOException {
        List<Film> films = new ArrayList<>();
        boolean rainy = forecast.has("tp") && records.length > 1;
        Layers weather = rainy ? this::rain : this::pressure;
        int first = rainy ? 1 : 0;
        Bilingual title = rainy
                ? new Bilingual("降水与海平面气压", "Precipitation and mean sea level pressure")
                : new Bilingual("海平面气压", "Mean sea level pressure");
        films.add(film("weather", title, Equirectangular.globe(), first, weather));
        films.add(film(
                "weather-east-asia",
                new Bilingual("东亚" + title.chinese(), title.english() + ", East Asia"),
                EAST_ASIA,
                first,
                weather));
        if (forecast.has(850) && forecast.has(500)) {
            Bilingual name = new Bilingual("850 hPa 气温与 500 hPa 高度", "Temperature at 850 hPa, height of 500 hPa");
            Scale scale = scaleAloft();
            films.add(film("aloft", name, Equirectangular.globe(), 0, (record, before) -> aloft(record, scale)));
        }
        if (forecast.has(250)) {
            Bilingual name = new Bilingual("250 hPa 风速与高度", "Wind and height at 250 hPa");
            films.add(film("jet", name, Equirectangular.globe(), 0, this::jet));
        }
        if (forecast.has("t2m") && records.length > 1) {
            Bilingual name = new Bilingual("2 米气温与 10 米风", "Temperature at 2 m, wind at 10 m");
            films.add(film("near-ground", name, Equirectangular.globe(), 1, this::nearGround));
        }
        return films;
    }

    /** Every six hours, or fewer where there would be too many. */
    private int[] records() {
        double[] hours = forecast.hours();
        int frame = USUAL_HOURS;
        while (hours[hours.length - 1] / frame > MOST_FRAMES) {
            frame *= 2;
        }
        List<Integer> found = new ArrayList<>();
        for (int record = 0; record < hours.length; record++) {
            if (hours[record] % frame == 0) {
                found.add(record);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private Film film(String name, Bilingual title, Projection projection, int first, Layers layers)
            throws IOException {
        List<WeatherMap> maps = new ArrayList<>();
        for (int frame = first; frame < records.length; frame++) {
            Duration lead = Duration.ofMinutes(Math.round(60 * forecast.hours()[records[frame]]));
            Heading heading = new Heading(title, forecast.start(), lead, run);
            List<Layer> drawn = layers.at(records[frame], records[Math.max(0, frame - 1)]);
            maps.add(new WeatherMap(heading, projection, drawn, coast));
        }
        return new Film(name, title, maps);
    }

    private Lines lines(int record) throws IOException {
        return Lines.pressure(forecast.surface("prmsl", record).map(pascals -> pascals / 100));
    }

    private List<Layer> rain(int record, int before) throws IOException {
        Field fallen =
                forecast.surface("tp", record).with(forecast.surface("tp", before), (late, early) -> late - early);
        String hours = String.valueOf(Math.round(forecast.hours()[records[Math.min(1, records.length - 1)]]));
        Bilingual legend = new Bilingual("此前 " + hours + " 小时降水", "precipitation of " + hours + " h");
        return List.of(new Fill(fallen, Scales.PRECIPITATION, legend), lines(record));
    }

    private List<Layer> pressure(int record, int before) throws IOException {
        Lines lines = lines(record);
        return List.of(new Fill(lines.field(), Scales.PRESSURE, new Bilingual("海平面气压", "MSLP")), lines);
    }

    private Field warmthAloft(int record) throws IOException {
        return forecast.at("t", 850, record).map(kelvin -> kelvin - FREEZING);
    }

    /** One for all frames, no wider than what they show. */
    private Scale scaleAloft() throws IOException {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int record : records) {
            for (float value : warmthAloft(record).values()) {
                least = value < least ? value : least;
                greatest = value > greatest ? value : greatest;
            }
        }
        return least > greatest ? Scales.TEMPERATURE_ALOFT : Scales.TEMPERATURE_ALOFT.fitted(least, greatest);
    }

    private List<Layer> aloft(int record, Scale scale) throws IOException {
        Field height = forecast.at("gh", 500, record).map(metres -> metres / 10);
        Bilingual legend = new Bilingual("850 hPa 气温", "temperature at 850 hPa");
        return List.of(new Fill(warmthAloft(record), scale, legend), Lines.height(height, 500));
    }

    private List<Layer> jet(int record, int before) throws IOException {
        Field speed = forecast.at("u", 250, record).with(forecast.at("v", 250, record), Math::hypot);
        Field height = forecast.at("gh", 250, record).map(metres -> metres / 10);
        return List.of(
                new Fill(speed, Scales.JET, new Bilingual("250 hPa 风速", "wind at 250 hPa")), Lines.height(height, 250));
    }

    private List<Layer> nearGround(int record, int before) throws IOException {
        Field warmth = forecast.surface("t2m", record).map(kelvin -> kelvin - FREEZING);
        Barbs wind = new Barbs(
                forecast.surface("u10", record),
                forecast.surface("v10", record),
                new Bilingual("10 米风", "wind at 10 m"));
        return List.of(new Fill(warmth, Scales.TEMPERATURE, new Bilingual("2 米气温", "temperature at 2 m")), wind);
    }
}
