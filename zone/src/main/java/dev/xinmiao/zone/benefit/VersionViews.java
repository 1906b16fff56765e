package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.VersionView.Changes;
import dev.xinmiao.zone.benefit.VersionView.Line;
import dev.xinmiao.zone.benefit.VersionView.Waiting;
import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.ClauseBook;
import dev.xinmiao.zone.benefit.clause.ClauseFile;
import dev.xinmiao.zone.benefit.clause.ClauseFile.Latest;
import dev.xinmiao.zone.benefit.clause.ClauseVersions;
import dev.xinmiao.zone.benefit.clause.ClauseVersions.Version;
import dev.xinmiao.zone.benefit.clause.DmnFile;
import dev.xinmiao.zone.benefit.clause.Terms;
import dev.xinmiao.zone.pack.PackProblem;
import dev.xinmiao.zone.programme.Edition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Versions as those see them who decide: what changes, beside what they were made from. */
@Service
class VersionViews {
    private final ClauseBook book;
    private final ClauseVersions versions;

    VersionViews(ClauseBook book, ClauseVersions versions) {
        this.book = book;
        this.versions = versions;
    }

    /** Those that wait for a decision, without the viewer's own, which another decides. */
    List<Waiting> waiting(String viewer) {
        return versions.open().stream()
                .filter(version -> !version.proposedBy().equals(viewer))
                .flatMap(version -> book.current().find(version.draft().clause()).stream()
                        .map(clause -> new Waiting(clause, version)))
                .toList();
    }

    Optional<VersionView> view(long id, String viewer, boolean decides) {
        return versions.find(id)
                .flatMap(version -> book.current()
                        .find(version.draft().clause())
                        .map(clause -> view(clause, version, viewer, decides)));
    }

    private VersionView view(Clause clause, Version version, String viewer, boolean decides) {
        boolean own = version.proposedBy().equals(viewer);
        boolean open = version.decision() == null;
        String inUse = book.yaml(clause.id());
        String base = version.base() == null ? inUse : version.base();
        ClauseFile file = ClauseFile.of(version.draft().yaml());
        Latest latest = file.latest();
        return new VersionView(
                clause,
                version,
                changes(clause, latest),
                // Both as the program writes them, so that spaces and comments don't count.
                TextDifference.of(ClauseFile.of(base).text(), file.text()),
                rules(version, file, latest),
                version.base() != null,
                decides && !own && open,
                own,
                open && !base.equals(inUse),
                again(clause, version, latest),
                open
                        ? book.problems(version.draft()).stream()
                                .map(PackProblem::toString)
                                .toList()
                        : List.of());
    }

    private @Nullable Changes changes(Clause clause, Latest latest) {
        Edition before = latest.before() == null
                ? null
                : clause.programme().edition(latest.before()).orElse(null);
        if (before == null) {
            return null;
        }
        Terms terms = clause.terms(before);
        List<ChangedNumber> numbers = new ArrayList<>();
        latest.numbers()
                .forEach((name, number) -> terms.parameter(name)
                        .ifPresent(
                                parameter -> numbers.add(ChangedNumber.of(parameter, number.was(), number.becomes()))));
        return new Changes(
                latest.edition(),
                latest.from(),
                before.id(),
                numbers,
                numbers.isEmpty() ? null : lab(clause, before, becomes(latest)),
                latest.rules(),
                book.current().rules().cases(clause.id()).stream()
                        .anyMatch(each -> each.edition().id().equals(latest.edition())));
    }

    private static Map<String, BigDecimal> becomes(Latest latest) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        latest.numbers().forEach((name, number) -> values.put(name, number.becomes()));
        return values;
    }

    private static String lab(Clause clause, Edition edition, Map<String, BigDecimal> values) {
        return "/clauses/" + clause.id() + "/lab?"
                + Stream.of(
                                "edition=" + PolicyLab.encoded(edition.id()),
                                PolicyLab.query(clause.terms(edition), values))
                        .filter(each -> !each.isEmpty())
                        .reduce((one, other) -> one + "&" + other)
                        .orElse("");
    }

    /** Rules are changed in the editor, numbers in the lab, either on top of the last edition. */
    private static String again(Clause clause, Version version, Latest latest) {
        Edition last = clause.programme().editions().getLast();
        return version.draft().dmn() == null
                ? lab(clause, last, becomes(latest)) + "&why="
                        + PolicyLab.encoded(version.draft().why())
                : "/clauses/" + clause.id() + "/edit?edition=" + PolicyLab.encoded(last.id());
    }

    private List<Line> rules(Version version, ClauseFile file, Latest latest) {
        String dmn = version.draft().dmn();
        return dmn == null || latest.before() == null
                ? List.of()
                : TextDifference.of(
                        DmnFile.of(book.dmn(file.dmn(latest.before()))).text(),
                        DmnFile.of(dmn).text());
    }
}
