package dev.xinmiao.zone.command;

import dev.xinmiao.zone.intake.IntakeSummary;
import dev.xinmiao.zone.programme.Edition;
import dev.xinmiao.zone.programme.Standing.State;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;

/** What the command prints: the rows, which must add up, and the counts per programme. */
final class Summary {
    private final EvaluationReport report;
    private final Path out;

    Summary(EvaluationReport report, Path out) {
        this.report = report;
        this.out = out;
    }

    void print(PrintWriter screen) {
        screen.printf("申请日 as of %s，园区包 pack %s，映射 mapping %s%n", report.asOf(), report.pack(), report.mapping());
        for (ReadFiles.Read file : report.files()) {
            screen.println(line(file));
        }
        screen.printf(Locale.ROOT, "企业 enterprises: %,d%n%n", report.subjects());
        screen.printf("%-28s %10s %10s %10s  %s%n", "programme", "MET", "NOT_MET", "MISSING", "edition");
        for (EvaluationReport.Section section : report.sections()) {
            Edition edition = section.edition();
            if (edition == null) {
                screen.printf("%-28s %s%n", section.programme().id(), "当日没有有效规则 no rules in force on the day");
                continue;
            }
            screen.printf(
                    Locale.ROOT,
                    "%-28s %,10d %,10d %,10d  %s%s%n",
                    section.programme().id(),
                    section.count(State.MET),
                    section.count(State.NOT_MET),
                    section.count(State.MISSING),
                    edition.title(),
                    section.classes().isEmpty() ? "" : "  " + section.classes());
        }
        screen.printf("%n结果 results: %s%n", out.resolve("standings.csv"));
        screen.printf("报告 report: %s%n", out.resolve("report.html"));
        screen.printf("错误清单 errors: %s%n", out.resolve("errors.csv"));
        screen.flush();
    }

    private static String line(ReadFiles.Read file) {
        IntakeSummary counted = file.summary();
        String line = String.format(
                Locale.ROOT,
                "%s: %,d 行 rows = %,d 采用 taken + %,d 拒收 refused；%,d 处错误 errors，%,d 处提示 warnings",
                file.file(),
                counted.rows(),
                counted.rowsTaken(),
                counted.rowsRefused(),
                counted.errors(),
                counted.warnings());
        return counted.stoppedBy() == null
                ? line
                : line + "；未读完 not read to its end: "
                        + counted.stoppedBy().why(dev.xinmiao.zone.intake.Fault.Language.CHINESE) + " "
                        + counted.stoppedBy().why(dev.xinmiao.zone.intake.Fault.Language.ENGLISH);
    }
}
