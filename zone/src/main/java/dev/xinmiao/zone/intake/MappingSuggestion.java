package dev.xinmiao.zone.intake;

import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.intake.Mapping.ColumnRule;
import dev.xinmiao.zone.intake.Mapping.PeriodRule;
import dev.xinmiao.zone.intake.Mapping.Section;
import dev.xinmiao.zone.intake.Mapping.SubjectColumns;
import dev.xinmiao.zone.intake.internal.mapping.ColumnNames;
import dev.xinmiao.zone.intake.internal.row.HeadingFinder;
import dev.xinmiao.zone.intake.internal.table.RawCell;
import dev.xinmiao.zone.intake.internal.table.RawRow;
import dev.xinmiao.zone.intake.internal.table.TableReader;
import dev.xinmiao.zone.intake.internal.table.UnreadableFile;
import dev.xinmiao.zone.pack.Pack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * A mapping guessed from a file's heading, for a person to look at. Names are compared with those of the fact dictionary,
 * Chinese and English, and its aliases; units are read from the heading, as in 营业收入(万元).
 */
public record MappingSuggestion(List<ColumnGuess> columns) {
    private static final int SAMPLE_ROWS = 5;

    public MappingSuggestion {
        columns = List.copyOf(columns);
    }

    /** What came of looking at a file. */
    public sealed interface Outcome {
        record Suggested(MappingSuggestion suggestion) implements Outcome {}

        record Refused(CellError reason) implements Outcome {}
    }

    /** Looks at the first table of a file that has a heading with at least one column that is known. */
    public static Outcome of(Path file, FactDictionary dictionary, Pack pack, IntakeLimits limits) throws IOException {
        ColumnNames names = ColumnNames.of(dictionary, pack);
        try (TableReader tables = TableReader.open(file, limits)) {
            for (String name = tables.nextTable(); name != null; name = tables.nextTable()) {
                var found = HeadingFinder.find(tables, heading -> names.looksLikeHeading(heading));
                if (found.isPresent()) {
                    List<List<String>> samples = samples(tables, found.get().firstRow());
                    return new Outcome.Suggested(of(found.get().heading(), samples, names));
                }
            }
            return new Outcome.Refused(CellError.of(
                    "", 0, null, "", Fault.NO_HEADER, String.valueOf(HeadingFinder.ROWS_SEARCHED), names.examples()));
        } catch (UnreadableFile e) {
            return new Outcome.Refused(new CellError("", 0, null, "", e.fault(), e.details()));
        }
    }

    /** Guesses from a heading alone. */
    public static MappingSuggestion of(Heading heading, FactDictionary dictionary, Pack pack) {
        return of(heading, List.of(), ColumnNames.of(dictionary, pack));
    }

    private static MappingSuggestion of(Heading heading, List<List<String>> samples, ColumnNames names) {
        List<ColumnGuess> guesses = names.guess(heading);
        List<ColumnGuess> shown = new ArrayList<>();
        for (int i = 0; i < guesses.size(); i++) {
            int place = i;
            List<String> ofColumn = samples.stream()
                    .map(row -> place < row.size() ? row.get(place) : "")
                    .filter(text -> !text.isBlank())
                    .toList();
            ColumnGuess guess = guesses.get(i);
            if (!guess.column().isBlank()) {
                shown.add(new ColumnGuess(
                        guess.column(),
                        guess.role(),
                        guess.fact(),
                        guess.idKind(),
                        guess.unit(),
                        guess.sure(),
                        ofColumn));
            }
        }
        return new MappingSuggestion(shown);
    }

    private static List<List<String>> samples(TableReader table, @Nullable RawRow first)
            throws IOException, UnreadableFile {
        List<List<String>> samples = new ArrayList<>();
        RawRow row = first != null ? first : table.nextRow();
        while (row != null && samples.size() < SAMPLE_ROWS) {
            if (row instanceof RawRow.Cells cells) {
                samples.add(cells.cells().stream().map(RawCell::text).toList());
            }
            row = table.nextRow();
        }
        return samples;
    }

    /**
     * The mapping that follows, if the columns say of whom the rows speak.
     *
     * @param otherwise the period of rows that don't say it themselves
     */
    public Optional<Mapping> toMapping(String name, String source, PeriodRule otherwise) {
        String code = column(ColumnGuess.Role.CREDIT_CODE);
        String fullName = column(ColumnGuess.Role.NAME);
        Map<String, String> ids = new LinkedHashMap<>();
        SequencedMap<String, ColumnRule> rules = new LinkedHashMap<>();
        for (ColumnGuess guess : columns) {
            if (guess.role() == ColumnGuess.Role.ID && guess.idKind() != null) {
                ids.putIfAbsent(guess.idKind(), guess.column());
            } else if (guess.role() == ColumnGuess.Role.FACT && guess.fact() != null) {
                rules.put(guess.column(), rule(guess.fact(), guess.unit()));
            } else if (guess.role() == ColumnGuess.Role.UNKNOWN) {
                rules.put(guess.column(), new ColumnRule.Ignore());
            }
        }
        if (code == null && fullName == null && ids.isEmpty()) {
            return Optional.empty();
        }
        Section section = new Section(
                match(code, fullName, ids),
                new SubjectColumns(code, fullName, ids),
                period(otherwise),
                rules,
                List.of());
        return Optional.of(new Mapping(name, source, List.of(section)));
    }

    private static ColumnRule rule(FactKey fact, String unit) {
        return new ColumnRule.ToFact(fact.name(), List.of(), unit, false, false, Map.of(), null, null);
    }

    private PeriodRule period(PeriodRule otherwise) {
        String year = column(ColumnGuess.Role.YEAR);
        String since = column(ColumnGuess.Role.SINCE);
        return year != null ? new PeriodRule.YearIn(year) : since != null ? new PeriodRule.SinceIn(since) : otherwise;
    }

    private List<String> match(@Nullable String code, @Nullable String name, Map<String, String> ids) {
        List<String> match = new ArrayList<>();
        Optional.ofNullable(code).ifPresent(match::add);
        Optional.ofNullable(name).ifPresent(match::add);
        match.addAll(ids.values());
        columns.stream()
                .filter(guess -> guess.role() == ColumnGuess.Role.YEAR
                        || guess.role() == ColumnGuess.Role.SINCE
                        || guess.role() == ColumnGuess.Role.FACT)
                .limit(3)
                .forEach(guess -> match.add(guess.column()));
        return match;
    }

    private @Nullable String column(ColumnGuess.Role role) {
        return columns.stream()
                .filter(guess -> guess.role() == role)
                .map(ColumnGuess::column)
                .findFirst()
                .orElse(null);
    }
}
