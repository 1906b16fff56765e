package dev.xinmiao.zone.intake;

import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.intake.internal.mapping.MappingCheck;
import dev.xinmiao.zone.intake.internal.mapping.MappingFile;
import dev.xinmiao.zone.intake.internal.mapping.MappingText;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.YamlNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of files become statements: which columns name the enterprise, which the period, and which fact each of
 * the others states. Kept as a file, so that next year's export is read as this year's was.
 *
 * @param source who makes the statements, an id of {@code sources.yaml}
 * @param sections one for each kind of file or sheet, chosen by heading
 */
public record Mapping(String name, String source, List<Section> sections) {

    public Mapping {
        sections = List.copyOf(sections);
    }

    /**
     * Reads a mapping's file.
     *
     * @throws InvalidPackException naming file and line, if it isn't one
     */
    public static Mapping load(Path file) {
        return MappingFile.read(YamlNode.read(file, Path.of("")));
    }

    /** Finds a mapping by name among a pack's {@code mappings/}, or by the path of its file. */
    public static Mapping load(String nameOrFile, Pack pack) {
        return pack.file("mappings/" + nameOrFile + ".yaml")
                .map(file -> MappingFile.read(pack.yaml(file)))
                .orElseGet(() -> load(Path.of(nameOrFile)));
    }

    /** Reads a mapping's text; {@code fileName} is what problems call it. */
    public static Mapping parse(String yaml, String fileName) {
        return MappingFile.read(YamlNode.parse(fileName, yaml));
    }

    /** What doesn't fit the fact dictionary; empty when the mapping can be used. */
    public List<MappingProblem> check(FactDictionary dictionary) {
        return MappingCheck.check(this, dictionary);
    }

    /** The mapping as the text of a file, which read again gives an equal mapping. */
    public String toYaml() {
        return MappingText.of(this);
    }

    /** The first section whose columns are all in a heading. */
    public Optional<Section> sectionFor(Heading heading) {
        return sections.stream()
                .filter(section -> heading.hasAll(section.match()))
                .findFirst();
    }

    /**
     * How one kind of table is read.
     *
     * @param match columns by which the table is known
     * @param columns by column name; those that only identify or date the row need not be among them
     * @param constants what holds for every row without standing in it
     */
    public record Section(
            List<String> match,
            SubjectColumns subject,
            PeriodRule period,
            SequencedMap<String, ColumnRule> columns,
            List<Constant> constants) {
        public Section {
            match = List.copyOf(match);
            columns = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(columns));
            constants = List.copyOf(constants);
        }
    }

    /** The columns that identify an enterprise: its credit code, its full name, numbers of other registers. */
    public record SubjectColumns(
            @Nullable String creditCode, @Nullable String name, Map<String, String> ids) {
        public SubjectColumns {
            ids = Collections.unmodifiableMap(new LinkedHashMap<>(ids));
        }
    }

    /**
     * What a row speaks of: a year, or everything since a day. A lasting fact in a row of a year is taken to hold since the
     * last day of that year, the day on which yearly returns count.
     */
    public sealed interface PeriodRule {
        /** The year stands in a column. */
        record YearIn(String column) implements PeriodRule {}

        /** Every row speaks of this year. */
        record Year(int year) implements PeriodRule {}

        /** The day stands in a column. */
        record SinceIn(String column) implements PeriodRule {}

        /** Every row holds since this day. */
        record Since(LocalDate day) implements PeriodRule {}
    }

    /** What becomes of a column. */
    public sealed interface ColumnRule {
        /** Not read, on purpose. */
        record Ignore() implements ColumnRule {}

        /**
         * Its cells state a fact.
         *
         * @param also further facts of the same kind that the same cells state
         * @param unit in which the cells are written; empty for the fact's own
         * @param roundToFen whether amounts finer than a fen are rounded instead of refused
         * @param zeroIsMissing whether 0 may mean "not found" and so states nothing
         * @param values what cell texts mean; when not empty, a text that isn't among them is missing and reported
         * @param period null for the section's
         * @param note what a reader of the fact should know of this source
         */
        record ToFact(
                String fact,
                List<String> also,
                String unit,
                boolean roundToFen,
                boolean zeroIsMissing,
                Map<String, String> values,
                @Nullable PeriodRule period,
                @Nullable Note note)
                implements ColumnRule {
            public ToFact {
                also = List.copyOf(also);
                values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            }

            /** All facts that the cells state. */
            public List<String> facts() {
                return Stream.concat(Stream.of(fact), also.stream()).toList();
            }

            public static ToFact of(String fact) {
                return new ToFact(fact, List.of(), "", false, false, Map.of(), null, null);
            }
        }
    }

    /** A remark in both languages. */
    public record Note(String zh, String en) {}

    /** A fact stated for every row; not stated for a row whose day is empty. */
    public record Constant(
            String fact, String value, @Nullable PeriodRule period) {}
}
