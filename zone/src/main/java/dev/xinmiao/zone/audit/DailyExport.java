package dev.xinmiao.zone.audit;

import dev.xinmiao.zone.kernel.BackgroundWork;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.kernel.ZoneSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Seals every so often, and once a day writes the head of the chain, and the records since the day before, into the data
 * folder. Who keeps a copy of the heads elsewhere knows that nothing older was changed.
 */
@Component
class DailyExport implements DisposableBean {
    private static final String FAILURE = "the audit chain is not up to date";
    private static final Duration OFTEN = Duration.ofSeconds(1);

    private final Sealer sealer;
    private final AuditExport export;
    private final ZoneClock clock;
    /** Its own: the zone's other work may take minutes. */
    private final BackgroundWork background = new BackgroundWork();

    private final Path folder;

    DailyExport(Sealer sealer, AuditExport export, ZoneClock clock, ZoneSettings settings) {
        this.sealer = sealer;
        this.export = export;
        this.clock = clock;
        this.folder = settings.data().resolve("audit");
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        background.addEvery(OFTEN, FAILURE, () -> {
            sealer.seal();
            exportOnce(clock.today());
        });
    }

    @Override
    public void destroy() {
        background.close();
    }

    /** Of the day before; nothing to do where it is there. */
    void exportOnce(LocalDate today) {
        Path file = folder.resolve("audit-" + today.minusDays(1) + ".jsonl");
        if (Files.exists(file)) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path heads = folder.resolve("heads.txt");
            long from = lastExported(heads) + 1;
            Path unfinished = Files.createTempFile(folder, "audit", ".part");
            long last;
            try (Writer out = Files.newBufferedWriter(unfinished)) {
                last = export.write(from, out);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            if (AuditFile.verify(file) instanceof AuditFile.Verdict.Sound sound) {
                Files.writeString(
                        heads,
                        "%s %d %s\n".formatted(today.minusDays(1), last, sound.head()),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            } else {
                throw new IllegalStateException("the audit chain does not hold; see ./xinmiao verify-audit " + file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lastExported(Path heads) throws IOException {
        if (!Files.exists(heads)) {
            return 0;
        }
        return Files.readAllLines(heads).stream()
                .filter(line -> !line.isBlank())
                .reduce((first, second) -> second)
                .map(line -> Long.parseLong(line.split(" ")[1]))
                .orElse(0L);
    }
}
