package dev.xinmiao.zone.benefit.combination;

/** A step of the arithmetic from the most of a claim to what it is granted; amounts in fen. */
public sealed interface Step {
    /** What is left after this step. */
    long after();

    /** The amount by the clause alone. */
    record Most(long after) implements Step {}

    /** Cut by a ceiling: its limit, less what was drawn before, less what other claims of the same combination get under it. */
    record Cut(Ceiling ceiling, long others, long after) implements Step {}

    /** Down to a whole number of units. */
    record Rounded(long unit, long after) implements Step {}
}
