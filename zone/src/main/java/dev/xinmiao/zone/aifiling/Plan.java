package dev.xinmiao.zone.aifiling;

import dev.xinmiao.zone.aifiling.QuestionTree.Occasion;
import dev.xinmiao.zone.aifiling.Standard.Bank;
import dev.xinmiao.zone.calendar.DueDay;
import dev.xinmiao.zone.calendar.WorkingTime;
import dev.xinmiao.zone.kernel.Bilingual;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a filing is due when: duties that a day began, rounds of the office, updates of the banks. */
public final class Plan {
    private final QuestionTree tree;
    private final WorkingTime time;

    Plan(QuestionTree tree, WorkingTime time) {
        this.tree = tree;
        this.time = time;
    }

    /**
     * @param since from when it runs
     * @param done the day it was done; null while it is open
     * @param happened the number of the event to report on; 0 where it isn't reported
     * @param provisional whether holidays on the way aren't announced yet
     */
    public record Line(
            Bilingual what,
            String rule,
            LocalDate since,
            LocalDate due,
            boolean provisional,
            @Nullable LocalDate done,
            int happened) {
        /** On the due day itself there is still time. */
        boolean isLate(LocalDate today) {
            return (done == null ? today : done).isAfter(due);
        }

        public Mood mood(LocalDate today) {
            if (done != null) {
                return isLate(today) ? Mood.DONE_LATE : Mood.DONE;
            }
            return isLate(today) ? Mood.LATE : due.minusDays(3).isAfter(today) ? Mood.OPEN : Mood.SOON;
        }
    }

    public enum Mood {
        OPEN,
        SOON,
        LATE,
        DONE,
        DONE_LATE
    }

    /** What is open first, the next due on top; what is done after it. */
    List<Line> of(FilingFile file, Standard.Edition edition) {
        List<Line> lines = new ArrayList<>();
        for (FilingFile.Dated dated : file.dated()) {
            tree.occasion(dated.happened().occasion()).ifPresent(each -> lines.add(line(each, dated)));
        }
        for (FilingFile.Round round : file.rounds()) {
            LocalDate until = round.asked().until();
            if (until != null) {
                lines.add(new Line(
                        new Bilingual(
                                "答复：" + round.asked().office(),
                                "Answer " + round.asked().office()),
                        "",
                        round.asked().on(),
                        until,
                        false,
                        round.answered() == null ? null : round.answered().on(),
                        0));
            }
        }
        if (FilingRules.isMeasured(file) && !file.state().isOver()) {
            for (Bank bank : edition.banks()) {
                file.bank(bank.id()).ifPresent(state -> lines.add(update(bank, state)));
            }
        }
        lines.sort(Comparator.comparing((Line line) -> line.done() != null).thenComparing(Line::due));
        return lines;
    }

    private Line line(Occasion occasion, FilingFile.Dated dated) {
        LocalDate on = dated.happened().on();
        DueDay due = time.due(on, occasion.limit());
        return new Line(
                occasion.text(),
                occasion.clause().zh(),
                on,
                due.day(),
                due.provisional(),
                dated.reported() == null ? null : dated.reported().on(),
                dated.number());
    }

    private static Line update(Bank bank, FilingFile.BankState state) {
        return new Line(
                new Bilingual(
                        "更新或复核：" + bank.name().zh(),
                        "Update or look through: " + bank.name().en()),
                bank.clause(),
                state.last(),
                bank.update().dueAfter(state.last()),
                false,
                null,
                0);
    }
}
