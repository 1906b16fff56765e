package dev.xinmiao.zone.audit;

import java.io.IOException;
import java.io.Writer;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The chain as a file that anybody can check: a first line that says what came before, then a line for each record, its
 * hash and the record as it was hashed.
 *
 * <pre>
 * xinmiao-audit 1 sm3 0 0000…
 * 4f1e… {"number":1,"at":"2026-03-05T01:02:03Z",…}
 * </pre>
 */
@Component
public class AuditExport {
    static final String FORMAT = "xinmiao-audit 1 sm3";

    private final JdbcClient jdbc;

    AuditExport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes the records from that number on; the number of the last one. */
    public long write(long from, Writer out) throws IOException {
        String before = from == 1
                ? Chain.begin().head()
                : jdbc.sql("select hash from audit_record where number = ?")
                        .param(from - 1)
                        .query((row, _) -> HexFormat.of().formatHex(row.getBytes("hash")))
                        .single();
        out.write("%s %d %s\n".formatted(FORMAT, from - 1, before));
        AtomicLong last = new AtomicLong(from - 1);
        jdbc.sql("select number, record, hash from audit_record where number >= ? order by number")
                .withFetchSize(5000)
                .param(from)
                .query(row -> {
                    last.set(row.getLong("number"));
                    try {
                        out.write(
                                HexFormat.of().formatHex(row.getBytes("hash")) + " " + row.getString("record") + "\n");
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                });
        return last.get();
    }
}
