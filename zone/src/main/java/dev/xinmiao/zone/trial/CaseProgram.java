package dev.xinmiao.zone.trial;

import dev.xinmiao.zone.audit.Audit;
import dev.xinmiao.zone.audit.AuditExport;
import dev.xinmiao.zone.audit.Sealer;
import dev.xinmiao.zone.calendar.WorkingTime;
import dev.xinmiao.zone.casework.CaseHistory;
import dev.xinmiao.zone.casework.Casework;
import dev.xinmiao.zone.casework.ItemPromises;
import dev.xinmiao.zone.casework.Terms;
import dev.xinmiao.zone.casework.process.Processes;
import dev.xinmiao.zone.command.PartProgram;
import dev.xinmiao.zone.kernel.ZoneSettings;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackFolder;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The product's cases, audit and embedded database, with its own sealing in the background. */
final class CaseProgram implements AutoCloseable {
    private final PartProgram program;

    @ComponentScan("dev.xinmiao.zone.casework")
    static class Parts {
        /** Cases of the trial are held to their processes alone. */
        @Bean
        static ItemPromises itemPromises() {
            return ItemPromises.NONE;
        }

        @Bean
        static Pack pack(ZoneSettings settings) {
            return Pack.open(PackFolder.find(settings.packs()), settings.zone());
        }
    }

    private CaseProgram(PartProgram program) {
        this.program = program;
    }

    /** Starts the database of a data folder, making it where there is none. */
    static CaseProgram open(Path data) {
        return new CaseProgram(PartProgram.open(Parts.class, "--xinmiao.data=" + data));
    }

    Casework casework() {
        return program.part(Casework.class);
    }

    Processes processes() {
        return program.part(Processes.class);
    }

    CaseHistory history() {
        return program.part(CaseHistory.class);
    }

    WorkingTime time() {
        return program.part(WorkingTime.class);
    }

    Terms terms() {
        return program.part(Terms.class);
    }

    Audit audit() {
        return program.part(Audit.class);
    }

    Sealer sealer() {
        return program.part(Sealer.class);
    }

    AuditExport export() {
        return program.part(AuditExport.class);
    }

    DataSource database() {
        return program.part(DataSource.class);
    }

    JdbcClient jdbc() {
        return program.part(JdbcClient.class);
    }

    TransactionTemplate transaction() {
        return program.part(TransactionTemplate.class);
    }

    @Override
    public void close() {
        program.close();
    }
}
