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

/** The commands compare and sweep as a user types them. */
class WhatIfCommandsTest {
    @TempDir
    Path folder;

    private final StringWriter printed = new StringWriter();
    private final StringWriter complained = new StringWriter();
    private Path model = Path.of("");
    private Path rows = Path.of("");

    @BeforeEach
    void write() throws IOException {
        model = folder.resolve("m.dmn");
        rows = folder.resolve("rows.csv");
        Files.writeString(model, """
                <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="m">
                  <inputData id="i" name="得分"><variable name="得分" typeRef="number"/></inputData>
                  <decision id="d" name="补贴"><variable name="补贴" typeRef="number"/>
                    <informationRequirement><requiredInput href="#i"/></informationRequirement>
                    <decisionTable><input label="得分"><inputExpression><text>得分</text></inputExpression></input><output/>
                      <rule><inputEntry><text>&lt; 60</text></inputEntry><outputEntry><text>0</text></outputEntry></rule>
                      <rule><inputEntry><text>&gt;= 60</text></inputEntry><outputEntry><text>20</text></outputEntry></rule>
                    </decisionTable></decision>
                </definitions>""");
        Files.writeString(rows, "得分\n50\n59\n60\n65\n90\n");
    }

    private int run(Object command, String... arguments) {
        return new CommandLine(command)
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(complained, true))
                .execute(arguments);
    }

    @Test
    void compare_tells_who_changes_and_the_totals() throws IOException {
        Path other = folder.resolve("new.dmn");
        Path changed = folder.resolve("changed.csv");
        Files.writeString(other, Files.readString(model).replace("60", "65"));

        int status = run(
                new CompareCommand(),
                model.toString(),
                other.toString(),
                "--decision",
                "补贴",
                "--rows",
                rows.toString(),
                "--out",
                changed.toString());

        assertThat(status).as(complained.toString()).isZero();
        assertThat(Files.readString(changed)).isEqualTo("row,before,after\n3,20,0\n");
        assertThat(printed.toString())
                .contains("5 行，1 行有变化。 5 rows, 1 change.")
                .contains("20\t0\t1")
                .contains("合计 total\t60 → 40")
                .contains("减少 lose\t1 行 rows\t-20");
    }

    @Test
    void sweep_counts_the_outcomes_at_each_value() {
        int status = run(
                new SweepCommand(),
                model.toString(),
                "--decision",
                "补贴",
                "--rows",
                rows.toString(),
                "--rule",
                "2",
                "--input",
                "得分",
                "--values",
                "55..65",
                "--step",
                "5");

        assertThat(status).as(complained.toString()).isZero();
        assertThat(printed.toString().lines().map(line -> line.replaceAll(" \\(rule.*", "")))
                .startsWith("门槛 threshold\t补贴: 得分 60")
                .endsWith(
                        "取值 value\t变化 changed\t0\t20\t合计 total",
                        "55\t1\t1\t4\t80",
                        "60\t0\t2\t3\t60",
                        "65\t1\t3\t2\t40");
    }

    @Test
    void a_threshold_that_is_not_told_clearly_is_asked_for() {
        int status = run(
                new SweepCommand(), model.toString(), "--decision", "补贴", "--rows", rows.toString(), "--values", "1,2");

        assertThat(status).isEqualTo(2);
        assertThat(complained.toString()).contains("补贴: 得分 60 (rule 1, 2)").contains("--was");
        assertThat(run(
                        new SweepCommand(),
                        model.toString(),
                        "--decision",
                        "补贴",
                        "--rows",
                        rows.toString(),
                        "--was",
                        "60",
                        "--values",
                        "x..2"))
                .isEqualTo(2);
        assertThat(complained.toString()).contains("--values “x..2” 应为");
    }

    @Test
    void a_threshold_of_a_decision_beneath_is_named_with_its_place() throws IOException {
        Files.writeString(model, Files.readString(model).replace("</definitions>", """
                                <decision id="e" name="结论"><informationRequirement><requiredDecision href="#d"/></informationRequirement>
                                <literalExpression><text>if 补贴 = 20 then "有" else "无"</text></literalExpression></decision></definitions>"""));
        String[] sweep = {
            model.toString(), "--decision", "结论", "--rows", rows.toString(), "--input", "得分", "--values", "60,65"
        };

        assertThat(run(new SweepCommand(), sweep)).isEqualTo(2);

        assertThat(complained.toString()).contains("--in").contains("补贴: 得分 60");
        sweep[sweep.length - 1] = "abc";
        run(
                new SweepCommand(),
                java.util.stream.Stream.concat(java.util.Arrays.stream(sweep), java.util.stream.Stream.of("--in", "补贴"))
                        .toArray(String[]::new));
        assertThat(complained.toString()).contains("such as 50..80 or 50,60,70, not “abc”");
    }

    @Test
    void a_missing_column_is_told_with_the_version_that_needs_it() throws IOException {
        Path other = folder.resolve("new.dmn");
        Files.writeString(
                other,
                Files.readString(model)
                        .replace(
                                "<decision",
                                "<inputData id=\"j\" name=\"年限\"><variable name=\"年限\" typeRef=\"number\"/></inputData><decision")
                        .replace("<requiredInput href=\"#i\"/></informationRequirement>", """
                                <requiredInput href="#i"/></informationRequirement>
                                <informationRequirement><requiredInput href="#j"/></informationRequirement>""")
                        .replace("<text>0</text>", "<text>年限</text>"));

        assertThat(run(
                        new CompareCommand(),
                        model.toString(),
                        other.toString(),
                        "--decision",
                        "补贴",
                        "--rows",
                        rows.toString()))
                .isZero();

        assertThat(complained.toString()).contains("taken for null: 年限 (" + other + ")");
        assertThat(printed.toString()).doesNotContain("-0");
    }
}
