package dev.xinmiao.zone.programme;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.zone.kernel.Mark;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a programme for applications from one day to another. At least one of verdict, score and outcome is
 * there; the verdict, where there is one, makes the standing.
 *
 * @param until last day, null = open
 * @param verdict a boolean decision
 * @param score a number decision
 * @param passMark for charts only; the rule itself is in the model
 * @param outcome a decision giving a class or an amount
 * @param inputs one for each input of the model, in its order
 * @param mark what the edition as a whole rests on
 */
public record Edition(
        String id,
        LocalDate from,
        @Nullable LocalDate until,
        DmnModel model,
        @Nullable Decision verdict,
        @Nullable Decision score,
        @Nullable BigDecimal passMark,
        @Nullable Decision outcome,
        List<Condition> conditions,
        List<InputBinding> inputs,
        Mark mark) {
    public Edition {
        conditions = List.copyOf(conditions);
        inputs = List.copyOf(inputs);
    }

    /** The id with its mark, as a reader sees it. */
    public String title() {
        return mark.on(id);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
