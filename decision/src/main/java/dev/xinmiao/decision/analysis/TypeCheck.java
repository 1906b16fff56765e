package dev.xinmiao.decision.analysis;

import dev.xinmiao.decision.Problem;
import dev.xinmiao.decision.Problem.Severity;
import dev.xinmiao.decision.builtin.BuiltIn;
import dev.xinmiao.decision.eval.Frame;
import dev.xinmiao.decision.eval.Interpreter;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.expr.FeelType.ContextType;
import dev.xinmiao.decision.expr.FeelType.FunctionType;
import dev.xinmiao.decision.expr.FeelType.ListType;
import dev.xinmiao.decision.expr.FeelType.RangeType;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.expr.Span;
import dev.xinmiao.decision.value.Possibles;
import dev.xinmiao.decision.value.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Infers the types of an expression and its parts, as far as literals and declarations tell, and reports what can only be
 * null because of them. Finds the decision tables on its way.
 */
final class TypeCheck {
    private final Interpreter interpreter;
    private final Consumer<Problem> problems;
    private final TypeRules rules;
    private final TableFinder tables;

    /** Told of every table met. */
    @FunctionalInterface
    interface TableFinder {
        void found(Expr.DecisionTable table, Names names);
    }

    TypeCheck(Interpreter interpreter, Consumer<Problem> problems, TableFinder tables) {
        this.interpreter = interpreter;
        this.problems = problems;
        this.rules = new TypeRules(this::clash);
        this.tables = tables;
    }

    private void clash(Span span, String message, String hint) {
        problems.accept(new Problem(Severity.ERROR, "type-clash", span.location(), message, hint));
    }

    /** The type without its restrictions; {@code Any} where nothing is known. */
    FeelType type(Expr expression, Names names) {
        return Types.unrestricted(
                switch (expression) {
                    case Expr.Constant constant -> TypeRules.of(constant.value());
                    case Expr.Variable variable -> names.typeOf(variable);
                    case Expr.Unresolved _ -> Simple.ANY;
                    case Expr.ItemMember member -> {
                        type(member.otherwise(), names);
                        yield Simple.ANY;
                    }
                    case Expr.Member member -> member(member, names);
                    case Expr.Negate negate -> rules.negate(negate, type(negate.operand(), names));
                    case Expr.Arithmetic sum ->
                        rules.arithmetic(sum, type(sum.left(), names), type(sum.right(), names));
                    case Expr.Comparison comparison ->
                        rules.comparison(comparison, type(comparison.left(), names), type(comparison.right(), names));
                    case Expr.And and -> truths(and.operands(), names);
                    case Expr.Or or -> truths(or.operands(), names);
                    case Expr.Between between -> {
                        FeelType value = type(between.value(), names);
                        rules.comparable(between.low().span(), value, type(between.low(), names));
                        rules.comparable(between.high().span(), value, type(between.high(), names));
                        yield Simple.BOOLEAN;
                    }
                    case Expr.In in -> {
                        FeelType value = type(in.value(), names);
                        in.tests().forEach(test -> test(test, value, names));
                        yield Simple.BOOLEAN;
                    }
                    case Expr.InstanceOf instance -> {
                        type(instance.value(), names);
                        yield Simple.BOOLEAN;
                    }
                    case Expr.If choice -> {
                        truths(List.of(choice.condition()), names);
                        yield Types.join(type(choice.then(), names), type(choice.otherwise(), names));
                    }
                    case Expr.For loop -> {
                        Names inner = iterators(loop.iterators(), names, true);
                        yield new ListType(type(loop.body(), inner));
                    }
                    case Expr.Quantified quantified -> {
                        truths(List.of(quantified.condition()), iterators(quantified.iterators(), names, false));
                        yield Simple.BOOLEAN;
                    }
                    case Expr.Filter filter -> filter(filter, names);
                    case Expr.ListOf list -> {
                        FeelType joined = Simple.NULL;
                        for (Expr each : list.elements()) {
                            joined = Types.join(joined, type(each, names));
                        }
                        yield new ListType(joined == Simple.NULL ? Simple.ANY : joined);
                    }
                    case Expr.ContextOf context -> context(context, names);
                    case Expr.RangeOf range -> {
                        FeelType low = range.low() == null ? Simple.NULL : type(range.low(), names);
                        FeelType high = range.high() == null ? Simple.NULL : type(range.high(), names);
                        rules.comparable(range.span(), low, high);
                        yield new RangeType(Types.join(low, high));
                    }
                    case Expr.Call call -> call(call, names);
                    case Expr.FunctionOf function -> function(function, names);
                    case Expr.Conform conform -> {
                        FeelType actual = type(conform.value(), names);
                        rules.conforms(conform, actual);
                        allowed(conform, names);
                        yield conform.type();
                    }
                    case Expr.Test test -> test(test, Simple.ANY, names);
                    case Expr.Matches matches -> {
                        FeelType value = type(matches.value(), names);
                        rules.matches(matches, value, type(matches.test(), names));
                        yield Simple.BOOLEAN;
                    }
                    case Expr.DecisionTable table -> table(table, names);
                });
    }

    private FeelType truths(List<Expr> operands, Names names) {
        operands.forEach(each -> rules.truth(each, type(each, names)));
        return Simple.BOOLEAN;
    }

