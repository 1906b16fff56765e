package dev.xinmiao.zone.lookup.reading;

import dev.xinmiao.zone.lookup.reading.Filter.Condition;
import dev.xinmiao.zone.lookup.reading.Filter.Of;
import dev.xinmiao.zone.lookup.reading.Token.Amount;
import dev.xinmiao.zone.lookup.reading.Token.Unit;
import dev.xinmiao.zone.lookup.words.Meaning;
import dev.xinmiao.zone.lookup.words.Meaning.Comparison;
import dev.xinmiao.zone.lookup.words.Measure;
import dev.xinmiao.zone.lookup.words.Measure.Form;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a measure is compared with: 超过5%, 1亿以上, 1亿到5亿之间. */
final class Comparing {
    private Comparing() {}

    /** @param end the place behind it */
    record Found(Condition.Compare condition, int end) {}

    /** The comparison behind a measure; null if there is none, or its number can't be one of the measure. */
    static @Nullable Found at(Pieces pieces, Of of, int place) {
        Found about = about(pieces, of, place);
        if (about != null) {
            return about;
        }
        boolean not = pieces.meaning(place) instanceof Meaning.Not;
        int at = not ? place + 1 : place;
        if (pieces.meaning(at) instanceof Meaning.Compares(Comparison comparison)) {
            boolean sayable = comparison != Comparison.BETWEEN && !(not && comparison == Comparison.EQUAL);
            // 超过1亿左右: more than what?
            return sayable && amount(pieces, at + 1, of) instanceof Amount amount && about(pieces, at + 2, true) == null
                    ? found(of, not ? comparison.opposite() : comparison, amount.value(), null, at + 2)
                    : null;
        }
        return !not && amount(pieces, place, of) instanceof Amount low ? behind(pieces, of, low, place + 1) : null;
    }

    private static @Nullable Found behind(Pieces pieces, Of of, Amount low, int place) {
        Comparison comparison = comparison(pieces, place);
        if (comparison == Comparison.AT_LEAST || comparison == Comparison.AT_MOST) {
            return found(of, comparison, low.value(), null, place + 1);
        }
        boolean to = pieces.meaning(place) instanceof Meaning.To || pieces.meaning(place) instanceof Meaning.And;
        if (!to || !(amount(pieces, place + 1, of) instanceof Amount high)) {
            return null;
        }
        // 1到5亿: whether it is 1 or 1亿 can't be told.
        boolean unclear = low.scale() == 0 && high.scale() > 0;
        if (unclear || low.value().compareTo(high.value()) > 0) {
            return null;
        }
        int end = comparison(pieces, place + 2) == Comparison.BETWEEN ? place + 3 : place + 2;
        return found(of, Comparison.BETWEEN, low.value(), high.value(), end);
    }

    /** 大约1亿, 1亿左右: between what the vocabulary says is near enough. */
    private static @Nullable Found about(Pieces pieces, Of of, int place) {
        Meaning.About before = about(pieces, place, false);
        int at = before == null ? place : place + 1;
        Meaning.About behind = about(pieces, at + 1, true);
        Meaning.About about = before == null ? behind : before;
        int end = behind == null ? at + 1 : at + 2;
        if (about == null || !(amount(pieces, at, of) instanceof Amount amount) || comparison(pieces, end) != null) {
            return null;
        }
        BigDecimal width = amount.value().abs().multiply(about.percent()).movePointLeft(2);
        return found(
                of,
                Comparison.BETWEEN,
                amount.value().subtract(width).stripTrailingZeros(),
                amount.value().add(width).stripTrailingZeros(),
                end);
    }

    private static Meaning.@Nullable About about(Pieces pieces, int place, boolean behind) {
        return pieces.meaning(place) instanceof Meaning.About about && about.behind() == behind ? about : null;
    }

    /** The number at a place, if it can be one of the measure and is all of it: not 3000 in 3000多万, nor 1亿 in 一亿五. */
    private static @Nullable Amount amount(Pieces pieces, int place, Of of) {
        return pieces.at(place) instanceof Amount amount && pieces.endsNumber(place) && fits(amount, of.measure())
                ? amount
                : null;
    }

    private static @Nullable Comparison comparison(Pieces pieces, int place) {
        return pieces.meaning(place) instanceof Meaning.Compares(Comparison comparison) ? comparison : null;
    }

    private static Found found(Of of, Comparison comparison, BigDecimal value, @Nullable BigDecimal to, int end) {
        return new Found(new Condition.Compare(of, comparison, value, to), end);
    }

    /** Whether a number can be a value of the measure: a percentage needs its sign. */
    static boolean fits(Amount amount, Measure measure) {
        if (measure.form() == Form.PERCENT) {
            return amount.unit() == Unit.PERCENT;
        }
        String unit = switch (amount.unit()) {
            case NONE -> measure.unit();
            case YUAN -> "元";
            case PERCENT -> "%";
            case PERSONS -> "人";
            case TIMES -> "";
        };
        return unit.equals(measure.unit());
    }
}
