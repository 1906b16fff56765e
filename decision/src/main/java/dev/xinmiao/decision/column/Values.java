package dev.xinmiao.decision.column;

import static java.util.Objects.requireNonNull;

import dev.xinmiao.decision.column.Val.Boxed;
import dev.xinmiao.decision.column.Val.Group;
import dev.xinmiao.decision.column.Val.Known;
import dev.xinmiao.decision.column.Val.Lane;
import dev.xinmiao.decision.column.Val.Logic;
import dev.xinmiao.decision.column.Val.Ratio;
import dev.xinmiao.decision.expr.FeelType.Simple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Lowered values: what may be known of them, and how one of two is chosen. */
final class Values {
    final Graph graph;
    private final Vocabulary vocabulary;
    private final RowReader reader;

    Values(Graph graph, Vocabulary vocabulary, RowReader reader) {
        this.graph = graph;
        this.vocabulary = vocabulary;
        this.reader = reader;
    }

    Val of(Column column) {
        Node data = graph.once(new Sources.Load(column));
        if (column.objects != null) {
            return new Boxed(data);
        }
        Node valid = column.valid == null ? graph.yes : graph.once(new Sources.LoadValid(column));
        return column.type == Simple.BOOLEAN
                ? new Logic(graph.and(valid, data), graph.and(valid, graph.not(data)))
                : new Lane(column.type, data, column.scale, valid);
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
            case null -> new Lane(type, graph.number(0), 0, graph.no);
            case BigDecimal number when type == Simple.NUMBER -> number(number);
            case String text
            when type == Simple.STRING -> new Lane(type, graph.number(vocabulary.code(text)), 0, graph.yes);
            case LocalDate day
            when type == Simple.DATE && Math.abs(day.toEpochDay()) < Column.INT_LIMIT ->
                new Lane(type, graph.number(day.toEpochDay()), 0, graph.yes);
            default -> null;
        };
    }

    private @Nullable Lane number(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        BigDecimal plain = stripped.scale() < 0 && stripped.scale() > -19 ? stripped.setScale(0) : stripped;
        return plain.precision() <= 18 && plain.scale() >= 0 && plain.scale() <= 18
                ? new Lane(Simple.NUMBER, graph.number(plain.unscaledValue().longValue()), plain.scale(), graph.yes)
                : null;
    }

    /** The value as a boolean: anything else is null, as FEEL has it in {@code and}, {@code or} and {@code if}. */
    Logic logic(Val value) {
        return switch (value) {
            case Logic logic -> logic;
            case Known(Boolean truth) -> truth ? new Logic(graph.yes, graph.no) : new Logic(graph.no, graph.yes);
            case Boxed(Node objects) ->
                new Logic(graph.once(new Boxes.Is(objects, true)), graph.once(new Boxes.Is(objects, false)));
            default -> new Logic(graph.no, graph.no);
        };
    }

    /** Mask of the rows where the value is not null. */
    Node valid(Val value) {
        return switch (value) {
            case Lane lane -> lane.valid();
            case Ratio ratio -> ratio.valid();
            case Logic logic -> graph.or(logic.yes(), logic.no());
            case Known(var known) -> known == null ? graph.no : graph.yes;
            case Boxed(Node objects) -> graph.once(new Boxes.Present(objects));
            case Group _ -> graph.yes;
            case Val.Closure _ -> graph.yes;
        };
    }

    /** The value where the mask is set, else null. */
    Val only(Node mask, Val value) {
        return switch (value) {
            case Lane(Simple type, Node data, int scale, Node valid) ->
                new Lane(type, data, scale, graph.and(valid, mask));
            case Ratio(Node numerator, Node denominator, int shift, Node valid) ->
                new Ratio(numerator, denominator, shift, graph.and(valid, mask));
            case Logic(Node yes, Node no) -> new Logic(graph.and(yes, mask), graph.and(no, mask));
            default -> merge(mask, value, new Known(null));
        };
    }

    Node boxed(Val value) {
        return switch (value) {
            case Boxed(Node objects) -> objects;
            case Known(var known) -> graph.once(new Sources.FillObject(known));
            default -> graph.once(new Boxes.Box(value, reader));
        };
    }

    /** The one where the mask is set, the other elsewhere. */
    Val merge(Node mask, Val one, Val other) {
        if (mask == graph.yes || one.equals(other)) {
            return one;
        }
        if (mask == graph.no) {
            return other;
        }
        if (isTruth(one) && isTruth(other)) {
            Logic a = logic(one);
            Logic b = logic(other);
            return new Logic(graph.selectMask(mask, a.yes(), b.yes()), graph.selectMask(mask, a.no(), b.no()));
        }
        Simple type =
                one instanceof Lane lane ? lane.type() : other instanceof Lane lane ? lane.type() : typeOf(one, other);
        Lane a = lane(one, type);
        Lane b = lane(other, type);
        if (a != null && b != null) {
            int scale = Math.max(a.scale(), b.scale());
            Node x = scaled(a, scale);
            Node y = scaled(b, scale);
            if (x != null && y != null) {
                Node valid = graph.selectMask(mask, a.valid(), b.valid());
                // Where one is null its lane doesn't matter.
                Node data = a.valid() == graph.no ? y : b.valid() == graph.no ? x : graph.select(mask, x, y);
                return new Lane(type, data, scale, valid);
            }
        }
        if (one instanceof Group left
                && other instanceof Group right
                && left.entries().keySet().equals(right.entries().keySet())) {
            LinkedHashMap<String, Val> entries = new LinkedHashMap<>();
            left.entries()
                    .forEach((name, value) -> entries.put(
                            name,
                            merge(mask, value, requireNonNull(right.entries().get(name)))));
            return new Group(entries);
        }
        return new Boxed(graph.select(mask, boxed(one), boxed(other)));
    }

    private static boolean isTruth(Val value) {
        return value instanceof Logic
                || value instanceof Known known && (known.value() == null || known.value() instanceof Boolean);
    }

    private static Simple typeOf(Val one, Val other) {
        Object value = one instanceof Known known ? known.value() : other instanceof Known known ? known.value() : null;
        return switch (value) {
            case String _ -> Simple.STRING;
            case LocalDate _ -> Simple.DATE;
            case null, default -> Simple.NUMBER;
        };
    }

    /** The lane's integers at a scale not smaller than its own; null where they may not fit. */
    @Nullable
    Node scaled(Lane lane, int scale) {
        int exponent = scale - lane.scale();
        return exponent > 18 ? null : graph.scale(lane.data(), ColumnBuilder.power(exponent));
    }

    boolean isNull(Val value) {
        return value instanceof Known known && known.value() == null;
    }
}
