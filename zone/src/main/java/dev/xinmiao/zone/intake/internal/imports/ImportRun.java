package dev.xinmiao.zone.intake.internal.imports;

import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.fact.FactsRecorded;
import dev.xinmiao.zone.intake.CellError;
import dev.xinmiao.zone.intake.FileIntake;
import dev.xinmiao.zone.intake.IntakeSettings;
import dev.xinmiao.zone.intake.IntakeSummary;
import dev.xinmiao.zone.intake.Mapping;
import dev.xinmiao.zone.kernel.ZoneClock;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Works off dry runs and commits behind the pages, one after the other, so that two never contend for memory. */
@Component
class ImportRun {
    private static final Logger log = LoggerFactory.getLogger(ImportRun.class);

    private final ImportStore imports;
    private final ImportFiles files;
    private final FactDictionary dictionary;
    private final IntakeSettings settings;
    private final Recording recording;
    private final ZoneClock clock;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Map<Long, ImportProgress> progress = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("imports").factory());

    ImportRun(
            ImportStore imports,
            ImportFiles files,
            FactDictionary dictionary,
            IntakeSettings settings,
            Recording recording,
            ZoneClock clock,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.imports = imports;
        this.files = files;
        this.dictionary = dictionary;
        this.settings = settings;
        this.recording = recording;
        this.clock = clock;
        this.transaction = transaction;
        this.events = events;
    }

    /** What ran when the program ended is shown as interrupted and can be run again; nothing of it was recorded. */
    @EventListener(ApplicationReadyEvent.class)
    void tidyUp() {
        files.deleteIncoming();
        int interrupted = imports.interruptAll(clock.instant());
        if (interrupted > 0) {
            log.warn("{} imports were interrupted when the program ended; nothing of them was recorded", interrupted);
        }
    }

    ImportProgress progress(long id) {
        return progress.getOrDefault(id, ImportProgress.BEGUN);
    }

    void beginCheck(long id, Mapping mapping) {
        begin(id, ImportState.CHECKING, () -> check(id, mapping));
    }

    void beginCommit(long id, Mapping mapping, String by) {
        begin(id, ImportState.COMMITTING, () -> commit(id, mapping, by));
    }

    private void begin(long id, ImportState running, Runnable work) {
        progress.put(id, ImportProgress.BEGUN);
        worker.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                log.error("import " + id + " failed while " + running, e);
                fail(id, running);
            } finally {
                progress.remove(id);
            }
        });
    }

    /** Where the database is gone this fails too; the next start then finds the import as it was left. */
    private void fail(long id, ImportState running) {
        try {
            imports.move(id, running, ImportState.FAILED, clock.instant(), "system");
        } catch (RuntimeException e) {
            log.error("import {} could not be marked as failed: {}", id, e.getMessage());
        }
    }

    private void check(long id, Mapping mapping) {
        IntakeSummary summary = dryRun(id, mapping);
        imports.summarise(id, summary);
        ImportState next = summary.isComplete() ? ImportState.CHECKED : ImportState.FAILED;
        imports.move(id, ImportState.CHECKING, next, clock.instant(), "system");
    }

    private IntakeSummary dryRun(long id, Mapping mapping) {
        AtomicLong rows = new AtomicLong();
        try (ErrorList errors = ErrorList.create(files.errors(id))) {
            IntakeSummary summary = FileIntake.read(
                    files.upload(id),
                    mapping,
                    dictionary,
                    settings.limits(),
                    row -> {
                        rows.incrementAndGet();
                        row.errors().forEach(errors::add);
                    },
                    part -> progress.put(id, new ImportProgress(rows.get(), part)));
            summary.remarks().forEach(errors::add);
            CellError stoppedBy = summary.stoppedBy();
            if (stoppedBy != null) {
                errors.add(stoppedBy);
            }
            return summary;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The statements and the import's new state in one transaction: whoever sees one sees the other. */
    private void commit(long id, Mapping mapping, String by) {
        Recording.Recorded recorded = transaction.execute(status -> {
            Recording.Recorded all = recording.record(
                    id,
                    files.upload(id),
                    mapping,
                    by,
                    (rows, part) -> progress.put(id, new ImportProgress(rows, part)));
            imports.move(id, ImportState.COMMITTING, ImportState.COMMITTED, clock.instant(), by);
            return all;
        });
        if (recorded != null) {
            events.publishEvent(new FactsRecorded(recorded.subjects(), recorded.statements()));
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
