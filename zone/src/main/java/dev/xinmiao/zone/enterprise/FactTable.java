package dev.xinmiao.zone.enterprise;

import dev.xinmiao.zone.fact.Fact;
import dev.xinmiao.zone.fact.FactBook;
import dev.xinmiao.zone.fact.FactDefinition;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.fact.FactValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one enterprise, in the order of the dictionary.
 *
 * @param years in order; the columns
 * @param conflicts how many facts on which sources disagree
 */
public record FactTable(List<Integer> years, List<Yearly> yearly, List<Lasting> lasting, long conflicts) {

    /** @param cells one for each year of the table; null where nothing is known */
    public record Yearly(
            FactDefinition definition,
            List<@Nullable FactCell> cells,
            @Nullable Spark spark) {}

    public record Lasting(FactDefinition definition, FactCell cell) {}

    static FactTable of(FactBook book, FactDictionary dictionary) {
        List<Integer> years = List.copyOf(book.years());
        var yearly = new ArrayList<Yearly>();
        var lasting = new ArrayList<Lasting>();
        long conflicts = 0;
        var known = book.keys();
        for (FactDefinition definition : dictionary.all()) {
            FactKey key = definition.key();
            if (!known.contains(key)) {
                continue;
            }
            if (definition.yearly()) {
                List<Optional<Fact>> facts =
                        years.stream().map(year -> book.fact(key, year)).toList();
                yearly.add(new Yearly(definition, cells(facts, definition, dictionary), spark(facts)));
                conflicts += facts.stream()
                        .flatMap(Optional::stream)
                        .filter(Fact::isConflict)
                        .count();
            } else {
                Optional<Fact> fact = book.fact(key);
                fact.ifPresent(
                        known1 -> lasting.add(new Lasting(definition, FactCell.of(known1, definition, dictionary))));
                conflicts += fact.filter(Fact::isConflict).isPresent() ? 1 : 0;
            }
        }
        return new FactTable(years, yearly, lasting, conflicts);
    }

    private static List<@Nullable FactCell> cells(
            List<Optional<Fact>> facts, FactDefinition definition, FactDictionary dictionary) {
        var cells = new ArrayList<@Nullable FactCell>();
        for (Optional<Fact> fact : facts) {
            cells.add(fact.map(known -> FactCell.of(known, definition, dictionary))
                    .orElse(null));
        }
        return cells;
    }

    private static @Nullable Spark spark(List<Optional<Fact>> facts) {
        var numbers = new ArrayList<@Nullable BigDecimal>();
        for (Optional<Fact> fact : facts) {
            numbers.add(fact.map(Fact::value)
                    .filter(FactValue.Amount.class::isInstance)
                    .map(value -> ((FactValue.Amount) value).number())
                    .orElse(null));
        }
        return Spark.of(numbers);
    }
}
