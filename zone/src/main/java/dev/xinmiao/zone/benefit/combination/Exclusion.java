package dev.xinmiao.zone.benefit.combination;

import java.util.Set;

/**
 * 不得同时享受: of these claims at most so many.
 *
 * @param taken how many of the same it has already, such as a flat at a discount where the claim is aid for rent
 */
public record Exclusion(String id, Set<String> claims, int atMost, int taken) {
    public Exclusion {
        claims = Set.copyOf(claims);
        if (atMost < 0 || taken < 0) {
            throw new IllegalArgumentException(
                    "互斥“" + id + "”的项数不能为负 The numbers of exclusion '" + id + "' can't be below zero");
        }
    }

    /** Two that can't be had together. */
    public static Exclusion pair(String id, String one, String other) {
        return new Exclusion(id, Set.of(one, other), 1, 0);
    }

    int left() {
        return Math.max(0, atMost - taken);
    }
}
