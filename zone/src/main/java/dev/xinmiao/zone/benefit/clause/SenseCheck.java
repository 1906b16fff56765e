package dev.xinmiao.zone.benefit.clause;

import dev.xinmiao.decision.Problem;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.value.Types;
import dev.xinmiao.zone.pack.PackProblem;
import dev.xinmiao.zone.programme.Edition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Refuses rules that can be read but say nothing: blank formulas, tables and results, and values of a type that is not
 * the declared one, which come out as null.
 */
final class SenseCheck {
    /** What may hold a decision's logic (DMN 1.5 §7.3). */
    private static final Set<String> LOGIC = Set.of(
            "literalExpression",
            "decisionTable",
            "context",
            "invocation",
            "functionDefinition",
            "list",
            "relation",
            "conditional",
            "filter",
            "for",
            "some",
            "every");

    private SenseCheck() {}

    /** What is left blank in a model's file. A file that is no XML is the reader's to refuse. */
    static List<PackProblem> blanks(String file, String dmn) {
        Element root;
        try {
            root = DmnFile.of(dmn).root();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
        List<PackProblem> problems = new ArrayList<>();
        for (Element decision : below(root, "decision")) {
            String name = decision.getAttribute("name");
            if (LOGIC.stream().allMatch(each -> DmnFile.children(decision, each).isEmpty())) {
                problems.add(blank(
                        file,
                        "决策“%1$s”没有规则，请写公式或决策表。 The decision “%1$s” has no logic; write a formula or a table.",
                        name));
            }
        }
        for (Element owner : Stream.of("decision", "businessKnowledgeModel")
                .flatMap(each -> below(root, each).stream())
                .toList()) {
            String name = owner.getAttribute("name");
            for (Element formula : below(owner, "literalExpression")) {
                if (DmnFile.text(formula).isEmpty()) {
                    problems.add(blank(file, "“%1$s”的公式是空的，请写上。 The formula of “%1$s” is empty; write one.", name));
                }
            }
            below(owner, "decisionTable").forEach(table -> table(file, name, table, problems));
        }
        return problems;
    }

    private static void table(String file, String name, Element table, List<PackProblem> problems) {
        List<Element> rules = DmnFile.children(table, "rule");
        if (rules.isEmpty()) {
            problems.add(
                    blank(file, "决策表“%1$s”一行规则也没有，请至少写一行。 The table “%1$s” has no rules; write one at least.", name));
        }
        for (Element output : DmnFile.children(table, "output")) {
            if (output.getAttribute("typeRef").isBlank()) {
                problems.add(blank(
                        file,
                        "决策表“%1$s”的结果列没有声明类型，请在模型里写明 typeRef。 An output column of the table “%1$s” declares no type; give it a typeRef in the model.",
                        name));
            }
        }
        for (int rule = 0; rule < rules.size(); rule++) {
            boolean empty = DmnFile.children(rules.get(rule), "outputEntry").stream()
                    .anyMatch(cell -> DmnFile.text(cell).isEmpty());
            if (empty) {
                problems.add(blank(
                        file,
                        "决策表“%1$s”第 %2$d 行没有写结果，请写上，或删去这一行。 Rule %2$d of the table “%1$s” has an empty result; write it or delete the rule.",
                        name,
                        rule + 1));
            }
        }
    }

    private static PackProblem blank(String file, String text, Object... values) {
        return new PackProblem(file, 0, text.formatted(values));
    }

    private static List<Element> below(Element element, String name) {
        NodeList found = element.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    /** Of those editions of a clause whose model is this file. */
    static List<PackProblem> problems(String path, Clause clause, String yaml) {
        ClauseFile file = ClauseFile.of(yaml);
        return clause.programme().editions().stream()
                .filter(edition -> file.dmn(edition.id()).equals(path))
                .flatMap(edition -> problems(path, edition).stream())
                .distinct()
                .toList();
    }

    static List<PackProblem> problems(String path, Edition edition) {
        Stream<PackProblem> open = edition.model().decisions().stream()
                .filter(decision -> Types.unrestricted(decision.type()) == FeelType.Simple.ANY)
                .map(decision -> new PackProblem(
                        path,
                        0,
                        "决策“%1$s”没有声明类型，请在模型里写明（typeRef：金额为 number，是否为 boolean）。 The decision “%1$s” declares no type; give it one in the model (typeRef: number for an amount, boolean for yes or no)."
                                .formatted(decision.name())));
        Stream<PackProblem> clashes = edition.model().analysis().findings().stream()
                .filter(finding -> finding.severity() == Problem.Severity.ERROR)
                .map(finding -> new PackProblem(
                        path, finding.location().line(), finding.location().column(), said(finding)));
        // Where no type is declared no value can clash with it.
        return Stream.concat(open, clashes).toList();
    }

    private static String said(Problem finding) {
        String place = finding.location().element();
        return "%s：写的值不是这里声明的类型或取值（比如该写数的地方写了文字），算不出结果；请改成应有的值，数不加引号。 %s: %s %s"
                .formatted(chinese(place), place, finding.message(), finding.hint())
                .strip();
    }

    /** {@code decision 奖励金额 / rule 3 / output 1} in Chinese. */
    private static String chinese(String place) {
        return place.replaceFirst("^decision (.*?)(?= / |$)", "决策“$1”")
                .replaceAll(" / rule (\\d+)", "第 $1 行")
                .replaceAll(" / input (\\d+)", "，第 $1 个条件")
                .replaceAll(" / output (\\d+)", "，第 $1 个结果");
    }
}
