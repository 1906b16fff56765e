package dev.xinmiao.zone.programme;

import dev.xinmiao.zone.fact.FactKey;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Where the value of a DMN input comes from. */
public sealed interface InputBinding {

    /**
     * A fact of a calendar year.
     *
     * @param offset −1 = the last full year before the day of application, −2 the one before it
     * @param mayBeNone a source may state that there is none (无); so while it is missing, that too is possible
     */
    record FactOfYear(FactKey key, int offset, Scale scale, boolean mayBeNone) implements InputBinding {}

    /** A fact that holds from a day until superseded, as it stands on the day of application. */
    record LastingFact(FactKey key, Scale scale, boolean mayBeNone) implements InputBinding {}

    /** The day of application itself. */
    record ApplicationDay() implements InputBinding {}

    /** Whether the subject meets another programme on the same day; missing while that one is open. */
    record OtherProgramme(String id) implements InputBinding {}

    /** The same for every subject, so that one set of rules may serve two programmes. */
    record Constant(@Nullable Object value) implements InputBinding {}

    /** How the rules count a fact: in its own unit, or in ten thousands or hundred millions of it. */
    enum Scale {
        ONE("", 0),
        WAN("万", 4),
        YI("亿", 8);

        private final String prefix;
        private final int places;

        Scale(String prefix, int places) {
            this.prefix = prefix;
            this.places = places;
        }

        public String prefix() {
            return prefix;
        }

        /** Exact: shifts the decimal point, rounds nothing. */
        public BigDecimal of(BigDecimal value) {
            return places == 0 ? value : value.scaleByPowerOfTen(-places);
        }

        /** From the rules' count to the fact's own unit; also a price of one unit the other way. */
        public BigDecimal back(BigDecimal value) {
            return places == 0 ? value : value.scaleByPowerOfTen(places);
        }
    }
}
