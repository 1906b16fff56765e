package dev.xinmiao.bench.decision;

import org.jspecify.annotations.Nullable;

/**
 * {@link ScoringByHand} for columns with nulls, after the letter of FEEL. A null is a number that doesn't occur, which
 * costs less than flags beside the values.
 */
final class ScoringWithNullsByHand implements Contender {
    private static final int BLOCK = 1024;
    private static final int NONE = Integer.MIN_VALUE;
    private static final long NOTHING = Long.MIN_VALUE;

    private final int rows;
    private final int[] staff;
    private final int[] scientists;
    private final long[] rnd;
    private final long[] revenue;
    private final long[] cost;
    private final long[] assets;
    private final int[] patents;
    private final int[] results;
    private final int[] age;
    private final int[] region;
    private final int[] industry;
    private final byte[] unlawful;
    private final byte[] certified;

    private final int[] staffScore = new int[BLOCK];
    private final int[] intensityScore = new int[BLOCK];
    private final int[] costScore = new int[BLOCK];
    private final int[] patentScore = new int[BLOCK];
    private final int[] resultScore = new int[BLOCK];
    private final int[] extraScore = new int[BLOCK];
    private final int[] score = new int[BLOCK];
    /** Only whether it is false counts. */
    private final boolean[] refused = new boolean[BLOCK];

    private final byte[] verdicts;

    ScoringWithNullsByHand(Subject subject) {
        rows = subject.rows().length;
        staff = new int[rows];
        scientists = new int[rows];
        rnd = new long[rows];
        revenue = new long[rows];
        cost = new long[rows];
        assets = new long[rows];
        patents = new int[rows];
        results = new int[rows];
        age = new int[rows];
        region = new int[rows];
        industry = new int[rows];
        unlawful = new byte[rows];
        certified = new byte[rows];
        verdicts = new byte[rows];
        for (int i = 0; i < rows; i++) {
            @Nullable Object[] row = subject.rows()[i];
            staff[i] = small(row[0]);
            scientists[i] = small(row[1]);
            rnd[i] = number(row[2]);
            revenue[i] = number(row[3]);
            cost[i] = number(row[4]);
            assets[i] = number(row[5]);
            patents[i] = small(row[6]);
            results[i] = small(row[7]);
            age[i] = small(row[8]);
            region[i] = row[9] == null ? NONE : Scoring.REGIONS.indexOf(row[9]);
            industry[i] = row[10] == null ? NONE : Scoring.INDUSTRIES.indexOf(row[10]);
            unlawful[i] = truth(row[11]);
            certified[i] = truth(row[12]);
        }
    }

    private static int small(@Nullable Object value) {
        return value instanceof Long number ? (int) (long) number : NONE;
    }

    private static long number(@Nullable Object value) {
        return value instanceof Long number ? number : NOTHING;
    }

    private static byte truth(@Nullable Object value) {
        return (byte) (value instanceof Boolean truth ? (truth ? 1 : 0) : -1);
    }

    @Override
    public int pass() {
        for (int from = 0; from < rows; from += BLOCK) {
            int count = Math.min(BLOCK, rows - from);
            staffScore(from, count);
            intensityScore(from, count);
            costScore(from, count);
            patentScore(from, count);
            resultScore(from, count);
            extraScore(from, count);
            score(count);
            refused(from, count);
            verdict(from, count);
        }
        return rows;
    }

    @Override
    public Object verdict(int row) {
        return ScoringByHand.VERDICTS[verdicts[row]];
    }

    private void staffScore(int from, int count) {
        for (int i = 0; i < count; i++) {
            int a = scientists[from + i];
            int b = staff[from + i];
            if (a == NONE || b == NONE) {
                staffScore[i] = NONE;
            } else {
                int x = a * 100 - b * 20;
                staffScore[i] = x >= 1000 ? 20 : x >= 500 ? 16 : x >= 200 ? 12 : x >= 50 ? 8 : x >= 0 ? 4 : 0;
            }
        }
    }

    private void intensityScore(int from, int count) {
        for (int i = 0; i < count; i++) {
            long a = rnd[from + i];
            long b = revenue[from + i];
            if (a == NOTHING || b == NOTHING) {
                intensityScore[i] = NONE;
            } else {
                a *= 100;
                intensityScore[i] =
                        a >= 6 * b ? 50 : a >= 5 * b ? 40 : a >= 4 * b ? 30 : a >= 3 * b ? 20 : a >= 2 * b ? 10 : 0;
            }
        }
    }

    private void costScore(int from, int count) {
        for (int i = 0; i < count; i++) {
            long a = rnd[from + i];
            long b = cost[from + i];
            if (a == NOTHING || b == NOTHING) {
                costScore[i] = NONE;
            } else {
                long x = a * 100 - b * 4;
                costScore[i] = x >= 200_000 ? 25 : x >= 50_000 ? 15 : x >= 0 ? 5 : 0;
            }
        }
    }

    /** A null is less than any bound, so it hits no rule but the last. */
    private void patentScore(int from, int count) {
        for (int i = 0; i < count; i++) {
            int p = patents[from + i];
            boolean c = certified[from + i] == 1;
            patentScore[i] = p >= 10 ? 15 : p >= 5 ? (c ? 12 : 10) : p >= 1 ? (c ? 6 : 4) : 0;
        }
    }

    private void resultScore(int from, int count) {
        for (int i = 0; i < count; i++) {
            int r = results[from + i];
            int g = region[from + i];
            resultScore[i] = r >= 5 ? 15 : r >= 3 ? (g >= 0 && g < 2 ? 12 : 9) : r >= 1 ? 5 : 0;
        }
    }

    private void extraScore(int from, int count) {
        for (int i = 0; i < count; i++) {
            int a = age[from + i];
            int n = industry[from + i];
            extraScore[i] =
                    (a != NONE && a <= 5 ? 2 : 0) + (n >= 0 && n < 3 ? 3 : 0) + (certified[from + i] == 1 ? 5 : 0);
        }
    }

    private void score(int count) {
        for (int i = 0; i < count; i++) {
            if (staffScore[i] == NONE || intensityScore[i] == NONE || costScore[i] == NONE) {
                score[i] = NONE;
            } else {
                score[i] = staffScore[i]
                        + intensityScore[i]
                        + costScore[i]
                        + patentScore[i]
                        + resultScore[i]
                        + extraScore[i];
            }
        }
    }

    /** One condition known to fail decides; a null is less than any bound, so it fails none. */
    private void refused(int from, int count) {
        for (int i = 0; i < count; i++) {
            refused[i] = staff[from + i] > 500
                    || revenue[from + i] > 200_000_000
                    || assets[from + i] > 200_000_000
                    || unlawful[from + i] == 1;
        }
    }

    private void verdict(int from, int count) {
        for (int i = 0; i < count; i++) {
            int s = score[i];
            verdicts[from + i] = (byte)
                    (refused[i] ? 0 : s != NONE && s < 60 || intensityScore[i] == 0 ? 1 : s != NONE && s < 75 ? 2 : 3);
        }
    }
}
