package dev.xinmiao.decision.column;

import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.Location;
import dev.xinmiao.decision.Settings;
import dev.xinmiao.decision.builtin.BuiltIn;
import dev.xinmiao.decision.column.Val.Boxed;
import dev.xinmiao.decision.column.Val.Closure;
import dev.xinmiao.decision.column.Val.Group;
import dev.xinmiao.decision.column.Val.Known;
import dev.xinmiao.decision.column.Val.Lane;
import dev.xinmiao.decision.column.Val.Logic;
import dev.xinmiao.decision.column.Val.Ratio;
import dev.xinmiao.decision.column.Values.Condition;
import dev.xinmiao.decision.dmn.Content.Slot;
import dev.xinmiao.decision.eval.DecisionTables;
import dev.xinmiao.decision.eval.Frame;
import dev.xinmiao.decision.eval.Interpreter;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.Expr.Comparison.Operator;
import dev.xinmiao.decision.expr.Expr.DecisionTable.Aggregator;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.expr.FeelType.ContextType;
import dev.xinmiao.decision.expr.FeelType.Restricted;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.expr.FreeVariables;
import dev.xinmiao.decision.expr.Span;
import dev.xinmiao.decision.value.Types;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lowers a model's expressions to nodes. What has no kernel becomes an {@link InRows} node over what its operands are
 * lowered to, so that a list or a loop in a model costs only itself.
 */
final class Lowering {
    private static final Location NOWHERE = new Location("", "", 0, 0);

    final Graph graph = new Graph();
    final Values values;
    final TableHits hits;
    private final Comparing comparing;
    private final Calculating calculating;
    private final Dating dating;
    private final List<Slot> slots;
    private final Env model;
    private final RowReader reader;
    private final Interpreter folding;
    /** Functions being lowered in the place of their calls: one that calls itself is left to the interpreter. */
    private final Deque<Expr.FunctionOf> inlined = new ArrayDeque<>();

    Lowering(
            Population population,
            List<FeelType> inputTypes,
            List<Slot> slots,
            TableHits hits,
            RowReader reader,
            Settings settings) {
        this.slots = slots;
        this.hits = hits;
        this.reader = reader;
        this.values = new Values(graph, population.vocabulary(), reader);
        this.comparing = new Comparing(values);
        this.calculating = new Calculating(values);
        this.dating = new Dating(values);
        this.folding = new Interpreter(new DecisionTables(), null, settings);
        this.model = new Env(null, slots.size());
        for (int i = 0; i < inputTypes.size(); i++) {
            Column column = population.columns().get(i);
            model.set(
                    i,
                    column == null
                            ? new Known(null)
                            : input(column, inputTypes.get(i), slots.get(i).name()));
        }
    }

    private Val input(Column column, FeelType type, String name) {
        if (column.isConstant()) {
            return conform(new Known(column.get(0)), type, name);
        }
        Val conformed = conform(values.present(column), type, name);
        return column.missing == null ? conformed : values.withMissing(conformed, column, type);
    }

    /** Mask of the rows whose value the input's type doesn't allow, so that it is taken for null. */
    Node notAllowed(Column column, Input input) {
        Val given = column.isConstant() ? new Known(column.get(0)) : values.present(column);
        Val conformed = conform(given, input.type(), input.name());
        return graph.and(
                values.present(given).certain(),
                graph.not(values.present(conformed).possible()));
    }

    /** As {@link #slot}, fit to be read row by row. */
    Val output(int slot) {
        Val value = slot(slot);
        String name = slots.get(slot).name();
        return value instanceof Closure
                ? inRows(new Expr.Variable(name, 0, slot, new Span(name, 0, name.length(), NOWHERE)), model)
                : value;
    }

    /** Of a decision or a function, by its place in the model's frame. */
    Val slot(int slot) {
        for (int each : slots.get(slot).order()) {
            Expr expression = slots.get(each).expression();
            if (model.get(each) == null && expression != null) {
                model.set(each, lower(expression, model));
            }
        }
        Val value = model.get(slot);
        return value == null ? new Known(null) : value;
    }

