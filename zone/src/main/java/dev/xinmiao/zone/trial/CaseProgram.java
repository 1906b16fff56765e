package dev.xinmiao.zone.trial;

import dev.xinmiao.zone.audit.Audit;
import dev.xinmiao.zone.audit.AuditExport;
import dev.xinmiao.zone.audit.Sealer;
import dev.xinmiao.zone.calendar.WorkingTime;
import dev.xinmiao.zone.casework.CaseHistory;
import dev.xinmiao.zone.casework.Casework;
import dev.xinmiao.zone.casework.Terms;
import dev.xinmiao.zone.casework.process.Processes;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.kernel.ZoneSettings;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackFolder;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The product's cases, audit and embedded database, with the product's settings and its own sealing in the background, and
 * nothing else of it: without pages there is nothing to sign in to between a command and its commit.
 */
final class CaseProgram implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    /** Never found by the product's own scan: it is no component. */
    @ComponentScan({"dev.xinmiao.zone.casework", "dev.xinmiao.zone.audit", "dev.xinmiao.zone.database"})
    @ImportAutoConfiguration({
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    @EnableConfigurationProperties(ZoneSettings.class)
    static class Parts {
        @Bean
        static ZoneClock zoneClock() {
            return ZoneClock.real();
        }

        @Bean
        static Pack pack(ZoneSettings settings) {
            return Pack.open(PackFolder.find(settings.packs()), settings.zone());
        }
    }

    private CaseProgram(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts the database of a data folder, making it where there is none. */
    static CaseProgram open(Path data) {
        return new CaseProgram(new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .run("--xinmiao.data=" + data));
    }

    Casework casework() {
        return context.getBean(Casework.class);
    }

    Processes processes() {
        return context.getBean(Processes.class);
    }

    CaseHistory history() {
        return context.getBean(CaseHistory.class);
    }

    WorkingTime time() {
        return context.getBean(WorkingTime.class);
    }

    Terms terms() {
        return context.getBean(Terms.class);
    }

    Audit audit() {
        return context.getBean(Audit.class);
    }

    Sealer sealer() {
        return context.getBean(Sealer.class);
    }

    AuditExport export() {
        return context.getBean(AuditExport.class);
    }

    DataSource database() {
        return context.getBean(DataSource.class);
    }

    JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    TransactionTemplate transaction() {
        return context.getBean(TransactionTemplate.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
