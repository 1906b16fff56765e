package dev.xinmiao.decision.change;

import dev.xinmiao.decision.value.Equality;
import dev.xinmiao.decision.value.Truth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a value of one row depends on the levers. What it depends on is noted in {@link Measures} meanwhile. */
sealed interface Shape {
    int MOST_ALTERNATIVES = 16;

    BitSet NONE = new BitSet();

    Shape NULL = new Known(null);

    /** Not at all: whatever the levers do, it has this value. */
    record Known(@Nullable Object value) implements Shape {}

    record Amount(Term term) implements Shape {}

    /** One of these, {@link Known} or {@link Amount}; the measures noted, and choices, tell which. */
    record Either(List<Shape> alternatives, BitSet open) implements Shape {}

    /**
     * Values not told here, which one being told by the measures noted, and choices.
     *
     * @param open inputs whose levers may change it in other ways, too
     */
    record Steps(BitSet open) implements Shape {}

    record Entries(Map<String, Shape> byName) implements Shape {}

    Shape STEPS = new Steps(NONE);

    static Shape steps(BitSet open) {
        return open.isEmpty() ? STEPS : new Steps(open);
    }

    /** The levers that may change it in ways not noted. */
    default BitSet open() {
        return switch (this) {
            case Known _ -> NONE;
            case Amount _ -> NONE;
            case Either either -> either.open;
            case Steps steps -> steps.open;
            case Entries entries -> {
                BitSet open = new BitSet();
                entries.byName.values().forEach(each -> open.or(each.open()));
                yield open;
            }
        };
    }

    /** The levers that may change what is made of it in ways that can't be noted. */
    default BitSet opened() {
        return switch (this) {
            case Amount(Term term) -> {
                BitSet open = new BitSet();
                term.levers(open);
                yield open;
            }
            case Either(var alternatives, BitSet open) -> {
                BitSet all = (BitSet) open.clone();
                alternatives.forEach(each -> all.or(each.opened()));
                yield all;
            }
            case Entries entries -> {
                BitSet open = new BitSet();
                entries.byName.values().forEach(each -> open.or(each.opened()));
                yield open;
            }
            default -> open();
        };
    }

    /** As a condition: a set of {@link Truth} values. */
    default int truth() {
        return switch (this) {
            case Known(Object value) -> Truth.of(value);
            case Either(var alternatives, var _) -> {
                int mask = 0;
                for (Shape each : alternatives) {
                    mask |= each.truth();
                }
                yield mask;
            }
            case Steps _ -> Truth.ANY;
            case Amount _ -> Truth.NULL;
            case Entries _ -> Truth.NULL;
        };
    }

    /** One of several shapes; the measures noted, choices and {@code open} tell which. There must be at least one. */
    static Shape either(List<Shape> shapes, BitSet open) {
        List<Shape> alternatives = new ArrayList<>();
        BitSet allOpen = (BitSet) open.clone();
        boolean told = true;
        for (Shape each : shapes) {
            allOpen.or(each.open());
            switch (each) {
                case Either either -> either.alternatives.forEach(one -> addDistinct(one, alternatives));
                case Steps _ -> told = false;
                case Entries _ -> told = false;
                default -> addDistinct(each, alternatives);
            }
        }
        if (told && alternatives.size() == 1 && allOpen.isEmpty()) {
            return alternatives.getFirst();
        }
        if (told && alternatives.size() <= MOST_ALTERNATIVES) {
            return new Either(alternatives, allOpen);
        }
        shapes.forEach(each -> allOpen.or(each.opened()));
        return steps(allOpen);
    }

    private static void addDistinct(Shape shape, List<Shape> into) {
        for (Shape each : into) {
            boolean same = shape instanceof Known(Object a) && each instanceof Known(Object b)
                    ? Equality.same(a, b)
                    : shape.equals(each);
            if (same) {
                return;
            }
        }
        into.add(shape);
    }
}
