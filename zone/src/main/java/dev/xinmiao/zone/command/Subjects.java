package dev.xinmiao.zone.command;

import dev.xinmiao.zone.fact.FactBook;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.fact.Statement;
import dev.xinmiao.zone.fact.SubjectIdentity;
import dev.xinmiao.zone.intake.RowOutcome.Assertion;
import dev.xinmiao.zone.kernel.AsOf;
import dev.xinmiao.zone.kernel.CreditCode;
import dev.xinmiao.zone.kernel.SubjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who the rows of files speak of, in memory. Found as the registry of a running zone finds them: by credit code, then by
 * another number, then by full name; two credit codes are two subjects.
 */
final class Subjects {
    private record Identifier(String kind, String value) {}

    private final Map<Identifier, Subject> known = new HashMap<>();
    private final List<Subject> inOrder = new ArrayList<>();

    /** One enterprise and what was said of it. */
    static final class Subject {
        private final SubjectId id;
        private final List<Statement> statements = new ArrayList<>();
        private @Nullable CreditCode creditCode;
        private String name = "";

        private Subject(SubjectId id) {
            this.id = id;
        }

        /** The credit code, or the full name where none is known. */
        String label() {
            return creditCode == null ? name : creditCode.value();
        }

        String name() {
            return name;
        }

        SubjectId id() {
            return id;
        }

        FactBook facts(FactDictionary dictionary, AsOf asOf) {
            return FactBook.from(statements, dictionary, asOf);
        }

        private void learn(SubjectIdentity identity) {
            if (creditCode == null) {
                creditCode = identity.creditCode();
            }
            String given = identity.name();
            if (name.isEmpty()) {
                name = given != null
                        ? given.strip()
                        : identity.ids().values().stream().findFirst().orElse("");
            }
        }
    }

    /** Takes in what one row states; it all counts as known. */
    void add(SubjectIdentity identity, List<Assertion> assertions, Instant knownAt) {
        Subject subject = find(identity);
        subject.learn(identity);
        identifiers(identity).forEach(identifier -> known.putIfAbsent(identifier, subject));
        for (Assertion each : assertions) {
            subject.statements.add(
                    new Statement(subject.id, each.source(), each.period(), each.values(), knownAt, "evaluate", null));
        }
    }

    private Subject find(SubjectIdentity identity) {
        for (Identifier identifier : identifiers(identity)) {
            Subject found = known.get(identifier);
            if (found != null && !contradicts(identity, found)) {
                return found;
            }
        }
        Subject entered = new Subject(new SubjectId(inOrder.size() + 1L));
        inOrder.add(entered);
        return entered;
    }

    private static boolean contradicts(SubjectIdentity identity, Subject found) {
        CreditCode given = identity.creditCode();
        return given != null && found.creditCode != null && !given.equals(found.creditCode);
    }

    /** The surest first. */
    private static List<Identifier> identifiers(SubjectIdentity identity) {
        var identifiers = new ArrayList<Identifier>();
        if (identity.creditCode() != null) {
            identifiers.add(new Identifier("credit-code", identity.creditCode().value()));
        }
        identity.ids().forEach((kind, value) -> identifiers.add(new Identifier(kind, value)));
        if (identity.name() != null) {
            identifiers.add(new Identifier("name", SubjectIdentity.normalisedName(identity.name())));
        }
        return identifiers;
    }

    /** In the order in which the files first name them. */
    Collection<Subject> all() {
        return inOrder;
    }
}
