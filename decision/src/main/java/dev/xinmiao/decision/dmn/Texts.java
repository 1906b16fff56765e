package dev.xinmiao.decision.dmn;

import dev.xinmiao.decision.Location;
import dev.xinmiao.decision.Problem;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.Span;
import dev.xinmiao.decision.expr.Subexpressions;
import dev.xinmiao.decision.feel.FeelParser;
import dev.xinmiao.decision.feel.FeelSyntaxException;
import dev.xinmiao.decision.feel.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads FEEL text where a model holds some, and says what is wrong with it: syntax, or a name that may not be used. */
final class Texts {
    /** After so many, one text is not read any further. */
    private static final int MOST_PROBLEMS = 100;

    private final ModelFile file;
    private final Visibility visibility;
    private final ItemDefinitions.Names types;
    private final Findings findings;

    Texts(ModelFile file, Visibility visibility, ItemDefinitions types, Findings findings) {
        this.file = file;
        this.visibility = visibility;
        this.types = types.of(file);
        this.findings = findings;
    }

    /** A {@code literalExpression}, an {@code inputExpression} or an {@code outputEntry}; empty text is null. */
    Expr literal(XmlElement element, Scope scope, String where) {
        XmlElement text = textOf(element);
        if (text == null) {
            return nothing(element, where);
        }
        List<Expr> read = parse(Form.EXPRESSION, text, scope, where);
        return read.isEmpty() ? nothing(text, where) : read.getFirst();
    }

    /** An {@code inputEntry}, {@code inputValues} and the like; empty text lets everything pass. */
    Expr.Test test(XmlElement element, Scope scope, String where) {
        XmlElement text = textOf(element);
        if (text != null) {
            List<Expr> read = parse(Form.TEST, text, scope, where);
            if (!read.isEmpty() && read.getFirst() instanceof Expr.Test test) {
                return test;
            }
        }
        Span any = new Span("-", 0, 1, file.at(element, where));
        return new Expr.Test(new Expr.Constant(true, any), any);
    }

    /** The values listed in {@code outputValues}. */
    List<Expr> values(XmlElement element, Scope scope, String where) {
        XmlElement text = textOf(element);
        return text == null ? List.of() : parse(Form.LIST, text, scope, where);
    }

    /** The two ends of what is written {@code from..to}; empty for any other text. */
    List<Expr> ends(XmlElement literal, Scope scope, String where) {
        XmlElement text = textOf(literal);
        if (text == null || !text.text().contains("..")) {
            return List.of();
        }
        try {
            Location origin = file.atText(text, where);
            return FeelParser.iteration(text.text(), scope, origin, types, findings::add);
        } catch (FeelSyntaxException other) {
            return List.of();
        }
    }

    private Expr nothing(XmlElement element, String where) {
        return new Expr.Constant(null, new Span("", 0, 0, file.at(element, where)));
    }

    private static @Nullable XmlElement textOf(XmlElement element) {
        XmlElement text = element.child("text");
        return text == null || text.text().isEmpty() ? null : text;
    }

    private enum Form {
        EXPRESSION,
        TEST,
        LIST
    }

    /** What is wrong with one text. */
    private static final class Mistakes implements Consumer<Problem> {
        private final List<Problem> problems = new ArrayList<>();

        @Override
        public void accept(Problem problem) {
            problems.add(problem);
            if (problems.size() == MOST_PROBLEMS) {
                throw new FeelSyntaxException(problem);
            }
        }
    }

    /** Empty where the text can't be read at all. */
    private List<Expr> parse(Form form, XmlElement element, Scope scope, String where) {
        String text = element.text();
        Location origin = file.atText(element, where);
        Mistakes mistakes = new Mistakes();
        List<Expr> read = List.of();
        try {
            read = parse(form, text, scope, origin, mistakes);
        } catch (FeelSyntaxException e) {
            mistakes.problems.add(e.problem());
        }
        if (!mistakes.problems.isEmpty() && !reportNotRequired(form, text, scope, origin)) {
            mistakes.problems.forEach(findings::add);
        }
        return read;
    }

    private List<Expr> parse(Form form, String text, Scope scope, Location origin, Consumer<Problem> mistakes) {
        if (form == Form.EXPRESSION) {
            return List.of(FeelParser.expression(text, scope, origin, types, mistakes));
        }
        return form == Form.TEST
                ? List.of(FeelParser.unaryTests(text, scope, origin, types, mistakes))
                : FeelParser.expressions(text, scope, origin, types, mistakes);
    }

    /** Reads the text once more with every name of the model visible: those then used are the ones not required. */
    private boolean reportNotRequired(Form form, String text, Scope scope, Location origin) {
        Set<String> hidden = new TreeSet<>(visibility.namesOf(file));
        for (Scope s = scope; s != null; s = s.parent()) {
            s.names().forEach(hidden::remove);
        }
        List<Expr> read;
        try {
            read = parse(form, text, withAllNames(scope), origin, problem -> {});
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
