package dev.xinmiao.zone.intake;

import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.fact.FactValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A file read by a small mapping, and what came of it. */
final class IntakeTrial {
    static final Mapping MAPPING = Mapping.parse("""
            name: trial
            source: enterprise
            files:
              - match: [企业名称, 年份]
                subject: {creditCode: 统一社会信用代码, name: 企业名称}
                period: {year: 年份}
                columns:
                  职工总数: {fact: staff.total}
                  营业收入: {fact: revenue, unit: 万元}
                  成立日期: {fact: registered.on}
                  查账征收: {fact: tax.by-audit}
                  研发机构: {fact: rnd.body.level}
                  备注: ignore
            """, "trial.yaml");

    final List<RowOutcome> outcomes = new ArrayList<>();
    final IntakeSummary summary;

    private IntakeTrial(Path file, Mapping mapping, IntakeLimits limits) {
        summary = FileIntake.read(file, mapping, Packs.DICTIONARY, limits, outcomes::add, done -> {});
    }

    static IntakeTrial of(Path file) {
        return new IntakeTrial(file, MAPPING, IntakeLimits.DEFAULT);
    }

    static IntakeTrial of(Path file, IntakeLimits limits) {
        return new IntakeTrial(file, MAPPING, limits);
    }

    static IntakeTrial of(Path file, Mapping mapping) {
        return new IntakeTrial(file, mapping, IntakeLimits.DEFAULT);
    }

    static IntakeTrial ofCsv(Path folder, String text) {
        return ofCsv(folder, text, StandardCharsets.UTF_8);
    }

    static IntakeTrial ofCsv(Path folder, String text, Charset charset) {
        return of(write(folder, "trial.csv", text.getBytes(charset)));
    }

    /** The default limits but for two. */
    static IntakeLimits limits(long ratioFromBytes, long rows) {
        IntakeLimits d = IntakeLimits.DEFAULT;
        return new IntakeLimits(
                d.fileBytes(),
                d.inflatedBytes(),
                d.inflationRatio(),
                ratioFromBytes,
                d.sharedTextBytes(),
                rows,
                d.columns(),
                d.lineCharacters(),
                d.quotedLines(),
                d.textCharacters());
    }

    static Path write(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Long> rowsTaken() {
        return outcomes.stream()
                .filter(RowOutcome.Taken.class::isInstance)
                .map(RowOutcome::row)
                .toList();
    }

    /** Row, column and fault of each entry of the error list. */
    List<String> errors() {
        return Stream.concat(
                        outcomes.stream().flatMap(row -> row.errors().stream()), Stream.ofNullable(summary.stoppedBy()))
                .map(error -> error.row() + " " + (error.column() == null ? "-" : error.column()) + " " + error.fault())
                .toList();
    }

    /** The values of one row, all periods together. */
    Map<String, String> values(long row) {
        Map<String, String> values = new TreeMap<>();
        outcomes.stream()
                .filter(each -> each.row() == row)
                .flatMap(each -> ((RowOutcome.Taken) each).assertions().stream())
                .flatMap(each -> each.values().entrySet().stream())
                .forEach((Map.Entry<FactKey, FactValue> each) ->
                        values.put(each.getKey().name(), each.getValue().toString()));
        return values;
    }
}
