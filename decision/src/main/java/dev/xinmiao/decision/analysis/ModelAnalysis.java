package dev.xinmiao.decision.analysis;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.Location;
import dev.xinmiao.decision.Problem;
import dev.xinmiao.decision.Settings;
import dev.xinmiao.decision.dmn.Content.Slot;
import dev.xinmiao.decision.eval.DecisionTables;
import dev.xinmiao.decision.eval.Frame;
import dev.xinmiao.decision.eval.Interpreter;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.expr.FeelType.FunctionType;
import dev.xinmiao.decision.value.Possibles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be said of a model without data. Reads the model once; one thread at a time. */
public final class ModelAnalysis {
    /** What one expression may cost while every input is open; beyond, its value isn't known. */
    private static final Settings BOUNDS = Settings.DEFAULT.withMostSteps(300_000);

    private final DmnModel model;
    private final List<Slot> slots;
    private final Interpreter interpreter = new Interpreter(new DecisionTables(), null, BOUNDS);
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Location, LocatedTable> tables = new LinkedHashMap<>();

    /** Called by {@link DmnModel#analysis()}. */
    public ModelAnalysis(DmnModel model, List<Slot> slots) {
        this.model = model;
        this.slots = slots;
        Names names = names();
        for (int i = model.inputs().size(); i < slots.size(); i++) {
            Expr expression = slots.get(i).expression();
            int slot = i;
            if (expression != null) {
                new TypeCheck(interpreter, problems::add, (table, scope) -> found(table, scope, slot))
                        .type(expression, names);
            }
        }
        // The reader has checked literals against the column's own list of values.
        problems.removeIf(problem -> problem.code().equals("output-not-allowed")
                && model.warnings().stream()
                        .anyMatch(warning -> warning.code().equals(problem.code())
                                && warning.location().equals(problem.location())));
        problems.addAll(new UnquotedTexts(model.inputs().size()).in(tables.values()));
        problems.addAll(new Requirements(model, slots).problems());
    }

    /** A decision service reads its decisions' logic anew; the decisions come first and have it already. */
    private void found(Expr.DecisionTable table, Names scope, int owner) {
        LocatedTable located =
                new LocatedTable(table, scope, owner, model.inputs().size());
        tables.putIfAbsent(located.location(), located);
    }

    /** The model's frame while every input is missing. */
    private Names names() {
        Frame frame = new Frame(null, slots.size());
        List<FeelType> types = new ArrayList<>();
        for (Input input : model.inputs()) {
            types.add(input.type());
            frame.set(input.index(), Possibles.ofType(input.type(), input.index()));
        }
        model.decisions().forEach(decision -> types.add(decision.type()));
        for (int i = types.size(); i < slots.size(); i++) {
            types.add(
                    slots.get(i).expression() instanceof Expr.FunctionOf function
                            ? new FunctionType(
                                    function.parameters().stream()
                                            .map(Expr.Parameter::type)
                                            .toList(),
                                    function.body() instanceof Expr.Conform body ? body.type() : FeelType.Simple.ANY)
                            : FeelType.Simple.ANY);
        }
        Set<Integer> evaluated = new HashSet<>();
        for (Slot slot : slots) {
            for (int each : slot.order()) {
                Expr expression = slots.get(each).expression();
                if (expression != null && evaluated.add(each)) {
                    frame.set(each, interpreter.evaluate(expression, frame));
                }
            }
        }
        return new Names(null, types, frame);
    }

    /**
     * All that is odd: the reader's warnings, type clashes, what the tables' analysis finds, requirements not used. In
     * the order of the file.
     */
    public List<Problem> findings() {
        return Stream.of(
                        model.warnings().stream(),
                        problems.stream(),
                        tables().stream().flatMap(TableAnalysis::problems))
                .flatMap(each -> each)
                .distinct()
                .sorted(Comparator.comparing((Problem p) -> p.location().file())
                        .thenComparingInt(p -> p.location().line())
                        .thenComparingInt(p -> p.location().column()))
                .toList();
    }

    /** The analyses of the model's tables; null counts as no value that inputs may have. */
    public List<TableAnalysis> tables() {
        return tables(false);
    }

    /** @param nulls whether a table must cover null as well */
    public List<TableAnalysis> tables(boolean nulls) {
        return tables.values().stream()
                .map(table -> new TableAnalyser(space(table, nulls)).analyse())
                .toList();
    }

    /**
     * Test cases for the tables of a decision's logic, and of the knowledge models that it calls: on each side of each
     * edge that a cell draws, and on the edge.
     */
    public TestSuite boundaryTests(Decision decision) {
        return generator(decision).boundaries(tablesOf(decision));
    }

    /**
     * Test cases that show of each condition of each rule that it matters (unique-cause MC/DC): a row where the rule
     * counts, and one where this condition alone keeps it from hitting.
     */
    public TestSuite conditionTests(Decision decision) {
        return generator(decision).conditions(tablesOf(decision));
    }

    /** The boundary tests and the condition tests of all decisions. */
    public TestSuite tests() {
        return TestSuite.joined(model.decisions().stream()
                .flatMap(decision -> Stream.of(boundaryTests(decision), conditionTests(decision)))
                .toList());
    }

    private TestGenerator generator(Decision decision) {
        List<Input> inputs =
                decision.requiredInputs().stream().map(model.inputs()::get).toList();
        InputValues values = new InputValues(slots.get(slot(decision)).order().stream()
                .flatMap(each -> Stream.ofNullable(slots.get(each).expression()))
                .toList());
        return new TestGenerator(decision, new RowSearch(new ModelRows(model, slots), decision, inputs, values));
    }

    private int slot(Decision decision) {
        return model.inputs().size() + decision.index();
    }

    private List<TableSpace> tablesOf(Decision decision) {
        int own = slot(decision);
        List<Integer> called = slots.get(own).requires().stream()
                .filter(each -> slots.get(each).function())
                .toList();
        return tables.values().stream()
                .filter(table -> table.owner() == own || called.contains(table.owner()))
                .map(table -> space(table, false))
                .toList();
    }

    /**
     * How much of the model's tables rows exercise.
     *
     * @param rows inputs by name; one not named is null
     */
    public List<TableCoverage> coverage(Collection<? extends Map<String, ? extends @Nullable Object>> rows) {
        ModelRows evaluation = new ModelRows(model, slots);
        Map<Location, CoverageCount> counts = new LinkedHashMap<>();
        tables.forEach((location, table) -> counts.put(location, new CoverageCount(table)));
        int[] all = model.decisions().stream().mapToInt(Decision::index).toArray();
        for (Map<String, ? extends @Nullable Object> row : rows) {
            for (ModelRows.Seen seen : evaluation.outcome(row, all).seen()) {
                CoverageCount count = counts.get(seen.table());
                if (count != null) {
                    count.add(seen);
                }
            }
        }
        return counts.values().stream().map(CoverageCount::result).toList();
    }

    private TableSpace space(LocatedTable located, boolean nulls) {
        return new TableSpace(located, new Dimensions(located.table(), located.names(), interpreter, nulls).read());
    }
}
