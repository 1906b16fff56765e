package dev.xinmiao.zone.database;

import static java.util.Objects.requireNonNull;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A fresh, migrated database for a test class, in one real PostgreSQL for the whole run.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final TestDatabase database = new TestDatabase();
 * }</pre>
 *
 * With Spring, add {@code @DynamicPropertySource static void settings(DynamicPropertyRegistry registry) {
 * database.register(registry); }}.
 */
public final class TestDatabase implements BeforeAllCallback, AfterAllCallback {
    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Started by the first test class that needs it; the kernel ends it with this JVM. */
    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            EmbeddedPostgres postgres = EmbeddedPostgres.start(
                    Path.of("target", "test-database").toAbsolutePath(),
                    List.of("fsync=off", "full_page_writes=off", "shared_buffers=64MB"));
            JdbcClient maintenance = JdbcClient.create(connectionsTo(postgres, "postgres"));
            maintenance
                    .sql("select datname from pg_database where datname = ? or datname like 'test\\_%'")
                    .param(TEMPLATE)
                    .query(String.class)
                    .list()
                    .forEach(name -> maintenance.sql("drop database " + name).update());
            postgres.createDatabase(TEMPLATE);
            Flyway.configure()
                    .dataSource(connectionsTo(postgres, TEMPLATE))
                    .outOfOrder(true)
                    .load()
                    .migrate();
            return postgres;
        }
    }

    private @Nullable String name;
    private @Nullable HikariDataSource pool;

    @Override
    public void beforeAll(ExtensionContext context) {
        name = "test_" + NUMBER.incrementAndGet();
        JdbcClient.create(connectionsTo(Server.POSTGRES, "postgres"))
                .sql("create database " + name + " template " + TEMPLATE)
                .update();
        pool = new HikariDataSource();
        pool.setDataSource(connectionsTo(Server.POSTGRES, name));
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(0);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        requireNonNull(pool).close();
    }

    public DataSource dataSource() {
        return requireNonNull(pool);
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource());
    }

    public TransactionTemplate transaction() {
        return new TransactionTemplate(new DataSourceTransactionManager(dataSource()));
    }

    /** JDBC address of this class's database, password included. */
    public String url() {
        return Server.POSTGRES.url(requireNonNull(name));
    }

    /** Lets a Spring test run on this database. */
    public void register(DynamicPropertyRegistry registry) {
        registry.add("xinmiao.database.url", this::url);
        registry.add("xinmiao.database.user", Server.POSTGRES::user);
        registry.add("xinmiao.database.password", Server.POSTGRES::password);
        registry.add("xinmiao.database.connections", () -> 8);
    }

    private static PGSimpleDataSource connectionsTo(EmbeddedPostgres postgres, String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(postgres.url(database));
        source.setUser(postgres.user());
        source.setPassword(postgres.password());
        return source;
    }
}
