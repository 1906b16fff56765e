package dev.xinmiao.zone.calendar;

import dev.xinmiao.zone.pack.Pack;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The national pack's time, and moments as a wall clock shows them. */
final class Times {
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    static final WorkingTime NATIONAL = WorkingTime.load(Pack.open(Path.of("../packs"), "national"));

    private Times() {}

    /** {@code at("2024-04-02 10:00")}. */
    static Instant at(String text) {
        return LocalDateTime.parse(text.replace(' ', 'T')).atZone(CHINA).toInstant();
    }
}
