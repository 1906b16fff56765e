package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.audit.Audit;
import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.ClauseBook;
import dev.xinmiao.zone.benefit.clause.ClauseFile;
import dev.xinmiao.zone.benefit.clause.ClauseVersions;
import dev.xinmiao.zone.benefit.clause.ClauseVersions.Draft;
import dev.xinmiao.zone.benefit.clause.ClauseVersions.Version;
import dev.xinmiao.zone.benefit.lab.Change;
import dev.xinmiao.zone.pack.PackProblem;
import dev.xinmiao.zone.programme.Edition;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** New versions of clauses: proposed by one, decided by another, in use from then on. */
@Service
class VersionService {
    private static final int SHOWN = 100;

    private final ClauseBook book;
    private final ClauseVersions versions;
    private final MatchUpkeep matches;
    private final Audit audit;
    private final TransactionTemplate transaction;

    VersionService(
            ClauseBook book,
            ClauseVersions versions,
            MatchUpkeep matches,
            Audit audit,
            TransactionTemplate transaction) {
        this.book = book;
        this.versions = versions;
        this.matches = matches;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** What came of a proposal: its number, or why it was not taken. */
    sealed interface Proposed {
        record Taken(long version) implements Proposed {}

        record Refused(List<String> problems) implements Proposed {}
    }

    /** An edition with other numbers, from a day on. */
    Proposed propose(Clause clause, Edition base, Change change, String id, LocalDate from, String why, String by) {
        if (!from.isAfter(base.from())) {
            return new Proposed.Refused(
                    List.of("新版本须晚于现行版本的起始日 %1$s。 The version must begin after %1$s, when this one does."
                            .formatted(base.from())));
        }
        ClauseFile file = ClauseFile.of(book.yaml(clause.id()));
        return propose(
                new Draft(
                        clause.id(),
                        file.withEdition(base.id(), id, from, change.values(), null)
                                .text(),
                        null,
                        null,
                        why),
                by);
    }

    /** Refuses what could not be used: unreadable files, gaps and overlaps of tables, editions that overlap. */
    Proposed propose(Draft draft, String by) {
        List<PackProblem> problems = book.problems(draft);
        if (!problems.isEmpty()) {
            return new Proposed.Refused(
                    problems.stream().map(PackProblem::toString).toList());
        }
        Long version = transaction.execute(_ -> {
            long made = versions.propose(draft, by);
            audit.tell(by, "clause-propose", draft.clause(), made + " " + draft.why());
            return made;
        });
        return new Proposed.Taken(version == null ? 0 : version);
    }

    List<Version> of(String clause) {
        return versions.list(clause, SHOWN);
    }

    Optional<VersionView> view(long id, String viewer, boolean decides) {
        return versions.find(id)
                .flatMap(version -> book.current()
                        .find(version.draft().clause())
                        .map(clause -> {
                            boolean own = version.proposedBy().equals(viewer);
                            return new VersionView(
                                    clause,
                                    version,
                                    // Both as the program writes them, so that spaces and comments don't count.
                                    TextDifference.of(
                                            ClauseFile.of(book.yaml(clause.id()))
                                                    .text(),
                                            ClauseFile.of(version.draft().yaml())
                                                    .text()),
                                    decides && !own && version.decision() == null,
                                    own,
                                    version.decision() == null
                                            ? book.problems(version.draft()).stream()
                                                    .map(PackProblem::toString)
                                                    .toList()
                                            : List.of());
                        }));
    }

    /** @return false if it was decided already, or can't be used any more */
    boolean decide(Version version, boolean approved, String reason, String by) {
        if (approved && !book.problems(version.draft()).isEmpty()) {
            return false;
        }
        Boolean decided = transaction.execute(_ -> {
            boolean first = versions.decide(version.id(), approved, reason, by);
            if (first) {
                audit.tell(
                        by,
                        approved ? "clause-approve" : "clause-reject",
                        version.draft().clause(),
                        version.id() + " " + reason);
            }
            return first;
        });
        if (Boolean.TRUE.equals(decided) && approved) {
            book.reload();
            matches.want();
        }
        return Boolean.TRUE.equals(decided);
    }
}
