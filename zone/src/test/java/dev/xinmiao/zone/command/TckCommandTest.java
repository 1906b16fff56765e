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

/** The command as a user types it, on a kit of one test. */
class TckCommandTest {
    @TempDir
    Path folder;

    private final StringWriter printed = new StringWriter();
    private final StringWriter complained = new StringWriter();

    @BeforeEach
    void writeKit() throws IOException {
        Path test = Files.createDirectories(folder.resolve("compliance-level-3/0001-sum"));
        Files.writeString(test.resolve("sum.dmn"), """
                <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="m">
                  <decision id="d" name="sum"><literalExpression><text>1 + 2</text></literalExpression></decision>
                </definitions>""");
        write("3");
    }

    private void write(String expected) throws IOException {
        Files.writeString(folder.resolve("compliance-level-3/0001-sum/0001-sum-test-01.xml"), """
                <testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><modelName>sum.dmn</modelName>
                  <testCase id="001"><resultNode name="sum"><expected>
                    <value xsi:type="xsd:decimal">%s</value></expected></resultNode></testCase>
                </testCases>""".formatted(expected));
    }

    private int run(Object... arguments) {
        var command = new CommandLine(new TckCommand())
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(complained, true));
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        return command.execute(texts);
    }

    @Test
    void prints_the_counts_and_writes_each_case() throws IOException {
        Path report = folder.resolve("tck.csv");

        assertThat(run(folder, "--report", report)).isZero();

        assertThat(printed.toString().lines())
                .containsExactly(
                        "compliance-level-3: 1 passed, 0 failed",
                        "directories passed whole: 1 of 1",
                        "error nodes reported: 0 of 0",
                        "total: 1 passed, 0 failed");
        assertThat(report)
                .hasContent(
                        "directory,test,case,result,message\ncompliance-level-3/0001-sum,0001-sum-test-01,001,PASSED,");
    }

    @Test
    void a_failed_case_is_told_by_the_exit_code() throws IOException {
        write("4");
        assertThat(run(folder)).isEqualTo(TckCommand.FAILED);
        assertThat(printed.toString()).contains("total: 0 passed, 1 failed");
    }

    @Test
    void a_folder_missing_or_without_tests_is_refused_in_both_languages() throws IOException {
        assertThat(run()).isEqualTo(TckCommand.REFUSED);
        assertThat(run(folder.resolve("gone"))).isEqualTo(TckCommand.REFUSED);
        assertThat(run(Files.createDirectory(folder.resolve("empty")))).isEqualTo(TckCommand.REFUSED);
        assertThat(run(folder, "--report", folder.resolve("gone/tck.csv"))).isEqualTo(TckCommand.REFUSED);
        assertThat(complained.toString())
                .contains("请给出测试目录", "Give the folder", "找不到目录", "There is no folder", "里没有测试", "holds no tests")
                .contains("无法写入", "cannot be written to");
    }
}
