package dev.xinmiao.zone.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    @TempDir
    Path folder;

    @Test
    void a_line_that_was_cut_off_never_happened_and_spoils_no_other() throws IOException {
        Path file = folder.resolve("log");
        try (LogFile log = LogFile.open(file)) {
            log.write("SENT", "one");
        }
        Files.writeString(file, "SENT\ttw", StandardOpenOption.APPEND);
        try (LogFile log = LogFile.open(file)) {
            log.write("SENT", "three");
        }
        assertThat(LogFile.read(file)).extracting(each -> each[1]).containsExactly("one", "three");
        assertThat(LogFile.read(folder.resolve("none"))).isEmpty();
    }
}
