package dev.xinmiao.weather.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Highs and lows of a field: points that stand out by their prominence, as summits do: by how much one has to go down from a high, at
 * least, on the way to a higher one. So a high with a closed line round it counts, however wide and flat its middle is.
 */
final class Extremes {
    private static final double FARTHEST = 84;

    /** A high or a low, at a place in degrees. */
    record Extreme(boolean high, double latitude, double longitude, double value) {}

    private record Summit(int point, double by) {}

    private final Field field;
    private final int sign;
    /** For each point that was reached, another of the same land that leads to its summit; −1 for those below the water. */
    private final int[] land;

    private final List<Summit> summits = new ArrayList<>();

    private Extremes(Field field, int sign) {
        this.field = field;
        this.sign = sign;
        land = new int[field.rows() * field.columns()];
        Arrays.fill(land, -1);
    }

    /**
     * @param prominence that it needs, in the unit of the field
     * @return highs and lows, the most marked first; the highest and the lowest of all are held against the median
     */
    static List<Extreme> of(Field field, double prominence) {
        List<Summit> highs = new Extremes(field, 1).summits();
        List<Summit> lows = new Extremes(field, -1).summits();
        record Marked(Extreme extreme, double by) {}
        List<Marked> found = new ArrayList<>();
        for (List<Summit> some : List.of(highs, lows)) {
            for (Summit summit : some) {
                double latitude = field.latitudes()[summit.point / field.columns()];
                if (summit.by >= prominence && Math.abs(latitude) <= FARTHEST) {
                    double longitude = field.longitudes()[summit.point % field.columns()];
                    float value = field.values()[summit.point];
                    found.add(new Marked(new Extreme(some == highs, latitude, longitude, value), summit.by));
                }
            }
        }
        found.sort(Comparator.comparingDouble(Marked::by).reversed());
        return found.stream().map(Marked::extreme).toList();
    }

    private double height(int point) {
        return sign * field.values()[point];
    }

    /** Water sinks: land comes up at summits, and where two lands meet the lower one's summit has its saddle. */
    private List<Summit> summits() {
        int[] falling = IntStream.range(0, land.length)
                .filter(point -> !Float.isNaN(field.values()[point]))
                .boxed()
                .sorted(Comparator.comparingDouble(this::height).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        for (int point : falling) {
            land[point] = point;
            for (int neighbour : neighbours(point)) {
                if (land[neighbour] >= 0) {
                    meet(summit(point), summit(neighbour), height(point));
                }
            }
        }
        if (falling.length > 0) {
            int highest = falling[0];
            summits.add(new Summit(highest, height(highest) - height(falling[falling.length / 2])));
        }
        return summits;
    }

    private void meet(int one, int other, double saddle) {
        if (one != other) {
            boolean lower = height(one) < height(other);
            int ends = lower ? one : other;
            land[ends] = lower ? other : one;
            if (height(ends) > saddle) {
                summits.add(new Summit(ends, height(ends) - saddle));
            }
        }
    }

    private int summit(int point) {
        int at = point;
        while (land[at] != at) {
            land[at] = land[land[at]];
            at = land[at];
        }
        return at;
    }

    /** Eight, and beyond a pole what lies across it. */
    private int[] neighbours(int point) {
        int[] neighbours = new int[8];
        int found = 0;
        for (int down = -1; down <= 1; down++) {
            int row = point / field.columns() + down;
            boolean across = row < 0 || row >= field.rows();
            int line = across ? row - down : row;
            int column = point % field.columns() + (across ? field.columns() / 2 : 0);
            for (int aside = -1; aside <= 1; aside++) {
                if (down != 0 || aside != 0) {
                    neighbours[found++] = line * field.columns() + Math.floorMod(column + aside, field.columns());
                }
            }
        }
        return neighbours;
    }
}
