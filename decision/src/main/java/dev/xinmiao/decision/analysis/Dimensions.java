package dev.xinmiao.decision.analysis;

import dev.xinmiao.decision.column.Axis;
import dev.xinmiao.decision.eval.Frame;
import dev.xinmiao.decision.eval.Interpreter;
import dev.xinmiao.decision.eval.RuleMatch;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.Expr.Comparison.Operator;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.expr.FeelType.Restricted;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.expr.Span;
import dev.xinmiao.decision.value.Possible;
import dev.xinmiao.decision.value.Possibles;
import dev.xinmiao.decision.value.Types;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cuts what a table looks at into {@link Dimension}s. */
final class Dimensions {
    private final Expr.DecisionTable table;
    private final Names names;
    private final Interpreter interpreter;
    private final boolean nulls;

    /** @param nulls whether null counts as a value that may occur */
    Dimensions(Expr.DecisionTable table, Names names, Interpreter interpreter, boolean nulls) {
        this.table = table;
        this.names = names;
        this.interpreter = interpreter;
        this.nulls = nulls;
    }

    List<Dimension> read() {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < table.inputs().size(); i++) {
            String text = plain(table.inputs().get(i).expression()).span().text();
            groups.computeIfAbsent(text.isBlank() ? "column " + (i + 1) : text.strip(), key -> new ArrayList<>())
                    .add(i);
        }
        List<Dimension> dimensions = new ArrayList<>();
        groups.forEach((name, columns) -> dimensions.add(dimension(name, columns)));
        return dimensions;
    }

    /** The expression without the checks of its declared type. */
    static Expr plain(Expr expression) {
        Expr inner = expression;
        while (inner instanceof Expr.Conform conform) {
            inner = conform.value();
        }
        return inner;
    }

    private Dimension dimension(String name, List<Integer> columns) {
        Expr expression = table.inputs().get(columns.getFirst()).expression();
        Object open = interpreter.quietly(() -> interpreter.evaluate(expression, names.values()));
        List<FeelType> declared = new ArrayList<>();
        columns.forEach(column -> declared(table.inputs().get(column).expression(), declared));
        Simple type = type(open, declared, columns);
        if (type == null) {
            BitSet one = new BitSet();
            one.set(0);
            return new Dimension(name, columns, null, java.util.Collections.singletonList(null), one, new BitSet());
        }
        List<Expr.Test> restrictions = restrictions(declared, columns);
        List<Expr> cutting = new ArrayList<>();
        restrictions.forEach(test -> cutting.add(Cells.simple(test.condition(), type)));
        cutting.addAll(bounds(open));
        for (int column : columns) {
            table.rules()
                    .forEach(rule ->
                            cutting.add(Cells.simple(rule.tests().get(column).condition(), type)));
        }
        if (type == Simple.BOOLEAN) {
            cutting.add(compared(Operator.EQUAL, true));
            cutting.add(compared(Operator.EQUAL, false));
        }
        Axis axis = cut(type, cutting);
        boolean exact = restrictions.stream()
                .allMatch(test -> Axis.of(type, List.of(Cells.simple(test.condition(), type))) != null);
        return new Pieces(axis, open, restrictions, exact).dimension(name, columns);
    }

    /** Leaves those out that are no cells of such an axis. Nearly all are, so they are tried together first. */
    private static Axis cut(Simple type, List<Expr> conditions) {
        Axis all = Axis.of(type, conditions);
        if (all != null) {
            return all;
        }
        List<Expr> good = new ArrayList<>();
        for (Expr each : conditions) {
            List<Expr> more = new ArrayList<>(good);
            more.add(each);
            if (Axis.of(type, List.of(each)) != null && Axis.of(type, more) != null) {
                good = more;
            }
        }
        return java.util.Objects.requireNonNull(Axis.of(type, good));
    }

    /** The types that the expression and the variable in it are declared to have. */
    private void declared(Expr expression, List<FeelType> into) {
        switch (expression) {
            case Expr.Conform conform -> {
                into.add(conform.type());
                declared(conform.value(), into);
            }
            case Expr.Variable variable -> into.add(names.typeOf(variable));
            default -> {}
        }
    }

    private @Nullable Simple type(@Nullable Object open, List<FeelType> declared, List<Integer> columns) {
        List<FeelType> candidates = new ArrayList<>(declared);
        candidates.add(Types.of(open));
        for (FeelType each : candidates) {
            FeelType base = Types.unrestricted(each);
            if (!(base instanceof Simple simple)) {
                return null;
            }
            if (simple != Simple.ANY && simple != Simple.NULL) {
                return simple;
            }
        }
        FeelType joined = Simple.NULL;
        for (int column : columns) {
            for (Expr.Rule rule : table.rules()) {
                // Any type will do to bring the cell into its simple form, but for the constants of other types.
                for (Simple each : Simple.values()) {
                    for (Expr.Comparison comparison : Cells.comparisons(
                            Cells.simple(rule.tests().get(column).condition(), each))) {
                        joined = Types.join(joined, Types.of(((Expr.Constant) comparison.right()).value()));
                    }
                }
            }
        }
        return joined instanceof Simple simple && simple != Simple.ANY && simple != Simple.NULL ? simple : null;
    }

    private List<Expr.Test> restrictions(List<FeelType> declared, List<Integer> columns) {
        List<Expr.Test> restrictions = new ArrayList<>();
        for (FeelType type : declared) {
            FeelType each = type;
            while (each instanceof Restricted restricted) {
                if (restricted.allowed() != null && !restrictions.contains(restricted.allowed())) {
                    restrictions.add(restricted.allowed());
                }
                each = restricted.base();
            }
        }
        for (int column : columns) {
            Expr.Test allowed = table.inputs().get(column).allowed();
            if (allowed != null) {
                restrictions.add(allowed);
            }
        }
        return restrictions;
    }

    /** Where the values end that the column may have at all, as cells, so that the axis is cut there. */
    private static List<Expr> bounds(@Nullable Object open) {
        List<Expr> cells = new ArrayList<>();
        switch (open) {
            case Possible.Numbers numbers -> {
                if (numbers.low() != null) {
                    cells.add(compared(Operator.AT_LEAST, numbers.low()));
                }
                if (numbers.high() != null) {
                    cells.add(compared(Operator.AT_MOST, numbers.high()));
                }
            }
            case Possible.OneOf oneOf ->
                oneOf.values().stream()
                        .filter(each -> each != null && !Possibles.within(each))
                        .forEach(each -> cells.add(compared(Operator.EQUAL, each)));
            case null, default -> {}
        }
        return cells;
    }

    static Expr compared(Operator operator, Object value) {
        Span nowhere = new Span("", 0, 0, new dev.xinmiao.decision.Location("", "", 0, 0));
        return new Expr.Comparison(
                operator, new Expr.Variable("?", 0, 0, nowhere), new Expr.Constant(value, nowhere), nowhere);
    }

    /** Which pieces of one axis may occur. */
    private final class Pieces {
        private final Axis axis;
        private final @Nullable Object open;
        private final List<Expr.Test> restrictions;
        private final boolean exact;

        Pieces(Axis axis, @Nullable Object open, List<Expr.Test> restrictions, boolean exact) {
            this.axis = axis;
            this.open = open;
            this.restrictions = restrictions;
            this.exact = exact;
        }

        Dimension dimension(String name, List<Integer> columns) {
            List<@Nullable Object> samples = new ArrayList<>();
            BitSet live = new BitSet();
            BitSet untold = new BitSet();
            Samples values = new Samples(axis);
            for (int piece = 0; piece < axis.pieces() - 1; piece++) {
                List<Object> all = values.in(piece);
                List<Object> allowed = all.stream()
                        .filter(this::mayOccur)
                        .filter(this::isAllowed)
                        .toList();
                samples.add(allowed.isEmpty() ? null : allowed.getFirst());
                if (!allowed.isEmpty()) {
                    live.set(piece);
                } else if (!exact && piece % 2 == 0 && all.stream().anyMatch(this::mayOccur)) {
                    untold.set(piece);
                }
            }
            samples.add(null);
            if (nulls || namesNull(columns)) {
                live.set(axis.pieces() - 1);
            }
            return new Dimension(name, columns, axis, samples, live, untold);
        }

        /** An author who names null in a cell says that it occurs. */
        private boolean namesNull(List<Integer> columns) {
            return columns.stream()
                    .flatMap(column -> table.rules().stream()
                            .map(rule -> rule.tests().get(column).condition()))
                    .flatMap(cell -> Cells.comparisons(Cells.simple(cell, axis.type())).stream())
                    .anyMatch(cell -> ((Expr.Constant) cell.right()).value() == null);
        }

        /** A column whose value while inputs are missing is null tells nothing: something wasn't to be told. */
        private boolean mayOccur(Object value) {
            return open == null || Possibles.admits(open, value);
        }

        private boolean isAllowed(Object value) {
            for (Expr.Test test : restrictions) {
                if (RuleMatch.isAny(test)) {
                    continue;
                }
                Frame frame = new Frame(names.values(), 1);
                frame.set(0, value);
                if (!Boolean.TRUE.equals(interpreter.quietly(() -> interpreter.evaluate(test.condition(), frame)))) {
                    return false;
                }
            }
            return true;
        }
    }
}
