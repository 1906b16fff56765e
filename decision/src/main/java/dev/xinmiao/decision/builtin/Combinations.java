package dev.xinmiao.decision.builtin;

import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.value.Possible;
import dev.xinmiao.decision.value.Possible.OneOf;
import dev.xinmiao.decision.value.Possibles;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lifts any function to uncertain arguments by trying all of their values, where those are few. */
final class Combinations {
    private static final int MOST = 256;

    private Combinations() {}

    /** The union of the results; anything of {@code result} where the arguments are not finite sets. */
    static @Nullable Object tryAll(
            @Nullable Object[] arguments,
            BitSet causes,
            FeelType result,
            Function<@Nullable Object[], @Nullable Object> function) {
        List<@Nullable Object[]> all = new ArrayList<>();
        all.add(arguments);
        for (int i = 0; i < arguments.length; i++) {
            List<@Nullable Object> choices = choices(arguments[i]);
            if (choices == null || (long) all.size() * choices.size() > MOST) {
                return Possibles.anything(result, causes);
            }
            List<@Nullable Object[]> next = new ArrayList<>();
            for (@Nullable Object[] each : all) {
                for (Object choice : choices) {
                    @Nullable Object[] copy = each.clone();
                    copy[i] = choice;
                    next.add(copy);
                }
            }
            all = next;
        }
        List<@Nullable Object> results = new ArrayList<>();
        for (@Nullable Object[] each : all) {
            results.add(function.apply(each));
        }
        return Possibles.oneOf(results, causes);
    }

    /** The plain values that an argument may have; null if there are too many. */
    private static @Nullable List<@Nullable Object> choices(@Nullable Object argument) {
        if (!Possibles.within(argument)) {
            return Collections.singletonList(argument);
        }
        return switch (argument) {
            case OneOf oneOf -> oneOf.values().stream().anyMatch(Possibles::within) ? null : oneOf.values();
            case Possible _ -> null;
            case List<?> list -> lists(list);
            case null, default -> null;
        };
    }

    private static @Nullable List<@Nullable Object> lists(List<?> list) {
        List<List<@Nullable Object>> all = new ArrayList<>();
        all.add(List.of());
        for (Object element : list) {
            List<@Nullable Object> choices = choices(element);
            if (choices == null || (long) all.size() * choices.size() > MOST) {
                return null;
            }
            List<List<@Nullable Object>> next = new ArrayList<>();
            for (List<@Nullable Object> start : all) {
                for (Object choice : choices) {
                    List<@Nullable Object> longer = new ArrayList<>(start);
                    longer.add(choice);
                    next.add(longer);
                }
            }
            all = next;
        }
        return new ArrayList<>(all);
    }
}
