package dev.xinmiao.zone.lookup.words;

import dev.xinmiao.zone.fact.FactDefinition;
import dev.xinmiao.zone.fact.FactType;
import dev.xinmiao.zone.kernel.Bilingual;
import java.util.List;

/**
 * Something that can be asked of an enterprise (指标): a fact, or what follows from facts by a formula.
 *
 * @param code how forms and addresses name it: {@code revenue}, {@code =rnd-share}, {@code growth:revenue}
 * @param form how its value is written
 * @param unit of an amount; empty for none
 * @param formula the name of its formula; empty for a fact itself
 * @param parts what the formula reads; for a fact the fact alone
 */
public record Measure(String code, Bilingual name, Form form, String unit, String formula, List<Part> parts) {

    public Measure {
        parts = List.copyOf(parts);
    }

    public enum Form {
        /** The fact as it was stated. */
        STATED,
        /** A quotient, shown as {@code 12.34%}. */
        PERCENT,
        /** A quotient, shown as {@code 0.12}. */
        RATIO,
        /** A calculated number with a unit. */
        AMOUNT
    }

    /**
     * @param variable its name in the formula
     * @param offset 0 for the year asked for, -1 for the one before
     */
    public record Part(String variable, FactDefinition fact, int offset) {}

    static Measure of(FactDefinition fact, Bilingual name) {
        return new Measure(
                fact.key().name(), name, Form.STATED, fact.unit(), "", List.of(new Part(name.zh(), fact, 0)));
    }

    public boolean isFact() {
        return formula.isEmpty();
    }

    /** Of a year, so that one can ask for several. */
    public boolean isYearly() {
        return parts.stream().anyMatch(part -> part.fact().yearly());
    }

    /** A number, so that it can be compared and put in order. */
    public boolean isNumber() {
        return !isFact() || parts.getFirst().fact().type().isNumeric();
    }

    /** The day of something. */
    public boolean isDay() {
        return isFact() && parts.getFirst().fact().type() == FactType.DATE;
    }

    /** Percentage points, stated or calculated. */
    public boolean isPercentage() {
        return form == Form.PERCENT || (isFact() && unit.equals("%"));
    }

    public boolean isMoney() {
        return isFact() && parts.getFirst().fact().type() == FactType.MONEY;
    }
}
