package dev.xinmiao.decision.column;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/** Kernels of the calendar, over days since 1970 and months. */
final class Dates {
    private Dates() {}

    /** An integer of one day, growing with it. */
    private abstract static class OfDay extends Node {
        OfDay(Node days, long low, long high) {
            super(Width.INT, low, high, List.of(days));
        }

        abstract int of(int day);

        @Override
        public final void run(Block block) {
            int[] days = ints(block, 0);
            int[] out = block.ints[register];
            for (int i = 0; i < Column.BLOCK; i++) {
                out[i] = of(days[i]);
            }
        }
    }

    /** The day so many months later; the last of its month where that has no such day. */
    static final class PlusMonths extends OfDay {
        private final int months;

        PlusMonths(Node days, int months) {
            super(days, plus(days.low, months), plus(days.high, months));
            this.months = months;
        }

        private static long plus(long day, int months) {
            return LocalDate.ofEpochDay(day).plusMonths(months).toEpochDay();
        }

        @Override
        List<Object> parameters() {
            return List.of(months);
        }

        @Override
        int of(int day) {
            return (int) plus(day, months);
        }
    }

    static final class Year extends OfDay {
        Year(Node days) {
            super(days, year(days.low), year(days.high));
        }

        private static int year(long day) {
            return LocalDate.ofEpochDay(day).getYear();
        }

        @Override
        int of(int day) {
            return year(day);
        }
    }

    /** Full years of a number of months, towards zero. */
    static final class Years extends OfDay {
        Years(Node months) {
            super(months, months.low / 12, months.high / 12);
        }

        @Override
        int of(int months) {
            return months / 12;
        }
    }

    /** Full months from one day to another, towards zero; grows with the second and falls with the first. */
    static final class MonthsBetween extends Node {
        MonthsBetween(Node from, Node to) {
            super(Width.INT, between(from.high, to.low), between(from.low, to.high), List.of(from, to));
        }

        private static long between(long from, long to) {
            return Period.between(LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(to))
                    .toTotalMonths();
        }

        @Override
        public void run(Block block) {
            int[] from = ints(block, 0);
            int[] to = ints(block, 1);
            int[] out = block.ints[register];
            for (int i = 0; i < Column.BLOCK; i++) {
                out[i] = (int) between(from[i], to[i]);
            }
        }
    }
}
