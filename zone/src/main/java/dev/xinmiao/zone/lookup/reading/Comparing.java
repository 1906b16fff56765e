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
        boolean not = pieces.meaning(place) instanceof Meaning.Not;
        int at = not ? place + 1 : place;
        if (pieces.meaning(at) instanceof Meaning.Compares(Comparison comparison)) {
            boolean sayable = comparison != Comparison.BETWEEN && !(not && comparison == Comparison.EQUAL);
            return sayable && pieces.at(at + 1) instanceof Amount amount && fits(amount, of.measure())
                    ? found(of, not ? comparison.opposite() : comparison, amount.value(), null, at + 2)
                    : null;
        }
        return !not && pieces.at(place) instanceof Amount low && fits(low, of.measure())
                ? behind(pieces, of, low, place + 1)
                : null;
    }

    private static @Nullable Found behind(Pieces pieces, Of of, Amount low, int place) {
        Comparison comparison = comparison(pieces, place);
        if (comparison == Comparison.AT_LEAST || comparison == Comparison.AT_MOST) {
            return found(of, comparison, low.value(), null, place + 1);
        }
        boolean to = pieces.meaning(place) instanceof Meaning.To || pieces.meaning(place) instanceof Meaning.And;
        if (!to || !(pieces.at(place + 1) instanceof Amount high) || !fits(high, of.measure())) {
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

    private static @Nullable Comparison comparison(Pieces pieces, int place) {
        return pieces.meaning(place) instanceof Meaning.Compares(Comparison comparison) ? comparison : null;
    }

    private static Found found(Of of, Comparison comparison, BigDecimal value, @Nullable BigDecimal to, int end) {
        return new Found(new Condition.Compare(of, comparison, value, to), end);
    }

    /** Whether a number can be a value of the measure: a percentage needs its sign. */
    private static boolean fits(Amount amount, Measure measure) {
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
