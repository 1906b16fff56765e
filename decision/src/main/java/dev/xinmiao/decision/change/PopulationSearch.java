package dev.xinmiao.decision.change;

import dev.xinmiao.decision.column.Answers;
import dev.xinmiao.decision.column.Column;
import dev.xinmiao.decision.column.ColumnModel;
import dev.xinmiao.decision.column.Population;
import dev.xinmiao.decision.value.Possibles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Searches a population, some rows at a time, on several threads. */
final class PopulationSearch {
    private static final int ROWS_AT_A_TIME = 256;

    private final ChangeSearch search;
    private final Population population;
    private final PopulationChanges changes;
    private final AtomicInteger next = new AtomicInteger();

    PopulationSearch(ChangeSearch search, Population population) {
        this.search = search;
        this.population = population;
        this.changes = new PopulationChanges(search.inputs, population, search.levers);
    }

    PopulationChanges run(int threads) {
        int goal = search.slots.size() - 1 - search.inputs.size();
        Answers reached = new ColumnModel(search.inputs, search.slots, new int[] {goal}, population, search.settings)
                .run(threads)
                .getFirst();
        List<Thread> workers = new ArrayList<>();
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < Math.max(1, threads); i++) {
            workers.add(Thread.ofPlatform().name("changes").start(() -> {
                try {
                    work(reached);
                } catch (RuntimeException | Error e) {
                    failures.add(e);
                }
            }));
        }
        try {
            for (Thread worker : workers) {
                worker.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException("the changes could not be searched", failures.getFirst());
        }
        return changes;
    }

    private void work(Answers reached) {
        Worker worker = search.worker();
        while (true) {
            int from = next.getAndAdd(ROWS_AT_A_TIME);
            if (from >= population.rows()) {
                break;
            }
            int to = Math.min(population.rows(), from + ROWS_AT_A_TIME);
            Worker.@Nullable Begun[] begun = new Worker.Begun[to - from];
            for (int row = from; row < to; row++) {
                List<@Nullable Object> values = row(row);
                boolean open = values.stream().anyMatch(each -> each == Trial.MISSING || Possibles.within(each));
                if (Boolean.TRUE.equals(reached.get(row)) && !open) {
                    changes.keep(row, ChangeResult.NOTHING);
                } else {
                    begun[row - from] = worker.begin(values);
                }
            }
            worker.tryAll();
            for (int row = from; row < to; row++) {
                Worker.Begun each = begun[row - from];
                if (each != null) {
                    changes.keep(row, worker.finish(each));
                }
            }
        }
        search.release(worker);
    }

    private List<@Nullable Object> row(int row) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Column each : population.columns()) {
            values.add(each == null ? null : each.isMissing(row) ? Trial.MISSING : each.get(row));
        }
        return values;
    }
}
