package dev.xinmiao.weather.real.physics;

import dev.xinmiao.weather.real.Columns;
import java.time.LocalDateTime;
import java.util.Arrays;

/**
 * Where the sun stands at a time and place: declination, equation of time and distance after Spencer 1971 (Search 2, 172), the height
 * through day and night as a mean over a span. Also which two months of climate a time lies between.
 */
final class Sun {
    /** No longer than this between two heights in a mean, s. */
    private static final double FINE = 900;

    private static final double[] MIDDLES = {
        (double) -15.5,
        (double) 15.5,
        45,
        (double) 74.5,
        105,
        (double) 135.5,
        166,
        (double) 196.5,
        (double) 227.5,
        258,
        (double) 288.5,
        319,
        (double) 349.5,
        (double) 380.5
    };

    private final int startDay;
    private final int startSecond;
    private double sine;
    private double cosine;
    private double equation;
    private double closeness;
    private double secondOfDay;
    private int month;
    private double next;

    /** @param start of the run, universal time */
    Sun(LocalDateTime start) {
        this.startDay = start.getDayOfYear() - 1;
        this.startSecond = start.toLocalTime().toSecondOfDay();
    }

    /** Goes to a time, in seconds since the start. */
    void go(double seconds) {
        var passed = startSecond + seconds;
        var days = Math.floor(passed / Constants.DAY);
        secondOfDay = (double) (passed - days * Constants.DAY);
        var day = (startDay + days) % 365;
        if (day < 0) {
            day += 365;
        }
        var angle = 2 * Math.PI * (day + secondOfDay / Constants.DAY) / 365;
        var declination = 0.006918
                - 0.399912 * Math.cos(angle)
                + 0.070257 * Math.sin(angle)
                - 0.006758 * Math.cos(2 * angle)
                + 0.000907 * Math.sin(2 * angle)
                - 0.002697 * Math.cos(3 * angle)
                + 0.00148 * Math.sin(3 * angle);
        sine = (double) Math.sin(declination);
        cosine = (double) Math.cos(declination);
        equation = (double) (0.000075
                + 0.001868 * Math.cos(angle)
                - 0.032077 * Math.sin(angle)
                - 0.014615 * Math.cos(2 * angle)
                - 0.040849 * Math.sin(2 * angle));
        closeness = (double) (1.00011
                + 0.034221 * Math.cos(angle)
                + 0.00128 * Math.sin(angle)
                + 0.000719 * Math.cos(2 * angle)
                + 0.000077 * Math.sin(2 * angle));
        between((double) day + secondOfDay / Constants.DAY);
    }

    private void between(double day) {
        month = 0;
        while (MIDDLES[month + 1] <= day) {
            month++;
        }
        next = (day - MIDDLES[month]) / (MIDDLES[month + 1] - MIDDLES[month]);
    }

    /** The month, from 0, whose middle was last. */
    int month() {
        return (month + 11) % 12;
    }

    /** How far the time is from the middle of that month to that of the next one. */
    double next() {
        return next;
    }

    double declination() {
        return (double) Math.asin(sine);
    }

    /** By how much the sun is ahead of the clock, in radians of a day's turn. */
    double equation() {
        return equation;
    }

    /** Radiation at the top of the atmosphere if the sun is overhead, W/m². */
    double strength() {
        return Constants.SUN * closeness;
    }

    /**
     * Means over a span from the time on.
     *
     * @param height gets the mean sine of the sun's height, nought below the horizon
     * @param path gets the sine of the height that sunlight has on the mean
     */
    void shine(double span, Place place, double[] height, double[] path) {
        int times = (int) Math.max(1, Math.ceil(span / FINE));
        Arrays.fill(height, 0);
        Arrays.fill(path, 0);
        for (int time = 0; time < times; time++) {
            double at = secondOfDay + span * (2 * time + 1) / (2 * times);
            var turn = 2 * Math.PI * at / Constants.DAY - Math.PI + equation;
            double turnCosine = cosine * (double) Math.cos(turn);
            double turnSine = cosine * (double) Math.sin(turn);
            double[] latitudeSine = place.latitudeSine;
            double[] latitudeCosine = place.latitudeCosine;
            double[] longitudeSine = place.longitudeSine;
            double[] longitudeCosine = place.longitudeCosine;
            for (int i = 0; i < Columns.SIZE; i++) {
                double up = sine * latitudeSine[i]
                        + latitudeCosine[i] * (turnCosine * longitudeCosine[i] - turnSine * longitudeSine[i]);
                double light = Math.max(0, up);
                height[i] += light;
                path[i] += light * light;
            }
        }
        for (int i = 0; i < Columns.SIZE; i++) {
            path[i] /= height[i] + Constants.TINY;
            height[i] /= times;
        }
    }

    /** Where the columns of a block stand. */
    static final class Place {
        final double[] latitudeSine = new double[Columns.SIZE];
        final double[] latitudeCosine = new double[Columns.SIZE];
        final double[] longitudeSine = new double[Columns.SIZE];
        final double[] longitudeCosine = new double[Columns.SIZE];
    }
}
