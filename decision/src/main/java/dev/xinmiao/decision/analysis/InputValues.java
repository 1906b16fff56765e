package dev.xinmiao.decision.analysis;

import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.Settings;
import dev.xinmiao.decision.column.Axis;
import dev.xinmiao.decision.eval.DecisionTables;
import dev.xinmiao.decision.eval.Interpreter;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.expr.Subexpressions;
import dev.xinmiao.decision.value.Ordering;
import dev.xinmiao.decision.value.Types;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values worth trying for each input: the constants of its type that the model names, and what lies beside them. */
final class InputValues {
    private static final int MOST = 40;
    private static final List<BigDecimal> NUMBERS = Stream.of("1", "0", "10", "100", "1000", "10000")
            .map(BigDecimal::new)
            .toList();

    private final Interpreter interpreter = new Interpreter(new DecisionTables(), null, Settings.DEFAULT);
    private final List<Object> constants;

    InputValues(Collection<? extends @Nullable Expr> expressions) {
        this.constants = expressions.stream()
                .filter(java.util.Objects::nonNull)
                .flatMap(Subexpressions::all)
                .flatMap(each -> each instanceof Expr.Constant constant && constant.value() != null
                        ? Stream.of(constant.value())
                        : Stream.of())
                .distinct()
                .toList();
    }

    /** The first is the one to begin with. Null comes last: a model may mean something by it. */
    List<@Nullable Object> of(Input input) {
        List<@Nullable Object> values = new ArrayList<>();
        FeelType base = Types.unrestricted(input.type());
        if (base instanceof Simple type && type != Simple.NULL) {
            Stream<Object> own = allowed(input.type())
                    .flatMap(test -> Subexpressions.all(test))
                    .flatMap(each -> each instanceof Expr.Constant constant && constant.value() != null
                            ? Stream.of(constant.value())
                            : Stream.of());
            Stream<Object> few = type == Simple.NUMBER
                    ? NUMBERS.stream().map(Object.class::cast)
                    : Samples.some(type == Simple.ANY ? Simple.STRING : type).stream();
            Stream.of(few, own, constants.stream(), beside(type))
                    .flatMap(each -> each)
                    .filter(value -> type == Simple.ANY || Types.of(value).equals(type))
                    .distinct()
                    .filter(value -> interpreter.quietly(() -> interpreter.conform(value, input.type())) != null)
                    .limit(MOST)
                    .forEach(values::add);
        }
        values.add(null);
        return values;
    }

    private static Stream<Expr.Test> allowed(FeelType type) {
        return type instanceof FeelType.Restricted restricted
                ? Stream.concat(Stream.ofNullable(restricted.allowed()), allowed(restricted.base()))
                : Stream.of();
    }

    /** On both sides of each constant. */
    private Stream<Object> beside(Simple type) {
        if (type == Simple.STRING || type == Simple.BOOLEAN || type == Simple.ANY) {
            return Stream.of();
        }
        List<Object> cuts = constants.stream()
                .filter(each -> Types.of(each).equals(type))
                .filter(each -> Ordering.compare(each, each) == 0)
                .toList();
        List<Object> beside = new ArrayList<>();
        for (Object cut : cuts) {
            Axis one = Axis.of(type, List.of(Dimensions.compared(Expr.Comparison.Operator.EQUAL, cut)));
            if (one != null) {
                Samples samples = new Samples(one);
                beside.addAll(samples.in(0));
                beside.addAll(samples.in(2));
            }
        }
        return beside.stream();
    }

    /** A row to begin with. */
    Map<String, @Nullable Object> row(List<Input> inputs) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        inputs.forEach(input -> row.put(input.name(), of(input).getFirst()));
        return row;
    }
}
