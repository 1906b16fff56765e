package dev.xinmiao.zone.programme;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The place in a list after which the next page begins. */
record StandingCursor(BigDecimal key, long subject) {

    static StandingCursor after(StoredStanding last, StandingFilter.Order order) {
        long subject = last.subject().value();
        return switch (order) {
            case SUBJECT -> new StandingCursor(BigDecimal.ZERO, subject);
            case SCORE ->
                new StandingCursor(
                        Objects.requireNonNull(
                                Objects.requireNonNull(last.score()).min()),
                        subject);
            case DISTANCE -> new StandingCursor(Objects.requireNonNull(last.distance()), subject);
        };
    }

    String write() {
        return key.toPlainString() + "_" + subject;
    }

    /** Null for null: the first page. */
    static @Nullable StandingCursor read(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        int at = text.lastIndexOf('_');
        try {
            return new StandingCursor(new BigDecimal(text.substring(0, at)), Long.parseLong(text.substring(at + 1)));
        } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("'" + text + "' is not a place in a list", e);
        }
    }
}
