package dev.xinmiao.decision.analysis;

import dev.xinmiao.decision.Problem;
import dev.xinmiao.decision.Problem.Severity;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what no rule covers. */
final class Gaps {
    /** So many uncovered boxes are joined into regions. */
    private static final int MOST_BOXES = 400;

    private static final long STEPS = 20_000_000;

    private final TableSpace space;
    private final Collection<TableFinding> findings;
    private final Collection<String> omitted;

    Gaps(TableSpace space, Collection<TableFinding> findings, Collection<String> omitted) {
        this.space = space;
        this.findings = findings;
        this.omitted = omitted;
    }

    void find() {
        Covering covering = new Covering(space.may, space.dimensions.size(), STEPS);
        BitSet all = new BitSet();
        all.set(0, space.table.rules().size());
        List<List<BitSet>> boxes = covering.uncovered(space.everything(), all, MOST_BOXES);
        if (covering.gaveUp()) {
            omitted.add("the search for gaps took too long.");
        }
        if (boxes.size() >= MOST_BOXES) {
            omitted.add("there are more gaps.");
        }
        List<List<BitSet>> regions = Regions.joined(boxes).stream()
                .sorted(Comparator.comparing(space::isBetweenWholeNumbers))
                .toList();
        regions.stream().limit(TableAnalyser.MOST).forEach(region -> findings.add(gap(region)));
        if (regions.size() > TableAnalyser.MOST) {
            omitted.add(regions.size() - TableAnalyser.MOST + " more regions are covered by no rule.");
        }
    }

    private TableFinding gap(List<BitSet> region) {
        String where = space.describe(region);
        Map<String, @Nullable Object> row = space.row(region);
        boolean fractions = space.isBetweenWholeNumbers(region);
        return new TableFinding.Gap(
                where,
                row,
                new Problem(
                        fractions || !space.isFree() && space.dimensions.size() > 1 ? Severity.HINT : Severity.WARNING,
                        "gap",
                        space.located.location(),
                        "No rule covers " + where + ", for example " + TableSpace.describe(row)
                                + "; the table is null there." + space.reserve(),
                        fractions
                                ? "If only whole numbers occur, say so in the type, for example allowedValues "
                                        + "“floor(?) = ?”; else close the gap between the rules."
                                : "Add a rule, or a default output."));
    }
}
