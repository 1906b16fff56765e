package dev.xinmiao.zone.programme;

import dev.xinmiao.decision.Evaluator;
import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.value.Possible;
import dev.xinmiao.zone.fact.Fact;
import dev.xinmiao.zone.fact.FactBook;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.fact.FactValue;
import dev.xinmiao.zone.kernel.AsOf;
import dev.xinmiao.zone.programme.InputBinding.ApplicationDay;
import dev.xinmiao.zone.programme.InputBinding.Constant;
import dev.xinmiao.zone.programme.InputBinding.FactOfYear;
import dev.xinmiao.zone.programme.InputBinding.LastingFact;
import dev.xinmiao.zone.programme.InputBinding.OtherProgramme;
import dev.xinmiao.zone.programme.InputBinding.Scale;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fills the inputs of one edition's model from what is known about a subject. */
final class BoundInputs {
    private final List<InputBinding> bindings;
    private final FactDictionary dictionary;
    /** What an absent fact is taken for where "missing, within its type" would say too much: it may also be 无. */
    private final List<@Nullable Possible> whenAbsent = new ArrayList<>();

    BoundInputs(Edition edition, FactDictionary dictionary) {
        this.bindings = edition.inputs();
        this.dictionary = dictionary;
        for (Input input : edition.model().inputs()) {
            whenAbsent.add(mayBeNone(bindings.get(input.index())) ? anything(input) : null);
        }
    }

    private static Possible anything(Input input) {
        var cause = new BitSet();
        cause.set(input.index());
        return new Possible.Anything(input.type(), true, cause);
    }

    private boolean mayBeNone(InputBinding binding) {
        return switch (binding) {
            case FactOfYear fact -> dictionary.get(fact.key()).mayBeNone();
            case LastingFact fact -> dictionary.get(fact.key()).mayBeNone();
            case ApplicationDay d -> false;
            case OtherProgramme p -> false;
            case Constant c -> false;
        };
    }

    /**
     * Begins a new row with what is known; what isn't stays missing.
     *
     * @param others the standing by another programme, of the same subject on the same day
     */
    void fill(Evaluator evaluator, FactBook facts, Function<String, Optional<Standing>> others) {
        // Others first: they may use the same evaluator.
        List<@Nullable Boolean> verdicts = new ArrayList<>(bindings.size());
        for (InputBinding binding : bindings) {
            verdicts.add(
                    binding instanceof OtherProgramme other
                            ? others.apply(other.id()).map(BoundInputs::verdict).orElse(null)
                            : null);
        }
        evaluator.reset();
        for (int i = 0; i < bindings.size(); i++) {
            switch (bindings.get(i)) {
                case FactOfYear fact ->
                    set(evaluator, i, facts.valueOf(fact.key(), year(facts.asOf(), fact.offset())), fact.scale());
                case LastingFact fact -> set(evaluator, i, facts.valueOf(fact.key()), fact.scale());
                case ApplicationDay day -> evaluator.set(i, facts.asOf().day());
                case Constant constant -> evaluator.set(i, constant.value());
                case OtherProgramme other -> {
                    Boolean verdict = verdicts.get(i);
                    if (verdict != null) {
                        evaluator.set(i, verdict);
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

    private void set(Evaluator evaluator, int input, @Nullable FactValue value, Scale scale) {
        switch (value) {
            case FactValue.Amount amount -> evaluator.set(input, scale.of(amount.number()));
            case FactValue.Words words -> evaluator.set(input, words.text());
            case FactValue.Truth truth -> evaluator.set(input, truth.value());
            case FactValue.Day day -> evaluator.set(input, day.date());
            case FactValue.None none -> evaluator.set(input, null);
            case null -> {
                Possible absent = whenAbsent.get(input);
                if (absent != null) {
                    evaluator.set(input, absent);
                }
            }
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
