package dev.xinmiao.zone.benefit.combination;

/** How good a combination is known to be. */
public sealed interface Proof {
    /** How many parts of the choice were looked at. */
    int nodes();

    /** No lawful combination yields more. */
    record Optimal(int nodes) implements Proof {}

    /** The search was broken off; none yields more than the bound (fen), and this one is the best found. */
    record Open(long bound, int nodes) implements Proof {}
}
