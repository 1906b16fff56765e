package dev.xinmiao.zone.programme;

import dev.xinmiao.decision.Settings;
import dev.xinmiao.decision.change.Change;
import dev.xinmiao.decision.change.ChangeResult;
import dev.xinmiao.decision.change.ChangeSet;
import dev.xinmiao.decision.change.Effort;
import dev.xinmiao.decision.change.Goal;
import dev.xinmiao.decision.change.Levers;
import dev.xinmiao.zone.fact.FactBook;
import dev.xinmiao.zone.fact.FactDefinition;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.fact.FactValue;
import dev.xinmiao.zone.programme.InputBinding.FactOfYear;
import dev.xinmiao.zone.programme.InputBinding.LastingFact;
import dev.xinmiao.zone.programme.InputBinding.Scale;
import dev.xinmiao.zone.programme.Path.Proof;
import dev.xinmiao.zone.programme.Path.Step;
import dev.xinmiao.zone.programme.Path.Way;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds what it would take to meet a programme. Years that are over can't be changed, but the last full one stands for
 * the coming one. Facts that nobody stated stay open, and a way must hold whatever they turn out to be; so do the
 * standings by other programmes stay as they are.
 */
public final class PathFinder {
    private static final int LAST_YEAR = -1;
    /** A page waits for it: some hundred milliseconds at most. */
    private static final Effort EFFORT = new Effort(4, 100_000, 500);

    private final ProgrammeCatalogue catalogue;

    public PathFinder(ProgrammeCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Empty where the programme has no rules on the day, or none that say yes or no. */
    public Optional<Path> find(Programme programme, FactBook facts, FactLevers costs) {
        return programme
                .on(facts.asOf().day())
                .filter(edition -> edition.verdict() != null)
                .map(edition -> find(programme, edition, facts, costs));
    }

    private Path find(Programme programme, Edition edition, FactBook facts, FactLevers costs) {
        var judge = new Judge(catalogue);
        Map<String, @Nullable Object> row = new BoundInputs(edition)
                .row(
                        edition.model().inputs(),
                        facts,
                        id -> catalogue.find(id).flatMap(other -> judge.judge(other, facts)));
        Goal goal = Goal.value(Objects.requireNonNull(edition.verdict()), true);
        ChangeResult found = edition.model()
                .changes(goal, levers(edition, facts, costs), EFFORT, Settings.DEFAULT)
                .of(row);
        return new Path(
                programme,
                edition,
                switch (found.status()) {
                    case EXACT -> Proof.CHEAPEST;
                    case IMPOSSIBLE -> Proof.NO_WAY;
                    case BOUNDED -> Proof.STOPPED;
                },
                found.alternatives().stream()
                        .map(each -> way(each, edition, facts))
                        .toList(),
                found.lowerBound(),
                costs.mark());
    }

    /** Of two inputs that look at one fact, or at one and what it is a part of, neither can be moved alone: they stay. */
    private static Levers levers(Edition edition, FactBook facts, FactLevers costs) {
        List<InputBinding> bindings = edition.inputs();
        Levers levers = edition.model().levers().allFixed();
        for (int input = 0; input < bindings.size(); input++) {
            InputBinding binding = bindings.get(input);
            FactLever lever = lever(binding, costs);
            BigDecimal now = number(binding, facts);
            if (lever != null
                    && now != null
                    && bindings.stream().noneMatch(each -> isMoved(each, binding, lever))
                    && bindings.stream()
                                    .filter(each -> lookAtOneFact(each, binding))
                                    .count()
                            == 1) {
                BigDecimal most = most(lever, now, binding, facts);
                // Already beyond what it should be at most: it stays as it is stated.
                if (most == null || now.compareTo(most) <= 0) {
                    levers = levers.with(edition.model().inputs().get(input).name(), lever.of(scale(binding), most));
                }
            }
        }
        return levers;
    }

    private static boolean isMoved(InputBinding other, InputBinding binding, FactLever lever) {
        return lever.moves() != null
                && binding instanceof FactOfYear moved
                && other instanceof FactOfYear whole
                && whole.key().equals(lever.moves())
                && whole.offset() == moved.offset();
    }

    private static @Nullable FactLever lever(InputBinding binding, FactLevers costs) {
        return switch (binding) {
            case FactOfYear fact
            when fact.offset() == LAST_YEAR -> costs.find(fact.key()).orElse(null);
            case LastingFact fact -> costs.find(fact.key()).orElse(null);
            default -> null;
        };
    }

    private static boolean lookAtOneFact(InputBinding one, InputBinding other) {
        return one instanceof FactOfYear a && other instanceof FactOfYear b
                ? a.key().equals(b.key()) && a.offset() == b.offset()
                : one instanceof LastingFact c
                        && other instanceof LastingFact d
                        && c.key().equals(d.key());
    }

    private static Scale scale(InputBinding binding) {
        return switch (binding) {
            case FactOfYear fact -> fact.scale();
            case LastingFact fact -> fact.scale();
            default -> Scale.ONE;
        };
    }

    /** What the fact behind the input amounts to, in its own unit; null where it isn't known. */
    private static @Nullable BigDecimal number(InputBinding binding, FactBook facts) {
        return amount(
                switch (binding) {
                    case FactOfYear fact -> facts.valueOf(fact.key(), year(facts, fact.offset()));
                    case LastingFact fact -> facts.valueOf(fact.key());
                    default -> null;
                });
    }

    /** The lesser of what the lever's own bounds say; null for none. */
    private static @Nullable BigDecimal most(FactLever lever, BigDecimal now, InputBinding binding, FactBook facts) {
        BigDecimal times = lever.atMostTimes() == null ? null : now.multiply(lever.atMostTimes());
        BigDecimal other = null;
        if (lever.atMost() != null) {
            other = amount(
                    binding instanceof FactOfYear fact
                            ? facts.valueOf(lever.atMost(), year(facts, fact.offset()))
                            : facts.valueOf(lever.atMost()));
        }
        return times == null ? other : other == null ? times : times.min(other);
    }

    private static @Nullable BigDecimal amount(@Nullable FactValue value) {
        return value instanceof FactValue.Amount(BigDecimal number) ? number : null;
    }

    private static int year(FactBook facts, int offset) {
        return facts.asOf().day().getYear() + offset;
    }

    private Way way(ChangeSet set, Edition edition, FactBook facts) {
        return new Way(
                set.changes().stream()
                        .map(change -> step(change, edition.inputs().get(change.input()), facts))
                        .collect(Collectors.toUnmodifiableList()),
                set.cost());
    }

    private Step step(Change change, InputBinding binding, FactBook facts) {
        FactKey key = binding instanceof FactOfYear fact ? fact.key() : ((LastingFact) binding).key();
        FactDefinition definition = catalogue.dictionary().get(key);
        return new Step(
                definition,
                binding instanceof FactOfYear fact ? (Integer) year(facts, fact.offset()) : null,
                scale(binding).prefix() + definition.unit(),
                (BigDecimal) Objects.requireNonNull(change.from()),
                (BigDecimal) Objects.requireNonNull(change.to()),
                change.cost());
    }
}
