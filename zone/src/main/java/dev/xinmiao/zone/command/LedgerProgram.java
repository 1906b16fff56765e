package dev.xinmiao.zone.command;

import dev.xinmiao.zone.benefit.payout.Parity;
import dev.xinmiao.zone.ledger.BalanceCheck;
import dev.xinmiao.zone.ledger.Ledger;
import dev.xinmiao.zone.ledger.LedgerHistory;
import dev.xinmiao.zone.ledger.LedgerReading;
import java.nio.file.Path;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The product's ledger on its database, without its pages. */
public final class LedgerProgram implements AutoCloseable {
    private final PartProgram program;

    @ComponentScan("dev.xinmiao.zone.ledger")
    @Import(Parity.class)
    static class Parts {}

    private LedgerProgram(PartProgram program) {
        this.program = program;
    }

    /** Starts the database of a data folder, making it where there is none. */
    public static LedgerProgram open(Path data) {
        return new LedgerProgram(PartProgram.open(Parts.class, "--xinmiao.data=" + data));
    }

    /** On a database as it is: nothing of it is brought up to date. */
    static LedgerProgram look(String where) {
        return new LedgerProgram(PartProgram.open(Parts.class, where, "--spring.flyway.enabled=false"));
    }

    public Ledger ledger() {
        return program.part(Ledger.class);
    }

    public LedgerReading reading() {
        return program.part(LedgerReading.class);
    }

    public LedgerHistory history() {
        return program.part(LedgerHistory.class);
    }

    public BalanceCheck check() {
        return program.part(BalanceCheck.class);
    }

    JdbcClient jdbc() {
        return program.part(JdbcClient.class);
    }

    @Override
    public void close() {
        program.close();
    }
}
