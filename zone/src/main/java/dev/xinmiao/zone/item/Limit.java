package dev.xinmiao.zone.item;

import dev.xinmiao.zone.kernel.Bilingual;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How long a service takes: what the law allows and what is promised. A half working day (0.5) can be said.
 *
 * @param legal null where no law sets one: a third party's service has only its promise
 * @param promised null where the unit counts nothing
 * @param note what a number can't say, e.g. a public notice on top; empty texts for none
 */
public record Limit(@Nullable BigDecimal legal, @Nullable BigDecimal promised, Unit unit, Bilingual note) {

    /** What is counted. */
    public enum Unit {
        /** 工作日 */
        WORKING_DAY,
        /** 自然日 */
        CALENDAR_DAY,
        /** 小时 */
        HOUR,
        /** 即办 */
        AT_ONCE,
        /** 按条款：each policy clause or term sets its own */
        PER_CLAUSE;

        /** Whether a limit in this unit has a number. */
        public boolean counts() {
            return this == WORKING_DAY || this == CALENDAR_DAY || this == HOUR;
        }
    }
}
