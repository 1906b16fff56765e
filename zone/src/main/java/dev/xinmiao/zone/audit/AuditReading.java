package dev.xinmiao.zone.audit;

import dev.xinmiao.zone.kernel.ZoneClock;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The chain as its auditor reads it: searched, or as a file to verify. Who reads leaves a record too. */
@Component
public class AuditReading {
    /** Records on one page. */
    public static final int PAGE = 100;

    /** An entry in its place in the chain. */
    public record Found(long number, AuditEntry entry) {}

    private final JdbcClient jdbc;
    private final Audit audit;
    private final AuditExport export;
    private final Sealer sealer;

    AuditReading(JdbcClient jdbc, Audit audit, AuditExport export, Sealer sealer) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.export = export;
        this.sealer = sealer;
    }

    /**
     * The newest first.
     *
     * @param actor a user name; empty for anybody
     * @param object how it begins; empty for any
     * @param day in China; null for any
     * @param before goes on behind this number; null for the newest
     */
    @Transactional
    public List<Found> find(
            String reader, String actor, String object, @Nullable LocalDate day, @Nullable Long before) {
        audit.tell(reader, "read-audit", "audit", searched(actor, object, day));
        // What isn't searched for is left out, and each expression is as its index has it.
        StringBuilder where = new StringBuilder("number < :before");
        if (!actor.isEmpty()) {
            where.append(" and (record::json ->> 'actor') = :actor");
        }
        if (!object.isEmpty()) {
            where.append(" and starts_with((record::json ->> 'object') collate \"C\", :object)");
        }
        if (day != null) {
            // The fraction of a second is written as long as it is: to compare, it is cut off.
            where.append(" and left(record::json ->> 'at', 19) >= left(:from, 19)");
            where.append(" and left(record::json ->> 'at', 19) < left(:to, 19)");
        }
        return jdbc.sql("""
                        select number, record::json ->> 'at' as at, record::json ->> 'actor' as actor,
                               record::json ->> 'action' as action, record::json ->> 'object' as object,
                               record::json ->> 'detail' as detail
                          from audit_record where %s order by number desc limit :page
                        """.formatted(where))
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("actor", actor)
                .param("object", object)
                .param("from", day == null ? "" : begin(day))
                .param("to", day == null ? "" : begin(day.plusDays(1)))
                .param("page", PAGE)
                .query((row, _) -> new Found(
                        row.getLong("number"),
                        new AuditEntry(
                                Instant.parse(row.getString("at")),
                                row.getString("actor"),
                                row.getString("action"),
                                row.getString("object"),
                                row.getString("detail"))))
                .list();
    }

    private static String searched(String actor, String object, @Nullable LocalDate day) {
        return Stream.of(
                        actor.isEmpty() ? "" : "actor " + actor,
                        object.isEmpty() ? "" : "object " + object,
                        day == null ? "" : "day " + day)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String begin(LocalDate day) {
        return day.atStartOfDay(ZoneClock.CHINA).toInstant().toString();
    }

    /** The whole chain, as {@code ./xinmiao verify-audit} takes it. What was told until now is sealed before. */
    @Transactional
    public void export(String reader, OutputStream to) throws IOException {
        audit.tell(reader, "export-audit", "audit", "");
        sealer.seal();
        Writer out = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        export.write(1, out);
        out.flush();
    }
}
