package dev.xinmiao.zone.lookup.answer;

import dev.xinmiao.zone.fact.Fact;
import dev.xinmiao.zone.fact.FactDefinition;
import dev.xinmiao.zone.lookup.reading.Names.Named;
import dev.xinmiao.zone.lookup.words.Measure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure of one enterprise.
 *
 * @param year null for what isn't of a year, and where no year has it
 */
public record Figure(
        Named enterprise, Measure measure, @Nullable Integer year, Value value) {

    /** The value, or why there is none. */
    public sealed interface Value {
        /**
         * @param text exactly, or rounded as asked, with its unit
         * @param rests the facts that it rests on
         * @param baseNegative a growth from a negative number, whose sign says little
         */
        record Known(String text, List<Used> rests, boolean baseNegative) implements Value {}

        /** Some of the facts aren't known; a missing fact is never zero. */
        record Missing(List<Lack> lacks) implements Value {}

        /** All facts are known, but the divisor is zero. */
        record Undefined(List<Used> rests) implements Value {}
    }

    /** @param year null for a lasting fact */
    public record Used(
            Fact fact, FactDefinition definition, @Nullable Integer year) {}

    public record Lack(FactDefinition fact, @Nullable Integer year) {}
}
