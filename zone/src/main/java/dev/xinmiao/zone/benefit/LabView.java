package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.lab.Change;
import dev.xinmiao.zone.benefit.lab.Scenarios.Scenario;
import dev.xinmiao.zone.benefit.lab.Trial;
import dev.xinmiao.zone.benefit.match.AmountRange;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Yuan;
import dev.xinmiao.zone.programme.Edition;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lab of one clause.
 *
 * @param result null where a number can't be used, or the zone isn't matched yet
 * @param query the change as an address carries it
 * @param scenarios those that were kept, the newest first
 * @param proposes whether the viewer may propose it as a version
 * @param asked the form's entries, to come back to what was written
 */
public record LabView(
        Clause clause,
        Edition edition,
        Change change,
        @Nullable Result result,
        List<Kept> scenarios,
        String query,
        boolean proposes,
        LocalDate today,
        Map<String, String> asked) {

    /**
     * A scenario in the list.
     *
     * @param changes its numbers beside its edition's; empty where that edition is gone
     */
    public record Kept(Scenario scenario, List<ChangedNumber> changes, boolean deletes) {}

    /** What a field of the forms below holds. */
    public String written(String field, String otherwise) {
        return asked.getOrDefault(field, otherwise);
    }

    /**
     * @param budget what the clause can spend: its yearly total, or what its pot was given; null where neither is known
     */
    public record Result(
            Trial trial,
            @Nullable Yuan budget,
            LocalDate asOf,
            Duration took,
            List<Row> winners,
            List<Row> losers,
            List<Row> cliff) {
        /** {@code 123.4%} of the budget. */
        public @Nullable String shareOfBudget(long cost) {
            return budget == null || budget.fen() == 0
                    ? null
                    : String.format(Locale.ROOT, "%.1f%%", 100.0 * cost / budget.fen());
        }

        public boolean over(long cost) {
            return budget != null && cost > budget.fen();
        }
    }

    /** An enterprise in a list: what it had and has; for a near miss what it would have. */
    public record Row(
            String path,
            String name,
            AmountRange before,
            AmountRange after,
            @Nullable Bilingual lacking) {}
}
