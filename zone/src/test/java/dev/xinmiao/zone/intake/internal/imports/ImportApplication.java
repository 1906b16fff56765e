package dev.xinmiao.zone.intake.internal.imports;

import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.fact.FactsRecorded;
import dev.xinmiao.zone.fact.StatementStore;
import dev.xinmiao.zone.fact.SubjectRegistry;
import dev.xinmiao.zone.intake.IntakeSettings;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.kernel.ZoneSettings;
import dev.xinmiao.zone.pack.Pack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The import without its pages, on a real database. */
final class ImportApplication implements AutoCloseable {
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    final ImportService service;
    final ImportStore imports;
    final ImportRun run;
    final ImportFiles files;
    final MappingLibrary mappings;
    final Heard heard;

    @EnableTransactionManagement
    static class Transactions {}

    /** The events that were published. */
    static class Heard {
        final List<FactsRecorded> events = new CopyOnWriteArrayList<>();

        @EventListener
        void on(FactsRecorded event) {
            events.add(event);
        }
    }

    ImportApplication(DataSource database, Path data) {
        Pack pack = Pack.open(Path.of("../packs"), "national");
        // Wrapped, so that it isn't closed with the context.
        context.registerBean(DataSource.class, () -> new DelegatingDataSource(database));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(context.getBean(DataSource.class)));
        context.registerBean(
                PlatformTransactionManager.class,
                () -> new DataSourceTransactionManager(context.getBean(DataSource.class)));
        context.registerBean(
                TransactionTemplate.class,
                () -> new TransactionTemplate(context.getBean(PlatformTransactionManager.class)));
        context.registerBean(ZoneSettings.class, () -> new ZoneSettings(null, "national", data, null, 0));
        context.registerBean(Pack.class, () -> pack);
        context.registerBean(FactDictionary.class, () -> FactDictionary.load(pack));
        context.registerBean(ZoneClock.class, ZoneClock::real);
        context.registerBean(
                IntakeSettings.class,
                () -> new Binder(new MapConfigurationPropertySource(Map.of()))
                        .bindOrCreate("xinmiao.intake", IntakeSettings.class));
        context.register(
                Transactions.class,
                Heard.class,
                StatementStore.class,
                SubjectRegistry.class,
                ImportStore.class,
                ImportFiles.class,
                ImportRun.class,
                Recording.class,
                MappingLibrary.class,
                ImportService.class);
        context.refresh();
        service = context.getBean(ImportService.class);
        imports = context.getBean(ImportStore.class);
        run = context.getBean(ImportRun.class);
        files = context.getBean(ImportFiles.class);
        mappings = context.getBean(MappingLibrary.class);
        heard = context.getBean(Heard.class);
    }

    ImportJob receive(String name, String text) throws IOException {
        return receive(name, text.getBytes(StandardCharsets.UTF_8));
    }

    ImportJob receive(String name, byte[] content) throws IOException {
        Path incoming = files.newIncoming();
        Files.write(incoming, content);
        return job(service.receive(name, incoming, "officer"));
    }

    ImportJob job(long id) {
        return imports.find(id).orElseThrow();
    }

    /** Waits until the program no longer works on it. */
    ImportJob settled(long id) throws InterruptedException {
        long limit = System.nanoTime() + 120_000_000_000L;
        while (job(id).state().isRunning() && System.nanoTime() < limit) {
            Thread.sleep(10);
        }
        return job(id);
    }

    List<ImportState> history(long id) {
        return new ArrayList<>(
                imports.events(id).stream().map(ImportEvent::state).toList());
    }

    @Override
    public void close() {
        context.close();
    }
}