    Val lower(Expr expression, Env scope) {
        return switch (expression) {
            case Expr.Constant constant -> new Known(constant.value());
            case Expr.Variable variable -> variable(variable, scope);
            case Expr.Unresolved _ -> new Known(null);
            case Expr.Comparison comparison ->
                compare(
                        comparison.operator(),
                        lower(comparison.left(), scope),
                        lower(comparison.right(), scope),
                        comparison.span());
            case Expr.Arithmetic arithmetic -> arithmetic(arithmetic, scope);
            case Expr.Matches matches -> matches(matches, scope);
            case Expr.Negate negate -> {
                Val operand = lower(negate.operand(), scope);
                Val negated = calculating.negate(operand);
                yield negated != null
                        ? negated
                        : inRows(names -> new Expr.Negate(names.getFirst(), negate.span()), operand);
            }
            case Expr.And and -> all(logics(and.operands(), scope));
            case Expr.Or or -> any(logics(or.operands(), scope));
            case Expr.Between between -> {
                Val value = lower(between.value(), scope);
                Val low = compare(Operator.AT_LEAST, value, lower(between.low(), scope), between.span());
                Val high = compare(Operator.AT_MOST, value, lower(between.high(), scope), between.span());
                yield all(List.of(values.logic(low), values.logic(high)));
            }
            case Expr.In in -> {
                Env tested = Env.of(scope, lower(in.value(), scope));
                yield any(in.tests().stream()
                        .map(test -> values.logic(lower(test.condition(), tested)))
                        .toList());
            }
            case Expr.Test test -> lower(test.condition(), scope);
            case Expr.If choice -> {
                Logic condition = values.logic(lower(choice.condition(), scope));
                yield values.merge(
                        Condition.of(condition), lower(choice.then(), scope), lower(choice.otherwise(), scope));
            }
            case Expr.Member member -> {
                Val target = lower(member.target(), scope);
                Val entry = member(target, member.name());
                yield entry != null
                        ? entry
                        : inRows(names -> new Expr.Member(names.getFirst(), member.name(), member.span()), target);
            }
            case Expr.InstanceOf instance ->
                inRows(
                        names -> new Expr.InstanceOf(names.getFirst(), instance.type(), instance.span()),
                        lower(instance.value(), scope));
            case Expr.Conform conform ->
                conform(
                        lower(conform.value(), scope),
                        conform.type(),
                        conform.span().text());
            case Expr.ContextOf context -> context(context, scope);
            case Expr.Call call -> call(call, scope);
            case Expr.FunctionOf function -> new Closure(function, scope);
            case Expr.DecisionTable table -> new TableLowering(this, table, scope).lower();
            case Expr.ItemMember _ -> inRows(expression, scope);
            case Expr.Filter _ -> inRows(expression, scope);
            case Expr.For _ -> inRows(expression, scope);
            case Expr.Quantified _ -> inRows(expression, scope);
            case Expr.ListOf _ -> inRows(expression, scope);
            case Expr.RangeOf _ -> inRows(expression, scope);
        };
    }

    private Val variable(Expr.Variable variable, Env scope) {
        Env home = scope.up(variable.up());
        Val value = home.get(variable.slot());
        if (value != null) {
            return value;
        }
        return home == model ? slot(variable.slot()) : new Known(null);
    }

    private @Nullable Val member(Val target, String name) {
        if (!(target instanceof Group group)) {
            return dating.member(target, name);
        }
        Val entry = group.entries().get(name);
        return entry == null ? null : values.only(values.present(group), entry);
    }

    private List<Logic> logics(List<Expr> operands, Env scope) {
        return operands.stream()
                .map(operand -> values.logic(lower(operand, scope)))
                .toList();
    }

