package dev.xinmiao.decision;

import dev.xinmiao.decision.analysis.ModelAnalysis;
import dev.xinmiao.decision.change.ChangeSearch;
import dev.xinmiao.decision.change.Effort;
import dev.xinmiao.decision.change.Goal;
import dev.xinmiao.decision.change.Levers;
import dev.xinmiao.decision.column.ColumnModel;
import dev.xinmiao.decision.column.Population;
import dev.xinmiao.decision.dmn.Content;
import dev.xinmiao.decision.dmn.Content.Slot;
import dev.xinmiao.decision.dmn.ModelReader;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.Replacement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A DMN model, read, checked and ready to evaluate. Immutable; may be shared between threads. */
public final class DmnModel {
    private final Content content;

    private DmnModel(Content content) {
        this.content = content;
    }

    /** Reads a model and the models it imports, which are looked for in the same folder. */
    public static DmnModel read(Path file) throws IOException, InvalidModelException {
        return read(file, false);
    }

    /** Reads a model that imports nothing. */
    public static DmnModel read(String fileName, InputStream content) throws IOException, InvalidModelException {
        HeadStart.give();
        return new DmnModel(ModelReader.read(fileName, content, null, false));
    }

    /**
     * Reads a model as far as it can be read: an expression that is wrong counts as null, and what is wrong with it
     * is among the {@link #warnings()}. For checking files, not for judging by them.
     */
    public static DmnModel readTolerantly(Path file) throws IOException, InvalidModelException {
        return read(file, true);
    }

    private static DmnModel read(Path file, boolean tolerant) throws IOException, InvalidModelException {
        HeadStart.give();
        try (InputStream in = Files.newInputStream(file)) {
            String name = String.valueOf(file.getFileName());
            return new DmnModel(ModelReader.read(name, in, file.toAbsolutePath().getParent(), tolerant));
        }
    }

    public String name() {
        return content.name();
    }

    public String namespace() {
        return content.namespace();
    }

    /** Those of imported models come last. */
    public List<Input> inputs() {
        return content.inputs();
    }

    /** Those of imported models come last. */
    public List<Decision> decisions() {
        return content.decisions();
    }

    public List<KnowledgeSource> knowledgeSources() {
        return content.knowledgeSources();
    }

    /** The model's own before those of imported models. */
    public Optional<Input> input(String name) {
        for (Input input : inputs()) {
            if (input.name().equals(name)) {
                return Optional.of(input);
            }
        }
        return Optional.empty();
    }

    /** By name, else by id; the model's own before those of imported models. */
    public Optional<Decision> decision(String nameOrId) {
        Decision byId = null;
        for (Decision decision : decisions()) {
            if (decision.name().equals(nameOrId)) {
                return Optional.of(decision);
            }
            byId = byId == null && decision.id().equals(nameOrId) ? decision : byId;
        }
        return Optional.ofNullable(byId);
    }

    /** The decision tables that the decisions rest on, directly or through others, in the order of the model. */
    public List<ModelTable> tables(List<Decision> decisions) {
        return ModelTable.of(decisions, this, content.slots());
    }

    /**
     * The model with these constants replaced, told apart by their places in it and not by their values. What explains or
     * complains shows the text as it was.
     */
    public DmnModel replacing(List<Expr.Constant> constants, @Nullable Object value) {
        Replacement replacement = new Replacement(constants, value);
        List<Slot> slots = content.slots().stream()
                .map(slot -> new Slot(
                        slot.id(),
                        slot.name(),
                        slot.expression() == null ? null : replacement.in(slot.expression()),
                        slot.order(),
                        slot.function()))
                .toList();
        List<Decision> decisions = content.decisions().stream()
                .map(each -> each.withExpression(replacement.in(each.expression())))
                .toList();
        return new DmnModel(new Content(
                content.name(),
                content.namespace(),
                content.inputs(),
                content.levers(),
                decisions,
                content.knowledgeSources(),
                slots,
                content.warnings()));
    }

    /** The logic of its decisions and functions, by name. */
    public Map<String, Expr> logic() {
        Map<String, Expr> logic = new LinkedHashMap<>();
        for (Slot slot : content.slots()) {
            if (slot.expression() != null) {
                logic.putIfAbsent(slot.name(), slot.expression());
            }
        }
        return logic;
    }

    /** What the reader found odd, but let pass. */
    public List<Problem> warnings() {
        return content.warnings();
    }

    /** What can be said of the model without data: mistakes, gaps and overlaps of tables, tests, coverage. */
    public ModelAnalysis analysis() {
        return new ModelAnalysis(this, content.slots());
    }

    /** An evaluator for which an input not set is missing, that is: a {@code Possible} bounded by its declared type. */
    public Evaluator evaluator() {
        return evaluator(Settings.DEFAULT);
    }

    /** An evaluator after the letter of the standard: an input not set is null. */
    public Evaluator strictEvaluator() {
        return evaluator(Settings.DEFAULT.withStrict(true));
    }

    /** An evaluator that does as the settings say. */
    public Evaluator evaluator(Settings settings) {
        return new Evaluator(this, content.slots(), settings);
    }

    /** The levers that the model's file declares: how each input may be changed, and what that costs. */
    public Levers levers() {
        return new Levers(inputs(), content.levers());
    }

    /** A search for the changes by which a goal is reached. */
    public ChangeSearch changes(Goal goal, Levers levers) {
        return changes(goal, levers, Effort.DEFAULT, Settings.DEFAULT);
    }

    /** A search for the changes by which a goal is reached; of the settings those of the row interpreter's bounds count. */
    public ChangeSearch changes(Goal goal, Levers levers, Effort effort, Settings settings) {
        return new ChangeSearch(inputs(), content.slots(), goal, levers, settings, effort);
    }

    /**
     * The model made ready to evaluate decisions for all rows of a population at once, after the letter of the
     * standard: what a column lacks is null.
     */
    public ColumnModel columns(Population population, List<Decision> decisions) {
        return columns(population, decisions, Settings.DEFAULT);
    }

    /**
     * As {@link #columns(Population, List)}, with this clock and these bounds. Whether a value is null or missing each
     * column says itself, whatever {@link Settings#strict} is.
     */
    public ColumnModel columns(Population population, List<Decision> decisions, Settings settings) {
        return columns(population, decisions, List.of(), List.of(), settings);
    }

    /**
     * As {@link #columnsWithConflicts}, and {@link ColumnModel#runAll} also tells which rules hit, of each table that the
     * decisions rest on.
     */
    public ColumnModel columnsWithRules(Population population, List<Decision> decisions) {
        return columns(population, decisions, tables(decisions), tables(decisions), Settings.DEFAULT);
    }

    /**
     * As {@link #columns(Population, List)}, and {@link ColumnModel#runAll} also tells in which rows the rules of a table
     * contradict its hit policy.
     */
    public ColumnModel columnsWithConflicts(Population population, List<Decision> decisions) {
        return columns(population, decisions, List.of(), tables(decisions), Settings.DEFAULT);
    }

    private ColumnModel columns(
            Population population,
            List<Decision> decisions,
            List<ModelTable> tables,
            List<ModelTable> watched,
            Settings settings) {
        int[] wanted = decisions.stream().mapToInt(Decision::index).toArray();
        return new ColumnModel(inputs(), content.slots(), wanted, tables, watched, population, settings);
    }
}
