package dev.xinmiao.zone.aifiling;

import dev.xinmiao.zone.aifiling.RegisterFile.Listed;
import dev.xinmiao.zone.audit.Audit;
import dev.xinmiao.zone.fact.SubjectIdentity;
import dev.xinmiao.zone.kernel.CreditCode;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The published lists of filed models, registrations and algorithms, as imported. An entry is the zone's if its credit code is
 * an enterprise's here, or, where the list has no code, one of the unit's names is. The later list says how a number stands.
 */
@Repository
public class Register {
    static final int MOST = 500;
    /** Every number as the latest list has it, and whose it is by any list's name of its unit. */
    private static final String ENTRIES = """
            with latest as (
                select distinct on (e.kind, e.number) e.*, l.invented
                from ai_listed e join ai_list l on l.id = e.list
                order by e.kind, e.number, l.as_of desc, l.id desc
            ), entry as (
                select latest.*, coalesce(
                    (select i.subject from subject_identifier i
                     where i.kind = 'credit-code' and i.value = latest.credit_code),
                    (select min(i.subject) from subject_identifier i, ai_listed any_list
                     where any_list.kind = latest.kind and any_list.number = latest.number
                       and latest.credit_code is null and i.kind = 'name' and i.value = any (any_list.units))) as subject
                from latest)
            """;

    private static final String WANTED = """
             where (? = '' or kind = ?) and (? or subject is not null)
               and (? = '' or name ilike ? or unit ilike ? or number ilike ?)
            """;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final ZoneClock clock;

    Register(JdbcClient jdbc, Audit audit, ZoneClock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param ofZone whether its unit is one of the zone's enterprises */
    public record Entry(
            FilingKind kind,
            String name,
            String unit,
            String province,
            String number,
            LocalDate on,
            boolean ofZone,
            boolean invented) {}

    /** @param everywhere all that was imported, and not the zone's alone */
    public record Filter(@Nullable FilingKind kind, boolean everywhere, String search) {}

    /** How many of one kind the lists have, of the zone and of its province; {@code asOf} is the latest list's day. */
    public record Count(FilingKind kind, long zone, long province, LocalDate asOf) {}

    /** @param known entries that an earlier list has just so */
    public record Imported(int taken, int known) {}

    /** Takes a list in. What it says just as the list before is left out; all of it, or nothing. */
    @Transactional
    public Imported take(String title, LocalDate asOf, List<Listed> rows, boolean invented, String by) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('ai register'))")
                .query((_, _) -> true)
                .single();
        Map<String, Listed> before = new HashMap<>();
        jdbc.sql("""
                        select distinct on (e.kind, e.number) e.line, e.kind, e.name, e.unit, e.credit_code, e.units, e.province,
                            e.number, e.filed_on
                        from ai_listed e join ai_list l on l.id = e.list
                        order by e.kind, e.number, l.as_of desc, l.id desc
                        """)
                .query((row, _) -> {
                    String code = row.getString("credit_code");
                    Listed listed = new Listed(
                            0,
                            FilingKind.of(row.getString("kind")).orElseThrow(),
                            row.getString("name"),
                            row.getString("unit"),
                            code == null ? null : CreditCode.of(code),
                            List.of((String[]) row.getArray("units").getArray()),
                            row.getString("province"),
                            row.getString("number"),
                            row.getObject("filed_on", LocalDate.class));
                    return before.put(listed.kind() + " " + listed.number(), listed);
                })
                .list();
        List<Listed> fresh = rows.stream()
                .filter(each -> !unlined(each).equals(before.get(each.kind() + " " + each.number())))
                .toList();
        if (!fresh.isEmpty()) {
            insert(title, asOf, fresh, invented, by);
        }
        audit.tell(by, "ai-register-import", title, fresh.size() + " of " + rows.size());
        return new Imported(fresh.size(), rows.size() - fresh.size());
    }

    private static Listed unlined(Listed it) {
        return new Listed(
                0, it.kind(), it.name(), it.unit(), it.creditCode(), it.units(), it.province(), it.number(), it.on());
    }

    private void insert(String title, LocalDate asOf, List<Listed> rows, boolean invented, String by) {
        long list = jdbc.sql("""
                        insert into ai_list (title, as_of, imported_at, imported_by, invented) values (?, ?, ?, ?, ?)
                        returning id
                        """)
                .params(title, asOf, Timestamp.from(clock.instant()), by, invented)
                .query(Long.class)
                .single();
        for (Listed each : rows) {
            CreditCode code = each.creditCode();
            jdbc.sql("""
                            insert into ai_listed (list, line, kind, name, unit, credit_code, units, province, number, filed_on)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(Arrays.asList(
                            list,
                            (int) each.line(),
                            each.kind().code(),
                            each.name(),
                            each.unit(),
                            code == null ? null : code.value(),
                            each.units().toArray(String[]::new),
                            each.province(),
                            each.number(),
                            each.on()))
                    .update();
        }
    }

    boolean isEmpty() {
        return !jdbc.sql("select exists (select 1 from ai_list)")
                .query(Boolean.class)
                .single();
    }

    List<Entry> entries(Filter filter, int most) {
        return jdbc.sql(ENTRIES + "select * from entry" + WANTED + " order by filed_on desc, kind, number limit "
                        + most)
                .params(params(filter))
                .query((row, _) -> new Entry(
                        FilingKind.of(row.getString("kind")).orElseThrow(),
                        row.getString("name"),
                        row.getString("unit"),
                        row.getString("province"),
                        row.getString("number"),
                        row.getObject("filed_on", LocalDate.class),
                        row.getObject("subject") != null,
                        row.getBoolean("invented")))
                .list();
    }

    long count(Filter filter) {
        return jdbc.sql(ENTRIES + "select count(*) from entry" + WANTED)
                .params(params(filter))
                .query(Long.class)
                .single();
    }

    private static List<Object> params(Filter filter) {
        String kind = filter.kind() == null ? "" : filter.kind().code();
        String like = "%" + filter.search().replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return List.of(kind, kind, filter.everywhere(), filter.search(), like, like, like);
    }

    /** Of each kind of which a list was imported; the kinds are never added up. */
    Map<FilingKind, Count> counts(String province) {
        Map<FilingKind, Count> counts = new EnumMap<>(FilingKind.class);
        jdbc.sql(ENTRIES + """
                        select kind, count(*) filter (where subject is not null) as zone,
                            count(*) filter (where province = ?) as province,
                            (select max(l.as_of) from ai_list l join ai_listed e on e.list = l.id where e.kind = entry.kind)
                                as as_of
                        from entry group by kind
                        """)
                .param(province)
                .query((row, _) -> {
                    FilingKind kind = FilingKind.of(row.getString("kind")).orElseThrow();
                    return counts.put(
                            kind,
                            new Count(
                                    kind,
                                    row.getLong("zone"),
                                    row.getLong("province"),
                                    row.getObject("as_of", LocalDate.class)));
                })
                .list();
        return counts;
    }

    /** The entry of that kind and number; a product page shows what stands here. */
    Optional<Entry> find(FilingKind kind, String number) {
        return entries(new Filter(kind, true, number), MOST).stream()
                .filter(each ->
                        SubjectIdentity.normalisedName(each.number()).equals(SubjectIdentity.normalisedName(number)))
                .findFirst();
    }
}