    private Logic all(List<Logic> operands) {
        Logic all = Logic.exact(graph.yes, graph.no);
        for (Logic each : operands) {
            all = new Logic(
                    graph.and(all.yes(), each.yes()),
                    graph.or(all.no(), each.no()),
                    graph.and(all.mayBeYes(), each.mayBeYes()),
                    graph.or(all.mayBeNo(), each.mayBeNo()));
        }
        return all;
    }

    private Logic any(List<Logic> operands) {
        return all(operands.stream().map(Logic::not).toList()).not();
    }

    Val compare(Operator operator, Val a, Val b, Span span) {
        Logic lowered = comparing.compare(operator, a, b);
        return lowered != null
                ? lowered
                : inRows(names -> new Expr.Comparison(operator, names.get(0), names.get(1), span), a, b);
    }

    private Val arithmetic(Expr.Arithmetic arithmetic, Env scope) {
        Val a = lower(arithmetic.left(), scope);
        Val b = lower(arithmetic.right(), scope);
        Val numbers = calculating.calculate(arithmetic.operator(), a, b);
        Val lowered = numbers != null ? numbers : dating.calculate(arithmetic.operator(), a, b);
        return lowered != null
                ? lowered
                : inRows(
                        names -> new Expr.Arithmetic(
                                arithmetic.operator(), names.get(0), names.get(1), arithmetic.span()),
                        a,
                        b);
    }

    private Val matches(Expr.Matches matches, Env scope) {
        Val value = lower(matches.value(), scope);
        Val test = lower(matches.test(), scope);
        if (value instanceof Lane x && test instanceof Lane y && x.type() == y.type()) {
            return compare(Operator.EQUAL, value, test, matches.span());
        }
        return inRows(names -> new Expr.Matches(names.get(0), names.get(1), matches.span()), value, test);
    }

    /** Two outputs of a table that collects; null where there is no kernel. */
    @Nullable
    Lane aggregated(Aggregator aggregator, Lane x, Lane y) {
        return switch (aggregator) {
            case SUM, COUNT -> calculating.sum(x, y, false);
            case MIN -> calculating.extreme(x, y, true);
            case MAX -> calculating.extreme(x, y, false);
        };
    }

    private Val context(Expr.ContextOf context, Env scope) {
        Env inner = new Env(scope, context.entries().size());
        LinkedHashMap<String, Val> entries = new LinkedHashMap<>();
        for (int i = 0; i < context.entries().size(); i++) {
            Val value = lower(context.entries().get(i).value(), inner);
            inner.set(i, value);
            entries.put(context.entries().get(i).name(), value);
        }
        if (context.result() != null) {
            return lower(context.result(), inner);
        }
        boolean functions = entries.values().stream().anyMatch(Closure.class::isInstance);
        return functions ? inRows(context, scope) : values.group(entries);
    }

    private Val call(Expr.Call call, Env scope) {
        Val function = lower(call.function(), scope);
        List<Val> arguments =
                call.arguments().stream().map(each -> lower(each, scope)).toList();
        Val lowered = switch (function) {
            case Closure(Expr.FunctionOf written, Env defined) -> inline(written, defined, arguments, call.names());
            case Known(BuiltIn builtIn) when call.names().isEmpty() -> builtIn(builtIn.name(), arguments);
            default -> null;
        };
        if (lowered != null) {
            return lowered;
        }
        List<Val> operands = new ArrayList<>(List.of(function));
        operands.addAll(arguments);
        return inRows(
                names -> new Expr.Call(names.getFirst(), names.subList(1, names.size()), call.names(), call.span()),
                operands.toArray(Val[]::new));
    }

