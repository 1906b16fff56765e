package dev.xinmiao.zone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerAccountTest {
    @TempDir(factory = UnderTarget.class)
    Path folder;

    @Test
    void isNobodyForRootWhereNobodyCanReachTheFolder() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root has a choice of accounts");
        assertThat(ServerAccount.forFolder(folder)).isEqualTo(ServerAccount.NOBODY);
    }

    @Test
    void servesFromAFolderThatOnlyRootCanReach() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root has a choice of accounts");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        assertThat(ServerAccount.forFolder(folder)).isEqualTo(ServerAccount.NAMESPACE);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, List.of())) {
            assertThat(EmbeddedPostgresTest.ask(postgres, "select 1")).isEqualTo("1");
        }
    }
}
