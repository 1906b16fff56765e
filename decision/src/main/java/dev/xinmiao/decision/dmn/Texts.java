package dev.xinmiao.decision.dmn;

import dev.xinmiao.decision.Location;
import dev.xinmiao.decision.Problem;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.expr.Span;
import dev.xinmiao.decision.expr.Subexpressions;
import dev.xinmiao.decision.feel.FeelParser;
import dev.xinmiao.decision.feel.FeelSyntaxException;
import dev.xinmiao.decision.feel.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads FEEL text where a model holds some, and says what is wrong with it: syntax, or a name that may not be used. */
final class Texts {
    /** After so many, one text is not read any further. */
    private static final int MOST_PROBLEMS = 100;

    private final ModelFile file;
    private final Visibility visibility;
    private final Function<String, @Nullable FeelType> types;
    private final Findings findings;

    Texts(ModelFile file, Visibility visibility, ItemDefinitions types, Findings findings) {
        this.file = file;
        this.visibility = visibility;
        this.types = name -> types.find(file, name);
        this.findings = findings;
    }

    /** A {@code literalExpression}, an {@code inputExpression} or an {@code outputEntry}; empty text is null. */
    Expr literal(XmlElement element, Scope scope, String where) {
        Optional<XmlElement> text = textOf(element);
        if (text.isEmpty()) {
            return nothing(element, where);
        }
        List<Expr> read =
                parse((t, s, o, f) -> List.of(FeelParser.expression(t, s, o, types, f)), text.get(), scope, where);
        return read.isEmpty() ? nothing(text.get(), where) : read.getFirst();
    }

    /** An {@code inputEntry}, {@code inputValues} and the like; empty text lets everything pass. */
    Expr.Test test(XmlElement element, Scope scope, String where) {
        Optional<XmlElement> text = textOf(element);
        if (text.isPresent()) {
            List<Expr> read =
                    parse((t, s, o, f) -> List.of(FeelParser.unaryTests(t, s, o, types, f)), text.get(), scope, where);
            if (!read.isEmpty() && read.getFirst() instanceof Expr.Test test) {
                return test;
            }
        }
        Span any = new Span("-", 0, 1, file.at(element, where));
        return new Expr.Test(new Expr.Constant(true, any), any);
    }

    /** The values listed in {@code outputValues}. */
    List<Expr> values(XmlElement element, Scope scope, String where) {
        return textOf(element)
                .map(text -> parse((t, s, o, f) -> FeelParser.expressions(t, s, o, types, f), text, scope, where))
                .orElse(List.of());
    }

    /** The two ends of what is written {@code from..to}; empty for any other text. */
    List<Expr> ends(XmlElement literal, Scope scope, String where) {
        Optional<XmlElement> text = textOf(literal).filter(t -> t.text().contains(".."));
        if (text.isEmpty()) {
            return List.of();
        }
        try {
            Location origin = file.atText(text.get(), where);
            return FeelParser.iteration(text.get().text(), scope, origin, types, findings::add);
        } catch (FeelSyntaxException other) {
            return List.of();
        }
    }

    private Expr nothing(XmlElement element, String where) {
        return new Expr.Constant(null, new Span("", 0, 0, file.at(element, where)));
    }

    private static Optional<XmlElement> textOf(XmlElement element) {
        return element.child("text").filter(t -> !t.text().isEmpty());
    }

    @FunctionalInterface
    private interface Parser {
        List<Expr> parse(String text, Scope scope, Location origin, Consumer<Problem> findings);
    }

    /** Empty where the text can't be read at all. */
    private List<Expr> parse(Parser parser, XmlElement element, Scope scope, String where) {
        Location origin = file.atText(element, where);
        List<Problem> problems = new ArrayList<>();
        List<Expr> read = List.of();
        try {
            read = parser.parse(element.text(), scope, origin, problem -> {
                problems.add(problem);
                if (problems.size() == MOST_PROBLEMS) {
                    throw new FeelSyntaxException(problem);
                }
            });
        } catch (FeelSyntaxException e) {
            problems.add(e.problem());
        }
        if (!problems.isEmpty() && !reportNotRequired(parser, element.text(), scope, origin)) {
            problems.forEach(findings::add);
        }
        return read;
    }

    /** Reads the text once more with every name of the model visible: those then used are the ones not required. */
    private boolean reportNotRequired(Parser parser, String text, Scope scope, Location origin) {
        Set<String> hidden = new TreeSet<>(visibility.namesOf(file));
        for (Scope s = scope; s != null; s = s.parent()) {
            s.names().forEach(hidden::remove);
        }
        List<Expr> read;
        try {
            read = parser.parse(text, withAllNames(scope), origin, problem -> {});
        } catch (FeelSyntaxException e) {
            return false;
        }
        List<Expr.Variable> notRequired = read.stream()
                .flatMap(Subexpressions::all)
                .filter(Expr.Variable.class::isInstance)
                .map(Expr.Variable.class::cast)
                .filter(v -> hidden.contains(v.name()))
                .limit(MOST_PROBLEMS)
                .toList();
        for (Expr.Variable v : notRequired) {
            findings.error(
                    "not-required",
                    v.span().location(),
                    "“" + v.name() + "” is used here, but not required.",
                    "Add an informationRequirement (for a function a knowledgeRequirement) to “" + v.name() + "”.");
        }
        return !notRequired.isEmpty();
    }

    private Scope withAllNames(Scope scope) {
        return scope.parent() == null
                ? visibility.everything(file)
                : new Scope(withAllNames(scope.parent()), scope.names(), scope.types());
    }
}
