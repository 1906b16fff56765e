package dev.xinmiao.zone.fact;

import dev.xinmiao.zone.kernel.CreditCode;
import dev.xinmiao.zone.kernel.SubjectId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who the statements speak of. A subject is found by its credit code, then by another number, then by its full name;
 * one that is not found is entered. Two credit codes are two subjects, whatever their names.
 */
@Component
public class SubjectRegistry {
    private static final String CODE = "credit-code";
    private static final String NAME = "name";

    private final JdbcClient jdbc;

    SubjectRegistry(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Subject(SubjectId id, @Nullable CreditCode creditCode, String name) {
        /** Of its page: by its credit code, or its number where it has none. */
        public String path() {
            return "/enterprises/" + (creditCode == null ? id.toString() : creditCode.value());
        }
    }

    private record Identifier(String kind, String value) {}

    /** A subject that is entered, or is about to be; all its identifiers lead to the same one. */
    private static final class Known {
        final SubjectId id;

        @Nullable
        String creditCode;

        Known(SubjectId id, @Nullable String creditCode) {
            this.id = id;
            this.creditCode = creditCode;
        }
    }

    /** Whom the address of a page names: a credit code, or a number for one that has none. */
    public Optional<Subject> find(String named) {
        if (named.matches("[0-9]{1,14}")) {
            return find(new SubjectId(Long.parseLong(named)));
        }
        return CreditCode.parse(named) instanceof CreditCode.Valid valid ? find(valid.code()) : Optional.empty();
    }

    public Optional<Subject> find(SubjectId id) {
        return jdbc.sql("select id, credit_code, name from subject where id = ?")
                .param(id.value())
                .query((row, _) -> subject(row.getLong(1), row.getString(2), row.getString(3)))
                .optional();
    }

    /** The names of several, for lists. */
    public Map<SubjectId, String> names(Collection<SubjectId> ids) {
        Map<SubjectId, String> names = new HashMap<>();
        jdbc.sql("select id, name from subject where id = any (?)")
                .param(ids.stream().map(SubjectId::value).distinct().toArray(Long[]::new))
                .query(row -> {
                    names.put(new SubjectId(row.getLong("id")), row.getString("name"));
                });
        return names;
    }

    public Optional<Subject> find(CreditCode code) {
        return jdbc.sql("select id, credit_code, name from subject where credit_code = ?")
                .param(code.value())
                .query((row, _) -> subject(row.getLong(1), row.getString(2), row.getString(3)))
                .optional();
    }

    private static Subject subject(long id, @Nullable String code, String name) {
        return new Subject(new SubjectId(id), code == null ? null : CreditCode.of(code), name);
    }

    /** Every subject, in no order and in bounded memory. */
    @Transactional(readOnly = true)
    public void forEach(Consumer<Subject> each) {
        jdbc.sql("select id, credit_code, name from subject")
                // Within a transaction the driver then reads that many rows at a time.
                .withFetchSize(10_000)
                .query(row -> {
                    each.accept(subject(row.getLong(1), row.getString(2), row.getString(3)));
                });
    }

    public long count() {
        return jdbc.sql("select total from subject_count").query(Long.class).single();
    }

    /**
     * The subject of each identity, in the same order; enters those not yet known and learns new identifiers of those
     * known. Within the caller's transaction. Give some thousands at a time.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<SubjectId> resolve(List<SubjectIdentity> identities) {
        // Two imports at once would both enter an enterprise that neither knows.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('subject registry'))")
                .query((_, _) -> true)
                .single();
        Map<Identifier, Known> known = lookUp(identities);
        Deque<Long> freeIds = reserveIds((int) identities.stream()
                .filter(identity -> find(identity, known) == null)
                .count());
        Map<SubjectIdentity, SubjectId> entered = new LinkedHashMap<>();
        Map<Identifier, SubjectId> identifiersLearnt = new LinkedHashMap<>();
        Map<SubjectId, String> codesLearnt = new LinkedHashMap<>();
        List<SubjectId> result = new ArrayList<>(identities.size());
        for (SubjectIdentity identity : identities) {
            Known subject = find(identity, known);
            if (subject == null) {
                subject = new Known(new SubjectId(freeIds.removeFirst()), codeOf(identity));
                entered.put(identity, subject.id);
            } else if (subject.creditCode == null && identity.creditCode() != null) {
                subject.creditCode = identity.creditCode().value();
                codesLearnt.put(subject.id, subject.creditCode);
            }
            for (Identifier identifier : identifiers(identity)) {
                if (known.putIfAbsent(identifier, subject) == null) {
                    identifiersLearnt.put(identifier, subject.id);
                }
            }
            result.add(subject.id);
        }
        enter(entered);
        codesLearnt.forEach((id, code) -> jdbc.sql("update subject set credit_code = ? where id = ?")
                .params(code, id.value())
                .update());
        learn(identifiersLearnt);
        return result;
    }

    private static @Nullable String codeOf(SubjectIdentity identity) {
        return identity.creditCode() == null ? null : identity.creditCode().value();
    }

    private static @Nullable Known find(SubjectIdentity identity, Map<Identifier, Known> known) {
        for (Identifier identifier : identifiers(identity)) {
            Known found = known.get(identifier);
            if (found != null && !contradicts(identity, found)) {
                return found;
            }
        }
        return null;
    }

    private static boolean contradicts(SubjectIdentity identity, Known found) {
        return identity.creditCode() != null
                && found.creditCode != null
                && !identity.creditCode().value().equals(found.creditCode);
    }

    /** The identifiers of an identity, the surest first. */
    private static List<Identifier> identifiers(SubjectIdentity identity) {
        List<Identifier> identifiers = new ArrayList<>();
        if (identity.creditCode() != null) {
            identifiers.add(new Identifier(CODE, identity.creditCode().value()));
        }
        identity.ids().forEach((kind, value) -> identifiers.add(new Identifier(kind, value)));
        if (identity.name() != null) {
            identifiers.add(new Identifier(NAME, SubjectIdentity.normalisedName(identity.name())));
        }
        return identifiers;
    }

    private Map<Identifier, Known> lookUp(List<SubjectIdentity> identities) {
        List<Identifier> wanted = identities.stream()
                .flatMap(identity -> identifiers(identity).stream())
                .distinct()
                .toList();
        Map<Identifier, Known> known = new HashMap<>();
        Map<Long, Known> byId = new HashMap<>();
        jdbc.sql("""
                        select i.kind, i.value, s.id, s.credit_code
                        from unnest(?::text[], ?::text[]) as wanted (kind, value)
                        join subject_identifier i on i.kind = wanted.kind and i.value = wanted.value
                        join subject s on s.id = i.subject
                        """)
                .param(wanted.stream().map(Identifier::kind).toArray(String[]::new))
                .param(wanted.stream().map(Identifier::value).toArray(String[]::new))
                .query((row, _) -> known.put(
                        new Identifier(row.getString(1), row.getString(2)),
                        knownOnce(byId, row.getLong(3), row.getString(4))))
                .list();
        return known;
    }

    private static Known knownOnce(Map<Long, Known> byId, long id, @Nullable String code) {
        return byId.computeIfAbsent(id, each -> new Known(new SubjectId(each), code));
    }

    private Deque<Long> reserveIds(int count) {
        return new ArrayDeque<>(
                jdbc.sql("select nextval(pg_get_serial_sequence('subject', 'id')) from generate_series(1, ?)")
                        .param(count)
                        .query(Long.class)
                        .list());
    }

    private void enter(Map<SubjectIdentity, SubjectId> entered) {
        if (entered.isEmpty()) {
            return;
        }
        List<SubjectIdentity> identities = List.copyOf(entered.keySet());
        jdbc.sql("""
                        insert into subject (id, credit_code, name)
                        select * from unnest(?::bigint[], ?::text[], ?::text[])
                        """)
                .param(entered.values().stream().map(SubjectId::value).toArray(Long[]::new))
                .param(identities.stream().map(SubjectRegistry::codeOf).toArray(String[]::new))
                .param(identities.stream().map(SubjectRegistry::displayName).toArray(String[]::new))
                .update();
        jdbc.sql("update subject_count set total = total + ?")
                .param(identities.size())
                .update();
    }

    private static String displayName(SubjectIdentity identity) {
        if (identity.name() != null) {
            return identity.name().strip();
        }
        return identity.creditCode() != null
                ? identity.creditCode().value()
                : identity.ids().values().iterator().next();
    }

    private void learn(Map<Identifier, SubjectId> learnt) {
        if (learnt.isEmpty()) {
            return;
        }
        List<Identifier> identifiers = List.copyOf(learnt.keySet());
        jdbc.sql("""
                        insert into subject_identifier (kind, value, subject)
                        select * from unnest(?::text[], ?::text[], ?::bigint[])
                        on conflict (kind, value) do nothing
                        """)
                .param(identifiers.stream().map(Identifier::kind).toArray(String[]::new))
                .param(identifiers.stream().map(Identifier::value).toArray(String[]::new))
                .param(learnt.values().stream().map(SubjectId::value).toArray(Long[]::new))
                .update();
    }
}
