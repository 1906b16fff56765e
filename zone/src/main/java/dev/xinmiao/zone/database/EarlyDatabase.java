package dev.xinmiao.zone.database;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Begins to start the embedded server while the program still reads its configuration: unpacking PostgreSQL and making
 * the cluster take as long as all the rest of a first start, and there are two cores.
 */
class EarlyDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Binder settings = Binder.get(context.getEnvironment());
        if (settings.bind("xinmiao.database.url", String.class).orElse("").isEmpty()) {
            Path data = settings.bind("xinmiao.data", Path.class).orElse(Path.of("data"));
            Path programs = settings.bind("xinmiao.programs", Path.class).orElse(null);
            context.getBeanFactory().registerSingleton("startingPostgres", Starting.in(data, programs));
        }
    }

    /** An embedded server on its way. */
    record Starting(CompletableFuture<EmbeddedPostgres> server) {

        static Starting in(Path data, @Nullable Path programs) {
            Path folder = data.toAbsolutePath().normalize().resolve("database");
            return new Starting(CompletableFuture.supplyAsync(
                    () -> EmbeddedPostgres.start(folder, programs, List.of()),
                    work -> Thread.ofPlatform()
                            .daemon()
                            .name("start of the database")
                            .start(work)));
        }

        /** Waits for it; refuses with the reason why it could not be started. */
        EmbeddedPostgres await() {
            try {
                return server.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof DatabaseException told ? told : e;
            }
        }
    }
}
