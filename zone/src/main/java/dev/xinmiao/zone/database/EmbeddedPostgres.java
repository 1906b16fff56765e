package dev.xinmiao.zone.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of our own in a data folder: real binaries, SCRAM passwords, checksums, fsync on. It listens on
 * the loopback address at a free port and ends with this program, however this program ends: the kernel tells it
 * ({@code pdeathsig}). One folder serves one program at a time.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final int PORTS_TRIED = 3;

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
        return start(folder, null, options);
    }

    /**
     * As {@link #start(Path, List)}, with PostgreSQL's programs unpacked once for several data folders.
     *
     * @param shared where to unpack them; passed over where it can't be written to or the server couldn't read it, and
     *     null: then they lie in the data folder
     */
    static EmbeddedPostgres start(Path folder, @Nullable Path shared, List<String> options) {
        FileChannel lock = null;
        try {
            Files.createDirectories(folder);
            Cluster cluster = Cluster.in(folder);
            lock = cluster.lock();
            Path programs = PostgresBinaries.unpackInto(
                    shared != null && PostgresBinaries.mayLieIn(shared, cluster.account()) ? shared : folder);
            cluster.initialise(programs);
            Orphans.end(cluster.data());
            EmbeddedPostgres postgres = launch(programs, cluster, options, lock);
            postgres.createDatabase("zone");
            return postgres;
        } catch (IOException | RuntimeException e) {
            release(lock);
            throw e instanceof DatabaseException told
                    ? told
                    : new DatabaseException(
                            "目录 " + folder + " 中的数据库无法启动：" + e.getMessage(),
                            "The database in " + folder + " could not be started: " + e.getMessage(),
                            e);
        }
    }

    private static void release(@Nullable FileChannel lock) {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            // The reason why we give it back is told instead.
        }
    }

    /** Another program may take the free port before the server does: then it ends at once, and we try another. */
    private static EmbeddedPostgres launch(Path programs, Cluster cluster, List<String> options, FileChannel lock)
            throws IOException {
        String password = cluster.password();
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            Process server = ServerProcess.start(programs, cluster, port, options);
            EmbeddedPostgres postgres = new EmbeddedPostgres(server, port, password, lock);
            if (postgres.becomesReady()) {
                return postgres;
            }
            server.destroyForcibly();
            if (attempt == PORTS_TRIED) {
                throw new DatabaseException(
                        "PostgreSQL 没有启动，其日志 " + cluster.log() + " 的最后几行见下。",
                        "PostgreSQL did not start. Its log, " + cluster.log() + ", ends with:\n"
                                + lastLines(cluster.log()));
            }
        }
    }

    private boolean becomesReady() throws IOException {
        Instant end = Instant.now().plus(START_LIMIT);
        while (server.isAlive() && Instant.now().isBefore(end)) {
            try (Connection ignored = connect("postgres")) {
                return true;
            } catch (SQLException e) {
                pause();
            }
        }
        return false;
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(30);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the server was starting", e);
        }
    }

    private static String lastLines(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Creates a database unless there is one of that name. */
    public void createDatabase(String name) {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            try (var found = statement.executeQuery("select from pg_database where datname = '" + name + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database \"" + name + "\"");
        } catch (SQLException e) {
            throw new DatabaseException(
                    "数据库 " + name + " 无法建立：" + e.getMessage(),
                    "The database " + name + " could not be created: " + e.getMessage(),
                    e);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), user(), password);
    }

    /** JDBC address of one of the server's databases. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String user() {
        return Cluster.SUPERUSER;
    }

    public String password() {
        return password;
    }

    /** Ends the server in order: open transactions are rolled back, everything committed is kept. */
    @Override
    public void close() {
        try {
            if (server.isAlive()) {
                ServerProcess.interrupt(server.pid());
                if (!server.waitFor(30, TimeUnit.SECONDS)) {
                    server.destroyForcibly();
                }
            }
            lock.close();
        } catch (IOException e) {
            throw new DatabaseException(
                    "数据库没有正常结束：" + e.getMessage(), "The database did not end in order: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
