package dev.xinmiao.weather.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * The rain of some steps, up to a time.
 *
 * @param from step after which it fell
 * @param to step up to which it fell
 * @param sum in mm
 */
record RainBar(int from, int to, double sum) {

    /**
     * Of so many hours each, and within one day each where steps allow: they begin anew at midnight of the place, so the first and the
     * last may be shorter.
     */
    static List<RainBar> of(PlaceForecast forecast, int hours) {
        int steps = (int) Math.max(1, Math.round(hours / forecast.hours(1)));
        int last = forecast.size() - 1;
        List<RainBar> bars = new ArrayList<>();
        int from = 0;
        for (int to = first(forecast, hours, steps); from < last; to = Math.min(to + steps, last)) {
            if (to > from) {
                bars.add(new RainBar(from, to, forecast.precipitation(from, to)));
            }
            from = to;
        }
        return bars;
    }

    /** The first step at which a bar ends. */
    private static int first(PlaceForecast forecast, int hours, int steps) {
        int end = Math.min(steps, forecast.size() - 1);
        for (int step = 0; step < end; step++) {
            if (forecast.local(step).getMinute() == 0 && forecast.local(step).getHour() % hours == 0) {
                return step;
            }
        }
        return end;
    }
}
