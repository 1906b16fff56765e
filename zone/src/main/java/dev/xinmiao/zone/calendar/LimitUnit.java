package dev.xinmiao.zone.calendar;

import dev.xinmiao.zone.kernel.Bilingual;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a limit is counted in. The unit is kept with the number: 7 working days and 7 days are different promises. */
public enum LimitUnit {
    /** 工作日; halves may be given. */
    WORKING_DAY("working-day", 2, new Bilingual("个工作日", "working day")),
    /** 自然日. */
    CALENDAR_DAY("calendar-day", 1, new Bilingual("个自然日", "calendar day")),
    /** Hours of the office: an evening and a holiday don't count. */
    HOUR("hour", 3600, new Bilingual("个办公小时", "office hour")),
    /** Hours of the clock, day and night. */
    CLOCK_HOUR("clock-hour", 3600, new Bilingual("小时", "hour"));

    private final String code;
    private final int parts;
    private final Bilingual name;

    LimitUnit(String code, int parts, Bilingual name) {
        this.code = code;
        this.parts = parts;
        this.name = name;
    }

    /** As packs write it. */
    public String code() {
        return code;
    }

    public boolean isDays() {
        return this == WORKING_DAY || this == CALENDAR_DAY;
    }

    /** True if which days are worked matters. */
    boolean followsCalendar() {
        return this == WORKING_DAY || this == HOUR;
    }

    /** How many of the smallest parts it has: days have halves or none, hours have seconds. */
    int parts() {
        return parts;
    }

    Bilingual unitName() {
        return name;
    }

    static Optional<LimitUnit> of(String code) {
        return Arrays.stream(values()).filter(unit -> unit.code.equals(code)).findFirst();
    }

    static String codes() {
        return Arrays.stream(values()).map(LimitUnit::code).collect(Collectors.joining(", "));
    }
}
