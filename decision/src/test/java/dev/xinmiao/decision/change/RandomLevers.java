package dev.xinmiao.decision.change;

import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.Models;
import dev.xinmiao.decision.change.Lever.Direction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Models made up of scores over a few inputs, with levers and rows for which these matter. */
final class RandomLevers {
    private static final List<String> NUMBERS = List.of("x", "y", "z");

    private final Random random;
    final DmnModel model;
    final String xml;
    final Levers levers;

    RandomLevers(long seed) {
        random = new Random(seed);
        xml = xml();
        model = Models.parse(xml);
        levers = levers();
    }

    List<@Nullable Object> row(double missing, double nulls) {
        List<@Nullable Object> row = new ArrayList<>();
        NUMBERS.forEach(each -> row.add(number(BigDecimal.valueOf(random.nextInt(60) - 10, 0))));
        row.add(one("a", "b", "c"));
        row.add(random.nextBoolean());
        row.replaceAll(each -> {
            double chance = random.nextDouble();
            return chance < missing ? Trial.MISSING : chance < missing + nulls ? null : each;
        });
        return row;
    }

    private BigDecimal number(BigDecimal whole) {
        return random.nextInt(3) == 0 ? whole.divide(BigDecimal.TWO) : whole;
    }

    private Levers levers() {
        Levers made = model.levers();
        for (String each : NUMBERS) {
            if (random.nextInt(4) > 0) {
                BigDecimal step = new BigDecimal(one("1", "0.5", "2", "3"));
                BigDecimal low = BigDecimal.valueOf(random.nextInt(40) - 10);
                made = made.with(
                        each,
                        new Lever.Amount(
                                Direction.values()[random.nextInt(3)],
                                cost(),
                                cost(),
                                step,
                                low,
                                low.add(step.multiply(BigDecimal.valueOf(random.nextInt(12))))));
            }
        }
        if (random.nextInt(3) > 0) {
            made = made.with(
                    "t", new Lever.Choice(Arrays.asList(new Lever.Option("a", cost()), new Lever.Option("b", cost()))));
        }
        return random.nextInt(3) > 0 ? made.with("b", Lever.to(random.nextBoolean(), cost())) : made;
    }

    private BigDecimal cost() {
        return BigDecimal.valueOf(random.nextInt(20), random.nextInt(2));
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    private String constant() {
        return String.valueOf(random.nextInt(12));
    }

    private String variable() {
        return one("x", "y", "z", "x", "y");
    }

    private String measure() {
        return switch (random.nextInt(16)) {
            case 0, 1, 2, 3, 4 -> variable();
            case 5 -> variable() + " * 3 - " + variable();
            case 6 -> variable() + " + " + variable();
            case 7 -> variable() + " / " + variable() + " * 10";
            case 8 -> variable() + " - " + constant() + " * " + variable();
            case 9 -> "max(" + variable() + ", " + variable() + ")";
            case 10 -> "if b then " + variable() + " else " + variable() + " / 2";
            case 11 -> variable() + " * " + variable();
            case 12 -> "floor(" + variable() + " / 3)";
            case 13 -> "abs(" + variable() + " - " + constant() + ")";
            case 14 -> "sum(for i in [" + variable() + ", 2] return i * 2)";
            default -> "(" + variable() + " + 1) / (" + variable() + " + 5)";
        };
    }

    private String test() {
        return switch (random.nextInt(6)) {
            case 0 -> "<= " + constant();
            case 1 -> "[" + random.nextInt(6) + ".." + (6 + random.nextInt(10)) + ")";
            case 2 -> "not(< " + constant() + ")";
            case 3 -> "> " + constant();
            case 4 -> constant() + ", " + constant();
            default -> ">= " + constant();
        };
    }

    private String xml() {
        StringBuilder xml = new StringBuilder(
                "<definitions xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\" name=\"m\" namespace=\"m\">");
        NUMBERS.forEach(each -> xml.append(input(each, "number")));
        xml.append(input("t", "string")).append(input("b", "boolean"));
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(3); i++) {
            parts.add("s" + i);
            xml.append(decision("s" + i, List.of(), table()));
        }
        xml.append(decision("score", parts, literal(String.join(" + ", parts))));
        String condition = switch (random.nextInt(4)) {
            case 0 -> "(" + measure() + ") >= " + constant();
            case 1 -> "t = \"a\" or b";
            case 2 -> "score > " + variable() + " - 20";
            default -> "true";
        };
        return xml.append(decision(
                        "verdict",
                        List.of("score"),
                        literal("score >= goal and (" + condition + ")")
                                .replace("goal", String.valueOf(3 + random.nextInt(4)))))
                .append("</definitions>")
                .toString();
    }

    private String table() {
        boolean two = random.nextBoolean();
        String other = one("t", "b", "x", "y");
        StringBuilder table = new StringBuilder("<decisionTable hitPolicy=\"%s>"
                .formatted(one("FIRST\"", "FIRST\"", "COLLECT\" aggregation=\"SUM\"", "UNIQUE\"")));
        table.append("<input><inputExpression><text>%s</text></inputExpression></input>".formatted(measure()));
        if (two) {
            table.append("<input><inputExpression><text>%s</text></inputExpression></input>".formatted(other));
        }
        table.append("<output><defaultOutputEntry><text>0</text></defaultOutputEntry></output>");
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            table.append("<rule><inputEntry><text><![CDATA[%s]]></text></inputEntry>".formatted(test()));
            if (two) {
                String cell = switch (other) {
                    case "t" -> one("\"a\"", "\"b\", \"c\"", "-");
                    case "b" -> one("true", "false", "-");
                    default -> one("-", test());
                };
                table.append("<inputEntry><text><![CDATA[%s]]></text></inputEntry>".formatted(cell));
            }
            table.append("<outputEntry><text>%d</text></outputEntry></rule>".formatted(random.nextInt(5)));
        }
        return table.append("</decisionTable>").toString();
    }

    private static String literal(String text) {
        return "<literalExpression><text><![CDATA[" + text + "]]></text></literalExpression>";
    }

    private static String input(String name, String type) {
        return "<inputData id=\"%s\" name=\"%s\"><variable name=\"%s\" typeRef=\"%s\"/></inputData>"
                .formatted(name, name, name, type);
    }

    private static String decision(String name, List<String> decisions, String logic) {
        StringBuilder needs = new StringBuilder();
        for (String each : List.of("x", "y", "z", "t", "b")) {
            needs.append(
                    "<informationRequirement><requiredInput href=\"#%s\"/></informationRequirement>".formatted(each));
        }
        for (String each : decisions) {
            needs.append("<informationRequirement><requiredDecision href=\"#%s\"/></informationRequirement>"
                    .formatted(each));
        }
        return "<decision id=\"%s\" name=\"%s\"><variable name=\"%s\"/>%s%s</decision>"
                .formatted(name, name, name, needs, logic);
    }
}
