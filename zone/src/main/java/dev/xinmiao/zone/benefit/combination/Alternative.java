package dev.xinmiao.zone.benefit.combination;

import java.util.List;

/**
 * Another choice, beside the best.
 *
 * @param with claims that aren't in the best, and for each of which this is the best combination that has it
 * @param loses in fen, how much less it yields than the best; 0 where it costs more applications or is only of a later order
 */
public record Alternative(List<String> with, Combination combination, long loses) {}
