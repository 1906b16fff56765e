package dev.xinmiao.decision.builtin;

import dev.xinmiao.decision.value.Caller;
import dev.xinmiao.decision.value.Decimals;
import dev.xinmiao.decision.value.Equality;
import dev.xinmiao.decision.value.FeelFunction;
import dev.xinmiao.decision.value.LiftedComparison;
import dev.xinmiao.decision.value.Ordering;
import dev.xinmiao.decision.value.Possible;
import dev.xinmiao.decision.value.Possibles;
import dev.xinmiao.decision.value.Truth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists taken apart, searched, joined and sorted. */
final class ListFunctions {
    private ListFunctions() {}

    static void define(BuiltIns.Table table) {
        table.lifted(
                "list contains(list: list, element: any): boolean",
                (a, caller) -> indexOf(list(a[0]), a[1], 0) >= 0,
                ListFunctions::mayContain);
        table.structural(
                "sublist(list: list, start position: number, length?: number?): list",
                (a, caller) -> sublist(list(a[0]), (BigDecimal) a[1], (BigDecimal) a[2], caller));
        table.structural("append(list: list, item...: any): list", (a, caller) -> {
            List<@Nullable Object> result = new ArrayList<>(list(a[0]));
            Collections.addAll(result, java.util.Arrays.copyOfRange(a, 1, a.length));
            return result;
        });
        table.structural("concatenate(list...: list): list", (a, caller) -> {
            List<@Nullable Object> result = new ArrayList<>();
            for (Object each : a) {
                caller.allowLength((long) result.size() + list(each).size());
                result.addAll(list(each));
            }
            return result;
        });
        table.structural(
                "insert before(list: list, position: number, newItem: any): list",
                (a, caller) -> changed(list(a[0]), (BigDecimal) a[1], a[2], Change.INSERT, caller));
        table.structural(
                "remove(list: list, position: number): list",
                (a, caller) -> changed(list(a[0]), (BigDecimal) a[1], null, Change.REMOVE, caller));
        table.structural(
                "list replace(list: list, position: number, newItem: any): list",
                (a, caller) -> changed(list(a[0]), (BigDecimal) a[1], a[2], Change.REPLACE, caller));
        table.define(
                "list replace(list: list, match: function, newItem: any): list",
                (a, caller) -> replaceMatching(list(a[0]), (FeelFunction) Objects.requireNonNull(a[1]), a[2], caller));
        table.structural("reverse(list: list): list", (a, caller) -> list(a[0]).reversed());
        table.define("index of(list: list, match: any): list", (a, caller) -> {
            List<@Nullable Object> found = new ArrayList<>();
            for (int i = indexOf(list(a[0]), a[1], 0); i >= 0; i = indexOf(list(a[0]), a[1], i + 1)) {
                found.add(BigDecimal.valueOf(i + 1L));
            }
            return found;
        });
        table.define("union(list...: list): list", (a, caller) -> {
            List<@Nullable Object> all = new ArrayList<>();
            for (Object each : a) {
                caller.allowLength((long) all.size() + list(each).size());
                all.addAll(list(each));
            }
            return distinct(all, caller);
        });
        table.define("distinct values(list: list): list", (a, caller) -> distinct(list(a[0]), caller));
        table.structural("flatten(list: list): list", (a, caller) -> {
            List<@Nullable Object> flat = new ArrayList<>();
            flatten(list(a[0]), flat, caller);
            return containsUncertainList(flat) ? Possibles.anything(Kind.LIST.type, Possibles.causesOf(flat)) : flat;
        });
        table.define(
                "sort(list: list, precedes: function): list",
                (a, caller) -> sort(list(a[0]), (FeelFunction) a[1], caller));
        table.define("sort(list: list): list", (a, caller) -> sort(list(a[0]), null, caller));
    }

    private enum Change {
        INSERT,
        REMOVE,
        REPLACE
    }

    static List<? extends @Nullable Object> list(@Nullable Object value) {
        return (List<?>) Objects.requireNonNull(value);
    }