    private @Nullable Val inline(Expr.FunctionOf written, Env defined, List<Val> arguments, List<String> names) {
        List<Expr.Parameter> parameters = written.parameters();
        Set<String> given = Set.copyOf(names);
        Set<String> wanted = parameters.stream().map(Expr.Parameter::name).collect(Collectors.toSet());
        if (arguments.size() != parameters.size()
                || inlined.contains(written)
                || !names.isEmpty() && (given.size() != names.size() || !given.equals(wanted))) {
            return null;
        }
        Env inner = new Env(defined, parameters.size());
        Condition fits = values.always();
        for (int i = 0; i < parameters.size(); i++) {
            Val argument = arguments.get(
                    names.isEmpty() ? i : names.indexOf(parameters.get(i).name()));
            Val conformed = conform(
                    argument, parameters.get(i).type(), parameters.get(i).name());
            inner.set(i, conformed);
            if (conformed != argument) {
                fits = values.and(fits, values.or(values.present(conformed), values.not(values.present(argument))));
            }
        }
        inlined.push(written);
        Val result = lower(written.body(), inner);
        inlined.pop();
        return fits.certain() == graph.yes ? result : values.only(fits, result);
    }

    private @Nullable Val builtIn(String name, List<Val> arguments) {
        if (name.equals("not") && arguments.size() == 1 && arguments.getFirst() instanceof Logic logic) {
            return logic.not();
        }
        Val numbers = calculating.call(name, arguments);
        return numbers != null ? numbers : dating.call(name, arguments);
    }

    /** As the interpreter conforms: what isn't of the type, or not allowed by it, becomes null. */
    Val conform(Val value, FeelType type, String name) {
        if (type == Simple.ANY || values.isNull(value)) {
            return value;
        }
        FeelType base = Types.unrestricted(type);
        boolean fits = switch (value) {
            case Lane lane -> lane.type() == base;
            case Ratio _ -> base == Simple.NUMBER;
            case Logic _ -> base == Simple.BOOLEAN;
            case Group group -> type instanceof ContextType context && fit(group.entries(), context.members());
            case Closure _ -> type instanceof FeelType.FunctionType;
            case Boxed _ -> false;
            case Known _ -> false;
        };
        if (!fits) {
            return inRows(
                    names -> new Expr.Conform(names.getFirst(), type, new Span(name, 0, name.length(), NOWHERE)),
                    value);
        }
        Val allowed = value;
        FeelType each = type;
        while (each instanceof Restricted restricted) {
            if (restricted.allowed() != null) {
                Logic test = values.logic(lower(restricted.allowed().condition(), Env.of(null, value)));
                allowed = values.only(Condition.of(test), allowed);
            }
            each = restricted.base();
        }
        return allowed;
    }

    private static boolean fit(Map<String, Val> entries, Map<String, FeelType> members) {
        return members.entrySet().stream().allMatch(member -> switch (entries.get(member.getKey())) {
            case Lane lane -> lane.type() == member.getValue();
            case Ratio _ -> member.getValue() == Simple.NUMBER;
            case Logic _ -> member.getValue() == Simple.BOOLEAN;
            case Known known -> member.getValue() instanceof Simple type && Types.conforms(known.value(), type);
            case null, default -> false;
        });
    }

    /** The expression as it stands, with all that its names are lowered to. */
    Val inRows(Expr expression, Env scope) {
        // Decisions and functions that it names must have been lowered by the time it runs.
        for (FreeVariables.Name name : FreeVariables.of(expression)) {
            Env home = scope.up(name.up());
            if (home == model) {
                slot(name.slot());
            }
        }
        return new Boxed(graph.once(InRows.of(expression, scope, reader)));
    }

    /** One operation on lowered operands; done at once where they are the same for every row. */
    private Val inRows(Function<List<Expr>, Expr> operation, Val... operands) {
        Span nowhere = new Span("", 0, 0, NOWHERE);
        Env names = new Env(null, operands.length);
        Frame known = new Frame(null, operands.length);
        List<Expr> variables = new ArrayList<>();
        boolean constant = true;
        for (int i = 0; i < operands.length; i++) {
            names.set(i, operands[i]);
            variables.add(new Expr.Variable("", 0, i, nowhere));
            if (operands[i] instanceof Known same) {
                known.set(i, same.value());
            } else {
                constant = false;
            }
        }
        Expr expression = operation.apply(variables);
        return constant ? new Known(folding.evaluate(expression, known)) : inRows(expression, names);
    }
}
