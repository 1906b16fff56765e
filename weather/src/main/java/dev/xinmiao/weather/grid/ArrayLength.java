package dev.xinmiao.weather.grid;

import java.util.Locale;

/** How long an array of a model has to be: a product of sizes, which a large model may make more than Java has. */
public final class ArrayLength {
    /** Virtual machines keep a few places for themselves. */
    private static final long MOST = Integer.MAX_VALUE - 8;

    private ArrayLength() {}

    /**
     * @param what the values are, for the sentence that refuses
     * @throws IllegalArgumentException if there are more than an array holds
     */
    public static int of(String what, int... sizes) {
        long length = 1;
        for (int size : sizes) {
            length *= size;
            if (length > MOST) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "%s are more values than the %,d that an array of Java holds: choose a smaller truncation or fewer"
                                + " levels",
                        what,
                        MOST));
            }
        }
        return (int) length;
    }
}
