package dev.xinmiao.zone.benefit.match;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.column.Answers;
import dev.xinmiao.decision.column.Column;
import dev.xinmiao.decision.column.Outcomes;
import dev.xinmiao.decision.column.Population;
import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.Terms;
import dev.xinmiao.zone.fact.FactColumns;
import dev.xinmiao.zone.programme.Condition;
import dev.xinmiao.zone.programme.Edition;
import dev.xinmiao.zone.programme.Standing.Truth;
import dev.xinmiao.zone.programme.ZoneInputs;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Matches clauses against the whole zone, in columns. */
public final class ClauseMatcher {
    private final ZoneInputs inputs;
    private final int threads;

    public ClauseMatcher(ZoneInputs inputs, int threads) {
        this.inputs = inputs;
        this.threads = threads;
    }

    /** By all editions of the clause: the day of its event decides which one a subject falls under. */
    public ClauseColumn match(Clause clause) {
        List<Edition> editions = clause.programme().editions();
        LocalDate day = inputs.facts().asOf().day();
        Edition current = clause.programme().on(day).orElse(null);
        List<ClauseColumn> columns = new ArrayList<>();
        for (Edition edition : editions) {
            boolean needed = edition == current || clause.terms(edition).event() != null;
            columns.add(needed ? match(clause, edition, Map.of()) : nobody());
        }
        return eventsWithin(clause, columns, current == null ? -1 : editions.indexOf(current));
    }

    /**
     * By one edition, whatever the day of the event.
     *
     * @param changed parameters with other values, by name
     */
    public ClauseColumn match(Clause clause, Edition edition, Map<String, BigDecimal> changed) {
        Terms terms = clause.terms(edition);
        List<Decision> wanted = new ArrayList<>();
        Decision verdict = Objects.requireNonNull(edition.verdict());
        Decision outcome = Objects.requireNonNull(edition.outcome());
        wanted.add(verdict);
        wanted.add(outcome);
        edition.conditions().stream().map(Condition::decision).forEach(wanted::add);
        terms.nearly().stream().filter(Objects::nonNull).forEach(wanted::add);
        Population population = inputs.of(edition, changed);
        List<Answers> answers = edition.model().columns(population, wanted).run(threads);
        return new Rows(terms, edition.conditions().size(), answers).column(inputs.facts());
    }

    private ClauseColumn nobody() {
        int size = inputs.facts().size();
        byte[] fits = new byte[size];
        Arrays.fill(fits, (byte) Fit.NOT.ordinal());
        return new ClauseColumn(inputs.facts(), fits, new byte[size], new long[size], new long[size]);
    }

    /** For each subject the edition that its event falls under; without an event the one in force. */
    private ClauseColumn eventsWithin(Clause clause, List<ClauseColumn> columns, int now) {
        List<Edition> editions = clause.programme().editions();
        ClauseColumn chosen = nobody();
        List<@Nullable Column> events = new ArrayList<>();
        for (Edition edition : editions) {
            Input event = clause.terms(edition).event();
            events.add(event == null ? null : inputs.column(edition, event));
        }
        for (int row = 0; row < chosen.size(); row++) {
            int edition = edition(editions, events, row, now);
            if (edition >= 0) {
                ClauseColumn from = columns.get(edition);
                chosen.fits()[row] = from.fits()[row];
                chosen.failing()[row] = from.failing()[row];
                chosen.low()[row] = from.low()[row];
                chosen.high()[row] = from.high()[row];
            }
        }
        return chosen;
    }

    private static int edition(List<Edition> editions, List<@Nullable Column> events, int row, int now) {
        boolean any = false;
        for (int i = 0; i < editions.size(); i++) {
            Column event = events.get(i);
            if (event != null && !event.isMissing(row) && event.get(row) instanceof LocalDate day) {
                any = true;
                if (editions.get(i).covers(day)) {
                    return i;
                }
            }
        }
        return any ? -1 : now;
    }

    /** Turns a model's answers into the four of a clause. */
    private static final class Rows {
        private final Terms terms;
        private final Answers outcome;
        private final Truths verdict;
        private final List<Truths> conditions = new ArrayList<>();
        private final List<@Nullable Truths> nearly = new ArrayList<>();
        private final int size;

        Rows(Terms terms, int conditions, List<Answers> answers) {
            this.terms = terms;
            this.verdict = new Truths(answers.getFirst().outcomes());
            this.outcome = answers.get(1);
            this.size = verdict.codes.length;
            answers.subList(2, 2 + conditions).forEach(each -> this.conditions.add(new Truths(each.outcomes())));
            int next = 2 + conditions;
            for (Decision each : terms.nearly()) {
                nearly.add(each == null ? null : new Truths(answers.get(next++).outcomes()));
            }
        }

        ClauseColumn column(FactColumns facts) {
            byte[] fits = new byte[size];
            byte[] failing = new byte[size];
            long[] low = new long[size];
            long[] high = new long[size];
            Truth[] truths = new Truth[conditions.size()];
            boolean[] near = new boolean[conditions.size()];
            for (int row = 0; row < size; row++) {
                for (int i = 0; i < truths.length; i++) {
                    truths[i] = conditions.get(i).at(row);
                    Truths little = nearly.get(i);
                    near[i] = terms.changeable().get(i) && little != null && little.at(row) == Truth.TRUE;
                }
                Fit fit = Fit.of(verdict.at(row), truths, near);
                fits[row] = (byte) fit.ordinal();
                failing[row] = (byte) (fit == Fit.NEAR ? Fit.onlyFailing(truths) : -1);
                if (fit != Fit.NOT) {
                    AmountRange amount = AmountRange.of(outcome.get(row));
                    low[row] = amount.low();
                    high[row] = amount.high();
                }
            }
            return new ClauseColumn(facts, fits, failing, low, high);
        }
    }

    private static final class Truths {
        final int[] codes;
        final Truth[] truths;

        Truths(Outcomes outcomes) {
            this.codes = outcomes.codes();
            this.truths = outcomes.values().stream()
                    .map(value -> value instanceof Boolean truth ? truth ? Truth.TRUE : Truth.FALSE : Truth.OPEN)
                    .toArray(Truth[]::new);
        }

        Truth at(int row) {
            return truths[codes[row]];
        }
    }
}
