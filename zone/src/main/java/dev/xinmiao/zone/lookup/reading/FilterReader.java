package dev.xinmiao.zone.lookup.reading;

import dev.xinmiao.zone.lookup.reading.Filter.Condition;
import dev.xinmiao.zone.lookup.reading.Filter.Of;
import dev.xinmiao.zone.lookup.reading.Filter.Order;
import dev.xinmiao.zone.lookup.reading.Pieces.Said;
import dev.xinmiao.zone.lookup.reading.Reading.Reason;
import dev.xinmiao.zone.lookup.reading.Reading.Wanted;
import dev.xinmiao.zone.lookup.words.Flag;
import dev.xinmiao.zone.lookup.words.Meaning;
import dev.xinmiao.zone.lookup.words.Meaning.Comparison;
import dev.xinmiao.zone.lookup.words.Meaning.Held;
import dev.xinmiao.zone.lookup.words.Measure;
import dev.xinmiao.zone.lookup.words.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads a wish for a list: conditions, an order, how many. */
final class FilterReader {
    private static final String ADDRESS = "registered.address";

    private final Pieces pieces;
    private final Vocabulary vocabulary;
    private final YearsSaid years;

    private final List<Condition> conditions = new ArrayList<>();
    private final List<Of> columns = new ArrayList<>();
    private final List<Measure> unclear = new ArrayList<>();
    private @Nullable Order order;
    private int skip;
    private @Nullable Integer limit;
    private int limitSaid = -1;
    private boolean one;
    private boolean counted;

    FilterReader(Pieces pieces, Vocabulary vocabulary, LocalDate today) {
        this.pieces = pieces;
        this.vocabulary = vocabulary;
        conditions.addAll(new Happenings(pieces, today, vocabulary::isDayForLists).read());
        this.years = new YearsSaid(pieces, today.getYear());
        // 近三年营收超过1亿: in each of them, or in one?
        years.spans().forEach(pieces::distrust);
    }

    Reading read(String text) {
        for (int place = 0; place < pieces.size(); place++) {
            Said said = pieces.isUsed(place)
                    ? null
                    : pieces.measure(place, vocabulary).orElse(null);
            if (said == null) {
                place += Math.max(0, other(place) - 1);
            } else if (said.choices().size() > 1) {
                unclear.addAll(said.choices());
                pieces.use(place, place + said.pieces());
            } else {
                int behind = place + said.pieces();
                int end = measured(said.measure(), place, behind);
                pieces.use(place, end);
                place = end - 1;
            }
        }
        if (one && limit == null) {
            limit = 1;
        }
        if (order == null && limit != null) {
            // 前十家 of no order.
            limit = null;
            pieces.distrust(limitSaid);
        }
        List<String> absent = pieces.texts(Meaning.Absent.class);
        pieces.places(Meaning.Absent.class).toList().forEach(place -> pieces.use(place, place + 1));
        var filter = new Filter(conditions, order, skip, limit, columns);
        var reading = new Reading(text, pieces.result(), new Wanted.Listed(filter, counted));
        if (!absent.isEmpty()) {
            return refused(reading, Wanted.Refused.of(Reason.NO_SUCH_FACT, absent));
        }
        if (!unclear.isEmpty()) {
            return refused(reading, new Wanted.Refused(Reason.WHICH_MEASURE, List.of(), List.of(), unclear));
        }
        if (pieces.leavesOut(Meaning.Not.class)
                || pieces.leavesOut(Meaning.Or.class)
                || leavesPlaceOut(reading.pieces())) {
            // Without a word like these, or of all places, a list isn't wider than what was asked for but another one.
            return refused(reading, Wanted.Refused.of(Reason.NOT_UNDERSTOOD, reading.notUnderstood()));
        }
        if (!filter.isEmpty()) {
            return reading;
        }
        Reason reason = reading.notUnderstood().isEmpty()
                ? Reason.NOTHING_ASKED
                : columns.isEmpty() ? Reason.NOT_UNDERSTOOD : Reason.NO_SUCH_ENTERPRISE;
        return refused(reading, Wanted.Refused.of(reason, reading.notUnderstood()));
    }

