package dev.xinmiao.zone.casework.process;

import dev.xinmiao.zone.kernel.Mark;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How long something may take: what the zone promises and what the law allows. They may count in different units: an
 * environmental report has 60 calendar days by law and 7 working days by promise.
 *
 * @param promised 承诺时限; null where nothing is promised
 * @param legal 法定时限; null where the law sets none
 */
public record ProcessLimit(
        @Nullable Span promised, @Nullable Span legal) {

    /**
     * A length of time; half days are allowed.
     *
     * @param number not negative; 0 for {@link Unit#AT_ONCE}
     */
    public record Span(BigDecimal number, Unit unit, Mark mark) {
        public Span {
            if (number.signum() < 0 || number.signum() == 0 != (unit == Unit.AT_ONCE)) {
                throw new IllegalArgumentException(number + " " + unit.written() + " is not a length of time");
            }
        }
    }

    /** What is counted. */
    public enum Unit {
        /** 工作日. */
        WORKING_DAY("working-day"),
        /** 自然日. */
        CALENDAR_DAY("calendar-day"),
        /** 工作小时: office hours of the zone. */
        HOUR("hour"),
        /** 即办. */
        AT_ONCE("at-once");

        private final String written;

        Unit(String written) {
            this.written = written;
        }

        /** As a process file writes it. */
        public String written() {
            return written;
        }
    }
}
