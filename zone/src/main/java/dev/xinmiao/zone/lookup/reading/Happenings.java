package dev.xinmiao.zone.lookup.reading;

import dev.xinmiao.zone.lookup.reading.Filter.Condition;
import dev.xinmiao.zone.lookup.words.Meaning;
import dev.xinmiao.zone.lookup.words.Meaning.Comparison;
import dev.xinmiao.zone.lookup.words.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads when something happened: 近三年成立, 2023年成立, 成立满三年, 成立时间超过五年. What isn't clear is left over. */
final class Happenings {
    private final Pieces pieces;
    private final LocalDate today;
    private final Predicate<Measure> known;
    private final List<Condition> conditions = new ArrayList<>();

    /** @param known the days that lists can be narrowed by */
    Happenings(Pieces pieces, LocalDate today, Predicate<Measure> known) {
        this.pieces = pieces;
        this.today = today;
        this.known = known;
    }

    /** The conditions; the pieces that say them are used then. */
    List<Condition> read() {
        for (int place = 0; place < pieces.size(); place++) {
            Measure day = day(place);
            if (day != null && !before(day, place)) {
                behind(day, place);
            }
        }
        return conditions;
    }

    private @Nullable Measure day(int place) {
        Measure day = switch (pieces.meaning(place)) {
            case Meaning.Happened(Measure happened) -> happened;
            case Meaning.Asked(var asked) when asked.size() == 1 -> asked.getFirst();
            case null, default -> null;
        };
        return day != null && day.isDay() && known.test(day) ? day : null;
    }

    /** 近三年成立 is since the day three years ago; 2023年成立, 去年成立 are in that year. */
    private boolean before(Measure day, int place) {
        boolean happened = pieces.meaning(place) instanceof Meaning.Happened;
        if (!happened || !pieces.adjoins(place) || pieces.isUsed(place - 1)) {
            return false;
        }
        switch (pieces.at(place - 1)) {
            case Token.Recent(int years) -> since(day, today.minusYears(years));
            case Token.Year(int year) -> in(day, year, year);
            case Token.Word(Meaning.Years(int from, int count)) ->
                in(day, today.getYear() + from, today.getYear() + from + count - 1);
            case null, default -> {
                return false;
            }
        }
        pieces.use(place - 1, place + 1);
        return true;
    }

    /** 成立满三年, 成立三年以上, 成立时间不到五年. */
    private void behind(Measure day, int place) {
        boolean not = pieces.meaning(place + 1) instanceof Meaning.Not;
        Comparison said = comparison(place + 1);
        int at = not || said != null ? place + 2 : place + 1;
        if (!(pieces.at(at) instanceof Token.Span(int years, boolean full)) || !adjoining(place + 1, at)) {
            return;
        }
        int end = at + 1;
        if (not) {
            // 不|满三年; of 不|三年 nobody knows what it says.
            if (!full) {
                return;
            }
            said = Comparison.LESS;
        } else if (said == null && comparison(end) != null && pieces.adjoins(end)) {
            said = comparison(end);
            end++;
        }
        LocalDate then = today.minusYears(years);
        switch (said) {
            case AT_LEAST -> until(day, then);
            case MORE -> until(day, then.minusDays(1));
            case AT_MOST -> since(day, then);
            case LESS -> since(day, then.plusDays(1));
            case null -> {
                if (!full) {
                    return;
                }
                until(day, then);
            }
            case EQUAL, BETWEEN -> {
                return;
            }
        }
        pieces.use(place, end);
    }

    private boolean adjoining(int from, int to) {
        for (int place = from; place <= to; place++) {
            if (!pieces.adjoins(place)) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Comparison comparison(int place) {
        return pieces.meaning(place) instanceof Meaning.Compares(Comparison comparison) ? comparison : null;
    }

    private void in(Measure day, int from, int to) {
        since(day, LocalDate.of(from, 1, 1));
        until(day, LocalDate.of(to, 12, 31));
    }

    private void since(Measure day, LocalDate first) {
        conditions.add(new Condition.Dated(day, first, true));
    }

    private void until(Measure day, LocalDate last) {
        conditions.add(new Condition.Dated(day, last, false));
    }
}
