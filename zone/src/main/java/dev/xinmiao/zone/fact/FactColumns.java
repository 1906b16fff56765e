package dev.xinmiao.zone.fact;

import dev.xinmiao.zone.kernel.AsOf;
import dev.xinmiao.zone.kernel.SubjectId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * The facts of all subjects as columns, one for each key and year and one for each lasting key: a row is a subject.
 * A column takes eight bytes a subject for amounts, less for the rest, and none where nobody has stated anything.
 */
public final class FactColumns {
    private record Heading(FactKey key, int year) {}

    private static final int LASTING = 0;

    private final AsOf asOf;
    private final long[] subjects;
    private final Map<Heading, FactColumn> columns;

    private FactColumns(AsOf asOf, long[] subjects, Map<Heading, FactColumn> columns) {
        this.asOf = asOf;
        this.subjects = subjects;
        this.columns = columns;
    }

    /**
     * @param keys the facts wanted; empty for all
     * @param years the years wanted of yearly facts
     */
    static FactColumns read(
            StatementStore statements, FactDictionary dictionary, Set<FactKey> keys, Set<Integer> years, AsOf asOf) {
        Builder builder = new Builder(keys, years, dictionary);
        for (StatementStore.SubjectRange range : statements.ranges(1)) {
            statements.forEachSubject(
                    range,
                    asOf.knownAt(),
                    (subject, stated) -> builder.add(subject, FactBook.from(stated, dictionary, asOf)));
        }
        return builder.build(asOf);
    }

    /**
     * The columns of subjects whose facts are at hand, in the order of the subjects' numbers.
     *
     * @param keys the facts wanted; empty for all
     * @param years the years wanted of yearly facts
     */
    public static FactColumns of(
            SortedMap<SubjectId, FactBook> books,
            FactDictionary dictionary,
            Set<FactKey> keys,
            Set<Integer> years,
            AsOf asOf) {
        Builder builder = new Builder(keys, years, dictionary);
        books.forEach(builder::add);
        return builder.build(asOf);
    }

    public AsOf asOf() {
        return asOf;
    }

    /** How many subjects: the rows are 0 until this. */
    public int size() {
        return subjects.length;
    }

    public SubjectId subject(int row) {
        return new SubjectId(subjects[row]);
    }

    /** The row of a subject, empty if there is no such subject. */
    public Optional<Integer> row(SubjectId subject) {
        int row = Arrays.binarySearch(subjects, subject.value());
        return row < 0 ? Optional.empty() : Optional.of(row);
    }

    /** The column of a yearly fact, empty if nobody has stated it. */
    public Optional<FactColumn> column(FactKey key, int year) {
        return Optional.ofNullable(columns.get(new Heading(key, year)));
    }

    /** The column of a lasting fact, empty if nobody has stated it. */
    public Optional<FactColumn> column(FactKey key) {
        return Optional.ofNullable(columns.get(new Heading(key, LASTING)));
    }

    private static final class Builder {
        private final Set<FactKey> keys;
        private final List<Integer> years;
        private final FactDictionary dictionary;
        private final Map<Heading, FactColumn> columns = new HashMap<>();
        private long[] subjects = new long[1024];
        private int size;

        Builder(Set<FactKey> keys, Set<Integer> years, FactDictionary dictionary) {
            this.keys = keys;
            this.years = List.copyOf(years);
            this.dictionary = dictionary;
        }

        void add(SubjectId subject, FactBook book) {
            if (size == subjects.length) {
                subjects = Arrays.copyOf(subjects, size + (size >> 1));
            }
            int row = size++;
            subjects[row] = subject.value();
            for (FactKey key : book.keys()) {
                if (!keys.isEmpty() && !keys.contains(key)) {
                    continue;
                }
                FactValue lasting = book.valueOf(key);
                if (lasting != null) {
                    put(new Heading(key, LASTING), row, lasting);
                }
                for (int year : years) {
                    FactValue ofYear = book.valueOf(key, year);
                    if (ofYear != null) {
                        put(new Heading(key, year), row, ofYear);
                    }
                }
            }
        }

        private void put(Heading heading, int row, FactValue value) {
            columns.computeIfAbsent(
                            heading,
                            each -> FactColumn.of(dictionary.get(each.key()).type()))
                    .put(row, value);
        }

        FactColumns build(AsOf asOf) {
            columns.values().forEach(column -> column.trimTo(size));
            return new FactColumns(asOf, Arrays.copyOf(subjects, size), columns);
        }
    }
}
