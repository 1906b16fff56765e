package dev.xinmiao.zone.lookup.answer;

import dev.xinmiao.zone.fact.FactText;
import dev.xinmiao.zone.lookup.answer.Figure.Used;
import dev.xinmiao.zone.lookup.words.Measure;
import dev.xinmiao.zone.lookup.words.Measure.Form;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures as answers write them. */
public final class FigureText {
    /** Of quotients, where nobody asks for more. */
    private static final int DECIMALS = 2;

    private FigureText() {}

    /** What is no number. */
    static String of(Used used) {
        return FactText.of(used.definition(), used.fact().value()).zh();
    }

    /**
     * A number with its unit: a stated one to its last digit unless asked otherwise, a calculated one rounded half up.
     *
     * @param decimals null where nothing was asked
     */
    static String of(Measure measure, BigDecimal number, @Nullable Integer decimals) {
        return written(measure, shown(measure, number), decimals);
    }

    /** As {@link #of}, for a number as lists have it: a share in percentage points. */
    public static String written(Measure measure, BigDecimal number, @Nullable Integer decimals) {
        BigDecimal shown = number;
        if (decimals != null) {
            shown = shown.setScale(decimals, RoundingMode.HALF_UP);
        } else if (measure.form() != Form.STATED) {
            shown = shown.setScale(DECIMALS, RoundingMode.HALF_UP);
        }
        String text = String.format(Locale.ROOT, "%,." + Math.max(0, shown.scale()) + "f", shown);
        return switch (measure.form()) {
            case PERCENT -> text + "%";
            case RATIO -> text;
            case STATED, AMOUNT ->
                measure.unit().isEmpty() ? text : measure.unit().equals("%") ? text + "%" : text + " " + measure.unit();
        };
    }

    /** As people compare it: a share of 0.05 is 5 (%). */
    static BigDecimal shown(Measure measure, BigDecimal number) {
        return measure.form() == Form.PERCENT ? number.movePointRight(2) : number;
    }
}
