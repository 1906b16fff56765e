package dev.xinmiao.zone.command;

import dev.xinmiao.decision.tck.TestKit;
import dev.xinmiao.decision.tck.TestReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs DMN's conformance tests against the decision library. Java functions that the tests name are called. */
@Command(
        name = "tck",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "运行 DMN 符合性测试（TCK），打印各级通过数。"
                + " Run the conformance tests of DMN (TCK) and print how many pass, by level.")
public final class TckCommand implements Callable<Integer> {
    /** A test failed. */
    static final int FAILED = 1;
    /** Nothing was run. */
    static final int REFUSED = 2;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR",
            description = "含 compliance-level-2/、compliance-level-3/ 的目录，其上级，或单个测试目录。"
                    + " The folder of the levels, one above it, or a single test directory.")
    private @Nullable Path kit;

    @Option(names = "--report", paramLabel = "FILE", description = "把每个用例的结果写成 CSV。 Write each case's result as CSV.")
    private @Nullable Path report;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var commandLine = java.util.Objects.requireNonNull(spec).commandLine();
        try {
            TestReport result = TestReport.of(tests());
            result.lines().forEach(commandLine.getOut()::println);
            write(result);
            commandLine.getOut().flush();
            return result.allPassed() ? 0 : FAILED;
        } catch (Refusal e) {
            commandLine.getErr().println(e.getMessage());
            return REFUSED;
        } catch (IOException | UncheckedIOException e) {
            commandLine
                    .getErr()
                    .println("目录 “%s” 无法读完。 The folder “%s” cannot be read to its end.".formatted(kit, kit));
            return REFUSED;
        }
    }

    private TestKit tests() throws Refusal, IOException {
        if (kit == null) {
            throw new Refusal("请给出测试目录，例如 ./xinmiao tck dmn-tck/TestCases。"
                    + " Give the folder of the tests, for example ./xinmiao tck dmn-tck/TestCases.");
        }
        if (!Files.isDirectory(kit)) {
            throw new Refusal("找不到目录 “%s”。 There is no folder “%s”.".formatted(kit, kit));
        }
        TestKit tests = TestKit.in(kit);
        if (tests.directories().isEmpty()) {
            throw new Refusal(
                    "目录 “%s” 里没有测试（*-test-*.xml）。 The folder “%s” holds no tests (*-test-*.xml).".formatted(kit, kit));
        }
        return tests;
    }

    private void write(TestReport result) throws Refusal {
        if (report == null) {
            return;
        }
        try (Writer csv = Files.newBufferedWriter(report, StandardCharsets.UTF_8)) {
            result.writeCsv(csv);
        } catch (IOException e) {
            throw new Refusal("结果文件 “%s” 无法写入。 The file “%s” cannot be written to.".formatted(report, report));
        }
    }
}