    private static int indexOf(List<? extends @Nullable Object> list, @Nullable Object wanted, int from) {
        for (int i = from; i < list.size(); i++) {
            if (Equality.same(list.get(i), wanted)) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable Object mayContain(@Nullable Object[] a, BitSet causes) {
        if (a[0] instanceof Possible) {
            return Signature.Lift.UNKNOWN;
        }
        int found = Truth.FALSE;
        for (Object each : list(a[0])) {
            int same = LiftedComparison.same(each, a[1]);
            found = Truth.or(found, same);
        }
        return Truth.value(found, causes);
    }

    private static @Nullable Object sublist(
            List<? extends @Nullable Object> list,
            BigDecimal startPosition,
            @Nullable BigDecimal length,
            Caller caller) {
        int start = Decimals.nearestInt(startPosition);
        if (start == 0 || Math.abs(start) > list.size()) {
            return caller.fail("The position %s lies outside the list of %s", startPosition, list.size());
        }
        int from = start > 0 ? start - 1 : list.size() + start;
        int count = length == null ? list.size() - from : Decimals.nearestInt(length);
        if (count < 0 || count > list.size() - from) {
            return caller.fail("The list of %s does not hold %s from position %s on", list.size(), length, start);
        }
        return list.subList(from, from + count);
    }

    private static @Nullable Object changed(
            List<? extends @Nullable Object> list,
            BigDecimal position,
            @Nullable Object item,
            Change change,
            Caller caller) {
        int at = Decimals.nearestInt(position);
        int index = at > 0 ? at - 1 : list.size() + at;
        if (at == 0 || index < 0 || index > list.size() || (index == list.size() && change != Change.INSERT)) {
            return caller.fail("The position %s lies outside the list of %s", position, list.size());
        }
        List<@Nullable Object> copy = new ArrayList<>(list);
        switch (change) {
            case INSERT -> copy.add(index, item);
            case REMOVE -> copy.remove(index);
            case REPLACE -> copy.set(index, item);
        }
        return copy;
    }

    private static @Nullable Object replaceMatching(
            List<? extends @Nullable Object> list, FeelFunction match, @Nullable Object item, Caller caller) {
        if (match.parameters().size() != 2) {
            return caller.fail("The function 'match' must take two parameters");
        }
        List<@Nullable Object> copy = new ArrayList<>(list);
        for (int i = 0; i < copy.size(); i++) {
            Object matched = caller.call(match, copy.get(i), item);
            if (!(matched instanceof Boolean)) {
                return caller.fail("The function 'match' must give true or false");
            }
            if (matched.equals(true)) {
                copy.set(i, item);
            }
        }
        return copy;
    }

    static List<@Nullable Object> distinct(List<? extends @Nullable Object> list, Caller caller) {
        List<@Nullable Object> distinct = new ArrayList<>();
        Set<@Nullable Object> scalars = new HashSet<>();
        List<@Nullable Object> others = new ArrayList<>();
        for (Object each : list) {
            if (each == null || each instanceof BigDecimal || each instanceof String || each instanceof Boolean) {
                if (scalars.add(each instanceof BigDecimal number ? number.stripTrailingZeros() : each)) {
                    distinct.add(each);
                }
                continue;
            }
            caller.spend(others.size());
            if (indexOf(others, each, 0) < 0) {
                others.add(each);
                distinct.add(each);
            }
        }
        return distinct;
    }

    private static void flatten(List<? extends @Nullable Object> list, List<@Nullable Object> into, Caller caller) {
        for (Object each : list) {
            if (each instanceof List<?> inner) {
                flatten(inner, into, caller);
            } else {
                caller.allowLength(into.size() + 1L);
                into.add(each);
            }
        }
    }

    /** An element that may be a list would have to be flattened too. */
    private static boolean containsUncertainList(List<? extends @Nullable Object> list) {
        return list.stream().anyMatch(each -> each instanceof Possible possible && !isScalar(possible));
    }

    private static boolean isScalar(Possible possible) {
        return switch (possible) {
            case Possible.Numbers _ -> true;
            case Possible.OneOf oneOf -> oneOf.values().stream().noneMatch(each -> each instanceof List);
            case Possible.Anything anything ->
                anything.type() instanceof dev.xinmiao.decision.expr.FeelType.Simple simple
                        && simple != dev.xinmiao.decision.expr.FeelType.Simple.ANY;
        };
    }

    /** A merge sort of our own: the precedence may be inconsistent, which the JDK's answers with an exception. */
    private static @Nullable Object sort(
            List<? extends @Nullable Object> list, @Nullable FeelFunction precedes, Caller caller) {
        List<@Nullable Object> sorted = new ArrayList<>(list);
        for (int width = 1; width < sorted.size(); width *= 2) {
            List<@Nullable Object> next = new ArrayList<>(sorted.size());
            for (int start = 0; start < sorted.size(); start += 2 * width) {
                int middle = Math.min(start + width, sorted.size());
                int end = Math.min(start + 2 * width, sorted.size());
                int left = start;
                int right = middle;
                while (left < middle || right < end) {
                    boolean takeRight = left >= middle;
                    if (!takeRight && right < end) {
                        Boolean before = precedes(sorted.get(right), sorted.get(left), precedes, caller);
                        if (before == null) {
                            return caller.fail("The elements of the list cannot be put in order");
                        }
                        takeRight = before;
                    }
                    next.add(sorted.get(takeRight ? right++ : left++));
                }
            }
            sorted = next;
        }
        return sorted;
    }

    private static @Nullable Boolean precedes(
            @Nullable Object a, @Nullable Object b, @Nullable FeelFunction precedes, Caller caller) {
        if (precedes != null) {
            return caller.call(precedes, a, b) instanceof Boolean before ? before : null;
        }
        int order = Ordering.compare(a, b);
        return order == Ordering.INCOMPARABLE ? null : order < 0;
    }
}
