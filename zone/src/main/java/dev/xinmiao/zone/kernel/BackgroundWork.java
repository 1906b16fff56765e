package dev.xinmiao.zone.kernel;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work behind the pages, one piece after another in the order it was asked for: two at once would only slow each other
 * down. Ends with the program; who asks for work asks again at the next start.
 */
public class BackgroundWork implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);

    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("background work").factory());

    /** @param failure what is the matter while the work fails, for the log */
    public void add(String failure, Runnable work) {
        worker.execute(() -> run(failure, work));
    }

    public void addEvery(Duration interval, String failure, Runnable work) {
        worker.scheduleWithFixedDelay(
                () -> run(failure, work), interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void run(String failure, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (!worker.isShutdown()) {
                LOG.error("{}: {}", failure, e.getMessage(), e);
            }
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
