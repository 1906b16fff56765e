package dev.xinmiao.zone.command;

import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.kernel.ZoneSettings;
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

/**
 * Some engines of the product on its database, with its audit and its settings and nothing else of it: without pages there is
 * nothing to sign in to between a command and its commit.
 */
public final class PartProgram implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    /** Never found by the product's own scan: it is no component. */
    @ComponentScan({"dev.xinmiao.zone.audit", "dev.xinmiao.zone.database"})
    @ImportAutoConfiguration({
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    @EnableConfigurationProperties(ZoneSettings.class)
    static class Ground {
        @Bean
        static ZoneClock zoneClock() {
            return ZoneClock.real();
        }
    }

    private PartProgram(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts the database that the settings name, and the engines on it.
     *
     * @param engines a class whose annotations say which
     * @param settings as the command line gives them, {@code --xinmiao.data=…}
     */
    public static PartProgram open(Class<?> engines, String... settings) {
        return new PartProgram(new SpringApplicationBuilder(Ground.class, engines)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .run(settings));
    }

    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
