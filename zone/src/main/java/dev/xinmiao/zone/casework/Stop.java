package dev.xinmiao.zone.casework;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A time in which the case's clock stood.
 *
 * @param number within the case, from 1
 * @param step whose desk stopped it, or whose turn stops it by itself
 * @param kind such as supplement or public-notice
 * @param until null while it stands
 */
public record Stop(
        int number,
        String step,
        String kind,
        String reason,
        Instant from,
        @Nullable Instant until) {
    /** 补正: the applicant has been asked for something. */
    public static final String SUPPLEMENT = "supplement";
    /** The applicant's own step. */
    public static final String APPLICANT = "applicant";
    /** 公示 and other steps that only let time pass. */
    public static final String WAIT = "public-notice";
    /** They stop the case while a step waits, not the step that waits; and end without anybody's word. */
    static final Set<String> BY_ITSELF = Set.of(SUPPLEMENT, APPLICANT, WAIT);

    /** Of a step's clock only: the turn was somebody else's. */
    static final String ELSEWHERE = "elsewhere";

    public boolean isOpen() {
        return until == null;
    }

    Stop ended(Instant at) {
        return new Stop(number, step, kind, reason, from, at);
    }
}
