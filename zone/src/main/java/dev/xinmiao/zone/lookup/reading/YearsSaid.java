package dev.xinmiao.zone.lookup.reading;

import dev.xinmiao.zone.lookup.words.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The years that a text names, and where. */
final class YearsSaid {
    private final TreeMap<Integer, List<Integer>> byPlace = new TreeMap<>();
    private final SortedSet<Integer> all = new TreeSet<>();

    /** @param thisYear that 去年 is the one before of */
    YearsSaid(Pieces pieces, int thisYear) {
        boolean named = IntStream.range(0, pieces.size())
                .anyMatch(place -> pieces.at(place) instanceof Token.Year && !pieces.isUsed(place));
        for (int place = 0; place < pieces.size(); place++) {
            if (pieces.isUsed(place)) {
                // It says when something happened.
                continue;
            }
            if (pieces.at(place) instanceof Token.Year(int year)) {
                // 2019年至2021年
                if (pieces.meaning(place + 1) instanceof Meaning.To
                        && pieces.at(place + 2) instanceof Token.Year(int last)
                        && last > year) {
                    add(place, IntStream.rangeClosed(year, last).boxed().toList());
                    pieces.use(place, place + 3);
                    place += 2;
                } else {
                    add(place, List.of(year));
                    pieces.use(place, place + 1);
                }
            } else if (!named && pieces.at(place) instanceof Token.Recent(int years)) {
                add(place, IntStream.range(thisYear - years, thisYear).boxed().toList());
                pieces.use(place, place + 1);
            } else if (!named && pieces.meaning(place) instanceof Meaning.Years(int from, int count)) {
                // Beside a year in figures 上年 is the one before that year, or today's: it stays not understood.
                add(
                        place,
                        IntStream.range(thisYear + from, thisYear + from + count)
                                .boxed()
                                .toList());
                pieces.use(place, place + 1);
            }
        }
    }

    private void add(int place, List<Integer> years) {
        byPlace.put(place, years);
        all.addAll(years);
    }

    List<Integer> all() {
        return new ArrayList<>(all);
    }

    /** The one year that what stands at a place is of; null if none is named before it, unless the text names one only. */
    @Nullable
    Integer of(int place) {
        if (all.size() == 1) {
            return all.first();
        }
        var before = byPlace.floorEntry(place);
        return before == null || before.getValue().size() > 1
                ? null
                : before.getValue().getFirst();
    }

    /** Where several years are named as one: 近三年. */
    List<Integer> spans() {
        return byPlace.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }
}
