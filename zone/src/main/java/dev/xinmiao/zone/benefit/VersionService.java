package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.audit.Audit;
import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.ClauseBook;
import dev.xinmiao.zone.benefit.clause.ClauseFile;
import dev.xinmiao.zone.benefit.clause.ClauseVersions;
import dev.xinmiao.zone.benefit.clause.ClauseVersions.Draft;
import dev.xinmiao.zone.benefit.clause.ClauseVersions.Version;
import dev.xinmiao.zone.benefit.clause.Clauses;
import dev.xinmiao.zone.pack.PackProblem;
import dev.xinmiao.zone.programme.Edition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** New versions of clauses: proposed by one, decided by another, in use from then on. */
@Service
class VersionService {
    private static final int SHOWN = 100;
    private static final String NO_REASON = "请写明改什么、为什么。 Say what changes and why.";

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

    /** A new edition as a form asks for it. */
    record Wanted(String id, LocalDate from, String why) {
        private static final Pattern ID = Pattern.compile("[0-9A-Za-z._-]{1,20}");

        Wanted {
            id = id.strip();
            why = why.strip();
        }

        private List<String> faults(Clause clause, Edition base) {
            List<String> faults = new ArrayList<>();
            if (!ID.matcher(id).matches()) {
                faults.add(
                        "版本名称用字母、数字、点、下划线和连字符，至多 20 个。 A version's name has up to 20 letters, digits, dots, underscores and hyphens.");
            }
            if (clause.programme().edition(id).isPresent()) {
                faults.add(
                        "已有名为“%1$s”的版本，请换一个名称。 There is a version “%1$s” already; choose another name.".formatted(id));
            }
            if (why.isEmpty()) {
                faults.add(NO_REASON);
            }
            if (!from.isAfter(base.from())) {
                faults.add("新版本须晚于现行版本的起始日 %1$s。 The version must begin after %1$s, when this one does."
                        .formatted(base.from()));
            }
            return faults;
        }
    }

    /**
     * A further edition, from a day on.
     *
     * @param values numbers that change, by the parameter's name
     * @param dmn the rules that it brings; null where they stay
     */
    Proposed propose(
            Clause clause,
            Edition base,
            Wanted wanted,
            Map<String, BigDecimal> values,
            @Nullable String dmn,
            String by) {
        List<String> faults = wanted.faults(clause, base);
        if (!faults.isEmpty()) {
            return new Proposed.Refused(faults);
        }
        String inUse = book.yaml(clause.id());
        String path = dmn == null ? null : Clauses.FOLDER + "/" + clause.id() + "@" + wanted.id() + ".dmn";
        String yaml = ClauseFile.of(inUse)
                .withEdition(base.id(), wanted.id(), wanted.from(), values, path)
                .text();
        return propose(new Draft(clause.id(), yaml, path, dmn, wanted.why()), inUse, by);
    }

    /**
     * Refuses what could not be used: unreadable files, gaps and overlaps of tables, rules that say nothing, editions
     * that overlap.
     *
     * @param base the clause's file that the draft was made from
     */
    Proposed propose(Draft draft, String base, String by) {
        if (draft.why().isBlank()) {
            return new Proposed.Refused(List.of(NO_REASON));
        }
        List<PackProblem> problems = book.problems(draft);
        if (!problems.isEmpty()) {
            return new Proposed.Refused(
                    problems.stream().map(PackProblem::toString).toList());
        }
        Long version = transaction.execute(_ -> {
            long made = versions.propose(draft, base, by);
            audit.tell(by, "clause-propose", draft.clause(), made + " " + draft.why());
            return made;
        });
        return new Proposed.Taken(version == null ? 0 : version);
    }

    List<Version> of(String clause) {
        return versions.list(clause, SHOWN);
    }

    /** @return why it can't be decided so; empty if it is */
    List<String> decide(Version version, boolean approved, String reason, String by) {
        if (!approved && reason.isBlank()) {
            return List.of(
                    "不批准请写明理由，提出的人要据此修改。 Say why you reject it: whoever proposed it needs to know what to mend.");
        }
        if (approved) {
            List<PackProblem> problems = book.problems(version.draft());
            if (!problems.isEmpty()) {
                return problems.stream().map(PackProblem::toString).toList();
            }
        }
        List<String> refused = transaction.execute(_ -> decideAlone(version, approved, reason, by));
        if (refused != null && refused.isEmpty() && approved) {
            book.reload();
            matches.want();
        }
        return refused == null ? List.of() : refused;
    }

    private List<String> decideAlone(Version version, boolean approved, String reason, String by) {
        versions.oneAtATime();
        String clause = version.draft().clause();
        String inUse = versions.approvedLast(clause).orElseGet(() -> book.packYaml(clause));
        if (approved && version.base() != null && !version.base().equals(inUse)) {
            return List.of(
                    "不能批准：这一版提出之后，条款已批准了另一版；现在批准会把那一版抹去。请在现用的版本上重新提出，这一版的内容仍在此可查。 It can't be approved: another version was approved since it was proposed, and would be lost. Propose it again on top of that one; the text of this one stays here.");
        }
        if (!versions.decide(version.id(), approved, reason, by)) {
            return List.of("这一版已经审定过了。 This version was decided already.");
        }
        audit.tell(by, approved ? "clause-approve" : "clause-reject", clause, version.id() + " " + reason);
        return List.of();
    }
}
