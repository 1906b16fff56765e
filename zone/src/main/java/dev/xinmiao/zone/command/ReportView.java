package dev.xinmiao.zone.command;

import dev.xinmiao.zone.intake.Fault;
import dev.xinmiao.zone.intake.Fault.Language;
import dev.xinmiao.zone.intake.IntakeSummary;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Mark;
import dev.xinmiao.zone.programme.Edition;
import dev.xinmiao.zone.programme.Programme;
import dev.xinmiao.zone.programme.Standing.State;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the template of the report shows, ready to be written. */
public record ReportView(
        String asOf,
        String pack,
        String mapping,
        String subjects,
        List<FileLine> files,
        List<FaultLine> faults,
        List<SectionView> sections) {

    /** @param stopped why the file wasn't read to its end; null if it was */
    public record FileLine(
            String name,
            String rows,
            String taken,
            String refused,
            String blank,
            String errors,
            String warnings,
            @Nullable Bilingual stopped) {}

    public record FaultLine(Bilingual why, boolean error, String count) {}

    /** @param edition null where no rules were in force on the day */
    public record SectionView(
            String id,
            Bilingual name,
            Bilingual summary,
            @Nullable String edition,
            String documents,
            String marks,
            String met,
            String notMet,
            String missing,
            String classes,
            List<NearMiss> near) {}

    public record NearMiss(String subject, String name, String distance, List<Bilingual> reasons) {}

    static ReportView of(EvaluationReport report) {
        return new ReportView(
                report.asOf().toString(),
                report.pack(),
                report.mapping(),
                count(report.subjects()),
                report.files().stream().map(ReportView::file).toList(),
                report.faults().entrySet().stream()
                        .map(entry -> fault(entry.getKey(), entry.getValue()))
                        .toList(),
                report.sections().stream().map(ReportView::section).toList());
    }

    private static FileLine file(ReadFiles.Read file) {
        IntakeSummary summary = file.summary();
        return new FileLine(
                file.file(),
                count(summary.rows()),
                count(summary.rowsTaken()),
                count(summary.rowsRefused()),
                count(summary.blankRows()),
                count(summary.errors()),
                count(summary.warnings()),
                summary.stoppedBy() == null
                        ? null
                        : new Bilingual(
                                summary.stoppedBy().why(Language.CHINESE),
                                summary.stoppedBy().why(Language.ENGLISH)));
    }

    /** The sentence without the particulars of one cell. */
    private static FaultLine fault(Fault fault, long times) {
        return new FaultLine(
                new Bilingual(
                        general(fault.why(Language.CHINESE, List.of())),
                        general(fault.why(Language.ENGLISH, List.of()))),
                fault.severity() == Fault.Severity.ERROR,
                count(times));
    }

    private static String general(String sentence) {
        return sentence.replaceAll("\\{\\d+}", "…");
    }

    private static SectionView section(EvaluationReport.Section section) {
        Programme programme = section.programme();
        Edition edition = section.edition();
        return new SectionView(
                programme.id(),
                programme.name(),
                programme.summary(),
                edition == null ? null : edition.title(),
                programme.documents().stream()
                        .map(document -> "《" + document.title() + "》" + document.number()
                                + document.mark().sign())
                        .collect(Collectors.joining("，")),
                section.marks().stream().map(Mark::sign).collect(Collectors.joining(" ")),
                count(section.count(State.MET)),
                count(section.count(State.NOT_MET)),
                count(section.count(State.MISSING)),
                classes(section.classes()),
                section.nearest().stream().map(ReportView::near).toList());
    }

    private static String classes(Map<String, Integer> classes) {
        return classes.entrySet().stream()
                .map(entry ->
                        (entry.getKey().isEmpty() ? "未划型 not classed" : entry.getKey()) + " " + count(entry.getValue()))
                .collect(Collectors.joining("，"));
    }

    private static NearMiss near(JudgedRow row) {
        BigDecimal distance = Objects.requireNonNull(row.standing().distance());
        BigDecimal percent = distance.movePointRight(2).setScale(2, RoundingMode.HALF_UP);
        return new NearMiss(row.subject(), row.name(), percent.toPlainString() + "%", row.reasons());
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
