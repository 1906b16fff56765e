package dev.xinmiao.weather.lanes;

/**
 * Functions of every value of a row, whose length is a multiple of 16; the result may be the argument. Made of sums and products only:
 * the Vector API's own give other bits before the compiler has seen a method than after, and runs would not repeat themselves. Within two
 * units of the last place.
 */
public final class Functions {
    private Functions() {}

    /** What is beyond the range of numbers becomes the smallest or the largest exponential. */
    public static void exp(double[] x, double[] result) {
        DoubleFunctions.exp(x, result);
    }

    public static void exp(float[] x, float[] result) {
        FloatFunctions.exp(x, result);
    }

    /** Natural; of normal numbers. */
    public static void log(double[] x, double[] result) {
        DoubleFunctions.log(x, result);
    }

    public static void log(float[] x, float[] result) {
        FloatFunctions.log(x, result);
    }
}
