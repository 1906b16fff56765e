package dev.xinmiao.zone.programme;

import dev.xinmiao.zone.fact.FactsRecorded;
import dev.xinmiao.zone.kernel.BackgroundWork;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Keeps the stored standings up to date: all anew when the program starts, when the day or the rules change and after
 * much was recorded; after little, only the subjects concerned.
 */
@Component
public class EvaluationSchedule {
    private static final String FAILURE = "standings are not up to date";
    /** Of so many subjects on, judging all of them at once is faster. */
    private static final int MANY = 2000;

    private sealed interface Wanted {
        record All() implements Wanted {}

        record Some(Set<SubjectId> subjects) implements Wanted {}
    }

    private final Evaluations evaluations;
    private final Standings standings;
    private final ZoneClock clock;
    private final BackgroundWork background;
    private final ConcurrentLinkedQueue<Wanted> queue = new ConcurrentLinkedQueue<>();

    EvaluationSchedule(Evaluations evaluations, Standings standings, ZoneClock clock, BackgroundWork background) {
        this.evaluations = evaluations;
        this.standings = standings;
        this.clock = clock;
        this.background = background;
    }

    @Order(2)
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        evaluateAll();
        background.addEvery(Duration.ofMinutes(1), FAILURE, () -> {
            if (isOfAnotherDay()) {
                evaluations.evaluateAll();
            }
        });
    }

    /** Asks for an evaluation of everybody; returns at once. */
    public void evaluateAll() {
        want(new Wanted.All());
    }

    @Order(2)
    @EventListener
    void on(FactsRecorded recorded) {
        boolean many = recorded.subjects().isEmpty() || recorded.subjects().size() > MANY;
        want(many ? new Wanted.All() : new Wanted.Some(recorded.subjects()));
    }

    private void want(Wanted wanted) {
        queue.add(wanted);
        background.add(FAILURE, this::evaluate);
    }

    private boolean isOfAnotherDay() {
        return standings
                .evaluation()
                .map(last -> !last.asOf().day().equals(clock.today()))
                .orElse(true);
    }

    /** All that has been asked for by now, at once. */
    private void evaluate() {
        boolean all = false;
        var subjects = new HashSet<SubjectId>();
        for (Wanted next = queue.poll(); next != null; next = queue.poll()) {
            switch (next) {
                case Wanted.All everybody -> all = true;
                case Wanted.Some some -> subjects.addAll(some.subjects());
            }
        }
        if (all || subjects.size() > MANY) {
            evaluations.evaluateAll();
        } else if (!subjects.isEmpty()) {
            evaluations.evaluate(subjects);
        }
    }
}
