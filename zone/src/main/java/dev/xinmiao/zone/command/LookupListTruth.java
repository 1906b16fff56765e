package dev.xinmiao.zone.command;

import dev.xinmiao.zone.command.LookupTruth.Held;
import dev.xinmiao.zone.command.LookupVerdict.Kind;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.lookup.answer.ListRun;
import dev.xinmiao.zone.lookup.reading.Filter;
import dev.xinmiao.zone.lookup.reading.Filter.Condition;
import dev.xinmiao.zone.lookup.reading.Filter.Of;
import dev.xinmiao.zone.lookup.reading.Reading.Wanted;
import dev.xinmiao.zone.lookup.words.Meaning.Comparison;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Holds lists against what the annotators say, and where they differ against a list made once more from the file. */
final class LookupListTruth {
    private final LookupTable table;

    LookupListTruth(LookupTable table) {
        this.table = table;
    }

    /** A list over the imported companies; the annotators' companies were others, so differing is no mistake by itself. */
    Held list(LookupQuestion question, Wanted.Listed listed, ListRun.Result result, List<String> names) {
        String expected = question.expected();
        boolean right = expected != null
                && (listed.counted()
                        ? expected.strip().equals(String.valueOf(result.total()))
                        : isSameList(question, result, names));
        if (right) {
            return Held.RIGHT;
        }
        return expected != null && isOfTable(listed, result) ? new Held(Kind.DIFFERS, "list") : Held.WRONG;
    }

    /** The keyword of a list holds the names, and the amounts where they are asked for. */
    private static boolean isSameList(LookupQuestion question, ListRun.Result result, List<String> names) {
        List<String> theirs = new ArrayList<>();
        List<BigDecimal> amounts = new ArrayList<>();
        for (String keyword : question.keywords()) {
            BigDecimal amount = LookupTable.number(keyword);
            if (amount == null) {
                theirs.add(LookupTruth.plain(keyword));
            } else {
                amounts.add(amount);
            }
        }
        List<BigDecimal> ours = result.rows().stream()
                .filter(row -> !row.values().isEmpty())
                .map(row -> Objects.requireNonNull(row.values().getLast()))
                .toList();
        return theirs.equals(names.stream().map(LookupTruth::plain).toList())
                && (amounts.isEmpty() || (amounts.size() == ours.size() && isEqual(amounts, ours)));
    }

    private static boolean isEqual(List<BigDecimal> one, List<BigDecimal> two) {
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i).compareTo(two.get(i)) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Made once more from the file, without what reads sentences and runs filters. */
    private boolean isOfTable(Wanted.Listed listed, ListRun.Result result) {
        Filter filter = listed.filter();
        String place = filter.conditions().stream()
                .flatMap(each -> each instanceof Condition.Place(String name, boolean holds) && holds
                        ? Stream.of(name)
                        : Stream.empty())
                .findFirst()
                .orElse("");
        if (listed.counted()) {
            List<Condition.Compare> compares = filter.conditions().stream()
                    .flatMap(each -> each instanceof Condition.Compare compare ? Stream.of(compare) : Stream.empty())
                    .toList();
            return compares.size() == 1
                    && compares.getFirst().of().year() instanceof Integer year
                    && compares.getFirst().comparison() == Comparison.MORE
                    && compares.getFirst().of().measure().isFact()
                    && table.count(
                                    year,
                                    key(compares.getFirst().of()),
                                    place,
                                    number ->
                                            number.compareTo(compares.getFirst().value()) > 0)
                            == result.total();
        }
        if (filter.order() == null
                || !(filter.order().by().year() instanceof Integer year)
                || !filter.order().by().measure().isFact()) {
            return false;
        }
        List<BigDecimal> ranked = table.ranked(
                year, key(filter.order().by()), place, filter.order().descending());
        int column = result.shown().indexOf(filter.order().by());
        List<BigDecimal> ours = new ArrayList<>();
        for (ListRun.Row row : result.rows()) {
            ours.add(Objects.requireNonNull(row.values().get(column)));
        }
        int end = Math.min(ranked.size(), filter.skip() + ours.size());
        List<BigDecimal> expected = filter.skip() > end ? List.of() : ranked.subList(filter.skip(), end);
        return ours.size() == expected.size() && isEqual(expected, ours);
    }

    private static FactKey key(Of of) {
        return of.measure().parts().getFirst().fact().key();
    }
}
