package dev.xinmiao.decision.column;

import static java.util.Objects.requireNonNull;

import dev.xinmiao.decision.column.Val.Boxed;
import dev.xinmiao.decision.column.Val.Group;
import dev.xinmiao.decision.column.Val.Known;
import dev.xinmiao.decision.column.Val.Lane;
import dev.xinmiao.decision.column.Val.Logic;
import dev.xinmiao.decision.column.Val.Ratio;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.value.Intervals;
import dev.xinmiao.decision.value.Possible;
import dev.xinmiao.decision.value.Possibles;
import dev.xinmiao.decision.value.Truth;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Lowered values: what is certain and what is possible of them, and how one of two is chosen. */
final class Values {
    final Graph graph;
    private final Vocabulary vocabulary;
    private final RowReader reader;

    Values(Graph graph, Vocabulary vocabulary, RowReader reader) {
        this.graph = graph;
        this.vocabulary = vocabulary;
        this.reader = reader;
    }

    /** A condition's certain and its possible rows. */
    record Condition(Node certain, Node possible) {
        static Condition of(Logic logic) {
            return new Condition(logic.yes(), logic.mayBeYes());
        }

        boolean exact() {
            return certain == possible;
        }
    }

    /** The rows of a column that hold a value, taken for exact. */
    Val present(Column column) {
        Node data = graph.once(new Sources.Load(column));
        if (column.objects != null) {
            return new Boxed(data);
        }
        Node valid = column.valid == null ? graph.yes : graph.once(new Sources.LoadMask(column.valid));
        return column.type == Simple.BOOLEAN
                ? Logic.exact(graph.and(valid, data), graph.and(valid, graph.not(data)))
                : Lane.exact(graph, column.type, data, column.scale, valid);
    }

    Node missing(Column column) {
        return column.missing == null ? graph.no : graph.once(new Sources.LoadMask(column.missing));
    }

    /** What was {@link #present}, and in the rows where it is missing whatever the type allows. */
    Val withMissing(Val present, Column column, FeelType type) {
        Node missing = missing(column);
        Node certain = column.missingMayBeNull ? graph.no : missing;
        return switch (present) {
            case Logic logic ->
                new Logic(logic.yes(), logic.no(), graph.or(logic.yes(), missing), graph.or(logic.no(), missing));
            case Lane lane -> {
                Node valid = graph.or(lane.valid(), certain);
                Node possible = graph.or(lane.possible(), missing);
                Possible.Numbers bounds = Intervals.hull(Possibles.ofType(type, 0));
                if (lane.type() != Simple.NUMBER || bounds == null || bounds.low() == null || bounds.high() == null) {
                    yield new Lane(
                            lane.type(), lane.low(), lane.high(), lane.scale(), valid, possible, graph.not(missing));
                }
                Node low = graph.number(Comparing.whole(bounds.low().movePointRight(lane.scale()), RoundingMode.FLOOR));
                Node high =
                        graph.number(Comparing.whole(bounds.high().movePointRight(lane.scale()), RoundingMode.CEILING));
                yield new Lane(
                        lane.type(),
                        graph.select(missing, low, lane.low()),
                        graph.select(missing, high, lane.high()),
                        lane.scale(),
                        valid,
                        possible,
                        graph.yes);
            }
            default -> present;
        };
    }

    int code(String text) {
        return vocabulary.code(text);
    }

    /** The value as integers of this type; null where it isn't one, or too long a number. */
    @Nullable
    Lane lane(Val value, Simple type) {
        return switch (value) {
            case Lane lane -> lane.type() == type ? lane : null;
            case Known(var known) -> known(known, type);
            default -> null;
        };
    }

    private @Nullable Lane known(@Nullable Object value, Simple type) {
        return switch (value) {
            case null -> Lane.exact(graph, type, graph.number(0), 0, graph.no);
            case BigDecimal number when type == Simple.NUMBER -> number(number);
            case String text
            when type == Simple.STRING -> Lane.exact(graph, type, graph.number(vocabulary.code(text)), 0, graph.yes);
            case LocalDate day
            when type == Simple.DATE && Math.abs(day.toEpochDay()) < Column.INT_LIMIT ->
                Lane.exact(graph, type, graph.number(day.toEpochDay()), 0, graph.yes);
            case Period period
            when type == Simple.YEARS_MONTHS_DURATION && period.getDays() == 0 ->
                Lane.exact(graph, type, graph.number(period.toTotalMonths()), 0, graph.yes);
            default -> null;
        };
    }

