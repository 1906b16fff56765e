package dev.xinmiao.zone.programme;

import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.column.Column;
import dev.xinmiao.decision.column.ColumnBuilder;
import dev.xinmiao.decision.column.Population;
import dev.xinmiao.decision.column.Vocabulary;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.value.Types;
import dev.xinmiao.zone.fact.FactColumn;
import dev.xinmiao.zone.fact.FactColumns;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.fact.FactValue;
import dev.xinmiao.zone.programme.InputBinding.ApplicationDay;
import dev.xinmiao.zone.programme.InputBinding.Constant;
import dev.xinmiao.zone.programme.InputBinding.FactOfYear;
import dev.xinmiao.zone.programme.InputBinding.LastingFact;
import dev.xinmiao.zone.programme.InputBinding.OtherProgramme;
import dev.xinmiao.zone.programme.InputBinding.Scale;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of rules for all subjects at once. Each fact is made into a column the first time it is asked for, and
 * serves every edition that reads it. May be used by several threads.
 */
public final class ZoneInputs {
    private record Key(InputBinding binding, FeelType type) {}

    private final FactColumns facts;
    private final Vocabulary vocabulary = new Vocabulary();
    private final Map<Key, Column> columns = new HashMap<>();

    public ZoneInputs(FactColumns facts) {
        this.facts = facts;
    }

    /** The facts that the editions read, and of which years relative to the day of application. */
    public record Wanted(Set<FactKey> keys, Set<Integer> offsets) {
        public static Wanted by(Collection<Edition> editions) {
            Wanted wanted = new Wanted(new HashSet<>(), new HashSet<>());
            for (Edition edition : editions) {
                for (InputBinding binding : edition.inputs()) {
                    switch (binding) {
                        case FactOfYear fact -> {
                            wanted.keys.add(fact.key());
                            wanted.offsets.add(fact.offset());
                        }
                        case LastingFact fact -> wanted.keys.add(fact.key());
                        case ApplicationDay d -> {}
                        case Constant c -> {}
                        case OtherProgramme p -> {}
                    }
                }
            }
            return wanted;
        }
    }

    public FactColumns facts() {
        return facts;
    }

    /**
     * All subjects as an edition's model reads them.
     *
     * @param changed constants that take other values here, by the input's name
     * @throws IllegalArgumentException if an input is bound to another programme: columns know facts only
     */
    public Population of(Edition edition, Map<String, ? extends Object> changed) {
        List<Input> inputs = edition.model().inputs();
        List<@Nullable Column> found = new ArrayList<>(inputs.size());
        for (Input input : inputs) {
            InputBinding binding = edition.inputs().get(input.index());
            Object value = changed.get(input.name());
            found.add(column(value == null ? binding : new Constant(value), input));
        }
        return new Population(facts.size(), found, vocabulary);
    }

    /** One input of an edition's model. */
    public Column column(Edition edition, Input input) {
        return column(edition.inputs().get(input.index()), input);
    }

    private synchronized Column column(InputBinding binding, Input input) {
        Key key = new Key(binding, Types.unrestricted(input.type()));
        Column known = columns.get(key);
        if (known != null) {
            return known;
        }
        Column made = build(binding, input);
        // A lab tries many constants: those are cheap to make anew.
        if (!(binding instanceof Constant)) {
            columns.put(key, made);
        }
        return made;
    }

    private Column build(InputBinding binding, Input input) {
        var builder = new ColumnBuilder(input.type(), vocabulary);
        switch (binding) {
            case FactOfYear fact ->
                fill(
                        builder,
                        facts.column(fact.key(), facts.asOf().day().getYear() + fact.offset()),
                        fact.scale(),
                        fact.mayBeNone());
            case LastingFact fact -> fill(builder, facts.column(fact.key()), fact.scale(), fact.mayBeNone());
            case ApplicationDay day -> fill(builder, facts.asOf().day());
            case Constant constant -> fill(builder, constant.value());
            case OtherProgramme other ->
                throw new IllegalArgumentException("the input '" + input.name() + "' rests on the programme '"
                        + other.id() + "'; what is judged in columns rests on facts");
        }
        return builder.build();
    }

    private void fill(ColumnBuilder builder, @Nullable Object value) {
        for (int row = 0; row < facts.size(); row++) {
            builder.add(value);
        }
    }

    private void fill(ColumnBuilder builder, Optional<FactColumn> column, Scale scale, boolean mayBeNone) {
        for (int row = 0; row < facts.size(); row++) {
            FactValue value = column.isEmpty() ? null : column.get().value(row);
            switch (value) {
                case FactValue.Amount amount -> builder.add(scale.of(amount.number()));
                case FactValue.Words words -> builder.add(words.text());
                case FactValue.Truth truth -> builder.addTruth(truth.value());
                case FactValue.Day day -> builder.add(day.date());
                case FactValue.None none -> builder.addNull();
                case null -> builder.addMissing(mayBeNone);
            }
        }
    }
}
