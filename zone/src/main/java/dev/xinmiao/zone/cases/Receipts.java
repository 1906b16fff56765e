package dev.xinmiao.zone.cases;

import dev.xinmiao.zone.casework.CaseNumber;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Receipts of bundles: which cases were begun together. */
@Repository
class Receipts {
    private final JdbcClient jdbc;
    private final ZoneClock clock;

    Receipts(JdbcClient jdbc, ZoneClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param number made like a case's, with its check digit */
    record Receipt(CaseNumber number, String bundle, SubjectId subject) {}

    Optional<Receipt> byCommand(UUID command) {
        return one("select id, bundle, subject, begun_at from bundle_receipt where command = ?", command);
    }

    Optional<Receipt> find(CaseNumber number) {
        return one("select id, bundle, subject, begun_at from bundle_receipt where id = ?", number.id())
                .filter(each -> each.number().equals(number));
    }

    private Optional<Receipt> one(String sql, Object key) {
        return jdbc.sql(sql).param(key).query((row, _) -> receipt(row)).optional();
    }

    /** Those of an enterprise, newest first. */
    List<Receipt> of(SubjectId enterprise) {
        return jdbc.sql(
                        "select id, bundle, subject, begun_at from bundle_receipt where subject = ? order by id desc limit 20")
                .param(enterprise.value())
                .query((row, _) -> receipt(row))
                .list();
    }

    private static Receipt receipt(ResultSet row) throws SQLException {
        int year = LocalDate.ofInstant(row.getTimestamp("begun_at").toInstant(), ZoneClock.CHINA)
                .getYear();
        return new Receipt(
                new CaseNumber(year, row.getLong("id")),
                row.getString("bundle"),
                new SubjectId(row.getLong("subject")));
    }

    Receipt add(String bundle, SubjectId subject, UUID command, String by, List<CaseNumber> cases) {
        long id = jdbc.sql("""
                        insert into bundle_receipt (bundle, subject, command, begun_at, begun_by) values (?, ?, ?, ?, ?)
                        returning id
                        """)
                .params(bundle, subject.value(), command, Timestamp.from(clock.instant()), by)
                .query(Long.class)
                .single();
        for (CaseNumber each : cases) {
            jdbc.sql("insert into bundle_receipt_case (receipt, case_id) values (?, ?)")
                    .params(id, each.id())
                    .update();
        }
        return byCommand(command).orElseThrow();
    }

    /** Ids of its cases, in the order in which they were begun. */
    List<Long> cases(Receipt receipt) {
        return jdbc.sql("select case_id from bundle_receipt_case where receipt = ? order by case_id")
                .param(receipt.number().id())
                .query((row, _) -> row.getLong("case_id"))
                .list();
    }
}
