package dev.xinmiao.zone.benefit.combination;

import java.util.List;

/**
 * @param first whether the best is the first by the stated order among those that yield as much: fewest applications, then the
 *     one that has the first claim, by id, in which two differ; false only where the search for it was broken off
 * @param others the claims not chosen, by id
 * @param binding ceilings but for which some claim would get more
 * @param alternatives no set twice, the one that loses least first. The first of them is the next best choice of all that aren't
 *     merely a part of the best
 */
public record Answer(
        Combination best,
        boolean first,
        List<NotChosen> others,
        List<Ceiling> binding,
        List<Alternative> alternatives) {}
