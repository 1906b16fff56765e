package dev.xinmiao.zone.programme;

import dev.xinmiao.zone.fact.FactBook;
import dev.xinmiao.zone.fact.Facts;
import dev.xinmiao.zone.fact.StatementStore;
import dev.xinmiao.zone.fact.StatementStore.SubjectRange;
import dev.xinmiao.zone.fact.SubjectRegistry;
import dev.xinmiao.zone.kernel.AsOf;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.programme.EvaluationProgress.Phase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Judges the whole zone, one thread a core, or the subjects of whom something new is known. One evaluation at a time;
 * readers see the one before until the new one is complete.
 */
@Component
public class Evaluations {
    private static final Logger LOG = LoggerFactory.getLogger(Evaluations.class);

    private static final EvaluationProgress IDLE = new EvaluationProgress(Phase.IDLE, 0, 0, null);

    private final Rulebook rulebook;
    private final Facts facts;
    private final StatementStore statements;
    private final SubjectRegistry subjects;
    private final StandingTable table;
    private final Standings standings;
    private final ZoneClock clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final LongAdder judged = new LongAdder();
    private volatile EvaluationProgress progress = IDLE;

    Evaluations(
            Rulebook rulebook,
            Facts facts,
            StatementStore statements,
            SubjectRegistry subjects,
            StandingTable table,
            Standings standings,
            ZoneClock clock) {
        this.rulebook = rulebook;
        this.facts = facts;
        this.statements = statements;
        this.subjects = subjects;
        this.table = table;
        this.standings = standings;
        this.clock = clock;
    }

    public EvaluationProgress progress() {
        EvaluationProgress now = progress;
        return new EvaluationProgress(now.phase(), now.subjects(), judged.sum(), now.startedAt());
    }

    /** Judges everybody by today's rules and what is known now. Returns when readers see the result. */
    public Evaluation evaluateAll() {
        return evaluateAll(clock.now());
    }

    public Evaluation evaluateAll(AsOf asOf) {
        oneAtATime.lock();
        try {
            judged.reset();
            Instant started = clock.instant();
            progress = new EvaluationProgress(Phase.JUDGING, subjects.count(), 0, started);
            table.clear();
            long evaluation = table.begin(asOf, started);
            Tally tally = judgeAll(evaluation, asOf);
            progress = new EvaluationProgress(Phase.STORING, tally.subjects(), 0, started);
            inParallel(table.indices(evaluation).stream()
                    .<Callable<Void>>map(index -> () -> {
                        table.index(index);
                        return null;
                    })
                    .toList());
            table.analyse(evaluation);
            Instant finished = clock.instant();
            table.publish(evaluation, tally, finished);
            progress = new EvaluationProgress(Phase.IDLE, tally.subjects(), 0, started);
            table.clear();
            LOG.info(
                    "standings evaluated: {} enterprises, {} programmes, {} s",
                    tally.subjects(),
                    rulebook.current().all().size(),
                    Duration.between(started, finished).toMillis() / 1000.0);
            return new Evaluation(evaluation, asOf, finished, tally.subjects());
        } catch (RuntimeException e) {
            progress = new EvaluationProgress(Phase.FAILED, progress.subjects(), 0, progress.startedAt());
            throw e;
        } finally {
            oneAtATime.unlock();
        }
    }

    private Tally judgeAll(long evaluation, AsOf asOf) {
        ProgrammeCatalogue catalogue = rulebook.current();
        // More parts than threads, so that none waits long for the slowest.
        List<SubjectRange> parts = statements.ranges(Runtime.getRuntime().availableProcessors() * 4);
        var tally = new Tally(rungs(catalogue));
        inParallel(parts.stream()
                        .<Callable<Tally>>map(part -> () -> judge(part, evaluation, asOf, catalogue))
                        .toList())
                .forEach(tally::add);
        return tally;
    }

    private static List<String> rungs(ProgrammeCatalogue catalogue) {
        return catalogue.ladder().stream().map(Programme::id).toList();
    }

    private Tally judge(SubjectRange part, long evaluation, AsOf asOf, ProgrammeCatalogue catalogue)
            throws SQLException {
        var judge = new Judge(catalogue);
        var tally = new Tally(rungs(catalogue));
        try (StandingTable.Writer writer = table.writer(evaluation)) {
            facts.forEach(part, asOf, (subject, known) -> {
                List<StoredStanding> found = stored(judge, subject, known);
                tally.count(found, 1);
                write(writer, found);
                judged.increment();
            });
            writer.finish();
        }
        return tally;
    }

    private static void write(StandingTable.Writer writer, List<StoredStanding> found) {
        try {
            for (StoredStanding standing : found) {
                writer.write(standing);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("standings could not be stored: " + e.getMessage(), e);
        }
    }

    private static List<StoredStanding> stored(Judge judge, SubjectId subject, FactBook known) {
        return judge.judge(known).stream()
                .map(standing -> StoredStanding.of(subject, standing))
                .toList();
    }

    /**
     * Judges some subjects anew, by the rules of the day that the current evaluation is of, and puts their standings in
     * the place of the old ones. Nothing to do before the first evaluation.
     */
    public void evaluate(Collection<SubjectId> changed) {
        oneAtATime.lock();
        try {
            Evaluation current = standings.evaluation().orElse(null);
            if (current == null) {
                return;
            }
            AsOf asOf = new AsOf(current.asOf().day(), clock.instant());
            ProgrammeCatalogue catalogue = rulebook.current();
            var judge = new Judge(catalogue);
            List<List<StoredStanding>> found = changed.stream()
                    .map(subject -> stored(judge, subject, facts.of(subject, asOf)))
                    .toList();
            table.replace(current.id(), changed, found, new Tally(rungs(catalogue)));
        } finally {
            oneAtATime.unlock();
        }
    }

    /** One thread a core; the first failure stops the rest. */
    private static <T extends @Nullable Object> List<T> inParallel(List<Callable<T>> tasks) {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<T>> running = tasks.stream().map(threads::submit).toList();
            var results = new ArrayList<T>();
            try {
                for (Future<T> each : running) {
                    results.add(each.get());
                }
                return results;
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw new IllegalStateException("the evaluation stopped: " + e.getCause(), e.getCause());
            } catch (InterruptedException e) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the evaluation was interrupted", e);
            }
        }
    }
}
