package dev.xinmiao.zone.command;

import dev.xinmiao.zone.fact.FactBook;
import dev.xinmiao.zone.kernel.AsOf;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.programme.Judge;
import dev.xinmiao.zone.programme.Programme;
import dev.xinmiao.zone.programme.ProgrammeCatalogue;
import dev.xinmiao.zone.programme.Reasons;
import dev.xinmiao.zone.programme.Standing;
import dev.xinmiao.zone.programme.Standing.State;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Judges subjects by programmes, with reasons, one thread a core; rows come out in the order of the subjects. */
final class Judging {
    private static final int BATCH = 200;

    private final ProgrammeCatalogue catalogue;
    private final List<Programme> programmes;
    private final AsOf asOf;
    private final Reasons reasons;
    private final ThreadLocal<Judge> judges;

    Judging(ProgrammeCatalogue catalogue, List<Programme> programmes, AsOf asOf) {
        this.catalogue = catalogue;
        this.programmes = programmes;
        this.asOf = asOf;
        this.reasons = new Reasons(catalogue.dictionary());
        this.judges = ThreadLocal.withInitial(() -> new Judge(catalogue));
    }

    void judge(Collection<Subjects.Subject> subjects, Consumer<JudgedRow> rows) {
        int cores = Runtime.getRuntime().availableProcessors();
        try (ExecutorService threads = Executors.newFixedThreadPool(cores)) {
            Iterator<Subjects.Subject> left = subjects.iterator();
            var running = new ArrayDeque<Future<List<JudgedRow>>>();
            while (left.hasNext() || !running.isEmpty()) {
                while (left.hasNext() && running.size() < 2 * cores) {
                    List<Subjects.Subject> batch = take(left);
                    running.add(threads.submit(() -> judge(batch)));
                }
                result(running.removeFirst()).forEach(rows);
            }
        }
    }

    private static List<Subjects.Subject> take(Iterator<Subjects.Subject> left) {
        var batch = new ArrayList<Subjects.Subject>(BATCH);
        while (left.hasNext() && batch.size() < BATCH) {
            batch.add(left.next());
        }
        return batch;
    }

    private List<JudgedRow> judge(List<Subjects.Subject> batch) {
        Judge judge = judges.get();
        var rows = new ArrayList<JudgedRow>(batch.size() * programmes.size());
        for (Subjects.Subject subject : batch) {
            FactBook facts = subject.facts(catalogue.dictionary(), asOf);
            for (Programme programme : programmes) {
                judge.judge(programme, facts)
                        .ifPresent(standing -> rows.add(new JudgedRow(
                                subject.label(),
                                subject.name(),
                                standing,
                                reasons(judge, programme, standing, facts))));
            }
        }
        return rows;
    }

    /** Only a no needs its tree to be put into words. */
    private List<Bilingual> reasons(Judge judge, Programme programme, Standing standing, FactBook facts) {
        return standing.state() == State.NOT_MET
                ? judge.why(programme, facts).map(reasons::of).orElseThrow()
                : reasons.of(standing);
    }

    private static <T> T result(Future<T> running) {
        try {
            return running.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("judging failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("judging was interrupted", e);
        }
    }
}
