package dev.xinmiao.zone.intake.internal.imports;

import dev.xinmiao.zone.fact.FactDefinition;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.fact.Source;
import dev.xinmiao.zone.intake.ColumnGuess;
import dev.xinmiao.zone.intake.ColumnGuess.Role;
import dev.xinmiao.zone.intake.Fault;
import dev.xinmiao.zone.intake.Heading;
import dev.xinmiao.zone.intake.Mapping;
import dev.xinmiao.zone.intake.Mapping.ColumnRule;
import dev.xinmiao.zone.intake.Mapping.ColumnRule.ToFact;
import dev.xinmiao.zone.intake.Mapping.PeriodRule;
import dev.xinmiao.zone.intake.Mapping.Section;
import dev.xinmiao.zone.intake.Mapping.SubjectColumns;
import dev.xinmiao.zone.intake.MappingProblem;
import dev.xinmiao.zone.intake.MappingSuggestion;
import dev.xinmiao.zone.intake.internal.value.DateNotation;
import dev.xinmiao.zone.intake.internal.value.Notation;
import dev.xinmiao.zone.intake.internal.value.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The page on which an officer says what each column is. Every column has a choice, filled in from the mapping in use or
 * with the guess; what was chosen is kept when something is wrong.
 *
 * @param otherwise year or day of rows that don't say it
 * @param used the mapping in use, which may say more than the form can show; null before there was one
 */
