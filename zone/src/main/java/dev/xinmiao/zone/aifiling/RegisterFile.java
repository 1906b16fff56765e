package dev.xinmiao.zone.aifiling;

import dev.xinmiao.zone.aifiling.CsvText.Problem;
import dev.xinmiao.zone.aifiling.CsvText.Row;
import dev.xinmiao.zone.fact.SubjectIdentity;
import dev.xinmiao.zone.kernel.CreditCode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A published list, read from CSV with a heading. Whatever can't be right is a problem of its line, and with one nothing of the
 * list is taken in; a number that stands there twice is counted once and reported.
 *
 * @param repeated lines left out, for their number stands above already
 */
record RegisterFile(List<Listed> rows, List<Problem> problems, List<Problem> repeated) {
    private static final Map<String, List<String>> HEADINGS = Map.of(
            "kind", List.of("种类", "类别", "备案种类", "kind"),
            "name", List.of("名称", "模型名称", "算法名称", "应用/服务名称", "name"),
            "unit", List.of("单位", "备案单位", "主体名称", "单位名称", "unit"),
            "code", List.of("统一社会信用代码", "信用代码", "credit_code"),
            "former", List.of("曾用名", "former"),
            "province", List.of("省份", "属地", "省市", "province"),
            "number", List.of("备案号", "备案编号", "登记编号", "上线编号", "number"),
            "date", List.of("日期", "备案时间", "备案日期", "登记时间", "date"));
    /** Strict: the 29th of February 2023 is no day, and not the 28th. */
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-M-d", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private static final int LONGEST = 200;

    /**
     * @param units the unit's name and its former names, as {@link SubjectIdentity#normalisedName} has them
     */
    record Listed(
            long line,
            FilingKind kind,
            String name,
            String unit,
            @Nullable CreditCode creditCode,
            List<String> units,
            String province,
            String number,
            LocalDate on) {}

    /** @param otherwise the kind of rows that name none; null where each has to */
    static RegisterFile read(byte[] content, @Nullable FilingKind otherwise, LocalDate today) {
        Reading reading = new Reading(otherwise, today);
        CsvText.read(content, reading::add).ifPresent(reading.problems::add);
        if (reading.problems.isEmpty() && reading.rows.isEmpty()) {
            reading.problems.add(Problem.of(1, "文件里没有备案。", "There is no filing in this file."));
        }
        return new RegisterFile(
                List.copyOf(reading.rows.values()), List.copyOf(reading.problems), List.copyOf(reading.repeated));
    }

    private static final class Reading {
        private final @Nullable FilingKind otherwise;
        private final LocalDate today;
        private final Map<String, Listed> rows = new LinkedHashMap<>();
        private final List<Problem> problems = new ArrayList<>();
        private final List<Problem> repeated = new ArrayList<>();
        private @Nullable Map<String, Integer> columns;

        Reading(@Nullable FilingKind otherwise, LocalDate today) {
            this.otherwise = otherwise;
            this.today = today;
        }

        void add(Row row) {
            Map<String, Integer> known = columns;
            if (known == null) {
                columns = heading(row);
            } else if (known.keySet().containsAll(List.of("name", "unit", "province", "number", "date"))) {
                listed(row, known);
            }
        }

        private Map<String, Integer> heading(Row row) {
            Map<String, Integer> columns = new HashMap<>();
            HEADINGS.forEach((key, words) -> {
                for (int column = 0; column < row.cells().size(); column++) {
                    if (words.contains(row.cell(column))) {
                        columns.putIfAbsent(key, column);
                    }
                }
            });
            List<String> missing = Stream.of("name", "unit", "province", "number", "date")
                    .filter(key -> !columns.containsKey(key))
                    .map(key ->
                            java.util.Objects.requireNonNull(HEADINGS.get(key)).getFirst())
                    .toList();
            if (!missing.isEmpty()) {
                problems.add(Problem.of(
                        row.line(),
                        "表头缺少：" + String.join("、", missing) + "。",
                        "The heading lacks " + String.join(", ", missing) + "."));
            }
            return columns;
        }

