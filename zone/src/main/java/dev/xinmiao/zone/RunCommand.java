package dev.xinmiao.zone;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the zone: database, pages, and the demonstration unless there are to be 0 enterprises. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "启动园区：数据库、网页与演示数据。 Start the zone: database, pages and demonstration.")
final class RunCommand implements Callable<Integer> {
    /** No exit code: the zone goes on running. */
    static final int RUNNING = -1;

    private static final int FAILED = 1;
    /** As a shell says it of Ctrl-C. */
    private static final int INTERRUPTED = 130;

    @Option(names = "--port", paramLabel = "N", description = "网页端口，默认 8080；0 为任一空闲端口。 Port of the pages.")
    private @Nullable Integer port;

    @Option(names = "--data", paramLabel = "DIR", description = "数据目录，默认 ./data。 Folder of everything kept.")
    private @Nullable Path data;

    @Option(names = "--zone", paramLabel = "NAME", description = "园区包，默认 kunshan。 The zone's pack.")
    private @Nullable String zone;

    @Option(
            names = "--enterprises",
            paramLabel = "N",
            description = "演示企业数，默认 2000；0 为真实园区。 Fictional enterprises; 0 for a real zone.")
    private @Nullable Integer enterprises;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "外部 PostgreSQL 18 的地址。 Address of an outside server: postgresql://user@host/database")
    private @Nullable String database;

    @Option(names = "--today", paramLabel = "DATE", description = "虚拟日期，如 2026-11-26。 A virtual date to begin on.")
    private @Nullable LocalDate today;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        refuse(
                port != null && (port < 0 || port > 65_535),
                "--port 须在 0 至 65535 之间。",
                "--port is between 0 and 65535.");
        refuse(
                enterprises != null && enterprises < 0,
                "--enterprises 不能为负；0 为真实园区。",
                "--enterprises is not negative; 0 is a real zone.");
        var starting = new AtomicBoolean(true);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> endAtOnceWhile(starting)));
        try {
            var application = new SpringApplication(Xinmiao.class);
            application.addListeners(new QuietEnd());
            application.run(settings().toArray(String[]::new));
            return RUNNING;
        } catch (RuntimeException e) {
            return FAILED; // StartFailure, or else Spring Boot, has told why.
        } finally {
            starting.set(false);
        }
    }

    /** Told to end, Spring would first finish starting. Nothing is lost: the embedded database ends with the program. */
    private static void endAtOnceWhile(AtomicBoolean starting) {
        if (starting.get()) {
            Runtime.getRuntime().halt(INTERRUPTED);
        }
    }

    private void refuse(boolean wrong, String zh, String en) {
        if (wrong) {
            throw new Mistyped.Refused(Objects.requireNonNull(spec).commandLine(), zh, en);
        }
    }

    /** The options as settings of the application; what isn't given keeps its default there. */
    List<String> settings() {
        List<String> settings = new ArrayList<>();
        add(settings, "server.port", port);
        add(settings, "xinmiao.data", data);
        add(settings, "xinmiao.zone", zone);
        add(settings, "xinmiao.enterprises", enterprises);
        add(settings, "xinmiao.database.url", database);
        add(settings, "xinmiao.today", today);
        return settings;
    }

    private static void add(List<String> settings, String name, @Nullable Object value) {
        if (value != null) {
            settings.add("--" + name + "=" + value);
        }
    }
}