    private boolean leavesPlaceOut(List<Piece> all) {
        String before = "";
        for (Piece piece : all) {
            if (piece.fate() == Piece.Fate.NOT_UNDERSTOOD
                    && piece.token() instanceof Token.Unknown
                    && vocabulary.placeSigns().mayBePlace(before, piece.text())) {
                return true;
            }
            before = piece.text();
        }
        return false;
    }

    private static Reading refused(Reading reading, Wanted.Refused why) {
        return new Reading(reading.text(), reading.pieces(), why);
    }

    /** 不超过50人, where no other persons are spoken of; returns how many pieces it took. */
    private int persons(int place) {
        Measure persons = vocabulary.persons();
        if (persons == null
                || pieces.isUsed(place)
                || !pieces.standsFree(place)
                || pieces.meaning(place - 1) instanceof Meaning.Asked
                || pieces.places(Meaning.Asked.class).anyMatch(this::ofPersons)) {
            return 0;
        }
        Comparing.Found found = Comparing.at(pieces, new Of(persons, years.of(place)), place);
        if (found == null || IntStream.range(place, found.end()).noneMatch(this::saysPersons)) {
            return 0;
        }
        conditions.add(found.condition());
        pieces.use(place, found.end());
        return found.end() - place;
    }

    private boolean ofPersons(int place) {
        return pieces.meaning(place) instanceof Meaning.Asked(var asked)
                && asked.stream().anyMatch(measure -> measure.unit().equals("人"));
    }

    private boolean saysPersons(int place) {
        return pieces.at(place) instanceof Token.Amount amount && amount.unit() == Token.Unit.PERSONS;
    }

    /** What isn't a measure; returns how many pieces it took. */
    private int other(int place) {
        int persons = persons(place);
        if (persons > 0) {
            return persons;
        }
        int taken = switch (pieces.at(place)) {
            case Token.Word(Meaning meaning) -> word(meaning, place);
            case Token.First(int count) -> {
                boolean first = limit == null;
                limit = first ? Integer.valueOf(count) : limit;
                limitSaid = first ? place : limitSaid;
                yield first ? 1 : 0;
            }
            case Token.Decimals _ -> 1;
            case null, default -> 0;
        };
        pieces.use(place, place + taken);
        return taken;
    }

    private int word(Meaning meaning, int place) {
        switch (meaning) {
            case Meaning.OfProgramme programme -> {
                return programme(programme, place);
            }
            case Meaning.InPlace(String name) -> conditions.add(new Condition.Place(name, !negated(place)));
            case Meaning.OnTrack(var track) -> conditions.add(new Condition.OnTrack(track, !negated(place)));
            case Meaning.Flagged(Flag flag) -> {
                return flag(flag, place);
            }
            case Meaning.BelowZero(Measure alone) -> {
                if (alone == null || isNegated(place)) {
                    return 0;
                }
                conditions.add(belowZero(new Of(alone, years.of(place))));
            }
            case Meaning.Count _ -> counted = true;
            case Meaning.And _ -> {}
            // 约十家: of what isn't compared it says nothing.
            case Meaning.About(var _, boolean behind) -> {
                return behind || pieces.at(place + 1) instanceof Token.Amount ? 0 : 1;
            }
            // 按营收: before the measure, which then sees it.
            case Meaning.By _ -> {
                return pieces.meaning(place + 1) instanceof Meaning.Asked ? 1 : 0;
            }
            default -> {
                return 0;
            }
        }
        return 1;
    }

