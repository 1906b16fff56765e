package dev.xinmiao.zone.benefit.lab;

import dev.xinmiao.zone.benefit.match.AmountRange;
import dev.xinmiao.zone.benefit.match.ClauseColumn;
import dev.xinmiao.zone.benefit.match.Fit;
import dev.xinmiao.zone.kernel.Bilingual;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.IntToLongFunction;

/**
 * What a change of a clause comes to, counted over the whole zone.
 *
 * @param gained rows that are eligible now and weren't
 * @param lost rows that were eligible and aren't
 * @param raised eligible before and after, with more
 * @param lowered eligible before and after, with less
 * @param costBefore fen, the least where amounts are open
 * @param cliff rows that stand just below after the change, the dearest first
 * @param winners rows that gain most
 * @param losers rows that lose most
 * @param bands of amounts, for a histogram
 */
public record Trial(
        Map<Fit, Integer> before,
        Map<Fit, Integer> after,
        int gained,
        int lost,
        int raised,
        int lowered,
        long costBefore,
        long costAfter,
        List<Share> shares,
        List<Integer> cliff,
        List<Integer> winners,
        List<Integer> losers,
        List<Band> bands) {
    private static final int SHOWN = 20;

    /** One group of a dimension. */
    public record Share(
            String dimension,
            Bilingual group,
            int before,
            int after,
            int gained,
            int lost,
            long costBefore,
            long costAfter) {
        public boolean changes() {
            return gained > 0 || lost > 0 || costBefore != costAfter;
        }
    }

    /** How many get an amount from {@code from} (included) to {@code to} (excluded), in fen. */
    public record Band(long from, long to, int before, int after) {}

    public static Trial of(ClauseColumn before, ClauseColumn after, Groups groups) {
        int size = before.size();
        int[] counts = new int[4];
        long costBefore = 0;
        long costAfter = 0;
        var cliff = new Top(row -> bounded(after, row));
        var winners = new Top(row -> change(before, after, row));
        var losers = new Top(row -> -change(before, after, row));
        List<Tally> tallies = groups.dimensions().stream().map(Tally::new).toList();
        for (int row = 0; row < size; row++) {
            boolean was = before.fit(row) == Fit.ELIGIBLE;
            boolean is = after.fit(row) == Fit.ELIGIBLE;
            long from = was ? before.low()[row] : 0;
            long to = is ? after.low()[row] : 0;
            costBefore += from;
            costAfter += to;
            if (is && !was) {
                counts[0]++;
            } else if (was && !is) {
                counts[1]++;
            } else if (to > from) {
                counts[2]++;
            } else if (to < from) {
                counts[3]++;
            }
            if (to > from) {
                winners.add(row);
            } else if (to < from) {
                losers.add(row);
            }
            if (after.fit(row) == Fit.NEAR) {
                cliff.add(row);
            }
            for (Tally tally : tallies) {
                tally.count(row, was, is, from, to);
            }
        }
        return new Trial(
                counts(before),
                counts(after),
                counts[0],
                counts[1],
                counts[2],
                counts[3],
                costBefore,
                costAfter,
                tallies.stream().flatMap(tally -> tally.shares().stream()).toList(),
                cliff.rows(),
                winners.rows(),
                losers.rows(),
                Bands.of(before, after));
    }

    private static long bounded(ClauseColumn column, int row) {
        long high = column.high()[row];
        return high == AmountRange.OPEN ? column.low()[row] : high;
    }

    private static long change(ClauseColumn before, ClauseColumn after, int row) {
        return (after.fit(row) == Fit.ELIGIBLE ? after.low()[row] : 0)
                - (before.fit(row) == Fit.ELIGIBLE ? before.low()[row] : 0);
    }

    private static Map<Fit, Integer> counts(ClauseColumn column) {
        Map<Fit, Integer> counts = new EnumMap<>(Fit.class);
        for (Fit fit : Fit.values()) {
            counts.put(fit, column.count(fit));
        }
        return counts;
    }

    /** The few rows with the greatest measure. */
    private static final class Top {
        private final IntToLongFunction measure;
        private final PriorityQueue<Integer> least;

        Top(IntToLongFunction measure) {
            this.measure = measure;
            this.least = new PriorityQueue<>(SHOWN + 1, Comparator.comparingLong(row -> measure.applyAsLong(row)));
        }

        void add(int row) {
            if (least.size() < SHOWN || measure.applyAsLong(row) > measure.applyAsLong(least.element())) {
                least.add(row);
                if (least.size() > SHOWN) {
                    least.remove();
                }
            }
        }

        List<Integer> rows() {
            return least.stream()
                    .sorted(Comparator.comparingLong((Integer row) -> -measure.applyAsLong(row))
                            .thenComparing(row -> row))
                    .toList();
        }
    }

    private static final class Tally {
        private final Groups.Dimension dimension;
        private final int[][] counts;
        private final long[][] costs;

        Tally(Groups.Dimension dimension) {
            this.dimension = dimension;
            this.counts = new int[dimension.labels().size()][4];
            this.costs = new long[dimension.labels().size()][2];
        }

        void count(int row, boolean was, boolean is, long from, long to) {
            int group = dimension.groups()[row];
            counts[group][0] += was ? 1 : 0;
            counts[group][1] += is ? 1 : 0;
            counts[group][2] += is && !was ? 1 : 0;
            counts[group][3] += was && !is ? 1 : 0;
            costs[group][0] += from;
            costs[group][1] += to;
        }

        List<Share> shares() {
            List<Share> shares = new ArrayList<>();
            for (int group = 0; group < counts.length; group++) {
                if (counts[group][0] + counts[group][1] > 0) {
                    shares.add(new Share(
                            dimension.key(),
                            dimension.labels().get(group),
                            counts[group][0],
                            counts[group][1],
                            counts[group][2],
                            counts[group][3],
                            costs[group][0],
                            costs[group][1]));
                }
            }
            return shares;
        }
    }
}
