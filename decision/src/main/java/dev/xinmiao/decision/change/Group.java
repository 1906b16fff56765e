package dev.xinmiao.decision.change;

import java.util.List;

/**
 * Inputs whose levers must be looked at together, since they are compared together.
 *
 * @param moves all that matter, the cheapest first; the first changes nothing
 * @param complete whether nothing cheaper than these moves could have the same effect
 */
record Group(int[] inputs, List<Move> moves, boolean complete) {}
