package dev.xinmiao.zone.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TriageBenchCommandTest {
    private static final Path REAL = Path.of(System.getProperty("xinmiao.shared", "../../shared"))
            .resolve("data/gov-messages/messages_labelled.jsonl.gz");

    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    private int run(Path messages, String... more) {
        String[] arguments = new String[more.length + 2];
        arguments[0] = "--messages";
        arguments[1] = messages.toString();
        System.arraycopy(more, 0, arguments, 2, more.length);
        return new CommandLine(new TriageBenchCommand())
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute(arguments);
    }

    /** The measures printed, by name. */
    private Map<String, Double> measures() {
        Map<String, Double> measures = new TreeMap<>();
        said.toString()
                .lines()
                .map(line -> line.split(" "))
                .filter(words -> words.length == 2)
                .forEach(words -> measures.put(words[0], Double.valueOf(words[1])));
        return measures;
    }

    private Path file(String name, String lines) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                OutputStream packed = name.endsWith(".gz") ? new GZIPOutputStream(out) : out) {
            packed.write(lines.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    @Test
    void prints_a_measure_a_line_for_ours_and_each_baseline() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            lines.append(
                    "{\"topic\": \"路灯坏了%d\", \"question\": \"小区门口路灯不亮，晚上看不清\", \"category\": \"市政\"}\n".formatted(i));
            lines.append("{\"topic\": \"工资没发%d\", \"question\": \"公司拖欠三个月工资\", \"category\": \"劳动\"}\n".formatted(i));
        }

        assertThat(run(file("messages.jsonl.gz", lines.toString()), "--folds", "3"))
                .isZero();

        assertThat(measures())
                .containsEntry("messages", 24.0)
                .containsEntry("folds", 3.0)
                .containsEntry("accuracy", 1.0)
                .containsEntry("macro-f1", 1.0)
                .containsEntry("coverage@0.95", 1.0)
                .containsEntry("majority.accuracy", 0.5)
                .containsKeys("naive-bayes.accuracy", "nearest-vector.macro-f1", "words-only.calibration-error");
        assertThat(said.toString().lines().filter(line -> line.startsWith("reliability ")))
                .hasSize(10);
    }

    @Test
    void says_which_line_of_a_file_is_wrong() throws IOException {
        assertThat(run(file("a.jsonl", "{\"topic\": \"停水\", \"category\": \"水\"}\n{\"topic\": \"停水\"}\n")))
                .isEqualTo(2);
        assertThat(said.toString()).contains("第 2 行", "Line 2 of");
        assertThat(run(file("b.jsonl", "not json\n"))).isEqualTo(2);
        assertThat(said.toString()).contains("第 1 行");
    }

    @Test
    void refuses_what_cannot_be_dealt_into_folds_and_what_cannot_be_read() throws IOException {
        assertThat(run(file("one.jsonl", "{\"topic\": \"停水\", \"category\": \"水\"}\n")))
                .isEqualTo(2);
        assertThat(said.toString()).contains("无法交叉验证");
        assertThat(run(file("two.jsonl", ""), "--folds", "1")).isEqualTo(2);
        assertThat(run(folder.resolve("absent.jsonl"))).isEqualTo(2);
        assertThat(said.toString()).contains("读不了");
        assertThat(run(file("c.jsonl.gz", "x").resolveSibling("c.jsonl.gz"))).isEqualTo(2);
        Files.writeString(folder.resolve("d.jsonl.gz"), "no gzip");
        assertThat(run(folder.resolve("d.jsonl.gz"))).isEqualTo(2);
        Files.write(folder.resolve("e.jsonl"), new byte[] {(byte) 0xc3, (byte) 0x28, '\n'});
        assertThat(run(folder.resolve("e.jsonl"))).isEqualTo(2);
        assertThat(said.toString()).contains("不是 UTF-8");
    }

    @Test
    void real_messages_are_filed_better_than_by_each_baseline_and_about_as_surely_as_rightly() {
        assumeTrue(Files.isRegularFile(REAL), "the messages are not here; set -Dxinmiao.shared to try them");

        assertThat(run(REAL)).isZero();

        Map<String, Double> measures = measures();
        assertThat(measures.get("accuracy"))
                .isGreaterThan(0.70)
                .isGreaterThan(measures.get("majority.accuracy"))
                .isGreaterThan(measures.get("naive-bayes.accuracy"))
                .isGreaterThan(measures.get("nearest-vector.accuracy"));
        assertThat(measures.get("macro-f1")).isGreaterThan(0.65);
        assertThat(measures.get("top-2")).isGreaterThan(0.85);
        assertThat(measures.get("calibration-error"))
                .isLessThan(0.15)
                .isLessThan(measures.get("naive-bayes.calibration-error"));
    }
}
