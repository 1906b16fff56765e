package dev.xinmiao.zone.programme;

import dev.xinmiao.zone.fact.FactsRecorded;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the stored standings up to date: all anew when the program starts, when the day or the rules change and after
 * much was recorded; after little, only the subjects concerned.
 */
@Component
public class EvaluationSchedule implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EvaluationSchedule.class);
    /** Of so many subjects on, judging all of them at once is faster. */
    private static final int MANY = 2000;

    private sealed interface Wanted {
        record All() implements Wanted {}

        record Some(Set<SubjectId> subjects) implements Wanted {}
    }

    private final Evaluations evaluations;
    private final Standings standings;
    private final ZoneClock clock;
    private final BlockingQueue<Wanted> queue = new LinkedBlockingQueue<>();
    private volatile @Nullable Thread worker;

    EvaluationSchedule(Evaluations evaluations, Standings standings, ZoneClock clock) {
        this.evaluations = evaluations;
        this.standings = standings;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        evaluateAll();
        worker = Thread.ofPlatform().daemon().name("evaluation").start(this::work);
    }

    /** Asks for an evaluation of everybody; returns at once. */
    public void evaluateAll() {
        queue.add(new Wanted.All());
    }

    @EventListener
    void on(FactsRecorded recorded) {
        boolean many = recorded.subjects().isEmpty() || recorded.subjects().size() > MANY;
        queue.add(many ? new Wanted.All() : new Wanted.Some(recorded.subjects()));
    }

    private void work() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Wanted first = queue.poll(1, TimeUnit.MINUTES);
                if (first != null) {
                    evaluate(first);
                } else if (isOfAnotherDay()) {
                    evaluations.evaluateAll();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("standings are not up to date: {}", e.getMessage(), e);
            }
        }
    }

    private boolean isOfAnotherDay() {
        return standings
                .evaluation()
                .map(last -> !last.asOf().day().equals(clock.today()))
                .orElse(true);
    }

    /** All that has been asked for by now, at once. */
    private void evaluate(Wanted first) {
        boolean all = false;
        var subjects = new HashSet<SubjectId>();
        for (Wanted next = first; next != null; next = queue.poll()) {
            switch (next) {
                case Wanted.All everybody -> all = true;
                case Wanted.Some some -> subjects.addAll(some.subjects());
            }
        }
        if (all || subjects.size() > MANY) {
            evaluations.evaluateAll();
        } else {
            evaluations.evaluate(subjects);
        }
    }

    @Override
    public void close() {
        Thread running = worker;
        if (running != null) {
            running.interrupt();
        }
    }
}
