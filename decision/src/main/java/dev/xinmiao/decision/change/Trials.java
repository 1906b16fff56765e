package dev.xinmiao.decision.change;

import dev.xinmiao.decision.column.Sheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tries all combinations of moves of many subjects as columns. */
final class Trials {
    private final Sheet sheet;
    private final int[] used;
    private final List<Segment> segments = new ArrayList<>();
    private int rows;

    /** Rows of the sheet with a subject's combinations from {@code first} on. */
    private record Segment(Subject subject, long first, int from, int count) {}

    /** @param used the inputs that the goal rests on */
    Trials(Sheet sheet, int[] used) {
        this.sheet = sheet;
        this.used = used;
    }

    void add(Subject subject) {
        Combinations combinations = subject.combinations;
        List<List<@Nullable Object>> values = new ArrayList<>();
        long[] strides = new long[used.length];
        for (int i = 0; i < used.length; i++) {
            strides[i] = 1;
            values.add(Collections.singletonList(subject.row[used[i]]));
        }
        for (int g = 0; g < combinations.groups.size(); g++) {
            Group group = combinations.groups.get(g);
            for (int k = 0; k < group.inputs().length; k++) {
                int place = Arrays.binarySearch(used, group.inputs()[k]);
                List<@Nullable Object> moved = new ArrayList<>(group.moves().size());
                for (Move move : group.moves()) {
                    moved.add(move.values()[k]);
                }
                values.set(place, moved);
                strides[place] = combinations.strides[g];
            }
        }
        makeRoom(values);
        for (long first = 0; first < combinations.count; ) {
            if (rows == sheet.rows()) {
                run();
            }
            int count = (int) Math.min(combinations.count - first, sheet.rows() - rows);
            for (int i = 0; i < used.length; i++) {
                sheet.write(used[i], rows, count, first, strides[i], values.get(i));
            }
            segments.add(new Segment(subject, first, rows, count));
            rows += count;
            first += count;
        }
    }

    private void makeRoom(List<List<@Nullable Object>> values) {
        for (int i = 0; i < used.length; i++) {
            if (!sheet.holds(used[i], values.get(i))) {
                run();
                sheet.widen(used[i], values.get(i));
            }
        }
    }

    /** Tries what has been added. */
    void run() {
        if (rows == 0) {
            return;
        }
        sheet.run(rows);
        for (Segment segment : segments) {
            for (int i = 0; i < segment.count; i++) {
                if (sheet.isTrue(segment.from + i) && segment.subject.complete) {
                    segment.subject.reaches(segment.first + i);
                } else if (sheet.mayBeTrue(segment.from + i)) {
                    segment.subject.mayReach(segment.first + i);
                }
            }
        }
        segments.clear();
        rows = 0;
    }

    /** Tries rows as they are; tells for each whether it reaches the goal, or may. */
    void run(List<@Nullable Object[]> candidates, boolean[] reaches, boolean[] mayReach) {
        run();
        List<List<@Nullable Object>> values = new ArrayList<>();
        for (int input : used) {
            List<@Nullable Object> column = new ArrayList<>(candidates.size());
            for (@Nullable Object[] each : candidates) {
                column.add(each[input]);
            }
            values.add(column);
        }
        makeRoom(values);
        for (int i = 0; i < used.length; i++) {
            sheet.write(used[i], 0, candidates.size(), 0, 1, values.get(i));
        }
        sheet.run(candidates.size());
        for (int i = 0; i < candidates.size(); i++) {
            reaches[i] = sheet.isTrue(i);
            mayReach[i] = sheet.mayBeTrue(i);
        }
    }
}