public record MappingForm(
        ImportLine line,
        String name,
        String source,
        String otherwise,
        List<Row> rows,
        List<MappingProblem> problems,
        @Nullable Mapping used,
        FactDictionary dictionary) {

    /** What can be chosen beside facts. */
    public static final List<String> ROLES = List.of("ignore", "credit-code", "name", "id:stock", "year", "since");
    /** The units in which a column may be written; empty is the fact's own. */
    public static final List<String> UNITS = List.of("", "元", "千元", "万元", "百万元", "亿元", "%", "‰", "1");

    /**
     * @param as a role or {@code fact:…}
     * @param sure whether the guess is sure; otherwise it wants a look
     */
    public record Row(
            String column, String as, String unit, boolean zeroIsMissing, boolean sure, List<String> samples) {
        public String sample() {
            return String.join(" · ", samples);
        }

        public boolean guessed() {
            return !sure && as.startsWith("fact:");
        }
    }

    static MappingForm guessed(ImportLine line, MappingSuggestion suggestion, FactDictionary dictionary) {
        List<Row> rows = suggestion.columns().stream()
                .map(guess ->
                        new Row(guess.column(), choice(guess), guess.unit(), false, guess.sure(), guess.samples()))
                .toList();
        String name = line.fileName().replaceFirst("\\..*$", "").replaceAll("[^\\p{IsHan}\\p{Alnum}_-]+", "-");
        return new MappingForm(line, name, "enterprise", "", rows, List.of(), null, dictionary);
    }

    /** Empty where the mapping has no section for the file's columns. */
    static Optional<MappingForm> inUse(
            ImportLine line, Mapping mapping, MappingSuggestion suggestion, FactDictionary dictionary) {
        List<String> columns =
                suggestion.columns().stream().map(ColumnGuess::column).toList();
        return mapping.sectionFor(Heading.of(columns))
                .map(section -> new MappingForm(
                        line,
                        mapping.name(),
                        mapping.source(),
                        otherwise(section.period()),
                        suggestion.columns().stream()
                                .map(guess -> row(guess, section))
                                .toList(),
                        List.of(),
                        mapping,
                        dictionary));
    }

    private static Row row(ColumnGuess guess, Section section) {
        ToFact fact = rule(section, guess.column());
        return new Row(
                guess.column(),
                role(section, guess.column()).orElse(fact == null ? "ignore" : "fact:" + fact.fact()),
                fact == null ? "" : fact.unit(),
                fact != null && fact.zeroIsMissing(),
                true,
                guess.samples());
    }

    private static @Nullable ToFact rule(Section section, String column) {
        return section.columns().entrySet().stream()
                .filter(entry -> same(entry.getKey(), column))
                .map(Map.Entry::getValue)
                .filter(ToFact.class::isInstance)
                .map(ToFact.class::cast)
                .findFirst()
                .orElse(null);
    }

    private static Optional<String> role(Section section, String column) {
        SubjectColumns subject = section.subject();
        if (same(subject.creditCode(), column)) {
            return Optional.of("credit-code");
        }
        if (same(subject.name(), column)) {
            return Optional.of("name");
        }
        return switch (section.period()) {
            case PeriodRule.YearIn in when same(in.column(), column) -> Optional.of("year");
            case PeriodRule.SinceIn in when same(in.column(), column) -> Optional.of("since");
            default ->
                subject.ids().entrySet().stream()
                        .filter(id -> same(id.getValue(), column))
                        .map(id -> "id:" + id.getKey())
                        .findFirst();
        };
    }

    private static boolean same(@Nullable String one, String other) {
        return one != null && Notation.columnName(one).equals(Notation.columnName(other));
    }

    private static String otherwise(PeriodRule period) {
        return switch (period) {
            case PeriodRule.Year(int year) -> String.valueOf(year);
            case PeriodRule.Since(LocalDate day) -> day.toString();
            default -> "";
        };
    }

    /** Those to choose from, the one in use among them. */
    public List<String> units(Row row) {
        return UNITS.contains(row.unit())
                ? UNITS
                : Stream.concat(UNITS.stream(), Stream.of(row.unit())).toList();
    }

    /** The form as it was sent; {@code c0.as}, {@code c0.unit}, {@code c0.zero} … by the columns' order. */
    MappingForm sent(UnaryOperator<@Nullable String> parameter) {
        List<Row> chosen = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            String as = text(parameter, "c" + i + ".as");
            chosen.add(new Row(
                    row.column(),
                    as.isEmpty() ? "ignore" : as,
                    text(parameter, "c" + i + ".unit"),
                    !text(parameter, "c" + i + ".zero").isEmpty(),
                    true,
                    row.samples()));
        }
        return new MappingForm(
                line,
                text(parameter, "name"),
                text(parameter, "source"),
                text(parameter, "otherwise"),
                chosen,
                List.of(),
                used,
                dictionary);
    }

    private static String text(UnaryOperator<@Nullable String> parameter, String name) {
        String value = parameter.apply(name);
        return value == null ? "" : value.strip();
    }

    MappingForm with(List<MappingProblem> found) {
        return new MappingForm(line, name, source, otherwise, rows, found, used, dictionary);
    }

    /** The mapping, or problems that say what is missing to it. */
    Optional<Mapping> toMapping(List<MappingProblem> missing) {
        if (!name.matches("[\\p{IsHan}\\p{Alnum}_-]{1,60}")) {
            missing.add(MappingProblem.of("name", Fault.MAPPING_NAME_NEEDED));
        }
        PeriodRule period = periodOtherwise();
        boolean hasPeriod = rows.stream()
                .anyMatch(row -> row.as().equals("year") || row.as().equals("since"));
        if (period == null && (!hasPeriod || !otherwise.isEmpty())) {
            missing.add(MappingProblem.of("otherwise", Fault.MAPPING_PERIOD_NEEDED));
        }
        MappingSuggestion chosen =
                new MappingSuggestion(rows.stream().map(MappingForm::guess).toList());
        Optional<Mapping> mapping = chosen.toMapping(name, source, period == null ? new PeriodRule.Year(1900) : period);
        if (mapping.isEmpty()) {
            missing.add(MappingProblem.of("subject", Fault.MAPPING_SUBJECT_NEEDED));
        }
        return missing.isEmpty() ? mapping.map(this::refined) : Optional.empty();
    }

    private @Nullable PeriodRule periodOtherwise() {
        if (otherwise.matches("[0-9]{4}.*") && DateNotation.day(otherwise) instanceof Reading.Known<LocalDate> day) {
            return new PeriodRule.Since(day.value());
        }
        return DateNotation.year(otherwise) instanceof Reading.Known<Integer> year
                ? new PeriodRule.Year(year.value())
                : null;
    }

    /** With what the form can't show: it stays as it is in the mapping in use. */
    private Mapping refined(Mapping chosen) {
        Section section = chosen.sections().getFirst();
        Section before = used == null
                ? null
                : used.sectionFor(Heading.of(rows.stream().map(Row::column).toList()))
                        .orElse(null);
        SequencedMap<String, ColumnRule> rules = new LinkedHashMap<>(section.columns());
        for (Row row : rows) {
            if (rules.get(row.column()) instanceof ToFact fact) {
                rules.put(row.column(), refined(fact, row, before == null ? null : rule(before, row.column())));
            }
        }
        Section after = new Section(
                before == null ? section.match() : before.match(),
                section.subject(),
                section.period(),
                rules,
                before == null ? List.of() : before.constants());
        List<Section> sections = used == null || before == null
                ? List.of(after)
                : used.sections().stream()
                        .map(each -> each == before ? after : each)
                        .toList();
        return new Mapping(chosen.name(), chosen.source(), sections);
    }

    private static ToFact refined(ToFact chosen, Row row, @Nullable ToFact before) {
        ToFact rest = before != null && before.fact().equals(chosen.fact()) ? before : chosen;
        return new ToFact(
                chosen.fact(),
                rest.also(),
                chosen.unit(),
                rest.roundToFen(),
                row.zeroIsMissing(),
                rest.values(),
                rest.period(),
                rest.note());
    }

    private static ColumnGuess guess(Row row) {
        Role role = switch (row.as()) {
            case "credit-code" -> Role.CREDIT_CODE;
            case "name" -> Role.NAME;
            case "id:stock" -> Role.ID;
            case "year" -> Role.YEAR;
            case "since" -> Role.SINCE;
            default -> row.as().startsWith("fact:") ? Role.FACT : Role.UNKNOWN;
        };
        FactKey fact = role == Role.FACT ? new FactKey(row.as().substring("fact:".length())) : null;
        return new ColumnGuess(
                row.column(), role, fact, role == Role.ID ? "stock" : null, row.unit(), true, row.samples());
    }

    private static String choice(ColumnGuess guess) {
        return switch (guess.role()) {
            case CREDIT_CODE -> "credit-code";
            case NAME -> "name";
            case ID -> "id:" + guess.idKind();
            case YEAR -> "year";
            case SINCE -> "since";
            case FACT -> "fact:" + guess.fact();
            case UNKNOWN -> "ignore";
        };
    }

    public Collection<FactDefinition> facts() {
        return dictionary.all();
    }

    public Collection<Source> sources() {
        return dictionary.sources();
    }

    /** What a problem is about: a column by its name; the fields of the form speak for themselves. */
    public String nameOf(MappingProblem problem) {
        return rows.stream().anyMatch(row -> row.column().equals(problem.place())) ? problem.place() : "";
    }

    /** What is wrong at a place of the form; null if nothing. */
    public @Nullable MappingProblem problemAt(String place) {
        return problems.stream()
                .filter(problem -> problem.place().equals(place))
                .findFirst()
                .orElse(null);
    }
}
