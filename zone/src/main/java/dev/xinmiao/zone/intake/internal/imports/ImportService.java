package dev.xinmiao.zone.intake.internal.imports;

import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.fact.FactsRecorded;
import dev.xinmiao.zone.fact.StatementStore;
import dev.xinmiao.zone.intake.IntakeSettings;
import dev.xinmiao.zone.intake.Mapping;
import dev.xinmiao.zone.intake.MappingProblem;
import dev.xinmiao.zone.intake.MappingSuggestion;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.pack.Pack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What an officer can do with an import. Each deed may be done twice: the second time it has been done already. */
@Service
class ImportService {
    /** Beyond so many, everybody is evaluated anew rather than one by one. */
    static final int SUBJECTS_NAMED = 1000;

    private final ImportStore imports;
    private final ImportFiles files;
    private final ImportRun run;
    private final MappingLibrary mappings;
    private final StatementStore statements;
    private final FactDictionary dictionary;
    private final Pack pack;
    private final IntakeSettings settings;
    private final ZoneClock clock;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    ImportService(
            ImportStore imports,
            ImportFiles files,
            ImportRun run,
            MappingLibrary mappings,
            StatementStore statements,
            FactDictionary dictionary,
            Pack pack,
            IntakeSettings settings,
            ZoneClock clock,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.imports = imports;
        this.files = files;
        this.run = run;
        this.mappings = mappings;
        this.statements = statements;
        this.dictionary = dictionary;
        this.pack = pack;
        this.settings = settings;
        this.clock = clock;
        this.transaction = transaction;
        this.events = events;
    }

    /** Keeps a file that was received at {@code incoming}. */
    long receive(String fileName, Path incoming, String by) throws IOException {
        long id = imports.create(fileName, Files.size(incoming), ImportFiles.sha256(incoming), clock.instant(), by);
        files.keep(incoming, id);
        return id;
    }

    MappingSuggestion.Outcome suggest(ImportJob job) throws IOException {
        return MappingSuggestion.of(files.upload(job.id()), dictionary, pack, settings.limits());
    }

    /** Begins a dry run; tells what doesn't fit the dictionary instead, if anything. */
    List<MappingProblem> check(ImportJob job, Mapping mapping, String by) {
        List<MappingProblem> problems = mapping.check(dictionary);
        if (problems.isEmpty() && imports.move(job.id(), job.state(), ImportState.CHECKING, clock.instant(), by)) {
            imports.chooseMapping(job.id(), mapping.name(), mapping.toYaml());
            run.beginCheck(job.id(), mapping);
        }
        return problems;
    }

    void saveMapping(Mapping mapping, String by) {
        mappings.save(mapping, clock.instant(), by);
    }

    void commit(ImportJob job, String by) {
        String mapping = job.mapping();
        if (mapping != null
                && imports.move(job.id(), ImportState.CHECKED, ImportState.COMMITTING, clock.instant(), by)) {
            run.beginCommit(job.id(), Mapping.parse(mapping, "import " + job.id()), by);
        }
    }

    /** From now on the import's statements no longer count. As known before, they still do. */
    void undo(ImportJob job, String by) {
        boolean undone = Boolean.TRUE.equals(transaction.execute(status -> {
            if (!imports.move(job.id(), ImportState.COMMITTED, ImportState.UNDONE, clock.instant(), by)) {
                return false;
            }
            statements.supersede(job.id(), clock.instant(), by);
            return true;
        }));
        if (undone) {
            List<SubjectId> subjects = statements.subjectsOfImport(job.id(), SUBJECTS_NAMED + 1);
            Set<SubjectId> named = subjects.size() > SUBJECTS_NAMED ? Set.of() : new HashSet<>(subjects);
            events.publishEvent(new FactsRecorded(
                    named,
                    Optional.ofNullable(job.summary())
                            .map(summary -> summary.assertions())
                            .orElse(0L)));
        }
    }

    void discard(ImportJob job, String by) {
        if (job.state().mayBecome(ImportState.DISCARDED)
                && imports.move(job.id(), job.state(), ImportState.DISCARDED, clock.instant(), by)) {
            files.delete(job.id());
        }
    }
}
