package dev.xinmiao.zone.aifiling;

import dev.xinmiao.zone.aifiling.FilingEvent.Judged;
import dev.xinmiao.zone.aifiling.FilingFile.BankState;
import dev.xinmiao.zone.aifiling.FilingFile.Run;
import dev.xinmiao.zone.aifiling.Standard.Bank;
import dev.xinmiao.zone.aifiling.Standard.Check;
import dev.xinmiao.zone.aifiling.Standard.Clause;
import dev.xinmiao.zone.aifiling.Standard.Edition;
import dev.xinmiao.zone.aifiling.Standard.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a filing has of what the standard asks for. */
public record Gaps(List<BankGap> banks, List<CheckGap> checks, List<ClauseGap> clauses) {

    /** One kind of a bank: how many there are, of how many. */
    public record KindGap(Kind kind, int have, int least) {
        public boolean isMet() {
            return have >= least;
        }
    }

    /** @param state null while nothing was counted */
    public record BankGap(Bank bank, @Nullable BankState state, int have, List<KindGap> kinds) {
        /** Both the total and each kind. */
        public boolean isMet() {
            return have >= bank.total() && kinds.stream().allMatch(KindGap::isMet);
        }

        /** When it is to be updated, or looked through, next; only where it was once. */
        public LocalDate dueAfter() {
            return bank.update()
                    .dueAfter(java.util.Objects.requireNonNull(state).last());
        }

        public List<KindGap> shortKinds() {
            return kinds.stream().filter(each -> !each.isMet()).toList();
        }
    }

    /** A sample and what came of it. */
    public record RunLine(Run run, Check check) {
        public long least() {
            return check.leastSample(run.drawn().population());
        }

        public boolean isLargeEnough() {
            return run.drawn().sample() >= least();
        }

        /** Null while there is no result. */
        public @Nullable Boolean isMet() {
            return run.tested() == null
                    ? null
                    : isLargeEnough()
                            && check.rate()
                                    .isMetBy(run.tested().counted(), run.drawn().sample());
        }

        public String shown() {
            return run.tested() == null
                    ? "—"
                    : check.rate().shown(run.tested().counted(), run.drawn().sample());
        }

        public String interval() {
            return run.tested() == null
                    ? "—"
                    : Interval.wilson(run.tested().counted(), run.drawn().sample())
                            .toString();
        }
    }

    /** @param runs every sample drawn, the last one last */
    public record CheckGap(Check check, List<RunLine> runs) {
        /**
         * By the last sample with a result of each thing that was tested (each source, each classifier), all of which have to meet
         * it; null while there is none.
         */
        public @Nullable Boolean isMet() {
            Map<String, Boolean> last = new LinkedHashMap<>();
            for (RunLine run : runs) {
                Boolean met = run.isMet();
                if (met != null) {
                    last.put(run.run().drawn().of(), met);
                }
            }
            return last.isEmpty() ? null : !last.containsValue(false);
        }

        /** Samples drawn again of the same thing: each is visible. */
        public long redrawn() {
            return runs.size()
                    - runs.stream()
                            .map(run -> run.run().drawn().of())
                            .distinct()
                            .count();
        }
    }

    /** @param judged null while the clause has no verdict */
    public record ClauseGap(Clause clause, @Nullable Judged judged) {}

    static Gaps of(FilingFile file, Edition edition, Standard standard) {
        List<BankGap> banks = new ArrayList<>();
        for (Bank bank : edition.banks()) {
            BankState state = file.bank(bank.id()).orElse(null);
            Map<String, Integer> have = state == null || state.counted() == null
                    ? Map.of()
                    : state.counted().kinds();
            banks.add(new BankGap(
                    bank,
                    state,
                    have.values().stream().mapToInt(Integer::intValue).sum(),
                    bank.each().entrySet().stream()
                            .map(each -> new KindGap(
                                    standard.kind(each.getKey()), have.getOrDefault(each.getKey(), 0), each.getValue()))
                            .toList()));
        }
        return new Gaps(
                banks,
                edition.checks().stream()
                        .map(check -> new CheckGap(
                                check,
                                file.runs(check.id()).stream()
                                        .map(run -> new RunLine(run, check))
                                        .toList()))
                        .toList(),
                edition.clauses().stream()
                        .map(clause ->
                                new ClauseGap(clause, file.judged(clause.id()).orElse(null)))
                        .toList());
    }
}
