package dev.xinmiao.zone.casework;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What another room makes of a case, as its first event names it: {@code benefit/sip-equipment}. That room has a page on it,
 * {@code /cases/NUMBER/KIND}, and says what follows from the case ({@link MatterKeeper}).
 *
 * @param kind by which the room knows its own
 * @param id of the thing within its kind
 */
public record Matter(String kind, String id) {
    private static final Pattern WRITTEN = Pattern.compile("([a-z-]+)/(\\S+)");

    static Optional<Matter> parse(String text) {
        Matcher parts = WRITTEN.matcher(text);
        return parts.matches() ? Optional.of(new Matter(parts.group(1), parts.group(2))) : Optional.empty();
    }

    @Override
    public String toString() {
        return kind + "/" + id;
    }
}
