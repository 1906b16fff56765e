package dev.xinmiao.zone.intake.internal.mapping;

import dev.xinmiao.zone.intake.Mapping;
import dev.xinmiao.zone.intake.Mapping.ColumnRule;
import dev.xinmiao.zone.intake.Mapping.Constant;
import dev.xinmiao.zone.intake.Mapping.Note;
import dev.xinmiao.zone.intake.Mapping.PeriodRule;
import dev.xinmiao.zone.intake.Mapping.Section;
import dev.xinmiao.zone.intake.Mapping.SubjectColumns;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.PackProblem;
import dev.xinmiao.zone.pack.YamlNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads {@code mappings/*.yaml}; the format is in docs/decisions/0003. All problems of a file are told together. */
public final class MappingFile {
    private final List<PackProblem> problems = new ArrayList<>();

    private MappingFile() {}

    /** @throws InvalidPackException naming each line that is wrong */
    public static Mapping read(YamlNode root) {
        MappingFile file = new MappingFile();
        root.only(Set.of("name", "source", "files"));
        List<Section> sections = root.required("files").elements().stream()
                .flatMap(node -> file.tried(node, file::section).stream())
                .toList();
        Mapping mapping = new Mapping(
                root.required("name").text(), root.required("source").text(), sections);
        if (!file.problems.isEmpty()) {
            throw new InvalidPackException(file.problems);
        }
        return mapping;
    }

    private <T> Optional<T> tried(YamlNode node, Function<YamlNode, T> reading) {
        try {
            return Optional.of(reading.apply(node));
        } catch (InvalidPackException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    private Section section(YamlNode node) {
        node.only(Set.of("match", "subject", "period", "columns", "constants"));
        List<String> match =
                node.required("match").elements().stream().map(YamlNode::text).toList();
        if (match.isEmpty()) {
            throw new InvalidPackException(node.problem("'match' needs at least one column"));
        }
        SequencedMap<String, ColumnRule> columns = new LinkedHashMap<>();
        node.get("columns")
                .map(YamlNode::entries)
                .orElse(Map.of())
                .forEach((column, rule) ->
                        tried(rule, MappingFile::columnRule).ifPresent(read -> columns.put(column, read)));
        List<Constant> constants = node.list("constants").stream()
                .flatMap(each -> tried(each, MappingFile::constant).stream())
                .toList();
        return new Section(
                match, subject(node.required("subject")), period(node.required("period")), columns, constants);
    }

    private static SubjectColumns subject(YamlNode node) {
        node.only(Set.of("creditCode", "name", "ids"));
        Map<String, String> ids = new LinkedHashMap<>();
        node.get("ids").map(YamlNode::entries).orElse(Map.of()).forEach((kind, column) -> ids.put(kind, column.text()));
        String code = node.get("creditCode").map(YamlNode::text).orElse(null);
        String name = node.get("name").map(YamlNode::text).orElse(null);
        if (code == null && name == null && ids.isEmpty()) {
            throw new InvalidPackException(node.problem("'subject' needs a creditCode, a name or an id"));
        }
        return new SubjectColumns(code, name, ids);
    }

    private static PeriodRule period(YamlNode node) {
        node.only(Set.of("year", "since"));
        PeriodRule rule = periodWithin(node);
        if (rule == null) {
            throw new InvalidPackException(node.problem("'period' needs a year or a since"));
        }
        return rule;
    }

    /** Where an entry may carry {@code year} or {@code since}; each is a column's name or a constant. */
    private static @Nullable PeriodRule periodWithin(YamlNode node) {
        Optional<YamlNode> year = node.get("year");
        Optional<YamlNode> since = node.get("since");
        if (year.isPresent() && since.isPresent()) {
            throw new InvalidPackException(node.problem("give 'year' or 'since', not both"));
        }
        if (year.isPresent()) {
            String text = year.get().text();
            return text.matches("[0-9]{4}") ? new PeriodRule.Year(Integer.parseInt(text)) : new PeriodRule.YearIn(text);
        }
        if (since.isPresent()) {
            String text = since.get().text();
            return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                    ? new PeriodRule.Since(LocalDate.parse(text))
                    : new PeriodRule.SinceIn(text);
        }
        return null;
    }

    private static ColumnRule columnRule(YamlNode node) {
        if (!node.isMapping()) {
            if (node.text().equals("ignore")) {
                return new ColumnRule.Ignore();
            }
            throw new InvalidPackException(node.problem("a column is 'ignore' or {fact: …}"));
        }
        node.only(Set.of("fact", "also", "unit", "round", "zero", "values", "year", "since", "note"));
        Map<String, String> values = new LinkedHashMap<>();
        node.get("values")
                .map(YamlNode::entries)
                .orElse(Map.of())
                .forEach((text, value) -> values.put(text, value.text()));
        return new ColumnRule.ToFact(
                node.required("fact").text(),
                node.list("also").stream().map(YamlNode::text).toList(),
                node.text("unit", ""),
                flag(node, "round", "fen"),
                flag(node, "zero", "missing"),
                values,
                periodWithin(node),
                node.get("note").map(MappingFile::note).orElse(null));
    }

    private static boolean flag(YamlNode node, String key, String onlyWord) {
        Optional<YamlNode> word = node.get(key);
        if (word.isPresent() && !word.get().text().equals(onlyWord)) {
            throw new InvalidPackException(word.get().problem("'" + key + "' can only be '" + onlyWord + "'"));
        }
        return word.isPresent();
    }

    private static Note note(YamlNode node) {
        node.only(Set.of("zh", "en"));
        return new Note(node.required("zh").text(), node.required("en").text());
    }

    private static Constant constant(YamlNode node) {
        node.only(Set.of("fact", "value", "year", "since"));
        return new Constant(node.required("fact").text(), node.required("value").text(), periodWithin(node));
    }
}
