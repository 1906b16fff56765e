package dev.xinmiao.zone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command as a user types it. */
class DecideCommandTest {
    @TempDir
    Path folder;

    private final StringWriter printed = new StringWriter();
    private final StringWriter complained = new StringWriter();
    private Path model = Path.of("");
    private Path rows = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void write() throws IOException {
        model = folder.resolve("m.dmn");
        rows = folder.resolve("rows.csv");
        out = folder.resolve("out.csv");
        Files.writeString(model, """
                <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="m">
                  <inputData id="i" name="职工总数"><variable name="职工总数" typeRef="number"/></inputData>
                  <inputData id="j" name="收入"><variable name="收入" typeRef="number"/></inputData>
                  <decision id="d" name="规模合规"><informationRequirement><requiredInput href="#i"/></informationRequirement>
                    <informationRequirement><requiredInput href="#j"/></informationRequirement>
                    <literalExpression><text>职工总数 &lt;= 500 and 收入 &lt;= 2</text></literalExpression></decision>
                </definitions>""");
        Files.writeString(rows, "企业,职工总数,收入\n甲,501,1\n乙,500,2\n丙,,1\n");
    }

    private int run(String... more) {
        var command = new CommandLine(new DecideCommand())
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(complained, true));
        String[] all = {model.toString(), "--rows", rows.toString(), "--out", out.toString()};
        String[] arguments = java.util.Arrays.copyOf(all, all.length + more.length);
        System.arraycopy(more, 0, arguments, all.length, more.length);
        return command.execute(arguments);
    }

    @Test
    void writes_an_answer_for_each_row() throws IOException {
        assertThat(run("--decision", "规模合规")).isZero();

        assertThat(Files.readString(out)).isEqualTo("规模合规\nfalse\ntrue\n\"\"\n");
        assertThat(printed.toString()).contains("3 行 rows");
        assertThat(complained.toString()).contains("未用到的列 column not used: 企业");
    }

    @Test
    void says_why_in_two_languages() throws IOException {
        assertThat(run("--decision", "规模合规", "--why")).isZero();

        assertThat(Files.readAllLines(out).get(1))
                .isEqualTo("false,职工总数为501，要求不超过500，相差1,\"职工总数 is 501, required: at most 500 (off by 1)\"");
    }

    @Test
    void says_why_as_json() throws IOException {
        assertThat(run("--decision", "规模合规", "--why-json")).isZero();

        String line = Files.readAllLines(out).get(1);
        String json = line.substring("false,\"".length(), line.length() - 1).replace("\"\"", "\"");
        var why = new tools.jackson.databind.ObjectMapper().readTree(json);
        assertThat(why.at("/reasons/0/left").asString()).isEqualTo("职工总数");
        assertThat(why.at("/reasons/0/distance").intValue()).isEqualTo(1);
        assertThat(why.at("/explanation/children/0/kind").asString()).isEqualTo("and");
    }

    @Test
    void tells_the_rule_that_hit_of_each_table() throws IOException {
        Files.writeString(model, """
                <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="m">
                  <inputData id="i" name="职工总数"><variable name="职工总数" typeRef="number"/></inputData>
                  <decision id="d" name="规模"><informationRequirement><requiredInput href="#i"/></informationRequirement>
                    <decisionTable><input><inputExpression><text>职工总数</text></inputExpression></input><output/>
                      <rule><inputEntry><text>&lt;= 500</text></inputEntry><outputEntry><text>"小"</text></outputEntry></rule>
                      <rule><inputEntry><text>&gt; 500</text></inputEntry><outputEntry><text>"大"</text></outputEntry></rule>
                    </decisionTable></decision>
                </definitions>""");

        assertThat(run("--decision", "规模", "--rules")).isZero();

        assertThat(Files.readString(out)).isEqualTo("规模,rule 规模\n大,2\n小,1\n,0\n");
    }

    @Test
    void an_unknown_decision_is_told_with_what_there_is() {
        assertThat(run("--decision", "规模")).isEqualTo(2);

        assertThat(complained.toString()).contains("模型中没有决策 “规模”").contains("规模合规");
        assertThat(out).doesNotExist();
    }

    @Test
    void wrong_cells_are_told_and_an_earlier_answer_is_kept() throws IOException {
        Files.writeString(out, "before");
        Files.writeString(rows, "职工总数,收入\n1,1\n多,1\n");

        assertThat(run("--decision", "规模合规")).isEqualTo(2);

        assertThat(complained.toString()).contains("没有写出结果").contains("row 2, column “职工总数”: “多” is not a number");
        assertThat(out).hasContent("before");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("m.dmn", "rows.csv", "out.csv");
    }

    @Test
    void the_input_is_never_overwritten() throws IOException {
        out = rows;

        assertThat(run("--decision", "规模合规")).isEqualTo(2);

        assertThat(complained.toString()).contains("--out 不能是输入文件");
        assertThat(Files.readString(rows)).startsWith("企业,职工总数");
    }

    @Test
    void what_is_not_there_or_not_a_model_is_told_in_a_sentence() throws IOException {
        Files.writeString(model, "<definitions/>");
        assertThat(run("--decision", "规模合规")).isEqualTo(2);
        assertThat(complained.toString()).contains("模型有误").contains("m.dmn:1");
        Files.delete(rows);
        assertThat(run("--decision", "规模合规")).isEqualTo(2);
        assertThat(complained.toString()).contains("找不到文件");
    }

    @Test
    void options_that_cannot_be_are_refused_with_the_reason() {
        assertThat(run("--decision", "规模合规", "--threads", "0")).isEqualTo(2);
        assertThat(complained.toString()).contains("--threads takes 1 or more, not 0");
        assertThat(run("--decision", "规模合贵")).isEqualTo(2);
        assertThat(complained.toString()).contains("near it: 规模合规");
        out = folder.resolve("nowhere/out.csv");
        assertThat(run("--decision", "规模合规")).isEqualTo(2);
        assertThat(complained.toString()).contains("its folder doesn't exist");
        rows = folder;
        assertThat(run("--decision", "规模合规")).isEqualTo(2);
        assertThat(complained.toString()).contains("is a folder");
    }

    @Test
    void what_counts_as_null_though_the_file_says_otherwise_is_told() throws IOException {
        Files.writeString(
                model,
                Files.readString(model)
                        .replace("<inputData id=\"i\"", """
                                <itemDefinition name="人数"><typeRef>number</typeRef>
                                <allowedValues><text>&gt;= 0</text></allowedValues></itemDefinition><inputData id="i\"""")
                        .replace("name=\"职工总数\" typeRef=\"number\"", "name=\"职工总数\" typeRef=\"人数\""));
        Files.writeString(rows, "职工总数,收入\n1,1\n-5,1\n");

        assertThat(run("--decision", "规模合规")).isZero();

        assertThat(complained.toString())
                .contains("1 处按 null 处理")
                .contains("row 2, column “职工总数”: -5 is not a value of the type 人数; it counts as null");
        assertThat(out).hasContent("规模合规\ntrue\n\"\"");
    }
}