    private FeelType member(Expr.Member member, Names names) {
        return rules.member(member, type(member.target(), names));
    }

    private FeelType filter(Expr.Filter filter, Names names) {
        FeelType list = type(filter.list(), names);
        FeelType element = TypeRules.element(list);
        FeelType condition = type(filter.condition(), with(names, List.of(element)));
        return condition == Simple.NUMBER ? element : condition == Simple.BOOLEAN ? new ListType(element) : Simple.ANY;
    }

    private Names iterators(List<Expr.Iterator> iterators, Names names, boolean partial) {
        Names inner = names;
        for (int i = 0; i < iterators.size(); i++) {
            Expr.Iterator each = iterators.get(i);
            FeelType element = TypeRules.element(type(each.source(), inner));
            if (each.to() != null) {
                type(each.to(), inner);
            }
            boolean last = partial && i == iterators.size() - 1;
            inner = with(inner, last ? List.of(element, new ListType(Simple.ANY)) : List.of(element));
        }
        return inner;
    }

    /** A frame of names of which only the types are known. */
    private static Names with(Names parent, List<FeelType> types) {
        Frame frame = new Frame(parent.values(), types.size());
        for (int i = 0; i < types.size(); i++) {
            frame.set(i, Possibles.ofType(types.get(i), 0));
        }
        return new Names(parent, types, frame);
    }

    private FeelType context(Expr.ContextOf context, Names names) {
        Frame frame = new Frame(names.values(), context.entries().size());
        List<FeelType> types = new ArrayList<>();
        context.entries().forEach(_ -> types.add(Simple.ANY));
        Names inner = new Names(names, types, frame);
        Map<String, FeelType> members = new LinkedHashMap<>();
        for (int i = 0; i < types.size(); i++) {
            Expr.Entry entry = context.entries().get(i);
            FeelType type = type(entry.value(), inner);
            // Its restrictions too, for the tables that look at it.
            types.set(i, entry.value() instanceof Expr.Conform conform ? conform.type() : type);
            members.put(entry.name(), type);
            frame.set(i, interpreter.quietly(() -> interpreter.evaluate(entry.value(), frame)));
        }
        return context.result() == null ? new ContextType(members) : type(context.result(), inner);
    }

    private FeelType call(Expr.Call call, Names names) {
        FeelType function = type(call.function(), names);
        List<FeelType> arguments =
                call.arguments().stream().map(each -> type(each, names)).toList();
        if (call.function() instanceof Expr.Constant(BuiltIn builtIn, var _)) {
            return call.names().isEmpty() ? rules.builtIn(call, builtIn, arguments) : builtIn.result();
        }
        return function instanceof FunctionType known ? rules.call(call, known, arguments) : Simple.ANY;
    }

    private FeelType function(Expr.FunctionOf function, Names names) {
        List<FeelType> types =
                function.parameters().stream().map(Expr.Parameter::type).toList();
        return new FunctionType(types, type(function.body(), with(names, types)));
    }

    private FeelType test(Expr.Test test, FeelType tested, Names names) {
        type(test.condition(), with(names, List.of(tested)));
        return Simple.BOOLEAN;
    }

    /** A literal that the declared type doesn't allow. */
    private void allowed(Expr.Conform conform, Names names) {
        FeelType type = conform.type();
        while (conform.value() instanceof Expr.Constant constant
                && constant.value() != null
                && type instanceof FeelType.Restricted restricted) {
            Expr.@Nullable Test allowed = restricted.allowed();
            if (allowed != null
                    && Types.conforms(constant.value(), restricted.base())
                    && !Boolean.TRUE.equals(
                            interpreter.quietly(() -> interpreter.test(allowed, constant.value(), names.values())))) {
                problems.accept(new Problem(
                        Severity.ERROR,
                        "output-not-allowed",
                        constant.span().location(),
                        constant.span().text() + " is not a value of the type “" + restricted.name() + "”.",
                        "It allows " + allowed.span().text() + "."));
                return;
            }
            type = restricted.base();
        }
    }

    private FeelType table(Expr.DecisionTable table, Names names) {
        tables.found(table, names);
        List<FeelType> columns = new ArrayList<>();
        for (Expr.InputClause input : table.inputs()) {
            FeelType column = type(input.expression(), names);
            columns.add(column);
            if (input.allowed() != null) {
                test(input.allowed(), column, names);
            }
        }
        List<FeelType> outputs = new ArrayList<>();
        for (Expr.OutputClause output : table.outputs()) {
            output.allowed().forEach(each -> type(each, names));
            FeelType joined = output.defaultOutput() == null ? Simple.NULL : type(output.defaultOutput(), names);
            outputs.add(joined);
        }
        for (Expr.Rule rule : table.rules()) {
            for (int i = 0; i < columns.size(); i++) {
                test(rule.tests().get(i), columns.get(i), names);
            }
            for (int i = 0; i < outputs.size(); i++) {
                outputs.set(i, Types.join(outputs.get(i), type(rule.outputs().get(i), names)));
            }
        }
        boolean single = table.outputs().size() == 1
                && table.aggregator() == null
                && switch (table.hitPolicy()) {
                    case UNIQUE, ANY, FIRST, PRIORITY -> true;
                    case RULE_ORDER, OUTPUT_ORDER, COLLECT -> false;
                };
        return single ? outputs.getFirst() : Simple.ANY;
    }
}
