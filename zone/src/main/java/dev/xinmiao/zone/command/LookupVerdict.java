package dev.xinmiao.zone.command;

/**
 * How one question was answered.
 *
 * @param why of a refusal or a difference; empty for the rest
 * @param list whether it was read as a wish for a list
 * @param answerable whether the facts that the truth rests on are among those imported
 */
record LookupVerdict(LookupQuestion question, Kind kind, String why, boolean list, boolean answerable, String ours) {
    enum Kind {
        RIGHT,
        REFUSED,
        /** What the annotators say isn't what the table says, and ours is literally the table's. */
        DIFFERS,
        WRONG
    }
}
