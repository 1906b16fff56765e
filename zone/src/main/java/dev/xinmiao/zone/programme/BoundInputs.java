package dev.xinmiao.zone.programme;

import dev.xinmiao.decision.Evaluator;
import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.value.Possibles;
import dev.xinmiao.zone.fact.Fact;
import dev.xinmiao.zone.fact.FactBook;
import dev.xinmiao.zone.fact.FactValue;
import dev.xinmiao.zone.kernel.AsOf;
import dev.xinmiao.zone.programme.InputBinding.ApplicationDay;
import dev.xinmiao.zone.programme.InputBinding.Constant;
import dev.xinmiao.zone.programme.InputBinding.FactOfYear;
import dev.xinmiao.zone.programme.InputBinding.LastingFact;
import dev.xinmiao.zone.programme.InputBinding.OtherProgramme;
import dev.xinmiao.zone.programme.InputBinding.Scale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fills the inputs of one edition's model from what is known about a subject. */
final class BoundInputs {
    private final List<InputBinding> bindings;
    /** What an absent fact is taken for where "missing, but not null" would claim too much. */
    private final List<@Nullable Object> whenAbsent;

    BoundInputs(Edition edition) {
        this.bindings = edition.inputs();
        this.whenAbsent = edition.model().inputs().stream()
                .<@Nullable Object>map(input -> whenAbsent(input, bindings.get(input.index())))
                .toList();
    }

    private static @Nullable Object whenAbsent(Input input, InputBinding binding) {
        boolean mayBeNone = switch (binding) {
            case FactOfYear fact -> fact.mayBeNone();
            case LastingFact fact -> fact.mayBeNone();
            case ApplicationDay d -> false;
            case OtherProgramme p -> false;
            case Constant c -> false;
        };
        if (!mayBeNone) {
            return null;
        }
        var cause = new BitSet();
        cause.set(input.index());
        return Possibles.union(Possibles.ofType(input.type(), input.index()), null, cause);
    }

    /**
     * Begins a new row with values stated for inputs, as a text case does.
     *
     * @param stated by the input's name; absent = missing
     */
    void fill(Evaluator evaluator, LocalDate day, List<Input> inputs, Map<String, @Nullable Object> stated) {
        evaluator.reset();
        for (Input input : inputs) {
            int i = input.index();
            if (stated.containsKey(input.name())) {
                evaluator.set(i, stated.get(input.name()));
            } else {
                switch (bindings.get(i)) {
                    case ApplicationDay d -> evaluator.set(i, day);
                    case Constant constant -> evaluator.set(i, constant.value());
                    case FactOfYear f -> leaveOpen(evaluator::set, i);
                    case LastingFact f -> leaveOpen(evaluator::set, i);
                    case OtherProgramme p -> {}
                }
            }
        }
    }

    private void leaveOpen(Row row, int input) {
        Object possible = whenAbsent.get(input);
        if (possible != null) {
            row.set(input, possible);
        }
    }

    /**
     * Begins a new row with what is known; what isn't stays missing.
     *
     * @param others the standing by another programme, of the same subject on the same day
     */
    void fill(Evaluator evaluator, FactBook facts, Function<String, Optional<Standing>> others) {
        // Others first: they may use the same evaluator.
        List<@Nullable Boolean> verdicts = verdicts(others);
        evaluator.reset();
        each(facts, verdicts, evaluator::set);
    }

    /** The same by the inputs' names; what isn't known isn't there. */
    Map<String, @Nullable Object> row(List<Input> inputs, FactBook facts, Function<String, Optional<Standing>> others) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        each(
                facts,
                verdicts(others),
                (input, value) -> row.put(inputs.get(input).name(), value));
        return row;
    }

    private List<@Nullable Boolean> verdicts(Function<String, Optional<Standing>> others) {
        List<@Nullable Boolean> verdicts = new ArrayList<>(bindings.size());
        for (InputBinding binding : bindings) {
            verdicts.add(
                    binding instanceof OtherProgramme other
                            ? others.apply(other.id()).map(BoundInputs::verdict).orElse(null)
                            : null);
        }
        return verdicts;
    }

    private interface Row {
        void set(int input, @Nullable Object value);
    }

    private void each(FactBook facts, List<@Nullable Boolean> verdicts, Row row) {
        for (int i = 0; i < bindings.size(); i++) {
            switch (bindings.get(i)) {
                case FactOfYear fact ->
                    set(row, i, facts.valueOf(fact.key(), year(facts.asOf(), fact.offset())), fact.scale());
                case LastingFact fact -> set(row, i, facts.valueOf(fact.key()), fact.scale());
                case ApplicationDay day -> row.set(i, facts.asOf().day());
                case Constant constant -> row.set(i, constant.value());
                case OtherProgramme other -> {
                    Boolean verdict = verdicts.get(i);
                    if (verdict != null) {
                        row.set(i, verdict);
                    }
                }
            }
        }
    }

    private static @Nullable Boolean verdict(Standing standing) {
        return switch (standing.state()) {
            case MET -> true;
            case NOT_MET -> false;
            case MISSING -> null;
        };
    }

    private void set(Row row, int input, @Nullable FactValue value, Scale scale) {
        switch (value) {
            case FactValue.Amount amount -> row.set(input, scale.of(amount.number()));
            case FactValue.Words words -> row.set(input, words.text());
            case FactValue.Truth truth -> row.set(input, truth.value());
            case FactValue.Day day -> row.set(input, day.date());
            case FactValue.None none -> row.set(input, null);
            case null -> leaveOpen(row, input);
        }
    }

    /** The facts behind inputs; for another programme's standing, the facts that one misses. */
    SortedSet<FactNeeded> needed(BitSet inputs, AsOf asOf, Function<String, Optional<Standing>> others) {
        var needed = new TreeSet<FactNeeded>();
        inputs.stream().mapToObj(bindings::get).forEach(binding -> {
            switch (binding) {
                case FactOfYear fact -> needed.add(new FactNeeded(fact.key(), year(asOf, fact.offset())));
                case LastingFact fact -> needed.add(new FactNeeded(fact.key(), null));
                case OtherProgramme other ->
                    others.apply(other.id()).ifPresent(standing -> needed.addAll(standing.missing()));
                case ApplicationDay day -> {}
                case Constant constant -> {}
            }
        });
        return needed;
    }

    /** Where each input's value came from, for the reasons. */
    List<Given> given(FactBook facts, Function<String, Optional<Standing>> others) {
        return bindings.stream()
                .map(binding -> switch (binding) {
                    case FactOfYear fact -> {
                        int year = year(facts.asOf(), fact.offset());
                        yield given(facts.fact(fact.key(), year), new FactNeeded(fact.key(), year));
                    }
                    case LastingFact fact -> given(facts.fact(fact.key()), new FactNeeded(fact.key(), null));
                    case ApplicationDay d ->
                        new Given.ApplicationDay(facts.asOf().day());
                    case Constant constant -> new Given.Fixed(constant.value());
                    case OtherProgramme other ->
                        new Given.OfProgramme(
                                other.id(), others.apply(other.id()).orElse(null));
                })
                .toList();
    }

    private static Given given(Optional<Fact> fact, FactNeeded needed) {
        return fact.<Given>map(Given.Known::new).orElseGet(() -> new Given.Absent(needed));
    }

    /** An offset of −1 is the last full year. */
    private static int year(AsOf asOf, int offset) {
        return asOf.day().getYear() + offset;
    }
}
