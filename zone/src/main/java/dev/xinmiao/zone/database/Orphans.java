package dev.xinmiao.zone.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Server processes left over by a program that was killed. Whoever holds the folder's lock knows that any process
 * working in the cluster is one: every PostgreSQL process makes the cluster its working directory, and a zombie has no
 * working directory any more.
 */
final class Orphans {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private Orphans() {}

    /**
     * Ends them in order. Then no live process has the cluster, and a {@code postmaster.pid} that is still there speaks
     * of a dead one: PostgreSQL would take a zombie, or another program of that number, for a live server.
     */
    static void end(Path cluster) throws IOException {
        Instant limit = Instant.now().plus(LIMIT);
        List<Long> orphans = workingIn(cluster);
        if (!orphans.isEmpty()) {
            interruptServer(cluster, orphans);
        }
        while (!orphans.isEmpty()) {
            if (Instant.now().isAfter(limit)) {
                throw new DatabaseException(
                        cluster + " 上先前的数据库进程 " + orphans + " 没有结束：请手动结束。",
                        "An earlier database server on " + cluster + " does not end (processes " + orphans
                                + "): end it by hand.");
            }
            pause();
            orphans = workingIn(cluster);
        }
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    }

    static List<Long> workingIn(Path cluster) throws IOException {
        Path real = cluster.toRealPath();
        List<Long> found = new ArrayList<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                try {
                    if (Files.readSymbolicLink(process.resolve("cwd")).equals(real)) {
                        found.add(Long.valueOf(process.getFileName().toString()));
                    }
                } catch (IOException e) {
                    // It has ended, is a zombie, or is somebody else's: not our server.
                }
            }
        }
        return found;
    }

    /** The first of a server's processes has the lowest number and passes the order on to the others. */
    private static void interruptServer(Path cluster, List<Long> processes) throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        long server = processes.stream().mapToLong(Long::longValue).min().orElseThrow();
        if (Files.exists(file)) {
            String first = Files.readString(file).lines().findFirst().orElse("").strip();
            server = processes.stream()
                    .filter(process -> first.equals(process.toString()))
                    .findFirst()
                    .orElse(server);
        }
        ServerProcess.interrupt(server);
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while an earlier database server was ending", e);
        }
    }
}
