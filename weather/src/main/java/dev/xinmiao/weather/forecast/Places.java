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

    /** From NAME,LAT,LON, the name with commas or without; its clocks go by its longitude. Refuses anything else. */
    public static Place of(String words) {
        int second = words.lastIndexOf(',');
        int first = words.lastIndexOf(',', second - 1);
        try {
            String name = words.substring(0, first).trim();
            double latitude =
                    Double.parseDouble(words.substring(first + 1, second).trim());
            double longitude = Double.parseDouble(words.substring(second + 1).trim());
            if (!name.isEmpty() && Math.abs(latitude) <= 90 && longitude >= -180 && longitude <= 360) {
                double east = longitude > 180 ? longitude - 360 : longitude;
                ZoneOffset clocks = ZoneOffset.ofHours((int) Math.round(east / 15));
                return new Place(new Bilingual(name, name), latitude, longitude, clocks);
            }
        } catch (NumberFormatException | StringIndexOutOfBoundsException _) {
            // Told below, in words.
        }
        throw new IllegalArgumentException(
                "--place is “" + words + "”, expected NAME,LATITUDE,LONGITUDE in degrees, as Kunshan,31.39,120.98");
    }

    /** Read record by record, so that not all fields are in memory at once. */
    static List<PlaceForecast> forecasts(Written forecast, List<Place> places) throws IOException {
        if (!forecast.has("t2m") || forecast.hours().length < 2) {
            return List.of();
        }
        double[][] warmth = series(forecast, "t2m", places, kelvin -> kelvin - FREEZING);
        double[][] dew = series(forecast, "d2m", places, kelvin -> kelvin - FREEZING);
        double[][] rain = series(forecast, "tp_interval", places, fallen -> Math.max(0, fallen));
        double[][] clouds = series(forecast, "tcc", places, share -> 100 * share);
        double[][] east = series(forecast, "u10", places, wind -> wind);
        double[][] north = series(forecast, "v10", places, wind -> wind);
        double[][] pressure = series(forecast, "prmsl", places, pascals -> pascals / 100);
        Duration step = Duration.ofMinutes(Math.round(60 * forecast.hours()[1]));
        List<PlaceForecast> all = new ArrayList<>();
        for (int at = 0; at < places.size(); at++) {
            all.add(new PlaceForecast(
                    places.get(at),
                    forecast.start(),
                    step,
                    warmth[at],
                    dew[at],
                    rain[at],
                    clouds[at],
                    east[at],
                    north[at],
                    pressure[at]));
        }
        return all;
    }

    /** For each place the values of all records. */
    private static double[][] series(Written forecast, String name, List<Place> places, DoubleUnaryOperator unit)
            throws IOException {
        double[][] series = new double[places.size()][forecast.hours().length];
        for (int record = 0; record < forecast.hours().length; record++) {
            Field field = forecast.surface(name, record);
            for (int at = 0; at < series.length; at++) {
                Place place = places.get(at);
                series[at][record] = unit.applyAsDouble(field.at(place.latitude(), place.longitude()));
            }
        }
        return series;
    }
}
