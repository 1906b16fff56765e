package dev.xinmiao.zone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The folder lies where the account that the server runs under can reach it: under {@code target}. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class EmbeddedPostgresTest {
    @TempDir(factory = UnderTarget.class)
    Path folder;

    /** The programs are unpacked once for all tests. */
    @BeforeEach
    void linkPrograms() throws IOException {
        Path shared = Files.createDirectories(Path.of("target", "test-database").toAbsolutePath());
        Path programs = PostgresBinaries.unpackInto(shared);
        Files.createSymbolicLink(folder.resolve(programs.getFileName()), programs);
    }

    @Test
    void keepsWhatWasCommittedOverAStop() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, List.of())) {
            execute(postgres, "create table kept (value text)");
            execute(postgres, "insert into kept values ('新苗')");
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, List.of())) {
            assertThat(ask(postgres, "select value from kept")).isEqualTo("新苗");
        }
    }

    @Test
    void isSafeAgainstPowerCutsAndStrangers() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, List.of())) {
            assertThat(ask(postgres, "show fsync")).isEqualTo("on");
            assertThat(ask(postgres, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(postgres, "show data_checksums")).isEqualTo("on");
            assertThat(ask(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.url("zone"), postgres.user(), "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
        assertThat(Files.getPosixFilePermissions(folder.resolve("password")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void logsOnlyWhatRecoveryNeedsForNobodyReplicatesFromIt() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, List.of())) {
            assertThat(ask(postgres, "show wal_level")).isEqualTo("minimal");
            assertThat(ask(postgres, "show max_wal_senders")).isEqualTo("0");
        }
    }

    @Test
    void refusesAFolderThatAnotherUses() {
        try (EmbeddedPostgres ignored = EmbeddedPostgres.start(folder, List.of())) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder, List.of()))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("--data");
        }
    }

    @Test
    void saysWhatTheServerSaidWhenItDoesNotStart() {
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder, List.of("shared_buffers=nonsense")))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("shared_buffers");
        // The folder is free again.
        EmbeddedPostgres.start(folder, List.of()).close();
    }

    @Test
    void endsWithAKilledProgramAndKeepsEveryCommitThatWasReported() throws Exception {
        Path output = folder.resolve("reported");
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CommittingProgram.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        while (program.isAlive() && reportedIn(output) < 50) {
            Thread.sleep(20);
        }
        program.destroyForcibly().waitFor();
        long reported = reportedIn(output);
        assertThat(reported).as(Files.readString(output)).isGreaterThanOrEqualTo(50);
        long limit = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!Orphans.workingIn(folder.resolve("cluster")).isEmpty() && System.nanoTime() < limit) {
            Thread.sleep(20);
        }
        assertThat(Orphans.workingIn(folder.resolve("cluster"))).isEmpty();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, List.of())) {
            assertThat(Long.parseLong(ask(postgres, "select count(*) from counted")))
                    .isGreaterThanOrEqualTo(reported);
        }
    }

    /** A line cut off by the kill was not yet reported. */
    private static long reportedIn(Path output) throws IOException {
        return Files.exists(output) ? Files.size(output) / CommittingProgram.LINE : 0;
    }

    static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(postgres.url("zone"), postgres.user(), postgres.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String ask(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(postgres.url("zone"), postgres.user(), postgres.password());
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
