package dev.xinmiao.zone.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** One data source, whichever server stands behind it: nothing above notices. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    @Conditional(OnNoOutsideServer.class)
    EmbeddedPostgres embeddedPostgres(EarlyDatabase.Starting starting) {
        return starting.await();
    }

    @Bean(destroyMethod = "close")
    @Conditional(OnNoOutsideServer.class)
    DataSource embeddedDataSource(EmbeddedPostgres postgres, DatabaseSettings settings) {
        return pool(postgres.url("zone"), postgres.user(), postgres.password(), settings);
    }

    @Bean(destroyMethod = "close")
    @Conditional(OnOutsideServer.class)
    DataSource outsideDataSource(DatabaseSettings settings) {
        ServerAddress server = ServerAddress.of(settings);
        new OutsideServer(server).check();
        return pool(server.jdbcUrl(), server.user(), server.password(), settings);
    }

    private static HikariDataSource pool(String url, String user, String password, DatabaseSettings settings) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(settings.connections());
        pool.setMinimumIdle(2);
        // What a filter is worth depends on its value: a plan for any value, made once, would suit none.
        pool.addDataSourceProperty("options", "-c plan_cache_mode=force_custom_plan");
        pool.setPoolName("database");
        return pool;
    }

    static class OnOutsideServer implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            Environment environment = context.getEnvironment();
            return !environment.getProperty("xinmiao.database.url", "").isEmpty();
        }
    }

    static class OnNoOutsideServer extends OnOutsideServer {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !super.matches(context, metadata);
        }
    }
}
