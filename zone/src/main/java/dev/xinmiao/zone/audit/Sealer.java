package dev.xinmiao.zone.audit;

import dev.xinmiao.zone.database.CopyRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes what has been told into the chain, in batches. Only one does so at a time, whatever programs are at work. */
@Component
public class Sealer {
    /** Any number that nobody else locks. */
    private static final long LOCK = 0x5EA1;

    private static final int BATCH = 10_000;

    private record Pending(long id, AuditEntry entry) {}

    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final TransactionTemplate transaction;

    Sealer(JdbcClient jdbc, DataSource dataSource, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.transaction = transaction;
    }

    /** Seals until nothing is left; how many records it were. */
    public int seal() {
        int all = 0;
        for (int batch = BATCH; batch == BATCH; ) {
            batch = transaction.execute(_ -> sealBatch());
            all += batch;
        }
        return all;
    }

    private int sealBatch() {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((_, _) -> true)
                .single();
        List<Pending> pending = jdbc.sql("""
                        select id, at, actor, action, object, detail from audit_pending order by id limit ?
                        """)
                .param(BATCH)
                .query((row, _) -> new Pending(
                        row.getLong("id"),
                        new AuditEntry(
                                row.getTimestamp("at").toInstant(),
                                row.getString("actor"),
                                row.getString("action"),
                                row.getString("object"),
                                row.getString("detail"))))
                .list();
        if (pending.isEmpty()) {
            return 0;
        }
        append(pending.stream().map(Pending::entry).toList());
        jdbc.sql("delete from audit_pending where id = any (?)")
                .param(pending.stream().map(Pending::id).toArray(Long[]::new))
                .update();
        return pending.size();
    }

    private void append(List<AuditEntry> entries) {
        Chain chain = jdbc.sql("select number, hash from audit_record order by number desc limit 1")
                .query((row, _) -> Chain.after(row.getLong("number"), row.getBytes("hash")))
                .optional()
                .orElseGet(Chain::begin);
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try (CopyRows rows = new CopyRows(connection, "audit_record (number, record, hash)")) {
            for (AuditEntry entry : entries) {
                String line = new AuditRecord(chain.number() + 1, entry).line();
                byte[] hash = chain.add(line);
                rows.field(chain.number())
                        .field(line)
                        .field("\\x" + HexFormat.of().formatHex(hash))
                        .endRow();
            }
            rows.finish();
        } catch (SQLException e) {
            throw new IllegalStateException("the audit chain could not be continued: " + e.getMessage(), e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
