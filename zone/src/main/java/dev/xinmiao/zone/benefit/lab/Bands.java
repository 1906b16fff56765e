package dev.xinmiao.zone.benefit.lab;

import dev.xinmiao.zone.benefit.lab.Trial.Band;
import dev.xinmiao.zone.benefit.match.ClauseColumn;
import dev.xinmiao.zone.benefit.match.Fit;
import java.util.ArrayList;
import java.util.List;

/** Amounts in equal bands whose width is 1, 2 or 5 times a power of ten: the axis of a histogram. */
final class Bands {
    private static final int MOST = 12;

    private Bands() {}

    static List<Band> of(ClauseColumn before, ClauseColumn after) {
        long most = Math.max(most(before), most(after));
        if (most == 0) {
            return List.of();
        }
        long width = width(most);
        int bands = (int) (most / width) + 1;
        int[] was = count(before, width, bands);
        int[] is = count(after, width, bands);
        List<Band> found = new ArrayList<>();
        for (int i = 0; i < bands; i++) {
            found.add(new Band(i * width, (i + 1) * width, was[i], is[i]));
        }
        return found;
    }

    private static long most(ClauseColumn column) {
        long most = 0;
        for (int row = 0; row < column.size(); row++) {
            if (column.fit(row) == Fit.ELIGIBLE) {
                most = Math.max(most, column.low()[row]);
            }
        }
        return most;
    }

    /** At least a yuan. */
    private static long width(long most) {
        long width = 100;
        int step = 0;
        while (most / width >= MOST) {
            width = step % 3 == 1 ? width / 2 * 5 : width * 2;
            step++;
        }
        return width;
    }

    private static int[] count(ClauseColumn column, long width, int bands) {
        int[] counts = new int[bands];
        for (int row = 0; row < column.size(); row++) {
            if (column.fit(row) == Fit.ELIGIBLE) {
                counts[(int) (column.low()[row] / width)]++;
            }
        }
        return counts;
    }
}
