package dev.xinmiao.zone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.pack.PackFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What {@code ./xinmiao} answers by itself, without building or starting anything. */
class LauncherTest {
    private record Ended(int status, String output) {}

    private static Ended run(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", "xinmiao"));
        command.addAll(List.of(words));
        Process launcher = new ProcessBuilder(command)
                .directory(PackFolder.find(null)
                        .toAbsolutePath()
                        .normalize()
                        .resolveSibling("")
                        .toFile())
                .redirectErrorStream(true)
                .start();
        if (!launcher.waitFor(20, TimeUnit.SECONDS)) {
            launcher.descendants().forEach(ProcessHandle::destroyForcibly);
            launcher.destroyForcibly();
        }
        return new Ended(
                launcher.waitFor(), new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    @Test
    void bench_without_a_word_lists_what_can_be_measured() throws Exception {
        Ended ended = run("bench");

        assertThat(ended.status()).isZero();
        assertThat(ended.output()).contains("bench zone", "bench lookup", "bench search", "bench decision");
    }

    @Test
    void bench_of_another_word_says_so_and_lists_them() throws Exception {
        Ended ended = run("bench", "--enterprises");

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.output()).contains("“--enterprises”", "bench zone");
    }
}
