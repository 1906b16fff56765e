package dev.xinmiao.zone.benefit.alert;

import dev.xinmiao.zone.benefit.match.AmountRange;
import dev.xinmiao.zone.benefit.match.Fit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an enterprise was last answered on a clause.
 *
 * @param amount as it was last told: small changes add up until they are worth telling
 * @param ahead openings and closings that are near, and were told
 */
record Answer(Fit fit, AmountRange amount, String ahead) {
    static final Answer NOT = new Answer(Fit.NOT, AmountRange.NONE, "");

    /** By clause, as they are stored: without those it can't have. */
    static String write(Map<String, Answer> answers) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(answers).forEach((clause, answer) -> {
            if (answer.fit != Fit.NOT) {
                text.append(clause)
                        .append('\t')
                        .append(answer.fit)
                        .append('\t')
                        .append(answer.amount.low())
                        .append('\t')
                        .append(answer.amount.high())
                        .append('\t')
                        .append(answer.ahead)
                        .append('\n');
            }
        });
        return text.toString();
    }

    static Map<String, Answer> read(String text) {
        Map<String, Answer> answers = new TreeMap<>();
        text.lines().forEach(line -> {
            String[] field = line.split("\t", -1);
            answers.put(
                    field[0],
                    new Answer(
                            Fit.valueOf(field[1]),
                            new AmountRange(Long.parseLong(field[2]), Long.parseLong(field[3])),
                            field[4]));
        });
        return answers;
    }

    /** What is worth telling of the way from this answer to the next. */
    List<AlertKind> changes(Answer next, int percent) {
        List<AlertKind> changes = new ArrayList<>();
        if (next.fit == Fit.ELIGIBLE && fit != Fit.ELIGIBLE) {
            changes.add(AlertKind.ELIGIBLE);
        } else if (next.fit == Fit.NEAR && fit != Fit.NEAR) {
            changes.add(AlertKind.NEAR);
        } else if (next.fit == Fit.ELIGIBLE && movedBy(next, percent)) {
            changes.add(AlertKind.AMOUNT);
        }
        return changes;
    }

    private boolean movedBy(Answer next, int percent) {
        return moved(amount.low(), next.amount.low(), percent) || moved(amount.high(), next.amount.high(), percent);
    }

    private static boolean moved(long before, long after, int percent) {
        if (before == after || before == AmountRange.OPEN || after == AmountRange.OPEN) {
            return before != after;
        }
        // Fen of real amounts times a hundred are far from the end of a long.
        return Math.abs(after - before) * 100 > before * percent;
    }
}
