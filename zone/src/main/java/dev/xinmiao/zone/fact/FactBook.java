package dev.xinmiao.zone.fact;

import static java.util.Objects.requireNonNull;

import dev.xinmiao.zone.kernel.AsOf;
import dev.xinmiao.zone.kernel.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All that is known about one subject as of a day: for each key and year, and for each lasting key, the value of the
 * source that goes before the others; among statements of one source the one recorded last, and for a lasting fact
 * the one that holds from the latest day not after the day asked for.
 */
public final class FactBook {
    private final FactDictionary dictionary;
    private final AsOf asOf;
    private final List<Statement> statements;
    private final Map<FactKey, Map<Integer, Statement>> ofYears = new HashMap<>();
    private final Map<FactKey, Statement> lasting = new HashMap<>();

    private FactBook(FactDictionary dictionary, AsOf asOf, List<Statement> statements) {
        this.dictionary = dictionary;
        this.asOf = asOf;
        this.statements = statements;
        for (Statement statement : statements) {
            for (FactKey key : statement.values().keySet()) {
                switch (statement.period()) {
                    case Period.Year year ->
                        ofYears.computeIfAbsent(key, each -> new HashMap<>(8))
                                .merge(year.year(), statement, (one, two) -> better(key, one, two));
                    case Period.Since ignored -> lasting.merge(key, statement, (one, two) -> better(key, one, two));
                }
            }
        }
    }

    /**
     * @param statements of one subject, in the order in which they were recorded; those recorded later than {@code asOf.knownAt()}, or speaking only of days after
     *     {@code asOf.day()}, are left out
     */
    public static FactBook from(Collection<Statement> statements, FactDictionary dictionary, AsOf asOf) {
        List<Statement> known = new ArrayList<>(statements.size());
        for (Statement statement : statements) {
            if (!statement.recordedAt().isAfter(asOf.knownAt()) && !isFuture(statement.period(), asOf.day())) {
                known.add(statement);
            }
        }
        return new FactBook(dictionary, asOf, known);
    }

    private static boolean isFuture(Period period, LocalDate day) {
        return switch (period) {
            case Period.Year year -> year.year() > day.getYear();
            case Period.Since since -> since.day().isAfter(day);
        };
    }

    private Statement better(FactKey key, Statement one, Statement two) {
        int byRank = Integer.compare(dictionary.rank(key, one.source()), dictionary.rank(key, two.source()));
        if (byRank != 0) {
            return byRank < 0 ? one : two;
        }
        if (one.period() instanceof Period.Since first && two.period() instanceof Period.Since second) {
            int bySince = first.day().compareTo(second.day());
            if (bySince != 0) {
                return bySince > 0 ? one : two;
            }
        }
        // Of one moment, the one further on in the list: it was recorded after the other.
        return one.recordedAt().isAfter(two.recordedAt()) ? one : two;
    }

    public AsOf asOf() {
        return asOf;
    }

    /** The value of a yearly fact, null if not known. */
    public @Nullable FactValue valueOf(FactKey key, int year) {
        Map<Integer, Statement> years = ofYears.get(key);
        Statement statement = years == null ? null : years.get(year);
        return statement == null ? null : statement.values().get(key);
    }

    /** The value of a lasting fact, null if not known. */
    public @Nullable FactValue valueOf(FactKey key) {
        Statement statement = lasting.get(key);
        return statement == null ? null : statement.values().get(key);
    }

    public Optional<Fact> fact(FactKey key, int year) {
        Map<Integer, Statement> years = ofYears.get(key);
        return Optional.ofNullable(years == null ? null : years.get(year))
                .map(chosen -> fact(key, chosen, new Period.Year(year)));
    }

    public Optional<Fact> fact(FactKey key) {
        return Optional.ofNullable(lasting.get(key)).map(chosen -> fact(key, chosen, null));
    }

    private Fact fact(FactKey key, Statement chosen, Period.@Nullable Year year) {
        Map<String, Statement> bestOfSource = new HashMap<>();
        for (Statement statement : statements) {
            boolean same = year == null
                    ? statement.period() instanceof Period.Since
                    : statement.period().equals(year);
            if (same
                    && !statement.source().equals(chosen.source())
                    && statement.values().containsKey(key)) {
                bestOfSource.merge(statement.source(), statement, (one, two) -> better(key, one, two));
            }
        }
        List<Statement> others = bestOfSource.values().stream()
                .sorted((one, two) ->
                        Integer.compare(dictionary.rank(key, one.source()), dictionary.rank(key, two.source())))
                .toList();
        return new Fact(key, requireNonNull(chosen.values().get(key)), chosen, others);
    }

    /** The years of which something is known, in order. */
    public SortedSet<Integer> years() {
        SortedSet<Integer> years = new TreeSet<>();
        ofYears.values().forEach(each -> years.addAll(each.keySet()));
        return years;
    }

    /** The keys of which something is known. */
    public SortedSet<FactKey> keys() {
        SortedSet<FactKey> keys = new TreeSet<>(ofYears.keySet());
        keys.addAll(lasting.keySet());
        return keys;
    }

    /** The statements that count, in no order. */
    public List<Statement> statements() {
        return List.copyOf(statements);
    }
}
