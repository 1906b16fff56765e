package dev.xinmiao.zone.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Starts and ends the server's first process. */
final class ServerProcess {
    /** Memory for 220,000 enterprises beside a program of 1.4 GB, 3 GB in all; few checkpoints while loading. */
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=60",
            "shared_buffers=256MB",
            "maintenance_work_mem=256MB",
            "work_mem=16MB",
            "effective_cache_size=2GB",
            "max_wal_size=4GB",
            // Nobody replicates from here: the log need only serve recovery, so making an index writes none.
            "wal_level=minimal",
            "max_wal_senders=0",
            "checkpoint_timeout=15min",
            "random_page_cost=1.1",
            "jit=off",
            "max_parallel_workers_per_gather=1",
            // The program itself makes several indices at a time.
            "max_parallel_maintenance_workers=0",
            "timezone=Asia/Shanghai",
            "log_timezone=Asia/Shanghai");

    private ServerProcess() {}

    /** @param options further settings, {@code name=value} */
    static Process start(Path programs, Cluster cluster, int port, List<String> options) throws IOException {
        List<String> command = new ArrayList<>();
        // A session of its own, so that Ctrl-C in a terminal reaches the program first and the server through it.
        command.add("setsid");
        List<String> server = new ArrayList<>(List.of("setpriv", "--pdeathsig", "INT", "--"));
        server.addAll(List.of(
                programs.resolve("bin/postgres").toString(),
                "-D",
                cluster.data().toString(),
                "-p",
                Integer.toString(port)));
        SETTINGS.forEach(setting -> server.addAll(List.of("-c", setting)));
        options.forEach(setting -> server.addAll(List.of("-c", setting)));
        command.addAll(cluster.account().command(server));
        return startKept(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(cluster.log().toFile()));
    }

    /**
     * The kernel ends the server when the thread that started it ends, not the program; so that thread waits as long
     * as the server runs.
     */
    private static Process startKept(ProcessBuilder builder) throws IOException {
        CompletableFuture<Process> started = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("postgres").start(() -> {
            try {
                Process process = builder.start();
                started.complete(process);
                process.waitFor();
            } catch (IOException e) {
                started.completeExceptionally(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            return started.join();
        } catch (CompletionException e) {
            throw new IOException(e.getCause());
        }
    }

    /** A fast shutdown: open transactions are rolled back. Java itself sends TERM, which would wait for clients. */
    static void interrupt(long process) throws IOException {
        // The shell's own `kill`: small images have no program of that name.
        ServerAccount.SAME.run(List.of("sh", "-c", "kill -INT " + process));
    }
}
