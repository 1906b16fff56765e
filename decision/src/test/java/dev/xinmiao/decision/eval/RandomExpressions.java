package dev.xinmiao.decision.eval;

import java.util.List;
import java.util.Random;

/** Random FEEL expressions over the inputs {@code m n k} (numbers), {@code b c} (booleans), {@code s} (string), {@code d} (date). */
final class RandomExpressions {
    private final Random random;

    RandomExpressions(Random random) {
        this.random = random;
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    String any(int depth) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> number(depth);
            case 2, 3 -> truth(depth);
            case 4 -> string(depth);
            default -> list(depth);
        };
    }

    String number(int depth) {
        if (depth <= 0) {
            return pick("m", "n", "k", "m", "n", "0", "1", "-2", "0.5", "8", "10", "1e-33", "null");
        }
        int next = depth - 1;
        return switch (random.nextInt(17)) {
            case 0, 1 -> "(" + number(next) + pick(" + ", " - ", " * ", " / ") + number(next) + ")";
            case 2 -> "(" + number(next) + ") ** " + pick("2", "3", "0", "-1", "0.5");
            case 3 -> "-(" + number(next) + ")";
            case 4 -> "(if " + truth(next) + " then " + number(next) + " else " + number(next) + ")";
            case 5 -> pick("min", "max", "sum", "mean", "product", "median") + "(" + list(next) + ")";
            case 6 -> pick("min", "max") + "(" + number(next) + ", " + number(next) + ")";
            case 7 -> pick("abs", "floor", "ceiling", "sqrt", "exp", "log") + "(" + number(next) + ")";
            case 8 ->
                pick("round up", "round down", "round half up", "round half down", "decimal", "floor", "ceiling") + "("
                        + number(next) + ", " + pick("0", "1", "-1") + ")";
            case 9 -> "modulo(" + number(next) + ", " + pick("3", "-2", number(next)) + ")";
            case 10 -> "count(" + list(next) + ")";
            case 11 -> list(next) + "[" + pick("1", "2", "-1", number(next)) + "]";
            case 12 -> "{a: " + number(next) + ", b: a + 1}." + pick("a", "b");
            case 13 -> "string length(" + string(next) + ")";
            case 14 -> "(function(x) x " + pick("+", "*") + " " + number(next) + ")(" + number(next) + ")";
            case 15 -> "d." + pick("year", "month", "weekday");
            default -> number(0);
        };
    }

    String truth(int depth) {
        if (depth <= 0) {
            return pick("b", "c", "true", "false", "null", "b");
        }
        int next = depth - 1;
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> "(" + number(next) + pick(" < ", " <= ", " > ", " >= ", " = ", " != ") + number(next) + ")";
            case 3 -> "(" + truth(next) + pick(" and ", " or ") + truth(next) + ")";
            case 4 -> "not(" + truth(next) + ")";
            case 5 -> "(" + number(next) + " between " + number(next) + " and " + number(next) + ")";
            case 6 -> "(" + number(next) + " in " + pick("[0..5)", "(1, 2, > 7)", "(0..8)", list(next)) + ")";
            case 7 -> "(" + string(next) + pick(" = ", " != ", " < ") + string(next) + ")";
            case 8 -> "(" + any(next) + pick(" = ", " != ") + pick("null", any(next)) + ")";
            case 9 ->
                "(" + pick("some", "every") + " x in " + list(next) + " satisfies x " + pick("> ", "= ") + number(next)
                        + ")";
            case 10 ->
                pick(
                        "list contains(" + list(next) + ", " + number(next) + ")",
                        "all([b, c])",
                        "any([" + truth(next) + ", c])");
            case 11 -> "(if " + truth(next) + " then " + truth(next) + " else " + truth(next) + ")";
            case 12 -> "(d " + pick("<", ">=", "=") + " @\"2026-01-01\")";
            default -> "(" + any(next) + " instance of " + pick("number", "string", "boolean") + ")";
        };
    }

    String string(int depth) {
        if (depth <= 0) {
            return pick("s", "t", "\"a\"", "\"甲\"", "s");
        }
        int next = depth - 1;
        return switch (random.nextInt(6)) {
            case 0 -> "(" + string(next) + " + " + string(next) + ")";
            case 1 -> "upper case(" + string(next) + ")";
            case 2 -> "substring(" + string(next) + ", " + number(0) + ")";
            case 3 -> "(if " + truth(next) + " then " + string(next) + " else " + string(next) + ")";
            case 4 -> "string(" + any(next) + ")";
            default -> string(0);
        };
    }

    String list(int depth) {
        if (depth <= 0) {
            return pick("[m, n, 3]", "[1, 2, k]", "[m, null]", "[n]", "[]");
        }
        int next = depth - 1;
        return switch (random.nextInt(9)) {
            case 0, 1 -> "[" + String.join(", ", List.of(number(next), number(next))) + "]";
            case 2 -> "(for x in " + list(next) + " return x + " + number(next) + ")";
            case 3 -> list(next) + "[item > " + number(next) + "]";
            case 4 ->
                pick(
                        "append(" + list(next) + ", " + number(next) + ")",
                        "reverse(" + list(next) + ")",
                        "concatenate(" + list(next) + ", " + list(next) + ")",
                        "distinct values(" + list(next) + ")",
                        "sort(" + list(next) + ")",
                        "sublist(" + list(next) + ", 2)",
                        "flatten([" + list(next) + "])",
                        "remove(" + list(next) + ", 1)",
                        "index of(" + list(next) + ", " + number(next) + ")");
            case 5 -> "(if " + truth(next) + " then " + list(next) + " else " + list(next) + ")";
            case 6 -> "[{v: " + number(next) + "}, {v: 2}].v";
            case 7 -> "[{v: " + number(next) + "}, {v: 2}][v " + pick(">", "=") + " 1].v";
            default -> list(0);
        };
    }
}
