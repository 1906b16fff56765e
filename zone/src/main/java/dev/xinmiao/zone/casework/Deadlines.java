package dev.xinmiao.zone.casework;

import dev.xinmiao.zone.calendar.Clock;
import dev.xinmiao.zone.calendar.Limit;
import dev.xinmiao.zone.calendar.WorkingTime;
import dev.xinmiao.zone.casework.process.StepKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What will happen to a case by itself if nobody acts. */
public final class Deadlines {
    private final Terms terms;
    private final WorkingTime time;

    public Deadlines(Terms terms, WorkingTime time) {
        this.terms = terms;
        this.time = time;
    }

    public List<Deadline> of(CaseFile file) {
        List<Deadline> deadlines = new ArrayList<>();
        switch (file.state()) {
            case SUBMITTED ->
                deadlines.add(new Deadline(
                        Deadline.Kind.DEEMED_ACCEPTANCE,
                        file.process().acceptance().id(),
                        after(file.submittedAt().orElseThrow(), terms.deemedAcceptance())));
            case IN_PROGRESS, PAUSED -> waits(file, deadlines);
            case DECIDED -> {
                if (file.process().steps().stream().noneMatch(step -> step.kind() == StepKind.DELIVER)) {
                    deadlines.add(new Deadline(
                            Deadline.Kind.DELIVERY,
                            file.decision().orElseThrow().step(),
                            file.decidedAt().orElseThrow()));
                }
            }
            case DELIVERED, RATED -> ending(file).ifPresent(deadlines::add);
            default -> {}
        }
        return deadlines;
    }

    private void waits(CaseFile file, List<Deadline> deadlines) {
        for (StepView view : file.steps()) {
            boolean unwatched = view.step().kind() == StepKind.WAIT
                    && view.step().desk().isEmpty()
                    && view.state() == StepState.OPEN;
            if (unwatched) {
                Instant since = view.turns().getLast().from();
                CaseClocks.of(file)
                        .of(view)
                        .map(clock -> clock.read(since, time).dueAt())
                        .ifPresent(due -> deadlines.add(new Deadline(
                                Deadline.Kind.WAIT_OVER, view.step().id(), due.plusSeconds(1))));
            }
        }
    }

    private Optional<Deadline> ending(CaseFile file) {
        Instant since = file.settledAt().orElseThrow();
        if (file.answers().isPresent() && file.state() == CaseState.DELIVERED) {
            return Optional.of(new Deadline(Deadline.Kind.REPLY_GIVEN, "", since));
        }
        boolean bad = file.rating().map(each -> each.stars() <= terms.badMark()).orElse(false);
        if (bad && !file.isRatingAnswered()) {
            return file.replyCase().isPresent()
                    ? Optional.empty()
                    : Optional.of(new Deadline(Deadline.Kind.BAD_MARK, "", since));
        }
        return Optional.of(new Deadline(Deadline.Kind.CLOSING, "", after(since, terms.closing())));
    }

    /** The first moment behind a limit. */
    private Instant after(Instant from, Limit limit) {
        return Objects.requireNonNull(Clock.start(from, limit).read(from, time).dueAt())
                .plusSeconds(1);
    }

    /** The last day for material that may follow, where acceptance is at that moment. */
    LocalDate lastDayToFollow(Instant accepted) {
        return due(accepted, terms.deferral());
    }

    /** The day by which what was promised has to be checked. */
    LocalDate promiseCheck(Instant decided) {
        return due(decided, terms.promiseCheck());
    }

    private LocalDate due(Instant from, Limit limit) {
        return Objects.requireNonNull(Clock.start(from, limit).read(from, time).due());
    }
}
