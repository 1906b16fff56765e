package dev.xinmiao.zone.kernel;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What the program is busy with, for every page to show: loading a zone, evaluating everyone. */
public class LongWork {
    private final AtomicReference<@Nullable State> current = new AtomicReference<>();

    /** @param total 0 while not yet known */
    public record State(String zh, String en, long done, long total) {}

    /** Says that work has begun; close it when it has ended, however it ended. */
    public Task begin(String zh, String en, long total) {
        Task task = new Task(zh, en, total);
        task.advanceTo(0);
        return task;
    }

    public @Nullable State current() {
        return current.get();
    }

    public final class Task implements AutoCloseable {
        private final String zh;
        private final String en;
        private final long total;

        private Task(String zh, String en, long total) {
            this.zh = zh;
            this.en = en;
            this.total = total;
        }

        public void advanceTo(long done) {
            current.set(new State(zh, en, done, total));
        }

        @Override
        public void close() {
            current.set(null);
        }
    }
}
