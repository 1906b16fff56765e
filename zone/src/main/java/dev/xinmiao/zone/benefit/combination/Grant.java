package dev.xinmiao.zone.benefit.combination;

import java.util.List;

/** A chosen claim. The last step leaves the amount. */
public record Grant(Claim claim, long amount, List<Step> steps) {}
