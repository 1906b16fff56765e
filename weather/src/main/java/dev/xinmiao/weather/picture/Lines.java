package dev.xinmiao.weather.picture;

/**
 * Lines of equal values of a field, with their values along them.
 *
 * @param field in the unit of the values
 * @param interval from line to line
 * @param least value that has a line; below all unless told
 * @param look of them
 * @param prominence above the saddle to a higher one that a high needs to be marked, a low likewise; infinite for no marks
 * @param legend what it is, with the unit
 */
public record Lines(Field field, double interval, double least, Look look, double prominence, Bilingual legend)
        implements Layer {

    /** Of lines: those of a second field are dashed, and brown. */
    public enum Look {
        FIRST,
        SECOND
    }

    public Lines {
        if (!(interval > 0)) {
            throw new IllegalArgumentException("Lines need an interval above 0, but it is " + interval + ".");
        }
    }

    public Lines(Field field, double interval, Look look, double prominence, Bilingual legend) {
        this(field, interval, Double.NEGATIVE_INFINITY, look, prominence, legend);
    }

    /** Mean sea level pressure in hPa, with highs and lows. */
    public static Lines pressure(Field field) {
        return new Lines(field, 4, Look.FIRST, 2, new Bilingual("海平面气压", "MSLP, hPa"));
    }

    /** Geopotential height in decametres. */
    public static Lines height(Field field, int level) {
        return new Lines(
                field,
                level > 300 ? 6 : 12,
                Look.FIRST,
                Double.POSITIVE_INFINITY,
                new Bilingual(level + " hPa 高度", level + " hPa height, dam"));
    }
}
