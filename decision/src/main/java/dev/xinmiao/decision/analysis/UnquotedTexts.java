package dev.xinmiao.decision.analysis;

import dev.xinmiao.decision.Problem;
import dev.xinmiao.decision.Problem.Severity;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.expr.Subexpressions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds cells that name a variable where the column holds a text of the same wording: most likely the quotes were
 * forgotten, and the cell compares with a variable that happens to have that name.
 */
final class UnquotedTexts {
    private final int inputs;

    UnquotedTexts(int inputs) {
        this.inputs = inputs;
    }

    List<Problem> in(Collection<LocatedTable> tables) {
        List<Problem> problems = new ArrayList<>();
        for (LocatedTable located : tables) {
            Expr.DecisionTable table = located.table();
            for (int i = 0; i < table.inputs().size(); i++) {
                int column = i;
                List<Expr> cells = table.rules().stream()
                        .map(rule -> rule.tests().get(column).condition())
                        .toList();
                Expr.InputClause input = table.inputs().get(i);
                Set<String> texts = texts(cells);
                texts.addAll(allowed(input.expression(), located.names()));
                if (input.allowed() != null) {
                    texts.addAll(texts(List.of(input.allowed())));
                }
                cells.forEach(cell -> report(cell, texts, located, problems));
            }
            for (int i = 0; i < table.outputs().size(); i++) {
                int column = i;
                List<Expr> cells = table.rules().stream()
                        .map(rule -> Dimensions.plain(rule.outputs().get(column)))
                        .toList();
                Set<String> texts = texts(cells);
                texts.addAll(texts(table.outputs().get(i).allowed()));
                cells.forEach(cell -> report(cell, texts, located, problems));
            }
        }
        return problems;
    }

    private static Set<String> texts(Collection<? extends Expr> cells) {
        Set<String> texts = new HashSet<>();
        cells.stream().flatMap(Subexpressions::all).forEach(each -> {
            if (each instanceof Expr.Constant(String text, var _)) {
                texts.add(text);
            }
        });
        return texts;
    }

    private static Set<String> allowed(Expr expression, Names names) {
        FeelType type = switch (expression) {
            case Expr.Conform conform -> conform.type();
            case Expr.Variable variable -> names.typeOf(variable);
            default -> FeelType.Simple.ANY;
        };
        Set<String> texts = new HashSet<>();
        while (type instanceof FeelType.Restricted restricted) {
            if (restricted.allowed() != null) {
                texts.addAll(texts(List.of(restricted.allowed())));
            }
            type = restricted.base();
        }
        return texts;
    }

    private void report(Expr cell, Set<String> texts, LocatedTable located, List<Problem> into) {
        Stream<Expr> named = switch (cell) {
            case Expr.Or or -> or.operands().stream().map(UnquotedTexts::test);
            default -> Stream.of(test(cell));
        };
        named.forEach(each -> {
            if (each instanceof Expr.Variable variable && texts.contains(variable.name())) {
                String kind = located.isGiven(variable) && variable.slot() < inputs ? "input" : "value";
                into.add(new Problem(
                        Severity.HINT,
                        "unquoted-text",
                        variable.span().location(),
                        "This is the " + kind + " “" + variable.name() + "”, not the text \"" + variable.name()
                                + "\" that occurs in this column.",
                        "If the text is meant, put it in double quotes: \"" + variable.name() + "\"."));
            }
        });
    }

    private static Expr test(Expr cell) {
        return cell instanceof Expr.Matches matches ? matches.test() : cell;
    }
}
