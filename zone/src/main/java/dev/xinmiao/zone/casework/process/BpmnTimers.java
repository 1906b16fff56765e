package dev.xinmiao.zone.casework.process;

import dev.xinmiao.decision.dmn.XmlElement;
import dev.xinmiao.zone.calendar.Limit;
import dev.xinmiao.zone.calendar.LimitUnit;
import dev.xinmiao.zone.calendar.Term;
import dev.xinmiao.zone.kernel.Mark;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Timers as limits. */
final class BpmnTimers {
    /** Whole days or weeks, or hours within a day. Months and years have no fixed number of days. */
    private static final Pattern DURATION = Pattern.compile("P(?:([0-9]{1,4})D|([0-9]{1,3})W|T([0-9]{1,2})H)");

    private static final int HOURS_OF_A_DAY = 24;

    private BpmnTimers() {}

    /** The limit that a {@code timerEventDefinition} sets; none where it is no duration that we count. */
    static Optional<ProcessLimit> limit(XmlElement timer) {
        XmlElement duration = timer.child("timeDuration");
        Matcher parts =
                DURATION.matcher(duration == null ? "" : duration.wholeText().strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        if (parts.group(3) != null) {
            return limit(Integer.parseInt(parts.group(3)), LimitUnit.HOUR)
                    .filter(limit -> Integer.parseInt(parts.group(3)) < HOURS_OF_A_DAY);
        }
        int days = parts.group(1) != null ? Integer.parseInt(parts.group(1)) : 7 * Integer.parseInt(parts.group(2));
        return limit(days, LimitUnit.CALENDAR_DAY);
    }

    private static Optional<ProcessLimit> limit(int number, LimitUnit unit) {
        return number == 0
                ? Optional.empty()
                : Optional.of(
                        new ProcessLimit(new Term(Limit.of(BigDecimal.valueOf(number), unit), Mark.PUBLISHED), null));
    }
}
