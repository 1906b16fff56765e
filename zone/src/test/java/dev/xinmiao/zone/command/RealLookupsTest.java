package dev.xinmiao.zone.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Real questions about real companies, held against what people answered. Every third one, for the sake of time. */
class RealLookupsTest {
    private static final Path DATA =
            Path.of(System.getProperty("xinmiao.shared", "../../shared")).resolve("data/listed-companies");

    @TempDir
    static Path folder;

    @Test
    void nine_of_ten_are_answered_exactly_or_refused_and_none_wrong() throws IOException {
        Path all = DATA.resolve("report_questions.jsonl.gz");
        assumeTrue(Files.isRegularFile(all), () -> all + " is not here; set -Dxinmiao.shared to try it on real data");
        Path some = folder.resolve("questions.jsonl");
        Files.write(some, everyThird(all));

        Map<String, Double> measures = run(
                "--companies", DATA.resolve("companies.csv.gz").toString(),
                "--annual", DATA.resolve("annual.csv.gz").toString(),
                "--questions", some.toString());

        assertThat(measures.get("questions")).isGreaterThan(100);
        assertThat(measures.get("right-or-refused")).isGreaterThanOrEqualTo(0.90);
        assertThat(measures.get("wrong")).isZero();
        // Refusing everything would be no use.
        assertThat(measures.get("answered-exactly")).isGreaterThanOrEqualTo(0.38);
        assertThat(measures.get("answered-of-answerable")).isGreaterThanOrEqualTo(0.93);
    }

    private static List<String> everyThird(Path questions) throws IOException {
        List<String> lines;
        try (var stream = new GZIPInputStream(Files.newInputStream(questions))) {
            lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
        List<String> some = new ArrayList<>();
        for (int i = 0; i < lines.size(); i += 3) {
            some.add(lines.get(i));
        }
        return some;
    }

    private static Map<String, Double> run(String... arguments) {
        var out = new StringWriter();
        int code = new CommandLine(new MeasureLookupCommand())
                .setOut(new PrintWriter(out))
                .execute(arguments);
        assertThat(code).isZero();
        Map<String, Double> measures = new HashMap<>();
        out.toString()
                .lines()
                .map(line -> line.split(" "))
                .filter(words -> words.length == 2)
                .forEach(words -> measures.put(words[0], Double.valueOf(words[1])));
        return measures;
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        var complaints = new StringWriter();
        int code = new CommandLine(new MeasureLookupCommand())
                .setErr(new PrintWriter(complaints, true))
                .execute("--companies", "nowhere.csv", "--annual", "nowhere.csv", "--questions", "nowhere.jsonl");

        assertThat(code).isEqualTo(EvaluateCommand.REFUSED);
        assertThat(complaints.toString()).contains("nowhere.csv").contains("找不到文件");
        assertThat(Arrays.asList(complaints.toString().split("\n"))).hasSize(1);
    }
}
