package dev.xinmiao.zone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command as a user types it. */
class CheckCommandTest {
    private static final Path PACKS = Path.of("../packs");

    @TempDir
    Path folder;

    private final StringWriter printed = new StringWriter();
    private final StringWriter complained = new StringWriter();

    private int run(String... arguments) {
        return new CommandLine(new CheckCommand())
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(complained, true))
                .execute(arguments);
    }

    private Path model(String second) throws IOException {
        Path model = folder.resolve("m.dmn");
        Files.writeString(model, """
                <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="m">
                  <inputData id="i" name="职工总数"><variable name="职工总数" typeRef="number"/></inputData>
                  <decision id="d" name="规模"><informationRequirement><requiredInput href="#i"/></informationRequirement>
                    <decisionTable>
                      <input><inputExpression><text>职工总数</text></inputExpression></input><output/>
                      <rule><inputEntry><text>&lt;= 500</text></inputEntry><outputEntry><text>"小"</text></outputEntry></rule>
                      <rule><inputEntry><text>%s</text></inputEntry><outputEntry><text>"大"</text></outputEntry></rule>
                    </decisionTable></decision>
                </definitions>""".formatted(second));
        return model;
    }

    @Test
    void a_sound_model_gives_zero() throws IOException {
        assertThat(run(model("> 500").toString())).isZero();
        assertThat(printed.toString()).isEqualToIgnoringNewLines("错误 0 · 警告 0 · 提示 0 (errors, warnings, hints)");
    }

    @Test
    void findings_are_printed_with_their_place_and_give_one() throws IOException {
        assertThat(run(model("> 800").toString())).isEqualTo(CheckCommand.FOUND);
        assertThat(printed.toString())
                .contains("m.dmn:4:5: 警告 warning [gap] decision 规模: No rule covers 职工总数 in (500..800]")
                .contains("错误 0 · 警告 1 · 提示 0");
    }

    @Test
    void a_model_that_is_refused_gives_one_and_a_file_that_is_not_there_two() throws IOException {
        assertThat(run(model("> 职工总").toString())).isEqualTo(CheckCommand.FOUND);
        assertThat(printed.toString()).contains("错误 error [unknown-name]");

        assertThat(run(folder.resolve("none.dmn").toString())).isEqualTo(CheckCommand.REFUSED);
        assertThat(complained.toString()).contains("找不到文件");
    }

    @Test
    void tests_are_written_and_their_coverage_is_complete_in_either_form() throws IOException {
        String model = model("> 500").toString();
        for (String name : List.of("m-test-01.xml", "tests.csv")) {
            String tests = folder.resolve(name).toString();
            assertThat(run(model, "--tests", tests)).isZero();
            assertThat(run(model, "--coverage", tests)).isZero();
        }
        assertThat(printed.toString())
                .containsIgnoringWhitespaces("decision 规模: 规则 rules 2/2, 条件两面 conditions both ways 2/2, MC/DC 2/2");
        assertThat(Files.readString(folder.resolve("tests.csv")))
                .startsWith("职工总数,规模,purpose\n")
                .contains("501,大,");
    }

    @Test
    void coverage_names_the_rules_that_no_case_hits() throws IOException {
        Path cases = folder.resolve("cases.csv");
        Files.writeString(cases, "职工总数\n3\n");

        assertThat(run(model("> 500").toString(), "--coverage", cases.toString()))
                .isZero();
        assertThat(printed.toString()).contains("rules 1/2").contains("未命中规则 rules not hit: 2");

        Files.writeString(cases, "职工总数\n三\n");
        assertThat(run(model("> 500").toString(), "--coverage", cases.toString()))
                .isEqualTo(CheckCommand.REFUSED);
        assertThat(complained.toString()).contains("row 1, column “职工总数”");
    }

    @Test
    void the_models_of_the_packs_have_no_errors_or_warnings() throws IOException {
        List<Path> models;
        try (Stream<Path> files = Files.walk(PACKS)) {
            models = files.filter(file -> file.toString().endsWith(".dmn")).toList();
        }
        assertThat(models).isNotEmpty();
        for (Path each : models) {
            assertThat(run(each.toString())).as("%s\n%s", each, printed).isZero();
        }
    }

    @Test
    void files_of_unknown_endings_and_misspelt_columns_are_refused() throws IOException {
        String file = model("> 500").toString();

        assertThat(run(file, "--tests", folder.resolve("t.json").toString())).isEqualTo(CheckCommand.REFUSED);
        assertThat(folder.resolve("t.json")).doesNotExist();
        assertThat(complained.toString()).contains("--tests takes a file that ends in .xml or .csv");

        Path cases = folder.resolve("cases.csv");
        Files.writeString(cases, "职工总量\n1\n");
        assertThat(run(file, "--coverage", cases.toString())).isEqualTo(CheckCommand.REFUSED);
        assertThat(complained.toString()).contains("is it misspelt?");
    }
}
