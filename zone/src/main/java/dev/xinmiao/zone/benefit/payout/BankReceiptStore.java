package dev.xinmiao.zone.benefit.payout;

import dev.xinmiao.zone.kernel.Bilingual;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bank's files in the database: every line, and what became of it. */
@Repository
public class BankReceiptStore {
    private final JdbcClient jdbc;

    BankReceiptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What became of a line. */
    public enum Outcome {
        BOOKED,
        /** It had been booked before; nothing happened. */
        KNOWN,
        FAULTY
    }

    public record File(long id, String name, String takenBy, Instant takenAt, int booked, int known, int faulty) {}

    /** @param said in a sentence */
    public record Line(int line, String written, Outcome outcome, Bilingual said) {}

    /** A line that moved a payment. @param command of the ledger's order; null where no money moved */
    record Booked(
            long payment, ReceiptText.Said said, @Nullable UUID command) {}

    /** The same command again is the same file. */
    long take(String name, String by, Instant at, UUID command) {
        jdbc.sql(
                        "insert into receipt_file (name, taken_by, taken_at, command) values (?, ?, ?, ?) on conflict do nothing")
                .params(name, by, Timestamp.from(at), command)
                .update();
        return jdbc.sql("select id from receipt_file where command = ?")
                .param(command)
                .query(Long.class)
                .single();
    }

    /** Whoever else takes in the same file waits until this transaction ends. */
    boolean knows(long file, int line) {
        jdbc.sql("select from receipt_file where id = ? for update")
                .param(file)
                .query()
                .listOfRows();
        return jdbc.sql("select exists (select from receipt_line where file = ? and line = ?)")
                .params(file, line)
                .query(Boolean.class)
                .single();
    }

    void insert(long file, Line line, @Nullable Booked booked) {
        jdbc.sql("""
                        insert into receipt_line (file, line, written, outcome, said_zh, said_en, payment, result, amount,
                            reference, day, ledger_command)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        file,
                        line.line(),
                        line.written(),
                        line.outcome().name(),
                        line.said().zh(),
                        line.said().en(),
                        booked == null ? null : booked.payment(),
                        booked == null ? null : booked.said().result().name(),
                        booked == null ? null : booked.said().amount(),
                        booked == null ? null : booked.said().reference(),
                        booked == null ? null : Date.valueOf(booked.said().day()),
                        booked == null ? null : booked.command()))
                .update();
    }

    /** What was booked of a payment before. */
    record Earlier(long file, int line, ReceiptText.Result result, String reference, LocalDate day) {}

    List<Earlier> earlier(long payment) {
        return jdbc.sql("select * from receipt_line where payment = ? and outcome = 'BOOKED' order by file, line")
                .param(payment)
                .query((row, _) -> new Earlier(
                        row.getLong("file"),
                        row.getInt("line"),
                        ReceiptText.Result.valueOf(row.getString("result")),
                        row.getString("reference"),
                        row.getObject("day", LocalDate.class)))
                .list();
    }

    private static final String FILE = """
            select f.*, count(*) filter (where outcome = 'BOOKED')::int as booked,
                count(*) filter (where outcome = 'KNOWN')::int as known,
                count(*) filter (where outcome = 'FAULTY')::int as faulty
            from receipt_file f left join receipt_line l on l.file = f.id
            """;

    public List<File> files(int most) {
        return jdbc.sql(FILE + " group by f.id order by f.id desc limit ?")
                .param(most)
                .query((row, _) -> file(row))
                .list();
    }

    public Optional<File> file(long id) {
        return jdbc.sql(FILE + " where f.id = ? group by f.id")
                .param(id)
                .query((row, _) -> file(row))
                .optional();
    }

    private static File file(ResultSet row) throws SQLException {
        return new File(
                row.getLong("id"),
                row.getString("name"),
                row.getString("taken_by"),
                row.getTimestamp("taken_at").toInstant(),
                row.getInt("booked"),
                row.getInt("known"),
                row.getInt("faulty"));
    }

    public List<Line> lines(long file) {
        return jdbc.sql("select * from receipt_line where file = ? order by line")
                .param(file)
                .query((row, _) -> new Line(
                        row.getInt("line"),
                        row.getString("written"),
                        Outcome.valueOf(row.getString("outcome")),
                        new Bilingual(row.getString("said_zh"), row.getString("said_en"))))
                .list();
    }
}
