package dev.xinmiao.bench.decision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The scoring model, and enterprises made up from a seed; in one of ten a threshold is hit exactly. */
final class Scoring {
    static final List<String> REGIONS = List.of("Kunshan", "Suzhou", "Wuxi", "Nanjing", "Wuhan");
    static final List<String> INDUSTRIES =
            List.of("software", "semiconductors", "medicine", "machines", "food", "textiles");

    static final List<String> INPUTS = List.of(
            "staff",
            "scientists",
            "rnd",
            "revenue",
            "cost",
            "assets",
            "patents",
            "results",
            "age",
            "region",
            "industry",
            "unlawful",
            "certified");

    private Scoring() {}

    static byte[] dmn() {
        try (InputStream in = Objects.requireNonNull(Scoring.class.getResourceAsStream("scoring.dmn"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param nulls the share of cells that are null */
    static Subject subject(int rows, double nulls) {
        Random random = new Random(20261126);
        Random absent = new Random(5);
        @Nullable Object[][] made = new @Nullable Object[rows][];
        for (int i = 0; i < rows; i++) {
            @Nullable Object[] row = row(random);
            for (int k = 0; k < row.length; k++) {
                if (absent.nextDouble() < nulls) {
                    row[k] = null;
                }
            }
            made[i] = row;
        }
        return new Subject("scoring", dmn(), "verdict", INPUTS, made);
    }

    static @Nullable Object[] row(Random random) {
        long staff = 5 + random.nextInt(600);
        long scientists = random.nextInt((int) staff);
        long revenue = 100_000 + 100 * (long) (Math.exp(random.nextGaussian() * 1.5 + 11.4));
        long cost = 25 * (long) (revenue * (0.5 + random.nextDouble() * 0.5) / 25);
        long rnd = (long) (revenue * random.nextDouble() * 0.1);
        long assets = (long) (revenue * (0.3 + 2 * random.nextDouble()));
        if (random.nextInt(10) == 0) {
            rnd = revenue / 100 * (2 + random.nextInt(5));
            switch (random.nextInt(5)) {
                case 0 -> {
                    staff = 5 * (2 + random.nextInt(100));
                    scientists = Math.min(staff, staff / 5 + pick(random, 0, 5, 10));
                }
                case 1 -> rnd = (cost * 4 + pick(random, 0, 50_000, 200_000)) / 100;
                case 2 -> staff = 500;
                case 3 -> assets = 200_000_000;
                default -> {}
            }
        }
        return new @Nullable Object[] {
            staff,
            Math.min(scientists, staff),
            rnd,
            revenue,
            cost,
            assets,
            (long) random.nextInt(15),
            (long) random.nextInt(8),
            (long) random.nextInt(30),
            REGIONS.get(random.nextInt(5)),
            INDUSTRIES.get(random.nextInt(6)),
            random.nextInt(20) == 0,
            random.nextInt(4) == 0
        };
    }

    private static long pick(Random random, long... values) {
        return values[random.nextInt(values.length)];
    }
}
