package dev.xinmiao.zone.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL server of our own in a data folder: real binaries, SCRAM passwords, checksums, fsync on. It listens on
 * the loopback address at a free port and ends with this program, however this program ends: the kernel tells it
 * ({@code pdeathsig}). One folder serves one program at a time.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final String SUPERUSER = "xinmiao";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final Process server;
    private final int port;
    private final String password;
    private final FileChannel lock;

    private EmbeddedPostgres(Process server, int port, String password, FileChannel lock) {
        this.server = server;
        this.port = port;
        this.password = password;
        this.lock = lock;
    }

    /**
     * Starts the server, making the cluster first where the folder has none.
     *
     * @param folder holds programs, cluster and password; created if absent
     * @param options further settings, {@code name=value}
     * @throws DatabaseException that says what to do
     */
    public static EmbeddedPostgres start(Path folder, List<String> options) {
        try {
            Files.createDirectories(folder);
            FileChannel lock = lock(folder);
            Path programs = PostgresBinaries.unpackInto(folder);
            ServerAccount account = ServerAccount.forFolder(folder);
            Path cluster = folder.resolve("cluster");
            String password = password(folder);
            if (!Files.isDirectory(cluster)) {
                initialise(programs, folder, cluster, password, account);
            }
            endOrphan(cluster);
            int port = freePort();
            Process server = launch(programs, folder, cluster, port, options, account);
            EmbeddedPostgres postgres = new EmbeddedPostgres(server, port, password, lock);
            postgres.awaitReady(folder.resolve("postgres.log"));
            postgres.createDatabase("zone");
            return postgres;
        } catch (IOException e) {
            throw new DatabaseException("the database in " + folder + " could not be started: " + e.getMessage(), e);
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held;
        try {
            held = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            held = null;
        }
        if (held == null) {
            channel.close();
            throw new DatabaseException("another Xinmiao is running on the data folder " + folder
                    + "; end it, or choose another folder with --data");
        }
        return channel;
    }

    private static String password(Path folder) throws IOException {
        Path file = folder.resolve("password");
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password);
        return password;
    }

    /** Makes the cluster under another name and renames it, so that a crash meanwhile leaves no half cluster. */
    private static void initialise(Path programs, Path folder, Path cluster, String password, ServerAccount account)
            throws IOException {
        Path unfinished = folder.resolve("cluster-unfinished-" + System.nanoTime());
        Files.createDirectory(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        account.own(unfinished);
        Path passwordFile = Files.createTempFile(folder, "initdb", "");
        Files.writeString(passwordFile, password);
        account.own(passwordFile);
        try {
            run(command(
                    account,
                    programs.resolve("bin/initdb").toString(),
                    "-D",
                    unfinished.toString(),
                    "-U",
                    SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth-host=scram-sha-256",
                    "--auth-local=scram-sha-256",
                    "-E",
                    "UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--lc-collate=C",
                    "--lc-ctype=C.UTF-8"));
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.move(unfinished, cluster);
    }

    /**
     * A program killed without a chance to close may leave its server for a moment. We hold the folder's lock, so a
     * server that still runs on it is such an orphan.
     */
    private static void endOrphan(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid;
        try {
            pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        } catch (NumberFormatException | java.util.NoSuchElementException e) {
            return;
        }
        if (!isPostgres(pid, cluster)) {
            return;
        }
        ProcessHandle orphan = ProcessHandle.of(pid).orElse(null);
        if (orphan == null) {
            return;
        }
        run(List.of("kill", "-INT", String.valueOf(pid)));
        try {
            CompletableFuture<ProcessHandle> end = orphan.onExit();
            end.get(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new DatabaseException(
                    "an earlier database server (process " + pid + ") does not end; end it by hand", e);
        }
    }

    /** A live PostgreSQL on this very cluster; a zombie is not one. */
    private static boolean isPostgres(long pid, Path cluster) {
        try {
            String state = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String arguments = Files.readString(Path.of("/proc/" + pid + "/cmdline"));
            boolean zombie = state.substring(state.lastIndexOf(')')).startsWith(") Z");
            return !zombie && arguments.contains("postgres") && arguments.contains(cluster.toString());
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Process launch(
            Path programs, Path folder, Path cluster, int port, List<String> options, ServerAccount account)
            throws IOException {
        List<String> command = new ArrayList<>();
        // A session of its own, so that Ctrl-C in a terminal reaches the program first and the server through it.
        command.add("setsid");
        command.addAll(account.prefix());
        command.addAll(List.of("setpriv", "--pdeathsig", "INT", "--"));
        command.addAll(List.of(programs.resolve("bin/postgres").toString(), "-D", cluster.toString(), "-p", "" + port));
        List<String> settings = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=60",
                "shared_buffers=256MB",
                "maintenance_work_mem=256MB",
                "work_mem=16MB",
                "effective_cache_size=2GB",
                "max_wal_size=4GB",
                "checkpoint_timeout=15min",
                "random_page_cost=1.1",
                "jit=off",
                "max_parallel_workers_per_gather=1",
                "timezone=Asia/Shanghai",
                "log_timezone=Asia/Shanghai"));
        settings.addAll(options);
        settings.forEach(setting -> command.addAll(List.of("-c", setting)));
        // The signal follows the thread that started the server, which must therefore live as long as the program.
        CompletableFuture<Process> started = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("postgres").start(() -> {
            try {
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("postgres.log").toFile())
                        .start();
                started.complete(process);
                process.waitFor();
            } catch (IOException e) {
                started.completeExceptionally(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            return started.get(START_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the server was starting", e);
        } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IOException(e);
        }
    }

    private void awaitReady(Path log) throws IOException {
        Instant end = Instant.now().plus(START_LIMIT);
        while (true) {
            try (Connection ignored = connect("postgres")) {
                return;
            } catch (SQLException e) {
                if (!server.isAlive() || Instant.now().isAfter(end)) {
                    server.destroy();
                    throw new DatabaseException("PostgreSQL did not start; its log is " + log, e);
                }
            }
            try {
                TimeUnit.MILLISECONDS.sleep(30);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while the server was starting", e);
            }
        }
    }

    /** Creates a database unless there is one of that name. */
    public void createDatabase(String name) {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            try (var found = statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database \"" + name + "\"");
        } catch (SQLException e) {
            throw new DatabaseException("the database '" + name + "' could not be created", e);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, password);
    }

    /** JDBC address of one of the server's databases. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String user() {
        return SUPERUSER;
    }

    public String password() {
        return password;
    }

    /** Ends the server in order: open transactions are rolled back, everything committed is kept. */
    @Override
    public void close() {
        try {
            run(List.of("kill", "-INT", String.valueOf(server.pid())));
            if (!server.waitFor(30, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
            lock.close();
        } catch (IOException e) {
            throw new DatabaseException("the database did not close: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> command(ServerAccount account, String... words) {
        List<String> command = new ArrayList<>(account.prefix());
        command.addAll(List.of(words));
        return command;
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .directory(Path.of("/").toFile())
                .start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        try {
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException(command.getFirst() + " ended with " + code + ": " + output.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
