package dev.xinmiao.bench.decision;

import org.jspecify.annotations.Nullable;

/**
 * The scoring model as a careful programmer would write it for columns without nulls: exact integers, the quotient
 * compared by cross-multiplication, blocks of 1,024 rows, a method and a loop for each decision.
 */
final class ScoringByHand implements Contender {
    static final String[] VERDICTS = {"not eligible", "rejected", "reserve", "qualified"};
    private static final int BLOCK = 1024;

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
    private final boolean[] unlawful;
    private final boolean[] certified;

    private final int[] staffScore = new int[BLOCK];
    private final int[] intensityScore = new int[BLOCK];
    private final int[] costScore = new int[BLOCK];
    private final int[] patentScore = new int[BLOCK];
    private final int[] resultScore = new int[BLOCK];
    private final int[] extraScore = new int[BLOCK];
    private final int[] score = new int[BLOCK];
    private final boolean[] eligible = new boolean[BLOCK];
    private final byte[] verdicts;

    ScoringByHand(Subject subject) {
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
        unlawful = new boolean[rows];
        certified = new boolean[rows];
        verdicts = new byte[rows];
        for (int i = 0; i < rows; i++) {
            @Nullable Object[] row = subject.rows()[i];
            staff[i] = (int) number(row[0]);
            scientists[i] = (int) number(row[1]);
            rnd[i] = number(row[2]);
            revenue[i] = number(row[3]);
            cost[i] = number(row[4]);
            assets[i] = number(row[5]);
            patents[i] = (int) number(row[6]);
            results[i] = (int) number(row[7]);
            age[i] = (int) number(row[8]);
            region[i] = Scoring.REGIONS.indexOf(row[9]);
            industry[i] = Scoring.INDUSTRIES.indexOf(row[10]);
            unlawful[i] = Boolean.TRUE.equals(row[11]);
            certified[i] = Boolean.TRUE.equals(row[12]);
        }
    }

    private static long number(@Nullable Object value) {
        if (value instanceof Long number) {
            return number;
        }
        throw new IllegalArgumentException("a cell is null");
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
            eligible(from, count);
            verdict(from, count);
        }
        return rows;
    }

    @Override
    public Object verdict(int row) {
        return VERDICTS[verdicts[row]];
    }

    private void staffScore(int from, int count) {
        for (int i = 0; i < count; i++) {
            int x = scientists[from + i] * 100 - staff[from + i] * 20;
            staffScore[i] = x >= 1000 ? 20 : x >= 500 ? 16 : x >= 200 ? 12 : x >= 50 ? 8 : x >= 0 ? 4 : 0;
        }
    }

    private void intensityScore(int from, int count) {
        for (int i = 0; i < count; i++) {
            long a = rnd[from + i] * 100;
            long b = revenue[from + i];
            intensityScore[i] =
                    a >= 6 * b ? 50 : a >= 5 * b ? 40 : a >= 4 * b ? 30 : a >= 3 * b ? 20 : a >= 2 * b ? 10 : 0;
        }
    }

    private void costScore(int from, int count) {
        for (int i = 0; i < count; i++) {
            long x = rnd[from + i] * 100 - cost[from + i] * 4;
            costScore[i] = x >= 200_000 ? 25 : x >= 50_000 ? 15 : x >= 0 ? 5 : 0;
        }
    }

    private void patentScore(int from, int count) {
        for (int i = 0; i < count; i++) {
            int p = patents[from + i];
            boolean c = certified[from + i];
            patentScore[i] = p >= 10 ? 15 : p >= 5 ? (c ? 12 : 10) : p >= 1 ? (c ? 6 : 4) : 0;
        }
    }

    private void resultScore(int from, int count) {
        for (int i = 0; i < count; i++) {
            int r = results[from + i];
            resultScore[i] = r >= 5 ? 15 : r >= 3 ? (region[from + i] < 2 ? 12 : 9) : r >= 1 ? 5 : 0;
        }
    }

    private void extraScore(int from, int count) {
        for (int i = 0; i < count; i++) {
            extraScore[i] =
                    (age[from + i] <= 5 ? 2 : 0) + (industry[from + i] < 3 ? 3 : 0) + (certified[from + i] ? 5 : 0);
        }
    }

    private void score(int count) {
        for (int i = 0; i < count; i++) {
            score[i] =
                    staffScore[i] + intensityScore[i] + costScore[i] + patentScore[i] + resultScore[i] + extraScore[i];
        }
    }

    private void eligible(int from, int count) {
        for (int i = 0; i < count; i++) {
            eligible[i] = staff[from + i] <= 500
                    && revenue[from + i] <= 200_000_000
                    && assets[from + i] <= 200_000_000
                    && !unlawful[from + i];
        }
    }

    private void verdict(int from, int count) {
        for (int i = 0; i < count; i++) {
            verdicts[from + i] =
                    (byte) (!eligible[i] ? 0 : score[i] < 60 || intensityScore[i] == 0 ? 1 : score[i] < 75 ? 2 : 3);
        }
    }
}
