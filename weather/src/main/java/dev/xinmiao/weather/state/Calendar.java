package dev.xinmiao.weather.state;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times given as {@code hours since 1987-01-02 00 UTC} (CF conventions, section 4.4), in the calendar that the world uses.
 *
 * @param seconds of its unit
 */
record Calendar(Instant origin, double seconds) {
    private static final Set<String> KNOWN = Set.of("standard", "gregorian", "proleptic_gregorian");
    private static final Instant GREGORIAN = Instant.parse("1582-10-15T00:00:00Z");
    private static final Pattern SINCE =
            Pattern.compile("(second|minute|hour|day|sec|min|hr|h|s|d)s? since (\\d+)-(\\d+)-(\\d+)"
                    + "(?:[T ](\\d+)(?::(\\d+)(?::(\\d+)(?:\\.\\d*)?)?)?)? ?(?:Z|UTC|GMT|[+]?00?:?00)?");

    /** Empty where this isn't understood. */
    static Optional<Calendar> of(String units, String calendar) {
        Matcher found = SINCE.matcher(units.strip());
        if (!found.matches() || !KNOWN.contains(calendar)) {
            return Optional.empty();
        }
        try {
            Instant origin = LocalDateTime.of(
                            part(found, 2),
                            part(found, 3),
                            part(found, 4),
                            part(found, 5),
                            part(found, 6),
                            part(found, 7))
                    .toInstant(ZoneOffset.UTC);
            // Before it, the standard calendar is the Julian one, whose days have other numbers.
            boolean known = calendar.equals("proleptic_gregorian") || !origin.isBefore(GREGORIAN);
            return known ? Optional.of(new Calendar(origin, secondsOf(found.group(1)))) : Optional.empty();
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    Instant at(double time) {
        return origin.plus(Duration.ofMillis(Math.round(time * seconds * 1000)));
    }

    private static int part(Matcher found, int group) {
        return found.group(group) == null ? 0 : Integer.parseInt(found.group(group));
    }

    private static double secondsOf(String unit) {
        return switch (unit.charAt(0)) {
            case 's' -> 1;
            case 'm' -> 60;
            case 'h' -> 3600;
            default -> 86_400;
        };
    }
}
