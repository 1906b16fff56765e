package dev.xinmiao.zone.intake.internal.imports;

import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.fact.Statement;
import dev.xinmiao.zone.fact.StatementStore;
import dev.xinmiao.zone.fact.SubjectIdentity;
import dev.xinmiao.zone.fact.SubjectRegistry;
import dev.xinmiao.zone.intake.FileIntake;
import dev.xinmiao.zone.intake.IntakeSettings;
import dev.xinmiao.zone.intake.IntakeSummary;
import dev.xinmiao.zone.intake.Mapping;
import dev.xinmiao.zone.intake.RowOutcome;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Turns a file's rows into statements, some thousands at a time, all in the caller's transaction. */
@Component
class Recording {
    private static final int BATCH = 2000;

    private final SubjectRegistry subjects;
    private final StatementStore statements;
    private final FactDictionary dictionary;
    private final IntakeSettings settings;
    private final ZoneClock clock;

    Recording(
            SubjectRegistry subjects,
            StatementStore statements,
            FactDictionary dictionary,
            IntakeSettings settings,
            ZoneClock clock) {
        this.subjects = subjects;
        this.statements = statements;
        this.dictionary = dictionary;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param subjects those concerned; empty when they are too many to name */
    record Recorded(Set<SubjectId> subjects, long statements) {}

    /** Hears how far recording has come. */
    interface Progress {
        void at(long rows, double part);
    }

    /** @throws IllegalStateException if the file can't be read to its end, so that the transaction rolls back */
    @Transactional(propagation = Propagation.MANDATORY)
    public Recorded record(long importId, Path file, Mapping mapping, String by, Progress progress) {
        Batch batch = new Batch(importId, by, clock.instant());
        IntakeSummary summary = FileIntake.read(
                file, mapping, dictionary, settings.limits(), batch::add, part -> progress.at(batch.rows, part));
        batch.flush();
        if (!summary.isComplete()) {
            throw new IllegalStateException(
                    "the file of import " + importId + " can't be read: " + summary.stoppedBy());
        }
        return new Recorded(
                batch.subjects.size() > ImportService.SUBJECTS_NAMED ? Set.of() : Set.copyOf(batch.subjects),
                batch.written);
    }

    private final class Batch {
        private final long importId;
        private final String by;
        private final Instant at;
        private final List<RowOutcome.Taken> waiting = new ArrayList<>(BATCH);
        private final Set<SubjectId> subjects = new HashSet<>();
        private long rows;
        private long written;

        private Batch(long importId, String by, Instant at) {
            this.importId = importId;
            this.by = by;
            this.at = at;
        }

        private void add(RowOutcome row) {
            rows++;
            if (row instanceof RowOutcome.Taken taken) {
                waiting.add(taken);
                if (waiting.size() == BATCH) {
                    flush();
                }
            }
        }

        private void flush() {
            List<SubjectIdentity> identities =
                    waiting.stream().map(RowOutcome.Taken::subject).toList();
            List<SubjectId> ids = Recording.this.subjects.resolve(identities);
            List<Statement> stated = new ArrayList<>();
            for (int i = 0; i < ids.size(); i++) {
                for (RowOutcome.Assertion each : waiting.get(i).assertions()) {
                    stated.add(
                            new Statement(ids.get(i), each.source(), each.period(), each.values(), at, by, importId));
                }
                if (subjects.size() <= ImportService.SUBJECTS_NAMED) {
                    subjects.add(ids.get(i));
                }
            }
            written += statements.append(stated);
            waiting.clear();
        }
    }
}
