package dev.xinmiao.zone.calendar;

import dev.xinmiao.zone.kernel.Bilingual;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * So many working days, calendar days or hours; exact.
 *
 * @param parts in the smallest part of the unit: half working days, days, seconds; below zero for what is overdrawn
 */
public record Span(long parts, LimitUnit unit) {

    /** Refuses what the unit can't hold: working days finer than a half, parts of a calendar day or of a second. */
    public static Span of(BigDecimal number, LimitUnit unit) {
        try {
            return new Span(number.multiply(BigDecimal.valueOf(unit.parts())).longValueExact(), unit);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    number.toPlainString() + " " + unit.code() + " can't be counted; "
                            + (unit == LimitUnit.WORKING_DAY ? "halves are the least" : "use a whole number"),
                    e);
        }
    }

    public static Span of(long number, LimitUnit unit) {
        return of(BigDecimal.valueOf(number), unit);
    }

    /** In the unit itself, hours to at most two decimals, rounded down for the eye only. */
    public BigDecimal number() {
        BigDecimal exact = BigDecimal.valueOf(parts).divide(BigDecimal.valueOf(unit.parts()), 2, RoundingMode.DOWN);
        BigDecimal brief = exact.stripTrailingZeros();
        return brief.scale() < 0 ? brief.setScale(0) : brief;
    }

    /** {@code 2.5 个工作日}, {@code 2.5 working days}. */
    public Bilingual text() {
        String number = number().toPlainString();
        String plural = number().abs().compareTo(BigDecimal.ONE) == 0 ? "" : "s";
        return new Bilingual(
                number + " " + unit.unitName().zh(),
                number + " " + unit.unitName().en() + plural);
    }

    @Override
    public String toString() {
        Bilingual text = text();
        return text.zh() + " / " + text.en();
    }
}
