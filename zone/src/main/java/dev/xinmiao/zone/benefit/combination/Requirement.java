package dev.xinmiao.zone.benefit.combination;

import java.util.Set;

/** A claim that stands only together with others, such as a district's addition to a city's interest aid. */
public record Requirement(String claim, Set<String> needs) {
    public Requirement {
        needs = Set.copyOf(needs);
    }
}
