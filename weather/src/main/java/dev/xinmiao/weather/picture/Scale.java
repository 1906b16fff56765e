package dev.xinmiao.weather.picture;

import java.util.Arrays;

/**
 * Colours for bands of values.
 *
 * @param unit of the values
 * @param bounds between the bands, rising
 * @param colours as 0xAARRGGBB, one more than bounds: below the first, between each two, from the last on
 */
public record Scale(String unit, double[] bounds, int[] colours) {

    public Scale {
        if (bounds.length < 1 || colours.length != bounds.length + 1) {
            throw new IllegalArgumentException("A scale needs one colour more than bounds, but has " + colours.length
                    + " colours and " + bounds.length + " bounds.");
        }
        for (int bound = 1; bound < bounds.length; bound++) {
            if (!(bounds[bound] > bounds[bound - 1])) {
                throw new IllegalArgumentException("The bounds of a scale must rise, but " + bounds[bound] + " follows "
                        + bounds[bound - 1] + ".");
            }
        }
    }

    /** As 0xAARRGGBB; clear for what is not known. */
    public int colour(double value) {
        return Double.isNaN(value) ? Colour.CLEAR : colours[band(value)];
    }

    /** A value on a bound belongs to the band above. */
    int band(double value) {
        int found = Arrays.binarySearch(bounds, value);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The same colours for the same values, without the bands beyond those from a least to a greatest. */
    public Scale fitted(double least, double greatest) {
        int from = Math.clamp(band(least) - 1, 0, bounds.length - 1);
        int to = Math.clamp(band(greatest), from, bounds.length - 1);
        return new Scale(unit, Arrays.copyOfRange(bounds, from, to + 1), Arrays.copyOfRange(colours, from, to + 2));
    }

    static Scale even(String unit, double first, double step, int[] colours) {
        double[] bounds = new double[colours.length - 1];
        Arrays.setAll(bounds, bound -> first + step * bound);
        return new Scale(unit, bounds, colours);
    }
}