    /** 不是上市公司 is another flag of the same fact; where the vocabulary has none, it stays not understood. */
    private int flag(Flag flag, int place) {
        if (!isNegated(place)) {
            conditions.add(new Condition.Has(flag));
            return 1;
        }
        Flag other = vocabulary.flags().values().stream()
                .filter(each -> each.fact().equals(flag.fact()) && each.value() != flag.value())
                .findFirst()
                .orElse(null);
        if (other == null) {
            return 0;
        }
        negated(place);
        conditions.add(new Condition.Has(other));
        return 1;
    }

    /** 没有专利的高企 isn't 不是高企, whatever 专利 may be. */
    private boolean isNegated(int place) {
        return pieces.meaning(place - 1) instanceof Meaning.Not && pieces.adjoins(place);
    }

    private boolean negated(int place) {
        boolean not = isNegated(place);
        if (not) {
            pieces.use(place - 1, place);
        }
        return not;
    }

    /** 高企, 差一点的高企, 高企差一点, 不是高企. */
    private int programme(Meaning.OfProgramme programme, int place) {
        Held held = negated(place) ? Held.NOT_MET : Held.MET;
        int taken = 1;
        if (pieces.meaning(place - 1) instanceof Meaning.InState(Held before) && !pieces.isUsed(place - 1)) {
            held = before;
            pieces.use(place - 1, place);
        } else if (pieces.meaning(place + 1) instanceof Meaning.InState(Held behind)
                && !(pieces.meaning(place + 2) instanceof Meaning.OfProgramme)) {
            held = behind;
            taken = 2;
        }
        conditions.add(new Condition.Standing(programme.programme(), programme.name(), held));
        return taken;
    }

    /** What is wanted of a measure; returns the place behind it. */
    private int measured(Measure measure, int place, int behind) {
        // 注册地址在南京: the place says it all.
        if (measure.code().equals(ADDRESS) && pieces.meaning(behind) instanceof Meaning.InPlace) {
            return behind;
        }
        Of of = new Of(measure, years.of(place));
        if (!measure.isNumber()) {
            columns.add(of);
            return behind;
        }
        if (pieces.meaning(behind) instanceof Meaning.BelowZero && pieces.adjoins(behind)) {
            conditions.add(belowZero(of));
            return behind + 1;
        }
        Comparing.Found compared = Comparing.at(pieces, of, behind);
        if (compared != null) {
            conditions.add(compared.condition());
            return compared.end();
        }
        return ordered(of, place, behind);
    }

    private static Condition belowZero(Of of) {
        return new Condition.Compare(of, Comparison.LESS, BigDecimal.ZERO, null);
    }

    private int ordered(Of of, int place, int behind) {
        boolean by = pieces.meaning(place - 1) instanceof Meaning.By;
        if (pieces.at(behind) instanceof Token.Rank(int rank, boolean highest) && order == null) {
            order = new Order(of, highest);
            skip = rank - 1;
            limit = 1;
            return behind + 1;
        }
        Boolean extreme = pieces.meaning(behind) instanceof Meaning.Extreme(boolean highest) ? highest : null;
        if (extreme != null && order == null) {
            order = new Order(of, extreme);
            one = true;
            return behind + 1;
        }
        if (pieces.meaning(place - 1) instanceof Meaning.Extreme(boolean highest)
                && order == null
                && !pieces.isUsed(place - 1)) {
            order = new Order(of, highest);
            one = true;
            pieces.use(place - 1, place);
            return behind;
        }
        if (pieces.at(behind) instanceof Token.First && !by && order == null) {
            order = new Order(of, true);
            return behind;
        }
        int end = behind;
        boolean descending = true;
        boolean said = by;
        while (pieces.meaning(end) instanceof Meaning.By || pieces.meaning(end) instanceof Meaning.Ordered) {
            if (pieces.meaning(end) instanceof Meaning.Ordered(boolean down)) {
                descending = down;
            }
            said = true;
            end++;
        }
        if (said && order == null) {
            order = new Order(of, descending);
            return end;
        }
        columns.add(of);
        return behind;
    }
}
