package dev.xinmiao.zone.calendar;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.YamlNode;
import java.math.BigDecimal;
import java.util.Set;

/** How long something may take (时限): a span, at once, or nothing fixed. */
public sealed interface Limit {
    Limit AT_ONCE = new AtOnce();
    Limit NONE = new None();

    /** 即办: the same working day; what comes after the office has closed, the next. */
    record AtOnce() implements Limit {
        @Override
        public Bilingual text() {
            return new Bilingual("即办", "at once");
        }

        @Override
        public String toString() {
            return "即办 / at once";
        }
    }

    /** No number: each clause says its own. Time is counted but never over. */
    record None() implements Limit {
        @Override
        public Bilingual text() {
            return new Bilingual("按条款规定", "as the clause says");
        }

        @Override
        public String toString() {
            return "按条款规定 / as the clause says";
        }
    }

    /** Refuses nothing or less, and more than a hundred years. */
    record Within(Span span) implements Limit {
        private static final long MOST_DAYS = 36_500;

        public Within {
            long most = MOST_DAYS * span.unit().parts() * (span.unit().isDays() ? 1 : 24);
            if (span.parts() <= 0 || span.parts() > most) {
                throw new IllegalArgumentException(
                        span + " is no limit; it has to be more than 0 and less than 100 years");
            }
        }

        @Override
        public Bilingual text() {
            return span.text();
        }

        @Override
        public String toString() {
            return span.toString();
        }
    }

    Bilingual text();

    static Limit workingDays(int days) {
        return of(BigDecimal.valueOf(days), LimitUnit.WORKING_DAY);
    }

    static Limit calendarDays(int days) {
        return of(BigDecimal.valueOf(days), LimitUnit.CALENDAR_DAY);
    }

    /** That many of a unit; 0 is at once, as lists of services write it. */
    static Limit of(BigDecimal number, LimitUnit unit) {
        return number.signum() == 0 ? AT_ONCE : new Within(Span.of(number, unit));
    }

    /**
     * Reads {@code {days: 5, unit: working-day}}, {@code {hours: 24, unit: hour}}, {@code {unit: at-once}} or
     * {@code {unit: none}}.
     *
     * @throws InvalidPackException with file and line
     */
    static Limit read(YamlNode node) {
        node.only(Set.of("days", "hours", "unit"));
        String key = node.get("hours").isPresent() ? "hours" : "days";
        Limit limit = read(node, key);
        boolean days = limit instanceof Within within && within.span().unit().isDays();
        if (limit instanceof Within
                && (days == key.equals("hours") || node.get("days").isPresent() != days)) {
            throw new InvalidPackException(
                    node.problem(
                            "时限的数字和单位不一致。 the number and the unit of this limit don't fit; write {days: 5, unit: working-day} or {hours: 24, unit: hour}"));
        }
        return limit;
    }

    /** Reads the number of that name with the unit beside it, as in {@code {promised: 5, legal: 20, unit: working-day}}. */
    static Limit read(YamlNode node, String key) {
        YamlNode unit = node.required("unit");
        switch (unit.text()) {
            case "at-once":
                return AT_ONCE;
            case "none":
                return NONE;
            default:
                break;
        }
        LimitUnit known = LimitUnit.of(unit.text())
                .orElseThrow(
                        () -> new InvalidPackException(unit.problem("没有“" + unit.text() + "”这个时限单位。 '" + unit.text()
                                + "' is no unit of a limit; known are " + LimitUnit.codes() + ", at-once, none")));
        YamlNode number = node.required(key);
        try {
            return of(number.decimal(), known);
        } catch (IllegalArgumentException e) {
            throw new InvalidPackException(number.problem("时限不能这样写。 " + e.getMessage()));
        }
    }
}
