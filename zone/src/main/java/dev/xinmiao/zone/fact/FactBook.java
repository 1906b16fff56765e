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
    private static final int LASTING = 0;

    private final FactDictionary dictionary;
    private final AsOf asOf;
    private final List<Statement> statements;
    private final Map<FactKey, Chosen> ofYears = new HashMap<>(128);
    private final Map<FactKey, Chosen> lasting = new HashMap<>(64);

    private FactBook(FactDictionary dictionary, AsOf asOf, List<Statement> statements) {
        this.dictionary = dictionary;
        this.asOf = asOf;
        this.statements = statements;
        for (Statement statement : statements) {
            switch (statement.period()) {
                case Period.Year(int year) -> choose(statement, ofYears, year);
                case Period.Since _ -> choose(statement, lasting, LASTING);
            }
        }
    }

    private FactBook(FactBook known, AsOf asOf) {
        this.dictionary = known.dictionary;
        this.asOf = asOf;
        this.statements = known.statements;
        this.ofYears.putAll(known.ofYears);
        this.lasting.putAll(known.lasting);
    }

    private void choose(Statement statement, Map<FactKey, Chosen> among, int year) {
        statement.values().forEach((key, value) -> {
            Chosen first = among.get(key);
            Chosen rival = first == null ? null : first.in(year);
            if (rival == null) {
                among.put(key, new Chosen(year, statement, value, first));
            } else if (better(key, rival.statement, statement) == statement) {
                rival.statement = statement;
                rival.value = value;
            }
        });
    }

    /**
     * The statement that counts for one key and year, in a chain of the key's years: they are so few that following it
     * is faster than looking a year up. Values are read millions of times in an evaluation of the zone.
     */
    private static final class Chosen {
        final int year;
        final @Nullable Chosen next;
        Statement statement;
        FactValue value;

        Chosen(int year, Statement statement, FactValue value, @Nullable Chosen next) {
            this.year = year;
            this.statement = statement;
            this.value = value;
            this.next = next;
        }

        @Nullable
        Chosen in(int wanted) {
            Chosen each = this;
            while (each != null && each.year != wanted) {
                each = each.next;
            }
            return each;
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

    /**
     * The same facts, asked about as of another day: what somebody applied for on that day is judged by what is known and
     * holds now, but "last year" and "within a year" mean what they meant then.
     */
    public FactBook askedOn(LocalDate day) {
        return new FactBook(this, new AsOf(day, asOf.knownAt()));
    }

    public AsOf asOf() {
        return asOf;
    }

    /** The value of a yearly fact, null if not known. */
    public @Nullable FactValue valueOf(FactKey key, int year) {
        Chosen chosen = chosen(key, year);
        return chosen == null ? null : chosen.value;
    }

    private @Nullable Chosen chosen(FactKey key, int year) {
        Chosen first = ofYears.get(key);
        return first == null ? null : first.in(year);
    }

    /** The value of a lasting fact, null if not known. */
    public @Nullable FactValue valueOf(FactKey key) {
        Chosen chosen = lasting.get(key);
        return chosen == null ? null : chosen.value;
    }

    public Optional<Fact> fact(FactKey key, int year) {
        return Optional.ofNullable(chosen(key, year)).map(chosen -> fact(key, chosen.statement, new Period.Year(year)));
    }

    public Optional<Fact> fact(FactKey key) {
        return Optional.ofNullable(lasting.get(key)).map(chosen -> fact(key, chosen.statement, null));
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
        for (Chosen first : ofYears.values()) {
            for (Chosen each = first; each != null; each = each.next) {
                years.add(each.year);
            }
        }
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
