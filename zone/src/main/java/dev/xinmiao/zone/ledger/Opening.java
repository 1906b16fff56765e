package dev.xinmiao.zone.ledger;

/** What became of the wish to open a pot. */
public sealed interface Opening {
    /** It is open, since now or since the same was asked before. */
    record Opened(Pot pot) implements Opening {}

    /** Another pot has the code. */
    record Taken(Pot by) implements Opening {}
}
