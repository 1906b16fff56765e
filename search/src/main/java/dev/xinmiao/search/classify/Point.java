package dev.xinmiao.search.classify;

/**
 * A text as numbers.
 *
 * @param columns of its terms, rising
 * @param values beside them
 * @param sense its place among meanings; empty where no vectors are to be had
 */
record Point(int[] columns, double[] values, double[] sense) {}
