package dev.xinmiao.zone.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.database.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the auditor's search asks the database, on a chain of 100,000 records. */
class AuditSearchTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @BeforeAll
    static void aLongChain() {
        database.jdbc().sql("""
                        insert into audit_record (number, record, hash)
                        select n, json_build_object('number', n, 'at', '2026-03-05T01:02:03Z', 'actor', 'user' || n % 500,
                                   'action', 'read-case', 'object', 'case/' || n % 5000, 'detail', '')::text, '\\x00'
                          from generate_series(1, 100000) n
                        """).update();
        database.jdbc().sql("analyze audit_record").update();
    }

    @Test
    void aPersonIsFoundByAnIndex() {
        assertThat(plan("(record::json ->> 'actor') = 'user7'")).contains("audit_record_actor");
    }

    @Test
    void anObjectIsFoundByAnIndexFromItsBeginning() {
        assertThat(plan("starts_with((record::json ->> 'object') collate \"C\", 'case/4321')"))
                .contains("audit_record_object");
    }

    private static String plan(String condition) {
        return String.join(
                "\n",
                database.jdbc()
                        .sql("explain analyze select record from audit_record where number < 9223372036854775807 and "
                                + condition + " order by number desc limit 100")
                        .query((row, _) -> row.getString(1))
                        .list());
    }
}
