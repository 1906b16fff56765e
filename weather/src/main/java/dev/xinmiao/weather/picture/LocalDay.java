package dev.xinmiao.weather.picture;

import java.time.LocalDate;
import java.util.Collection;
import java.util.TreeMap;

/**
 * A day of a place by its own clocks, within a forecast.
 *
 * @param first step that lies in it
 * @param last step that lies in it
 * @param warmest step
 * @param coldest step
 * @param precipitation in mm, from midnight to midnight: what fell up to a midnight belongs to the day that ends
 */
record LocalDay(int first, int last, int warmest, int coldest, double precipitation) {

    static Collection<LocalDay> of(PlaceForecast forecast) {
        TreeMap<LocalDate, LocalDay> days = new TreeMap<>();
        double[] temperature = forecast.temperature();
        for (int step = 0; step < forecast.size(); step++) {
            int now = step;
            double rain = step + 1 < forecast.size() ? forecast.precipitation()[step + 1] : 0;
            days.merge(
                    forecast.local(step).toLocalDate(),
                    new LocalDay(now, now, now, now, rain),
                    (day, next) -> new LocalDay(
                            day.first,
                            now,
                            temperature[now] > temperature[day.warmest] ? now : day.warmest,
                            temperature[now] < temperature[day.coldest] ? now : day.coldest,
                            day.precipitation + rain));
        }
        return days.values();
    }

    double hours(PlaceForecast forecast) {
        return forecast.hours(last) - forecast.hours(first);
    }
}
