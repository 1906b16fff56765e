package dev.xinmiao.decision.column;

import dev.xinmiao.decision.dmn.Content.Slot;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.FreeVariables;
import dev.xinmiao.decision.value.FeelContext;
import dev.xinmiao.decision.value.Possible.Anything;
import dev.xinmiao.decision.value.Possible.Numbers;
import dev.xinmiao.decision.value.Possible.OneOf;
import dev.xinmiao.decision.value.Possibles;
import dev.xinmiao.decision.value.Range;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names the inputs behind an open value: those that are missing in its row and that the decision can read. Kernels don't
 * follow single inputs, so it may be more of them than the row interpreter names, never fewer.
 */
final class Causes {
    private final List<Slot> slots;
    private final int slot;
    private final Population population;
    private @Nullable BitSet readable;

    /** @param slot the decision's, in the model's frame */
    Causes(List<Slot> slots, int slot, Population population) {
        this.slots = slots;
        this.slot = slot;
        this.population = population;
    }

    /** The value with the row's causes, wherever something in it is open. */
    @Nullable
    Object named(@Nullable Object value, int row) {
        return Possibles.within(value) ? named(value, missing(row)) : value;
    }

    private BitSet missing(int row) {
        BitSet missing = new BitSet();
        for (int input : readable().stream().toArray()) {
            Column column = population.columns().get(input);
            if (column != null && column.isMissing(row)) {
                missing.set(input);
            }
        }
        return missing;
    }

    private synchronized BitSet readable() {
        if (readable == null) {
            readable = reached();
        }
        return readable;
    }

    private BitSet reached() {
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(slot));
        while (!open.isEmpty()) {
            int each = open.pop();
            if (!seen.get(each)) {
                seen.set(each);
                Expr expression = slots.get(each).expression();
                if (expression != null) {
                    FreeVariables.of(expression).forEach(name -> open.push(name.slot()));
                }
            }
        }
        seen.clear(population.columns().size(), Math.max(population.columns().size(), seen.length()));
        return seen;
    }

    private static @Nullable Object named(@Nullable Object value, BitSet causes) {
        return switch (value) {
            case Numbers n -> new Numbers(n.low(), n.lowIncluded(), n.high(), n.highIncluded(), causes);
            case Anything a -> new Anything(a.type(), a.mayBeNull(), causes);
            case OneOf some -> new OneOf(all(some.values(), causes), causes);
            case List<?> list -> all(list, causes);
            case FeelContext context -> {
                LinkedHashMap<String, @Nullable Object> entries = new LinkedHashMap<>();
                context.entries().forEach((name, each) -> entries.put(name, named(each, causes)));
                yield FeelContext.owning(entries);
            }
            case Range range ->
                new Range(
                        range.lowIncluded(),
                        named(range.low(), causes),
                        named(range.high(), causes),
                        range.highIncluded(),
                        range.comparison());
            case null, default -> value;
        };
    }

    private static List<@Nullable Object> all(List<?> values, BitSet causes) {
        List<@Nullable Object> named = new ArrayList<>();
        values.forEach(each -> named.add(named(each, causes)));
        return Collections.unmodifiableList(named);
    }
}
