package dev.xinmiao.weather.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Highs and lows of a field: points that no other within a distance exceeds, and that stand out from their surroundings. */
final class Extremes {
    private static final double DEGREES = 9;

    /** A high or a low, at a place in degrees. */
    record Extreme(boolean high, double latitude, double longitude, double value) {}

    private Extremes() {}

    /**
     * @param prominence by which it has to differ from the mean of what is around it
     * @return highs and lows, the most marked first
     */
    static List<Extreme> of(Field field, double prominence) {
        record Marked(Extreme extreme, double by) {}
        List<Marked> found = new ArrayList<>();
        for (int row = 0; row < field.rows(); row++) {
            if (Math.abs(field.latitudes()[row]) > 84) {
                continue;
            }
            for (int column = 0; column < field.columns(); column++) {
                double by = standsOut(field, row, column);
                if (Math.abs(by) >= prominence) {
                    found.add(new Marked(
                            new Extreme(
                                    by > 0,
                                    field.latitudes()[row],
                                    field.longitudes()[column],
                                    field.value(row, column)),
                            Math.abs(by)));
                }
            }
        }
        found.sort(Comparator.comparingDouble(Marked::by).reversed());
        return found.stream().map(Marked::extreme).toList();
    }

    /** By how much a point is above (or below) the mean around it; 0 if it's no extreme. */
    private static double standsOut(Field field, int row, int column) {
        float here = field.value(row, column);
        boolean highest = true;
        boolean lowest = true;
        double sum = 0;
        int count = 0;
        double narrow = Math.cos(Math.toRadians(field.latitudes()[row]));
        int wide = Math.min((int) (DEGREES / narrow / 360 * field.columns()), field.columns() / 2 - 1);
        for (int other = 0; other < field.rows(); other++) {
            double north = field.latitudes()[other] - field.latitudes()[row];
            if (Math.abs(north) > DEGREES) {
                continue;
            }
            for (int aside = -wide; aside <= wide; aside++) {
                double east = aside * 360.0 / field.columns() * narrow;
                if (other == row && aside == 0 || Math.hypot(north, east) > DEGREES) {
                    continue;
                }
                float value = field.value(other, Math.floorMod(column + aside, field.columns()));
                boolean before = other < row || other == row && aside < 0;
                highest &= here > value || here == value && !before;
                lowest &= here < value || here == value && !before;
                sum += value;
                count++;
            }
            if (!highest && !lowest) {
                return 0;
            }
        }
        return count == 0 || Double.isNaN(sum) ? 0 : here - sum / count;
    }
}
