package dev.xinmiao.zone.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Until when a permit holds if it isn't used. Months are counted from the day of issue, with all extensions: 30
 * November and 3 months are the last of February, and 3 more are 30 May again. Days off move nothing.
 *
 * @param extended months that each extension added
 */
public record Validity(ValidityRule rule, LocalDate issued, List<Integer> extended) {
    public Validity {
        extended = List.copyOf(extended);
        if (extended.size() > rule.extensions()
                || extended.stream().anyMatch(months -> months < 1 || months > rule.each())) {
            throw new IllegalArgumentException("最多延期 " + rule.extensions() + " 次，每次不超过 " + rule.each()
                    + " 个月。 it can be extended " + rule.extensions() + " times, by up to " + rule.each()
                    + " months each");
        }
    }

    /** The last day on which it can be used; it is void the day after. */
    public LocalDate lastDay() {
        return issued.plusMonths(
                rule.months() + extended.stream().mapToInt(Integer::intValue).sum());
    }

    public boolean isVoidOn(LocalDate day) {
        return day.isAfter(lastDay());
    }

    /** Extended by some months. Refuses once it is void, too often, and by too much. */
    public Validity extend(LocalDate on, int months) {
        if (isVoidOn(on)) {
            throw new IllegalArgumentException(
                    lastDay() + " 之后已经失效，不能延期。 it is void after " + lastDay() + " and can't be extended on " + on);
        }
        var more = new ArrayList<>(extended);
        more.add(months);
        return new Validity(rule, issued, more);
    }
}