    private @Nullable Lane number(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        BigDecimal plain = stripped.scale() < 0 && stripped.scale() > -19 ? stripped.setScale(0) : stripped;
        return plain.precision() <= 18 && plain.scale() >= 0 && plain.scale() <= 18
                ? Lane.exact(
                        graph, Simple.NUMBER, graph.number(plain.unscaledValue().longValue()), plain.scale(), graph.yes)
                : null;
    }

    /** The value as a boolean: anything else is null, as FEEL has it in {@code and}, {@code or} and {@code if}. */
    Logic logic(Val value) {
        return switch (value) {
            case Logic logic -> logic;
            case Known(Boolean truth) -> truth ? Logic.exact(graph.yes, graph.no) : Logic.exact(graph.no, graph.yes);
            case Boxed(Node objects) ->
                new Logic(
                        graph.once(new Boxes.Is(objects, Truth.TRUE, true)),
                        graph.once(new Boxes.Is(objects, Truth.FALSE, true)),
                        graph.once(new Boxes.Is(objects, Truth.TRUE, false)),
                        graph.once(new Boxes.Is(objects, Truth.FALSE, false)));
            default -> Logic.exact(graph.no, graph.no);
        };
    }

    /** The rows where the value is certainly, and may be, not null. */
    Condition present(Val value) {
        return switch (value) {
            case Lane lane -> new Condition(lane.valid(), lane.possible());
            case Ratio ratio -> new Condition(ratio.valid(), ratio.possible());
            case Logic logic ->
                new Condition(graph.or(logic.yes(), logic.no()), graph.or(logic.mayBeYes(), logic.mayBeNo()));
            case Known(var known) -> known == null ? never() : always();
            case Boxed(Node objects) ->
                new Condition(
                        graph.once(new Boxes.Present(objects, true)), graph.once(new Boxes.Present(objects, false)));
            case Group group -> new Condition(group.valid(), group.possible());
            case Val.Closure _ -> always();
        };
    }

    Condition always() {
        return new Condition(graph.yes, graph.yes);
    }

    private Condition never() {
        return new Condition(graph.no, graph.no);
    }

    Condition not(Condition condition) {
        return new Condition(graph.not(condition.possible), graph.not(condition.certain));
    }

    Condition and(Condition one, Condition other) {
        return new Condition(graph.and(one.certain, other.certain), graph.and(one.possible, other.possible));
    }

    Condition or(Condition one, Condition other) {
        return new Condition(graph.or(one.certain, other.certain), graph.or(one.possible, other.possible));
    }

    /** The value where the condition holds, else null. */
    Val only(Condition condition, Val value) {
        return switch (value) {
            case Lane lane ->
                new Lane(
                        lane.type(),
                        lane.low(),
                        lane.high(),
                        lane.scale(),
                        graph.and(lane.valid(), condition.certain),
                        graph.and(lane.possible(), condition.possible),
                        lane.bounded());
            case Ratio ratio ->
                new Ratio(
                        ratio.numerator(),
                        ratio.denominator(),
                        ratio.shift(),
                        graph.and(ratio.valid(), condition.certain),
                        graph.and(ratio.possible(), condition.possible),
                        ratio.exact());
            case Logic logic ->
                new Logic(
                        graph.and(logic.yes(), condition.certain),
                        graph.and(logic.no(), condition.certain),
                        graph.and(logic.mayBeYes(), condition.possible),
                        graph.and(logic.mayBeNo(), condition.possible));
            case Group group ->
                new Group(
                        group.entries(),
                        graph.and(group.valid(), condition.certain),
                        graph.and(group.possible(), condition.possible));
            default -> merge(condition, value, new Known(null));
        };
    }

    /** The value, of which more is known to be not null than its own masks tell. */
    Val certainlyPresent(Node where, Val value) {
        return value instanceof Lane lane
                ? new Lane(
                        lane.type(),
                        lane.low(),
                        lane.high(),
                        lane.scale(),
                        graph.or(lane.valid(), where),
                        graph.or(lane.possible(), where),
                        lane.bounded())
                : value;
    }

    Val group(LinkedHashMap<String, Val> entries) {
        return new Group(entries, graph.yes, graph.yes);
    }

