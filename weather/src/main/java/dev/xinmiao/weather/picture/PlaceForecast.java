package dev.xinmiao.weather.picture;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;

/**
 * The weather of one place, step by step from the initial time; what isn't known is NaN.
 *
 * @param place where
 * @param initial time of the first values
 * @param step from value to value
 * @param temperature at 2 m, in °C
 * @param dewPoint at 2 m, in °C
 * @param precipitation since the step before, in mm
 * @param cloud in % of the sky
 * @param east eastward wind at 10 m, in m/s
 * @param north northward wind at 10 m, in m/s
 * @param pressure at mean sea level, in hPa
 */
public record PlaceForecast(
        Place place,
        Instant initial,
        Duration step,
        double[] temperature,
        double[] dewPoint,
        double[] precipitation,
        double[] cloud,
        double[] east,
        double[] north,
        double[] pressure) {

    public PlaceForecast {
        for (double[] series : List.of(dewPoint, precipitation, cloud, east, north, pressure)) {
            if (series.length != temperature.length || series.length < 2) {
                throw new IllegalArgumentException("The forecast of "
                        + place.name().english() + " needs series of one length, at least 2, but they have "
                        + temperature.length + " and " + series.length + " values.");
            }
        }
    }

    /** Values of fields, step by step, at a place. */
    public static double[] series(List<Field> fields, Place place) {
        return fields.stream()
                .mapToDouble(field -> field.at(place.latitude(), place.longitude()))
                .toArray();
    }

    int size() {
        return temperature.length;
    }

    Instant time(int number) {
        return initial.plus(step.multipliedBy(number));
    }

    ZonedDateTime local(int number) {
        return time(number).atZone(place.zone());
    }

    double hours(int number) {
        return step.toMinutes() * (double) number / 60;
    }

    double speed(int number) {
        return Math.hypot(east[number], north[number]);
    }

    /** Precipitation of the steps after one and up to another. */
    double precipitation(int after, int upTo) {
        return Arrays.stream(precipitation, after + 1, upTo + 1).sum();
    }

    static boolean known(double[] series) {
        return Arrays.stream(series).anyMatch(value -> !Double.isNaN(value));
    }

    /** Whether the sun is below the horizon; to a few minutes. */
    boolean night(double hours) {
        ZonedDateTime utc = initial.plusSeconds(Math.round(hours * 3600)).atZone(java.time.ZoneOffset.UTC);
        double declination = Math.toRadians(-23.44) * Math.cos(2 * Math.PI * (utc.getDayOfYear() + 10) / 365.25);
        double noon = (utc.getHour() + utc.getMinute() / 60.0 - 12) * 15 + place.longitude();
        double latitude = Math.toRadians(place.latitude());
        return Math.sin(latitude) * Math.sin(declination)
                        + Math.cos(latitude) * Math.cos(declination) * Math.cos(Math.toRadians(noon))
                < 0;
    }
}
