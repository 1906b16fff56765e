package dev.xinmiao.zone.command;

import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.InvalidModelException;
import dev.xinmiao.decision.Location;
import dev.xinmiao.decision.Problem;
import dev.xinmiao.decision.Problem.Severity;
import dev.xinmiao.decision.analysis.ModelAnalysis;
import dev.xinmiao.decision.analysis.ModelCheck;
import dev.xinmiao.decision.analysis.TableCoverage;
import dev.xinmiao.decision.analysis.TestSuite;
import dev.xinmiao.decision.csv.CsvException;
import dev.xinmiao.decision.csv.CsvRows;
import dev.xinmiao.decision.tck.TestRows;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a DMN model, makes test cases for it, and counts how much of it test cases exercise. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "检查 DMN 模型：错误、类型冲突、决策表的空白与重叠，附位置与改法。"
                + " Check a DMN model: mistakes, type clashes, gaps and overlaps of tables, each with its place and how to"
                + " mend it.",
        footer = "退出码：0 无错误或警告，1 有，2 无法检查。 Exit code: 0 no errors or warnings, 1 some, 2 nothing was checked.")
public final class CheckCommand implements Callable<Integer> {
    /** There are errors or warnings. */
    static final int FOUND = 1;
    /** Nothing was checked. */
    static final int REFUSED = 2;

    @Parameters(paramLabel = "MODEL.dmn", description = "DMN 模型文件。 The model's file.")
    private Path model = Path.of("");

    @Option(
            names = "--tests",
            paramLabel = "FILE.xml|FILE.csv",
            description =
                    "为决策表（不含表达式）生成边界与 MC/DC 测试，写成 TCK 用例或 CSV。"
                            + " Write boundary and MC/DC tests of the decision tables (not of expressions), as TCK cases or CSV.")
    private @Nullable Path tests;

    @Option(
            names = "--coverage",
            paramLabel = "FILE.xml|FILE.csv",
            description = "统计这些用例覆盖了决策表的哪些规则与条件。"
                    + " Count the rules and conditions of decision tables that these cases exercise.")
    private @Nullable Path cases;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var commandLine = Objects.requireNonNull(spec).commandLine();
        PrintWriter screen = commandLine.getOut();
        PrintWriter complaints = commandLine.getErr();
        try {
            return check(screen);
        } catch (Refusal e) {
            complaints.println(e.getMessage());
        } catch (CsvException e) {
            complaints.println("用例有误。 The cases have errors.");
            e.problems().forEach(problem -> complaints.println("  " + problem));
        } catch (InvalidModelException e) {
            complaints.println("模型有误，没有生成测试或统计覆盖。 The model has errors; no tests were made, no coverage counted.");
        } catch (IOException e) {
            complaints.println("读写失败：%s Reading or writing failed: %s".formatted(e.getMessage(), e.getMessage()));
        } finally {
            screen.flush();
        }
        return REFUSED;
    }

    private int check(PrintWriter screen) throws Refusal, IOException, CsvException, InvalidModelException {
        DecisionFiles.mustExist(model);
        if (tests != null) {
            mustBeXmlOrCsv("--tests", tests);
        }
        if (cases != null) {
            mustBeXmlOrCsv("--coverage", cases);
            DecisionFiles.mustExist(cases);
        }
        List<Problem> findings = ModelCheck.of(model);
        findings.forEach(finding -> screen.println(line(finding)));
        screen.printf(
                "错误 %d · 警告 %d · 提示 %d (errors, warnings, hints)%n",
                count(findings, Severity.ERROR), count(findings, Severity.WARNING), count(findings, Severity.HINT));
        if (tests != null || cases != null) {
            DmnModel read = DmnModel.read(model);
            ModelAnalysis analysis = read.analysis();
            if (tests != null) {
                write(analysis.tests(), tests, screen);
            }
            if (cases != null) {
                coverage(analysis.coverage(rows(cases, read)), screen);
            }
        }
        return count(findings, Severity.ERROR) + count(findings, Severity.WARNING) > 0 ? FOUND : 0;
    }

    private static long count(List<Problem> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static String line(Problem finding) {
        String severity = switch (finding.severity()) {
            case ERROR -> "错误 error";
            case WARNING -> "警告 warning";
            case HINT -> "提示 hint";
        };
        Location place = finding.location();
        return "%s:%d:%d: %s [%s] %s: %s%s"
                .formatted(
                        place.file(),
                        place.line(),
                        place.column(),
                        severity,
                        finding.code(),
                        place.element(),
                        finding.message(),
                        finding.hint().isEmpty() ? "" : " — " + finding.hint());
    }

    private void write(TestSuite suite, Path file, PrintWriter screen) throws IOException, Refusal {
        if (Files.isDirectory(file) || Files.exists(file) && Files.isSameFile(file, model)) {
            throw new Refusal("无法写入 “%s”。 “%s” can't be written.".formatted(file, file));
        }
        if (suite.cases().isEmpty()) {
            screen.println("没有决策表可生成测试。 There are no tables to make tests for.");
            return;
        }
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            if (isCsv(file)) {
                suite.writeCsv(out);
            } else {
                suite.writeTck(out, String.valueOf(model.getFileName()));
            }
        }
        screen.printf("%d 个用例 cases → %s%n", suite.cases().size(), file);
        if (!suite.unreached().isEmpty()) {
            screen.println("没有找到用例（有的可能不存在）： No case was found for (some may be impossible):");
            suite.unreached().forEach(each -> screen.println("  " + each));
        }
    }

    private static void mustBeXmlOrCsv(String option, Path file) throws Refusal {
        if (!isCsv(file) && !String.valueOf(file.getFileName()).endsWith(".xml")) {
            throw new Refusal("%s 须为 .xml 或 .csv 文件，而不是 “%s”。 %1$s takes a file that ends in .xml or .csv, not “%2$s”."
                    .formatted(option, file));
        }
    }

    private static boolean isCsv(Path file) {
        return String.valueOf(file.getFileName()).endsWith(".csv");
    }

    private static List<Map<String, @Nullable Object>> rows(Path file, DmnModel model)
            throws IOException, CsvException {
        return isCsv(file) ? CsvRows.read(file, model) : TestRows.read(file);
    }

    private static void coverage(List<TableCoverage> tables, PrintWriter screen) {
        for (TableCoverage table : tables) {
            List<Integer> missed = table.rulesNotHit();
            screen.printf(
                    "%s: 规则 rules %d/%d, 条件两面 conditions both ways %d/%d, MC/DC %d/%d%s%n",
                    table.table(),
                    table.rulesHit(),
                    table.rules().size(),
                    table.conditionsBoth(),
                    table.conditions(),
                    table.pairs(),
                    table.conditions(),
                    missed.isEmpty()
                            ? ""
                            : missed.stream()
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(", ", "; 未命中规则 rules not hit: ", "")));
        }
    }
}