        private void listed(Row row, Map<String, Integer> columns) {
            int before = problems.size();
            String name = needed(row, columns, "name");
            String unit = needed(row, columns, "unit");
            String province = province(needed(row, columns, "province"));
            String number = SubjectIdentity.normalisedName(needed(row, columns, "number"));
            LocalDate on = day(row, needed(row, columns, "date"));
            FilingKind kind = kind(row, cell(row, columns, "kind"));
            CreditCode code = code(row, cell(row, columns, "code"));
            if (problems.size() > before || kind == null || on == null) {
                return;
            }
            List<String> units = Stream.concat(
                            Stream.of(unit),
                            Arrays.stream(cell(row, columns, "former").split("[;；、]", -1))
                                    .filter(each -> !each.isBlank()))
                    .map(SubjectIdentity::normalisedName)
                    .distinct()
                    .toList();
            Listed first = rows.putIfAbsent(
                    kind + " " + number, new Listed(row.line(), kind, name, unit, code, units, province, number, on));
            if (first != null) {
                repeated.add(Problem.of(
                        row.line(),
                        "“%s”已在第 %d 行，只计一次。".formatted(number, first.line()),
                        "“%s” stands in line %d already and is counted once.".formatted(number, first.line())));
            }
        }

        private static String cell(Row row, Map<String, Integer> columns, String key) {
            return row.cell(columns.getOrDefault(key, -1));
        }

        private String needed(Row row, Map<String, Integer> columns, String key) {
            String cell = cell(row, columns, key);
            String heading = java.util.Objects.requireNonNull(HEADINGS.get(key)).getFirst();
            if (cell.isEmpty()) {
                problems.add(Problem.of(row.line(), "缺少%s。".formatted(heading), "The %s is missing.".formatted(key)));
            } else if (cell.length() > LONGEST) {
                problems.add(Problem.of(
                        row.line(),
                        "%s超过 %d 字。".formatted(heading, LONGEST),
                        "The %s has more than %d characters.".formatted(key, LONGEST)));
            }
            return cell;
        }

        /** 江苏省 and 江苏 are one. */
        private static String province(String written) {
            return written.replaceAll("(壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区|省|市)$", "");
        }

        private @Nullable LocalDate day(Row row, String written) {
            if (written.isEmpty()) {
                return null;
            }
            String plain = written.replaceAll("[年月/.]", "-").replace("日", "");
            try {
                LocalDate day = LocalDate.parse(plain, DAY);
                if (!day.isAfter(today)) {
                    return day;
                }
                problems.add(Problem.of(
                        row.line(), "日期 %s 还没到。".formatted(written), "The day %s is yet to come.".formatted(written)));
            } catch (DateTimeParseException e) {
                problems.add(Problem.of(
                        row.line(),
                        "没有“%s”这一天：请写成 2024-02-29。".formatted(written),
                        "There is no such day as %s: write it like 2024-02-29.".formatted(written)));
            }
            return null;
        }

        private @Nullable FilingKind kind(Row row, String written) {
            FilingKind kind =
                    written.isEmpty() ? otherwise : FilingKind.of(written).orElse(null);
            if (kind == null) {
                problems.add(Problem.of(
                        row.line(),
                        "种类应为大模型备案、大模型登记或算法备案：现为“%s”。".formatted(written),
                        "The kind is service, registration or algorithm; here it is “%s”.".formatted(written)));
            }
            return kind;
        }

        private @Nullable CreditCode code(Row row, String written) {
            if (written.isEmpty()) {
                return null;
            }
            return switch (CreditCode.parse(written)) {
                case CreditCode.Valid valid -> valid.code();
                case CreditCode.Refused refused -> {
                    problems.add(Problem.of(
                            row.line(),
                            "信用代码“%s”：%s。".formatted(written, refused.reason().zh()),
                            "Credit code “%s”: %s."
                                    .formatted(written, refused.reason().en())));
                    yield null;
                }
            };
        }
    }
}
