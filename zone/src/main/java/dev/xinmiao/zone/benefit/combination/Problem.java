package dev.xinmiao.zone.benefit.combination;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All that bears on one enterprise's choice. Refuses what names a claim that isn't there, and an id that stands twice. */
public record Problem(
        List<Claim> claims,
        List<Ceiling> ceilings,
        List<SameKind> sameKinds,
        List<Exclusion> exclusions,
        List<Requirement> requirements) {
    public Problem {
        claims = List.copyOf(claims);
        ceilings = List.copyOf(ceilings);
        sameKinds = List.copyOf(sameKinds);
        exclusions = List.copyOf(exclusions);
        requirements = List.copyOf(requirements);
        Set<String> known = once("申报", "claim", claims.stream().map(Claim::id).toList());
        once("上限", "ceiling", ceilings.stream().map(Ceiling::id).toList());
        once("互斥", "exclusion", exclusions.stream().map(Exclusion::id).toList());
        once("同类奖补", "kind", sameKinds.stream().map(SameKind::id).toList());
        ceilings.forEach(each -> known(known, each.id(), each.claims()));
        sameKinds.forEach(each -> known(known, each.id(), each.claims()));
        exclusions.forEach(each -> known(known, each.id(), each.claims()));
        requirements.forEach(each -> {
            known(known, each.claim(), Set.of(each.claim()));
            known(known, each.claim(), each.needs());
        });
    }

    /** With ceilings alone. */
    public static Problem of(List<Claim> claims, List<Ceiling> ceilings) {
        return new Problem(claims, ceilings, List.of(), List.of(), List.of());
    }

    private static Set<String> once(String zh, String en, List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!seen.add(id)) {
                throw new IllegalArgumentException(
                        zh + "“" + id + "”出现两次，请改用不同编号 The " + en + " '" + id + "' stands twice; give each its own id");
            }
        }
        return seen;
    }

    private static void known(Set<String> known, String where, Collection<String> named) {
        for (String each : named) {
            if (!known.contains(each)) {
                throw new IllegalArgumentException("“" + where + "”提到的申报“" + each + "”不存在 '" + where
                        + "' names the claim '" + each + "', which isn't there");
            }
        }
    }
}
