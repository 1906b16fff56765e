package dev.xinmiao.weather.forecast;

import dev.xinmiao.weather.picture.Bilingual;
import dev.xinmiao.weather.picture.Field;
import dev.xinmiao.weather.picture.Place;
import dev.xinmiao.weather.picture.PlaceForecast;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** The weather of places, out of a forecast. */
public final class Places {
    private static final double FREEZING = 273.15;

    private Places() {}

    /** Where nobody names any. */
    public static List<Place> usual() {
        return List.of(
                place("昆山", "Kunshan", 31.39, 120.98, "Asia/Shanghai"),
                place("北京", "Beijing", 39.90, 116.40, "Asia/Shanghai"),
                place("新加坡", "Singapore", 1.35, 103.82, "Asia/Singapore"),
                place("伦敦", "London", 51.51, -0.13, "Europe/London"),
                place("悉尼", "Sydney", -33.87, 151.21, "Australia/Sydney"));
    }

    private static Place place(String chinese, String english, double latitude, double longitude, String zone) {
        return new Place(new Bilingual(chinese, english), latitude, longitude, ZoneId.of(zone));
    }

    /** From NAME,LAT,LON; its clocks go by its longitude. Refuses anything else. */
    public static Place of(String words) {
        String[] parts = words.split(",", -1);
        try {
            double latitude = Double.parseDouble(parts[1].trim());
            double longitude = Double.parseDouble(parts[2].trim());
            if (parts.length == 3 && Math.abs(latitude) <= 90 && longitude >= -180 && longitude <= 360) {
                double east = longitude > 180 ? longitude - 360 : longitude;
                ZoneOffset clocks = ZoneOffset.ofHours((int) Math.round(east / 15));
                String name = parts[0].trim();
                return new Place(new Bilingual(name, name), latitude, longitude, clocks);
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException _) {
            // Told below, in words.
        }
        throw new IllegalArgumentException(
                "--place is “" + words + "”, expected NAME,LATITUDE,LONGITUDE in degrees, as Kunshan,31.39,120.98");
    }

    static List<PlaceForecast> forecasts(Written forecast, List<Place> places) throws IOException {
        if (!forecast.has("t2m") || forecast.hours().length < 2) {
            return List.of();
        }
        List<Field> warmth = all(forecast, "t2m", kelvin -> kelvin - FREEZING);
        List<Field> dew = all(forecast, "d2m", kelvin -> kelvin - FREEZING);
        List<Field> rain = all(forecast, "tp_interval", fallen -> Math.max(0, fallen));
        List<Field> clouds = all(forecast, "tcc", share -> 100 * share);
        List<Field> east = all(forecast, "u10", wind -> wind);
        List<Field> north = all(forecast, "v10", wind -> wind);
        List<Field> pressure = all(forecast, "prmsl", pascals -> pascals / 100);
        Duration step = Duration.ofMinutes(Math.round(60 * forecast.hours()[1]));
        return places.stream()
                .map(place -> new PlaceForecast(
                        place,
                        forecast.start(),
                        step,
                        PlaceForecast.series(warmth, place),
                        PlaceForecast.series(dew, place),
                        PlaceForecast.series(rain, place),
                        PlaceForecast.series(clouds, place),
                        PlaceForecast.series(east, place),
                        PlaceForecast.series(north, place),
                        PlaceForecast.series(pressure, place)))
                .toList();
    }

    private static List<Field> all(Written forecast, String name, DoubleUnaryOperator unit) throws IOException {
        List<Field> fields = new ArrayList<>();
        for (int record = 0; record < forecast.hours().length; record++) {
            fields.add(forecast.surface(name, record).map(unit));
        }
        return fields;
    }
}
