package dev.xinmiao.zone.programme;

import dev.xinmiao.zone.programme.Standing.State;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts standings as the pages ask for them. Counts may go below zero: then they are a change to earlier ones. */
final class Tally {
    static final int BAND = 5;

    record Cell(
            String programme,
            State state,
            boolean near,
            @Nullable Integer low,
            @Nullable Integer high) {}

    record Gap(String programme, FactNeeded fact) {}

    private final List<String> ladder;
    private final Map<Cell, Long> cells = new HashMap<>();
    private final Map<Gap, Long> gaps = new HashMap<>();
    /** By the highest rung; the empty name stands for none. */
    private final Map<String, Long> rungs = new HashMap<>();

    private long subjects;

    /** @param ladder the rungs' programmes, from the lowest */
    Tally(List<String> ladder) {
        this.ladder = ladder;
    }

    /** Adds ({@code times} = 1) or takes away (−1) all standings of one subject. */
    void count(Collection<StoredStanding> ofOneSubject, int times) {
        subjects += times;
        String highest = "";
        int highestAt = -1;
        for (StoredStanding standing : ofOneSubject) {
            Score score = standing.score();
            add(
                    cells,
                    new Cell(
                            standing.programme(),
                            standing.state(),
                            standing.near(),
                            score == null ? null : band(score.min()),
                            score == null ? null : band(score.max())),
                    times);
            for (FactNeeded fact : standing.missing()) {
                add(gaps, new Gap(standing.programme(), fact), times);
            }
            int rung = ladder.indexOf(standing.programme());
            if (standing.state() == State.MET && rung > highestAt) {
                highestAt = rung;
                highest = standing.programme();
            }
        }
        add(rungs, highest, times);
    }

    void add(Tally other) {
        subjects += other.subjects;
        other.cells.forEach((cell, count) -> add(cells, cell, count));
        other.gaps.forEach((gap, count) -> add(gaps, gap, count));
        other.rungs.forEach((rung, count) -> add(rungs, rung, count));
    }

    private static <K> void add(Map<K, Long> counts, K key, long count) {
        counts.merge(key, count, Long::sum);
    }

    private static @Nullable Integer band(@Nullable BigDecimal score) {
        return score == null
                ? null
                : score.divide(BigDecimal.valueOf(BAND), 0, RoundingMode.FLOOR).intValue();
    }

    long subjects() {
        return subjects;
    }

    Map<Cell, Long> cells() {
        return cells;
    }

    Map<Gap, Long> gaps() {
        return gaps;
    }

    Map<String, Long> rungs() {
        return rungs;
    }
}
