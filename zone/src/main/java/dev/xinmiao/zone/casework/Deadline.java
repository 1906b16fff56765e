package dev.xinmiao.zone.casework;

import java.time.Instant;

/**
 * Something that happens to a case by itself.
 *
 * @param step that it is about; empty for the case as a whole
 * @param at the first moment at which it may happen
 */
public record Deadline(Kind kind, String step, Instant at) {
    /** What happens. */
    public enum Kind {
        /** 视为受理: nobody answered the application in time. */
        DEEMED_ACCEPTANCE,
        /** The time of a wait that no desk watches, such as a public notice (公示), is over. */
        WAIT_OVER,
        /** 送达: a process without a step that delivers is done with its decision. */
        DELIVERY,
        /** 差评: a case with a reply duty is opened. */
        BAD_MARK,
        /** Such a reply is given: it stands in the case that was rated. */
        REPLY_GIVEN,
        /** 办结 */
        CLOSING
    }
}
