package dev.xinmiao.decision.column;

import dev.xinmiao.decision.DmnModel;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Models made up: tables of every hit policy and expressions over inputs and over one another. */
public final class RandomModels {
    private static final String[] TEXTS = {"a", "b", "c"};

    private final Random random;
    private final StringBuilder xml = new StringBuilder();
    private final List<String> numbers = new ArrayList<>(List.of("n1", "n2", "n3", "share"));
    private final List<String> texts = new ArrayList<>(List.of("t1", "t2"));
    private final List<String> truths = new ArrayList<>(List.of("b1", "b2"));
    private final List<String> days = new ArrayList<>(List.of("day", "day2"));
    private final boolean floors;
    private int made;

    private RandomModels(long seed, boolean floors) {
        random = new Random(seed);
        this.floors = floors;
    }

    public static DmnModel model(long seed, int decisions) throws Exception {
        byte[] xml = xml(seed, decisions).getBytes(StandardCharsets.UTF_8);
        return DmnModel.read("random-" + seed + ".dmn", new ByteArrayInputStream(xml));
    }

    public static String xml(long seed, int decisions) {
        return new RandomModels(seed, false).write(decisions);
    }

    /** With whole numbers among the calculations. */
    public static DmnModel withFloors(long seed, int decisions) throws Exception {
        byte[] xml = xmlWithFloors(seed, decisions).getBytes(StandardCharsets.UTF_8);
        return DmnModel.read("floors-" + seed + ".dmn", new ByteArrayInputStream(xml));
    }

    public static String xmlWithFloors(long seed, int decisions) {
        return new RandomModels(seed, true).write(decisions);
    }

    private String write(int decisions) {
        xml.append("""
                <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="m" name="random" namespace="test">
                  <itemDefinition name="share"><typeRef>number</typeRef><allowedValues><text>[0..100]</text></allowedValues></itemDefinition>
                """);
        numbers.forEach(name -> input(name, name.equals("share") ? "share" : "number"));
        texts.forEach(name -> input(name, "string"));
        truths.forEach(name -> input(name, "boolean"));
        days.forEach(name -> input(name, "date"));
        for (int i = 0; i < decisions; i++) {
            if (random.nextInt(3) == 0) {
                expression();
            } else {
                table();
            }
        }
        return xml.append("</definitions>").toString();
    }

    private void input(String name, String type) {
        xml.append("<inputData name='%s' id='%s'><variable name='%s' typeRef='%s'/></inputData>\n"
                .formatted(name, name, name, type));
    }

    private void decision(String type, String logic) {
        String name = "d" + made++;
        xml.append("<decision name='%s' id='%s'><variable name='%s'%s/>"
                .formatted(name, name, name, random.nextInt(4) == 0 ? "" : " typeRef='" + type + "'"));
        for (List<String> kind : List.of(numbers, texts, truths, days)) {
            for (String each : kind) {
                xml.append("<informationRequirement><required%s href='#%s'/></informationRequirement>"
                        .formatted(each.startsWith("d") && !each.startsWith("day") ? "Decision" : "Input", each));
            }
        }
        xml.append(logic).append("</decision>\n");
        switch (type) {
            case "number" -> numbers.add(name);
            case "string" -> texts.add(name);
            default -> truths.add(name);
        }
    }

