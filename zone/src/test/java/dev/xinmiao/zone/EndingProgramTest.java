package dev.xinmiao.zone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.database.UnderTarget;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is started, told to end (SIGTERM, which Java takes as it takes Ctrl-C) in the midst of its work. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class EndingProgramTest {
    private static final String GREETED = "新苗 Xinmiao";
    private static final String LOADED = "demonstration zone loaded";
    private static final String EVALUATED = "standings evaluated: ";

    @TempDir(factory = UnderTarget.class)
    Path data;

    @Test
    void ends_quietly_while_it_loads_the_demonstration() throws Exception {
        assertThat(printedAfterTheEnd(30_000, GREETED)).noneMatch(line -> line.contains(LOADED));
    }

    @Test
    void ends_quietly_while_it_evaluates() throws Exception {
        assertThat(printedAfterTheEnd(5_000, LOADED)).noneMatch(line -> line.contains(EVALUATED + "5000"));
    }

    /** What is printed from half a second after the awaited line on, when the program is told to end. */
    private List<String> printedAfterTheEnd(int enterprises, String awaited) throws Exception {
        Process program = start(enterprises);
        try (BufferedReader screen = program.inputReader()) {
            awaitLine(screen, awaited);
            Thread.sleep(500);
            long told = System.nanoTime();
            // Process.destroy would close the screen as well.
            program.toHandle().destroy();
            List<String> after = screen.lines().toList();
            assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - told)).isLessThan(Duration.ofSeconds(15));
            assertThat(String.join("\n", after)).doesNotContain("Exception", "ERROR", "WARN", "\tat ");
            return after;
        } finally {
            program.destroyForcibly();
        }
    }

    private static void awaitLine(BufferedReader screen, String awaited) throws IOException {
        String line;
        do {
            line = screen.readLine();
            assertThat(line)
                    .as("the program ended before it printed “%s”", awaited)
                    .isNotNull();
        } while (!line.contains(awaited));
    }

    private Process start(int enterprises) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx700m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dxinmiao.packs=" + Path.of("../packs").toAbsolutePath(),
                        "-Dxinmiao.programs="
                                + Path.of("target", "test-database").toAbsolutePath(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Xinmiao.class.getName(),
                        "run",
                        "--port",
                        "0",
                        "--data",
                        data.toString(),
                        "--enterprises",
                        String.valueOf(enterprises))
                .redirectErrorStream(true)
                .start();
    }
}
