package dev.xinmiao.zone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RebuildIndexCommandTest {

    @TempDir
    Path data;

    private final StringWriter complaints = new StringWriter();

    private int run() {
        return new CommandLine(new RebuildIndexCommand())
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(complaints))
                .execute("--data", data.toString());
    }

    @Test
    void aFolderInWhichNoZoneWasStartedIsRefused() throws Exception {
        assertThat(run()).isEqualTo(2);
        assertThat(complaints.toString()).contains("没有启动过园区", "No zone was ever started");
        assertThat(data.resolve("search")).doesNotExist();
    }

    @Test
    void aZonesIndexIsToBeWrittenAnew() throws Exception {
        Files.createDirectories(data.resolve("search/4-words"));

        assertThat(run()).isZero();
        assertThat(data.resolve("search/rebuild")).exists();
    }
}
