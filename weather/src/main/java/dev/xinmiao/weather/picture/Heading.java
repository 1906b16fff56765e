package dev.xinmiao.weather.picture;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stands above a picture of a forecast.
 *
 * @param title what is shown
 * @param initial time at which the forecast begins; a test of no date has none
 * @param lead how far ahead
 * @param run its name and resolution
 */
public record Heading(Bilingual title, @Nullable Instant initial, Duration lead, String run) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    /** Above a picture of no date, whose time, if it has one, is told by the title. */
    public static Heading undated(Bilingual title, String run) {
        return new Heading(title, null, Duration.ZERO, run);
    }

    /** Of a forecast that has a date. */
    public Instant valid() {
        return Objects.requireNonNull(initial, "a picture of no date has no valid time")
                .plus(lead);
    }

    /** As "2011-10-11 00:00 UTC". */
    static String utc(Instant time) {
        return TIME.format(time) + " UTC";
    }

    /** As "+72 h", with minutes where there are some. */
    static String ahead(Duration lead) {
        return "+" + lead.toHours() + (lead.toMinutesPart() == 0 ? "" : ":%02d".formatted(lead.toMinutesPart())) + " h";
    }

    List<String> titles() {
        return Lettering.hasChinese() ? List.of(title.chinese(), title.english()) : List.of(title.english());
    }

    List<String> times() {
        if (initial == null) {
            return List.of(run);
        }
        return List.of(
                Lettering.words(new Bilingual("起报", "Init")) + " " + utc(initial),
                Lettering.words(new Bilingual("时效", "Lead")) + " " + ahead(lead),
                Lettering.words(new Bilingual("有效", "Valid")) + " " + utc(valid()),
                run);
    }
}
