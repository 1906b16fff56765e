package dev.xinmiao.weather.parallel;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Threads that work on one task at a time, cut into numbered parts. Who does which part is left to chance, so parts must not
 * depend on each other; whoever sums over parts does it in their order afterwards. Nothing is allocated by a task.
 *
 * <p>To be run by one thread, which is one of the team.
 */
public final class Team implements AutoCloseable {
    /** A pause between two tasks is mostly shorter than putting a thread to sleep and waking it. */
    private static final int SPINS = 20_000;

    private final Thread[] helpers;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger working = new AtomicInteger();
    private final AtomicInteger round = new AtomicInteger();
    private volatile boolean closed;
    private volatile @Nullable Throwable failure;
    private int parts;
    private @Nullable Task task;

    /** @param size threads in all, the caller's among them */
    public Team(int size) {
        helpers = new Thread[size - 1];
        for (int index = 0; index < helpers.length; index++) {
            int number = index + 1;
            helpers[index] =
                    Thread.ofPlatform().daemon().name("weather-" + number).start(() -> help(number));
        }
    }

    /** Work in parts. */
    public interface Task {

        /**
         * @param part from 0
         * @param thread who does it, from 0, below the size of the team: to choose scratch memory by
         */
        void run(int part, int thread);
    }

    public int size() {
        return helpers.length + 1;
    }

    /** Returns when all parts are done. What a part throws is thrown here. */
    public void run(int parts, Task task) {
        this.parts = parts;
        this.task = task;
        next.set(0);
        working.set(helpers.length);
        round.incrementAndGet();
        for (Thread helper : helpers) {
            LockSupport.unpark(helper);
        }
        work(task, parts, 0);
        awaitHelpers();
        Throwable thrown = failure;
        if (thrown != null) {
            failure = null;
            throw thrown instanceof RuntimeException known ? known : new IllegalStateException(thrown);
        }
    }

    /** Where other programs want the processors too, a helper may be put off for long: then waiting mustn't take one. */
    private void awaitHelpers() {
        int spins = 0;
        while (working.get() > 0) {
            if (++spins < SPINS) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
    }

    private void work(Task task, int parts, int thread) {
        try {
            for (int part = next.getAndIncrement(); part < parts; part = next.getAndIncrement()) {
                task.run(part, thread);
            }
        } catch (RuntimeException | Error thrown) {
            next.set(parts);
            failure = thrown;
        }
    }

    private void help(int thread) {
        int seen = 0;
        while (true) {
            int spins = 0;
            while (round.get() == seen && !closed) {
                if (++spins < SPINS) {
                    Thread.onSpinWait();
                } else {
                    LockSupport.park(this);
                }
            }
            if (closed) {
                return;
            }
            seen = round.get();
            Task given = task;
            if (given != null) {
                work(given, parts, thread);
            }
            working.decrementAndGet();
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Thread helper : helpers) {
            LockSupport.unpark(helper);
        }
    }
}
