package dev.xinmiao.zone.intake.internal.mapping;

import dev.xinmiao.zone.intake.Mapping;
import dev.xinmiao.zone.intake.Mapping.ColumnRule;
import dev.xinmiao.zone.intake.Mapping.Constant;
import dev.xinmiao.zone.intake.Mapping.PeriodRule;
import dev.xinmiao.zone.intake.Mapping.Section;
import dev.xinmiao.zone.intake.Mapping.SubjectColumns;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes a mapping as {@link MappingFile} reads it. */
public final class MappingText {
    private MappingText() {}

    public static String of(Mapping mapping) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setWidth(120);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("name", mapping.name());
        file.put("source", mapping.source());
        file.put("files", mapping.sections().stream().map(MappingText::section).toList());
        return new Yaml(options).dump(file);
    }

    private static Map<String, Object> section(Section section) {
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put("match", section.match());
        entries.put("subject", subject(section.subject()));
        Map<String, Object> period = new LinkedHashMap<>();
        putPeriod(period, section.period());
        entries.put("period", period);
        Map<String, Object> columns = new LinkedHashMap<>();
        section.columns().forEach((column, rule) -> columns.put(column, rule(rule)));
        entries.put("columns", columns);
        List<Map<String, Object>> constants =
                section.constants().stream().map(MappingText::constant).toList();
        if (!constants.isEmpty()) {
            entries.put("constants", constants);
        }
        return entries;
    }

    private static Map<String, Object> subject(SubjectColumns subject) {
        Map<String, Object> entries = new LinkedHashMap<>();
        putUnlessEmpty(entries, "creditCode", subject.creditCode());
        putUnlessEmpty(entries, "name", subject.name());
        if (!subject.ids().isEmpty()) {
            entries.put("ids", new LinkedHashMap<>(subject.ids()));
        }
        return entries;
    }

    private static Object rule(ColumnRule rule) {
        return switch (rule) {
            case ColumnRule.Ignore ignore -> "ignore";
            case ColumnRule.ToFact fact -> toFact(fact);
        };
    }

    private static Map<String, Object> toFact(ColumnRule.ToFact rule) {
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put("fact", rule.fact());
        if (!rule.also().isEmpty()) {
            entries.put("also", rule.also());
        }
        putUnlessEmpty(entries, "unit", rule.unit());
        putUnlessEmpty(entries, "round", rule.roundToFen() ? "fen" : null);
        putUnlessEmpty(entries, "zero", rule.zeroIsMissing() ? "missing" : null);
        if (!rule.values().isEmpty()) {
            entries.put("values", new LinkedHashMap<>(rule.values()));
        }
        putPeriod(entries, rule.period());
        if (rule.note() != null) {
            Map<String, Object> note = new LinkedHashMap<>();
            note.put("zh", rule.note().zh());
            note.put("en", rule.note().en());
            entries.put("note", note);
        }
        return entries;
    }

    private static Map<String, Object> constant(Constant constant) {
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put("fact", constant.fact());
        entries.put("value", constant.value());
        putPeriod(entries, constant.period());
        return entries;
    }

    private static void putPeriod(Map<String, Object> entries, @Nullable PeriodRule period) {
        switch (period) {
            case null -> {}
            case PeriodRule.YearIn in -> entries.put("year", in.column());
            case PeriodRule.Year year -> entries.put("year", year.year());
            case PeriodRule.SinceIn in -> entries.put("since", in.column());
            case PeriodRule.Since since -> entries.put("since", since.day().toString());
        }
    }

    private static void putUnlessEmpty(Map<String, Object> entries, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            entries.put(key, value);
        }
    }
}
