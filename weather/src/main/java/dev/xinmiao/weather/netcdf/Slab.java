package dev.xinmiao.weather.netcdf;

import java.util.Arrays;

/**
 * A block of a variable: along each of its first dimensions where it begins and how many values it takes. Dimensions not named are
 * taken whole.
 */
public record Slab(long[] start, long[] count) {

    /** All of a variable. */
    public static Slab whole() {
        return of(new long[0], new long[0]);
    }

    /** All that stands at these places of the first dimensions, as one record or one level of it. */
    public static Slab at(long... places) {
        long[] ones = new long[places.length];
        Arrays.fill(ones, 1);
        return of(places, ones);
    }

    public static Slab of(long[] start, long[] count) {
        if (start.length != count.length) {
            throw new IllegalArgumentException(start.length + " beginnings, " + count.length + " counts");
        }
        return new Slab(start.clone(), count.clone());
    }

    boolean fits(Variable variable) {
        if (start.length > variable.dimensions().size()) {
            return false;
        }
        for (int axis = 0; axis < start.length; axis++) {
            long length = variable.dimensions().get(axis).length();
            if (start[axis] < 0 || count[axis] < 0 || start[axis] > length - count[axis]) {
                return false;
            }
        }
        return true;
    }

    long startAlong(int axis) {
        return axis < start.length ? start[axis] : 0;
    }

    long countAlong(int axis, Variable variable) {
        return axis < count.length
                ? count[axis]
                : variable.dimensions().get(axis).length();
    }

    @Override
    public String toString() {
        return "from " + Arrays.toString(start) + " on " + Arrays.toString(count);
    }
}
