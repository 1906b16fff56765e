package dev.xinmiao.bench.decision;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One table of 1,000 rules and six inputs, the first that hits counts; made from a seed, as its rows are. */
final class Large {
    static final List<String> CITIES = List.of("a", "b", "c", "d", "e", "f", "g", "h");
    static final List<String> KINDS =
            List.of("k1", "k2", "k3", "k4", "k5", "k6", "k7", "k8", "k9", "k10", "k11", "k12");
    static final int NUMBERS = 3;

    private static final List<String> INPUTS = List.of("turnover", "staff", "age", "city", "kind", "listed");
    private static final long[] HIGHEST = {1_000_000, 2_000, 50};

    /** A number's cell, both ends included; the whole axis is written as a dash. */
    record Between(long low, long high) {
        boolean all() {
            return low == Long.MIN_VALUE && high == Long.MAX_VALUE;
        }

        String text() {
            return all() ? "-" : high == Long.MAX_VALUE ? ">= " + low : "[" + low + ".." + high + "]";
        }
    }

    /** @param texts the two texts' cells: which are admitted, an empty list for all */
    record Rule(
            List<Between> numbers,
            List<List<String>> texts,
            @Nullable Boolean listed,
            String outcome) {}

    private Large() {}

    static List<Rule> rules() {
        Random random = new Random(1000);
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < 999; i++) {
            List<Between> numbers = new ArrayList<>();
            for (int k = 0; k < NUMBERS; k++) {
                numbers.add(between(random, HIGHEST[k]));
            }
            List<List<String>> texts = List.of(some(random, CITIES, 3), some(random, KINDS, 4));
            Boolean listed = switch (random.nextInt(3)) {
                case 0 -> true;
                case 1 -> false;
                default -> null;
            };
            rules.add(new Rule(numbers, texts, listed, "class " + random.nextInt(12)));
        }
        Between all = new Between(Long.MIN_VALUE, Long.MAX_VALUE);
        rules.add(new Rule(List.of(all, all, all), List.of(List.of(), List.of()), null, "none"));
        return rules;
    }

    private static Between between(Random random, long highest) {
        int kind = random.nextInt(10);
        long low = (long) (random.nextDouble() * highest);
        if (kind == 0) {
            return new Between(Long.MIN_VALUE, Long.MAX_VALUE);
        }
        return kind < 3
                ? new Between(low, Long.MAX_VALUE)
                : new Between(low, low + (long) (highest * (0.05 + 0.4 * random.nextDouble())));
    }

    private static List<String> some(Random random, List<String> texts, int most) {
        if (random.nextInt(5) == 0) {
            return List.of();
        }
        int count = 1 + random.nextInt(most);
        return random.ints(0, texts.size())
                .distinct()
                .limit(count)
                .mapToObj(texts::get)
                .toList();
    }

    /** @param nulls the share of cells that are null */
    static Subject subject(int rows, double nulls) {
        List<Rule> rules = rules();
        Random random = new Random(7);
        Random absent = new Random(5);
        @Nullable Object[][] made = new @Nullable Object[rows][];
        for (int i = 0; i < rows; i++) {
            @Nullable Object[] row = new @Nullable Object[6];
            for (int k = 0; k < NUMBERS; k++) {
                row[k] = (long) (random.nextDouble() * HIGHEST[k]);
            }
            if (random.nextInt(10) == 0) {
                int edge = random.nextInt(NUMBERS);
                Between hit = rules.get(random.nextInt(999)).numbers().get(edge);
                if (!hit.all()) {
                    row[edge] = random.nextBoolean() && hit.high() < Long.MAX_VALUE ? hit.high() : hit.low();
                }
            }
            row[3] = CITIES.get(random.nextInt(CITIES.size()));
            row[4] = KINDS.get(random.nextInt(KINDS.size()));
            row[5] = random.nextBoolean();
            for (int k = 0; k < row.length; k++) {
                if (absent.nextDouble() < nulls) {
                    row[k] = null;
                }
            }
            made[i] = row;
        }
        return new Subject("large", dmn(rules), "outcome", INPUTS, made);
    }

    private static byte[] dmn(List<Rule> rules) {
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="large" name="large" namespace="https://xinmiao.dev/bench/large">
                """);
        for (int k = 0; k < INPUTS.size(); k++) {
            String name = INPUTS.get(k);
            xml.append("<inputData id='i_%s' name='%s'><variable name='%s' typeRef='%s'/></inputData>\n"
                    .formatted(name, name, name, type(k)));
        }
        xml.append("<decision id='d_outcome' name='outcome'><variable name='outcome' typeRef='string'/>\n");
        for (String name : INPUTS) {
            xml.append(
                    "<informationRequirement><requiredInput href='#i_%s'/></informationRequirement>\n".formatted(name));
        }
        xml.append("<decisionTable id='t' hitPolicy='FIRST'>\n");
        for (int k = 0; k < INPUTS.size(); k++) {
            xml.append("<input id='c%d'><inputExpression typeRef='%s'><text>%s</text></inputExpression></input>\n"
                    .formatted(k, type(k), INPUTS.get(k)));
        }
        xml.append("<output id='o' name='outcome' typeRef='string'/>\n");
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            xml.append("<rule id='r").append(i + 1).append("'>");
            rule.numbers().forEach(each -> cell(xml, each.text()));
            rule.texts().forEach(each -> cell(xml, text(each)));
            cell(xml, rule.listed() == null ? "-" : rule.listed().toString());
            xml.append("<outputEntry><text>\"").append(rule.outcome()).append("\"</text></outputEntry></rule>\n");
        }
        return xml.append("</decisionTable></decision></definitions>\n")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String type(int input) {
        return input < NUMBERS ? "number" : input < 5 ? "string" : "boolean";
    }

    private static String text(List<String> texts) {
        return texts.isEmpty() ? "-" : texts.stream().map(t -> '"' + t + '"').collect(Collectors.joining(","));
    }

    private static void cell(StringBuilder xml, String text) {
        xml.append("<inputEntry><text>")
                .append(text.replace("<", "&lt;").replace(">", "&gt;"))
                .append("</text></inputEntry>");
    }
}
