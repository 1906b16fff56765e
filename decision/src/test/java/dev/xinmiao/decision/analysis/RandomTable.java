package dev.xinmiao.decision.analysis;

import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.Evaluator;
import dev.xinmiao.decision.Models;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A table of random cells over a number, a text and a boolean or a date, and rows that lie in each piece of it. */
final class RandomTable {
    private static final List<String> NUMBERS = List.of(
            "-", "-", "< 3", "<= 3", "[3..5]", "(5..7)", ">= 5", "> 6", "7", "not(3)", "< 2, > 6", "not([2..4])");
    private static final List<String> TEXTS =
            List.of("-", "-", "\"x\"", "\"y\"", "\"x\", \"z\"", "not(\"x\")", "not(\"x\", \"y\")");
    private static final List<String> TRUTHS = List.of("-", "-", "true", "false", "not(true)");
    private static final List<String> DAYS = List.of(
            "-",
            "-",
            "< date(\"2026-01-03\")",
            ">= @\"2026-01-03\"",
            "[@\"2026-01-02\"..@\"2026-01-04\"]",
            "@\"2026-01-05\"",
            "> @\"2026-01-02\", null");

    final List<String> rows = new ArrayList<>();
    private final List<String> priorities;
    private final boolean namesNull;
    private final boolean dated;

    RandomTable(Random random) {
        dated = random.nextBoolean();
        int rules = 1 + random.nextInt(7);
        for (int rule = 1; rule <= rules; rule++) {
            List<String> cells = new ArrayList<>();
            for (List<String> pool : List.of(NUMBERS, TEXTS, dated ? DAYS : TRUTHS)) {
                cells.add(pool.get(random.nextInt(pool.size())));
            }
            rows.add(String.join(" | ", cells) + " | " + rule);
        }
        priorities = new ArrayList<>(
                IntStream.rangeClosed(1, rules).mapToObj(String::valueOf).toList());
        Collections.shuffle(priorities, random);
        namesNull = rows.stream().anyMatch(row -> row.contains("null"));
    }

    DmnModel model(String hitPolicy) {
        String values = String.join(", ", priorities);
        return Models.table(
                "hitPolicy=\"" + hitPolicy + "\"",
                List.of("number", "string", dated ? "date" : "boolean"),
                "<output><outputValues><text>" + values + "</text></outputValues></output>",
                rows.toArray(String[]::new));
    }

    /** Every piece of every axis in every combination. */
    List<Map<String, @Nullable Object>> grid() {
        List<@Nullable Object> numbers = new ArrayList<>();
        for (int half = 0; half <= 18; half++) {
            numbers.add(new BigDecimal(half).divide(new BigDecimal(2)));
        }
        List<@Nullable Object> third = new ArrayList<>(dated ? List.of() : List.of(true, false));
        for (int day = 1; dated && day <= 7; day++) {
            third.add(LocalDate.of(2026, 1, day));
        }
        if (namesNull) {
            third.add(null);
        }
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Object a : numbers) {
            for (Object b : List.of("x", "y", "z", "w")) {
                for (Object c : third) {
                    Map<String, @Nullable Object> row = new LinkedHashMap<>();
                    row.put("a", a);
                    row.put("b", b);
                    row.put("c", c);
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    /** The value of the decision for a row, by the row interpreter. */
    static @Nullable Object value(DmnModel model, Map<String, @Nullable Object> row) {
        Evaluator evaluator = model.strictEvaluator();
        row.forEach(evaluator::set);
        return evaluator.value("d");
    }

    /** The rules that hit, given a model of hit policy COLLECT. */
    static TreeSet<Integer> hits(DmnModel collecting, Map<String, @Nullable Object> row) {
        return ((List<?>) java.util.Objects.requireNonNull(value(collecting, row)))
                .stream().map(each -> ((BigDecimal) each).intValue()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public String toString() {
        return String.join("\n", rows) + "\npriorities " + priorities;
    }
}
