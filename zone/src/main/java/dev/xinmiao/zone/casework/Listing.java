package dev.xinmiao.zone.casework;

import dev.xinmiao.zone.calendar.Clock;
import dev.xinmiao.zone.calendar.Limit;
import dev.xinmiao.zone.calendar.WorkingTime;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lists and queues read of a case. It follows from the case's events and the moment of the last of them, and is
 * written with each.
 *
 * @param number of the last event
 * @param used working days that the clock ran until the decision; null before it
 * @param withApplicant whether it waits for the enterprise
 * @param holder who of the enterprise has it; empty for nobody in particular
 * @param requests how often a desk asked for something
 * @param turns in the order of steps and desks
 */
public record Listing(
        CaseState state,
        int number,
        @Nullable Instant submittedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant decidedAt,
        @Nullable LocalDate due,
        @Nullable Boolean granted,
        @Nullable BigDecimal used,
        @Nullable Integer stars,
        boolean withApplicant,
        String holder,
        int requests,
        List<Turn> turns,
        List<Deadline> deadlines) {

    /** What a desk has to do. */
    public enum Task {
        STEP,
        /** 核查承诺: a duty that the decision left behind. */
        PROMISE_CHECK
    }

    /** A desk that could act now. */
    public record Turn(
            String step,
            String desk,
            Task task,
            String person,
            Instant since,
            @Nullable LocalDate due) {}

    public Listing {
        used = used == null ? null : used.stripTrailingZeros();
        turns = turns.stream()
                .sorted(Comparator.comparing(Turn::step)
                        .thenComparing(Turn::desk)
                        .thenComparing(Turn::task))
                .toList();
        deadlines = deadlines.stream()
                .sorted(Comparator.comparing(Deadline::kind).thenComparing(Deadline::step))
                .toList();
    }

    /** Of the file as its last event left it. */
    public static Listing of(CaseFile file, WorkingTime time, Terms terms) {
        Instant now = file.events().isEmpty()
                ? Instant.EPOCH
                : file.events().getLast().at();
        Deadlines deadlines = new Deadlines(terms, time);
        LocalDate due = due(file, now, time);
        return new Listing(
                file.state(),
                file.number(),
                file.submittedAt().orElse(null),
                file.acceptedAt().orElse(null),
                file.decidedAt().orElse(null),
                due,
                file.decision().map(Event.Decided::granted).orElse(null),
                used(file, time),
                file.rating().map(Event.Rated::stars).orElse(null),
                file.isWithApplicant(),
                file.holder(),
                file.requests().size(),
                turns(file, now, time, due, deadlines),
                deadlines.of(file));
    }

    private static @Nullable LocalDate due(CaseFile file, Instant now, WorkingTime time) {
        return file.decidedAt().isPresent() || file.state().isOver()
                ? null
                : CaseClocks.of(file)
                        .promised()
                        .map(each -> each.read(now, time).due())
                        .orElse(null);
    }

    private static @Nullable BigDecimal used(CaseFile file, WorkingTime time) {
        return file.decidedAt()
                .flatMap(decided -> CaseClocks.of(file)
                        .promised()
                        .map(each -> each.withLimit(Limit.NONE)
                                .read(decided, time)
                                .used()
                                .number()))
                .orElse(null);
    }

    private static List<Turn> turns(
            CaseFile file, Instant now, WorkingTime time, @Nullable LocalDate ofCase, Deadlines deadlines) {
        List<Turn> turns = new ArrayList<>();
        new LinkedHashSet<>(file.promisesToCheck().values()).forEach(step -> {
            Instant decided = file.decidedAt().orElseThrow();
            turns.add(
                    new Turn(step.id(), step.desk(), Task.PROMISE_CHECK, "", decided, deadlines.promiseCheck(decided)));
        });
        for (StepView view : file.steps()) {
            // The applicant's own step, and a wait that nobody watches, are in no desk's queue.
            if (view.state() != StepState.OPEN || view.step().desk().isEmpty()) {
                continue;
            }
            Clock own = CaseClocks.of(file).of(view).orElseThrow();
            LocalDate due = own.read(now, time).due();
            Instant since = view.turns().getLast().from();
            for (String desk : view.desks()) {
                turns.add(
                        new Turn(view.step().id(), desk, Task.STEP, view.person(), since, due == null ? ofCase : due));
            }
        }
        return turns;
    }
}