    Node boxed(Val value) {
        return switch (value) {
            case Boxed(Node objects) -> objects;
            case Known(var known) -> graph.once(new Sources.FillObject(known));
            default -> graph.once(new Boxes.Box(value, reader));
        };
    }

    /** The one where the condition holds, the other where it doesn't; either where that isn't certain. */
    Val merge(Condition condition, Val one, Val other) {
        if (condition.certain == graph.yes || one.equals(other)) {
            return one;
        }
        if (condition.possible == graph.no) {
            return other;
        }
        if (isTruth(one) && isTruth(other)) {
            Logic a = logic(one);
            Logic b = logic(other);
            return new Logic(
                    both(condition, a.yes(), b.yes()),
                    both(condition, a.no(), b.no()),
                    either(condition, a.mayBeYes(), b.mayBeYes()),
                    either(condition, a.mayBeNo(), b.mayBeNo()));
        }
        Simple type =
                one instanceof Lane lane ? lane.type() : other instanceof Lane lane ? lane.type() : typeOf(one, other);
        Lane a = lane(one, type);
        Lane b = lane(other, type);
        Val merged = a == null || b == null ? null : merge(condition, a, b);
        if (merged != null) {
            return merged;
        }
        Ratio ratio = ratios(condition, one, other);
        if (ratio != null) {
            return ratio;
        }
        Group group = groups(condition, one, other);
        if (group != null) {
            return group;
        }
        return new Boxed(
                condition.exact()
                        ? graph.select(condition.certain, boxed(one), boxed(other))
                        : graph.once(
                                new Boxes.Either(condition.certain, condition.possible, boxed(one), boxed(other))));
    }

    /** Null where neither is a fraction, or one is no number that can be written as such. */
    private @Nullable Ratio ratios(Condition condition, Val one, Val other) {
        if (one instanceof Ratio ratio && isNull(other)) {
            return (Ratio) only(condition, ratio);
        }
        if (other instanceof Ratio ratio && isNull(one)) {
            return (Ratio) only(not(condition), ratio);
        }
        if (!(one instanceof Ratio) && !(other instanceof Ratio)) {
            return null;
        }
        Ratio a = ratio(one);
        Ratio b = ratio(other);
        if (a == null || b == null) {
            return null;
        }
        int shift = Math.min(a.shift(), b.shift());
        Node x = shifted(a, shift);
        Node y = shifted(b, shift);
        if (x == null || y == null) {
            return null;
        }
        Node exact = condition.exact()
                ? graph.selectMask(condition.certain, a.exact(), b.exact())
                : graph.selectMask(condition.certain, a.exact(), graph.and(graph.not(condition.possible), b.exact()));
        return new Ratio(
                graph.select(condition.certain, x, y),
                graph.select(condition.certain, a.denominator(), b.denominator()),
                shift,
                both(condition, a.valid(), b.valid()),
                either(condition, a.possible(), b.possible()),
                exact);
    }

    private @Nullable Ratio ratio(Val value) {
        if (value instanceof Ratio ratio) {
            return ratio;
        }
        Lane lane = lane(value, Simple.NUMBER);
        return lane == null
                ? null
                : new Ratio(
                        lane.low(),
                        graph.number(1),
                        -lane.scale(),
                        lane.valid(),
                        lane.possible(),
                        graph.and(lane.bounded(), lane.exact() ? graph.yes : graph.equal(lane.low(), lane.high())));
    }

    private @Nullable Node shifted(Ratio ratio, int shift) {
        int exponent = ratio.shift() - shift;
        return exponent == 0
                ? ratio.numerator()
                : exponent > 18 ? null : graph.scale(ratio.numerator(), ColumnBuilder.power(exponent));
    }

    /** Null where the two are not contexts of the same entries. */
    private @Nullable Group groups(Condition condition, Val one, Val other) {
        if (one instanceof Group group && isNull(other)) {
            return (Group) only(condition, group);
        }
        if (other instanceof Group group && isNull(one)) {
            return (Group) only(not(condition), group);
        }
        if (!(one instanceof Group left)
                || !(other instanceof Group right)
                || !left.entries().keySet().equals(right.entries().keySet())) {
            return null;
        }
        LinkedHashMap<String, Val> entries = new LinkedHashMap<>();
        left.entries()
                .forEach((name, value) -> entries.put(
                        name,
                        merge(condition, value, requireNonNull(right.entries().get(name)))));
        return new Group(
                entries,
                both(condition, left.valid(), right.valid()),
                either(condition, left.possible(), right.possible()));
    }