    private void expression() {
        boolean number = random.nextBoolean();
        String text = number ? number(2) : truth(2);
        decision(
                number ? "number" : "boolean",
                "<literalExpression><text>" + escaped(text) + "</text></literalExpression>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private String number(int depth) {
        if (depth == 0) {
            return random.nextBoolean() ? one(numbers) : constant();
        }
        return switch (random.nextInt(floors ? 16 : 14)) {
            case 0, 1 -> number(depth - 1) + " + " + number(depth - 1);
            case 2 -> number(depth - 1) + " - (" + number(depth - 1) + ")";
            case 3 -> "(" + number(depth - 1) + ") * " + number(0);
            case 4 -> "(" + number(0) + ") / (" + number(0) + ") * 100";
            case 5 -> "min(" + number(depth - 1) + ", " + number(0) + ")";
            case 6 -> "max(" + number(0) + ", " + number(depth - 1) + ", " + number(0) + ")";
            case 7 -> "sum(" + number(0) + ", " + number(0) + ")";
            case 8 -> "if " + truth(depth - 1) + " then " + number(depth - 1) + " else " + number(0);
            case 9 -> "-(" + number(depth - 1) + ")";
            case 10 -> day() + ".year" + (random.nextBoolean() ? " - 2000" : "");
            case 11 -> "years and months duration(" + day() + ", " + day() + ").years";
            case 12 -> share();
            case 14 -> "floor(" + number(depth - 1) + ")";
            case 15 -> "floor((" + number(0) + ") / " + random.nextInt(1, 9) + ")";
            default -> "sum(for i in [" + number(0) + ", " + number(0) + "] return i * 2)";
        };
    }

    /** As rules write it: a quotient, or what counts in its place where there is none. */
    private String share() {
        String base = one(numbers);
        String otherwise = one(List.of("null", "0", number(0), number(0) + " / " + number(0)));
        return "if " + base + " > 0 then " + number(0) + " / " + base + " else " + otherwise;
    }

    private String truth(int depth) {
        if (depth == 0) {
            return random.nextInt(3) == 0 ? one(truths) : number(0) + operator() + number(0);
        }
        return switch (random.nextInt(11)) {
            case 0 -> truth(depth - 1) + " and " + truth(depth - 1);
            case 1 -> truth(depth - 1) + " or " + truth(depth - 1);
            case 2 -> "not(" + truth(depth - 1) + ")";
            case 3 -> number(depth - 1) + operator() + number(depth - 1);
            case 4 -> one(texts) + (random.nextBoolean() ? " = " : " != ") + '"' + one(List.of(TEXTS)) + '"';
            case 5 -> number(0) + " in (" + test("number") + ")";
            case 6 -> number(0) + " between " + number(0) + " and " + number(0);
            case 7 -> one(numbers) + (random.nextBoolean() ? " = null" : " != null");
            case 8 -> day() + operator() + day();
            case 9 ->
                "years and months duration(" + day() + ", " + day() + ")" + operator() + "duration(\"P"
                        + random.nextInt(20) + "M\")";
            default -> "day " + operator() + " date(\"2026-01-0" + (1 + random.nextInt(5)) + "\")";
        };
    }

    private String day() {
        return switch (random.nextInt(5)) {
            case 0 -> "date(\"2024-02-29\")";
            case 1 -> "(" + one(days) + " + duration(\"P" + random.nextInt(30) + "M\"))";
            case 2 -> "(" + one(days) + " - duration(\"" + one(List.of("P1Y", "P3D", "P1DT1H", "-P2DT1S")) + "\"))";
            default -> one(days);
        };
    }

    private String operator() {
        return one(List.of(" < ", " <= ", " > ", " >= ", " = ", " != "));
    }

    private String constant() {
        return one(List.of("0", "1", "2.5", "10", "100", "0.01", "99", "1000000000"));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void table() {
        String type = one(List.of("number", "string", "boolean"));
        String policy = one(List.of("UNIQUE", "FIRST", "FIRST", "ANY", "PRIORITY", "COLLECT", "RULE ORDER"));
        String aggregation = policy.equals("COLLECT") && type.equals("number")
                ? " aggregation='" + one(List.of("SUM", "MIN", "MAX", "COUNT")) + "'"
                : "";
        StringBuilder table = new StringBuilder("<decisionTable hitPolicy='%s'%s>".formatted(policy, aggregation));
        List<String> kinds = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            String kind = one(List.of("number", "number", "string", "boolean", "date"));
            kinds.add(kind);
            String expression = switch (kind) {
                case "number" -> random.nextInt(3) == 0 ? number(1) : one(numbers);
                case "string" -> one(texts);
                case "boolean" -> one(truths);
                default -> one(days);
            };
            String allowed = kind.equals("number") && random.nextInt(8) == 0
                    ? "<inputValues><text>[-5..200]</text></inputValues>"
                    : "";
            table.append("<input><inputExpression><text>").append(escaped(expression));
            table.append("</text></inputExpression>").append(allowed).append("</input>");
        }
        String values =
                type.equals("number") ? "10, 5, 1, 0" : type.equals("string") ? "\"c\", \"a\", \"b\"" : "true, false";
        table.append("<output typeRef='").append(type).append("'>");
        if (policy.equals("PRIORITY")) {
            table.append("<outputValues><text>").append(values).append("</text></outputValues>");
        }
        if (random.nextInt(3) == 0) {
            table.append("<defaultOutputEntry><text>").append(output(type)).append("</text></defaultOutputEntry>");
        }
        table.append("</output>");
        int rules = random.nextInt(4) == 0 ? 17 + random.nextInt(100) : 1 + random.nextInt(6);
        boolean constants = rules > 16 || random.nextInt(3) > 0;
        for (int rule = 0; rule < rules; rule++) {
            table.append("<rule>");
            for (String kind : kinds) {
                table.append("<inputEntry><text>").append(escaped(cell(kind))).append("</text></inputEntry>");
            }
            String output = constants || !type.equals("number") ? output(type) : number(1);
            table.append("<outputEntry><text>").append(escaped(output)).append("</text></outputEntry></rule>");
        }
        decision(type, table.append("</decisionTable>").toString());
    }

    private String output(String type) {
        return switch (type) {
            case "number" -> one(List.of("10", "5", "1", "0", "2.75"));
            case "string" -> '"' + one(List.of(TEXTS)) + '"';
            default -> one(List.of("true", "false"));
        };
    }

    private String cell(String kind) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> "-";
            case 2 -> "not(" + test(kind) + ")";
            default -> test(kind);
        };
    }

    private String test(String kind) {
        return switch (kind) {
            case "number" ->
                switch (random.nextInt(5)) {
                    case 0 -> ">= " + constant();
                    case 1 -> "< " + constant();
                    case 2 -> "[" + random.nextInt(5) + ".." + (5 + random.nextInt(100)) + ")";
                    case 3 -> constant();
                    default -> "> " + constant() + ", " + constant();
                };
            case "string" -> "\"%s\"".formatted(one(List.of(TEXTS)));
            case "boolean" -> one(List.of("true", "false"));
            default -> one(List.of(">= ", "< ", "")) + "date(\"2026-01-0" + (1 + random.nextInt(5)) + "\")";
        };
    }
}