    /** The mask of what is certain of either: where the condition is open, it must be so of both. */
    private Node both(Condition condition, Node one, Node other) {
        return condition.exact()
                ? graph.selectMask(condition.certain, one, other)
                : graph.selectMask(
                        condition.certain, one, graph.selectMask(condition.possible, graph.and(one, other), other));
    }

    private Node either(Condition condition, Node one, Node other) {
        return condition.exact()
                ? graph.selectMask(condition.certain, one, other)
                : graph.selectMask(
                        condition.certain, one, graph.selectMask(condition.possible, graph.or(one, other), other));
    }

    private @Nullable Lane merge(Condition condition, Lane a, Lane b) {
        int scale = Math.max(a.scale(), b.scale());
        Lane x = scaled(a, scale);
        Lane y = scaled(b, scale);
        if (x == null || y == null) {
            return null;
        }
        Node valid = both(condition, x.valid(), y.valid());
        Node possible = either(condition, x.possible(), y.possible());
        // Where one is null its lane doesn't matter.
        if (x.possible() == graph.no || y.possible() == graph.no) {
            Lane other = x.possible() == graph.no ? y : x;
            return new Lane(x.type(), other.low(), other.high(), scale, valid, possible, other.bounded());
        }
        // Where only one of them can be, the other's lane doesn't matter.
        Condition one = new Condition(
                graph.or(condition.certain, graph.and(condition.possible, graph.not(y.possible()))),
                graph.and(condition.possible, x.possible()));
        Node bounded = both(
                condition,
                graph.or(x.bounded(), graph.not(x.possible())),
                graph.or(y.bounded(), graph.not(y.possible())));
        if (condition.exact()) {
            Node low = graph.select(condition.certain, x.low(), y.low());
            Node high = x.exact() && y.exact() ? low : graph.select(condition.certain, x.high(), y.high());
            return new Lane(x.type(), low, high, scale, valid, possible, bounded);
        }
        if (x.type() == Simple.STRING) {
            Node open = graph.and(one.possible, graph.not(one.certain));
            Node different = graph.not(graph.equal(x.low(), y.low()));
            Node low = graph.select(graph.or(one.certain, one.possible), x.low(), y.low());
            bounded = graph.and(bounded, graph.not(graph.and(open, different)));
            return new Lane(x.type(), low, low, scale, valid, possible, bounded);
        }
        Node low = graph.select(one.certain, x.low(), graph.select(one.possible, least(x.low(), y.low()), y.low()));
        Node high =
                graph.select(one.certain, x.high(), graph.select(one.possible, greatest(x.high(), y.high()), y.high()));
        return new Lane(x.type(), low, high, scale, valid, possible, bounded);
    }

    Node least(Node x, Node y) {
        return graph.select(graph.notLess(x, y), y, x);
    }

    Node greatest(Node x, Node y) {
        return graph.select(graph.notLess(x, y), x, y);
    }

    private static boolean isTruth(Val value) {
        return value instanceof Logic
                || value instanceof Known known && (known.value() == null || known.value() instanceof Boolean);
    }

    private static Simple typeOf(Val one, Val other) {
        Object value = one instanceof Known known ? known.value() : null;
        if (value == null) {
            value = other instanceof Known known ? known.value() : null;
        }
        return switch (value) {
            case String _ -> Simple.STRING;
            case LocalDate _ -> Simple.DATE;
            case Period _ -> Simple.YEARS_MONTHS_DURATION;
            case null, default -> Simple.NUMBER;
        };
    }

    /** The lane at a scale not smaller than its own; null where its integers may not fit. */
    @Nullable
    Lane scaled(Lane lane, int scale) {
        int exponent = scale - lane.scale();
        if (exponent == 0) {
            return lane;
        }
        if (exponent > 18) {
            return null;
        }
        Node low = graph.scale(lane.low(), ColumnBuilder.power(exponent));
        Node high = lane.exact() ? low : graph.scale(lane.high(), ColumnBuilder.power(exponent));
        return low == null || high == null
                ? null
                : new Lane(lane.type(), low, high, scale, lane.valid(), lane.possible(), lane.bounded());
    }

    boolean isNull(Val value) {
        return value instanceof Known known && known.value() == null;
    }
}
