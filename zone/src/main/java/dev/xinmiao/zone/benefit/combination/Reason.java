package dev.xinmiao.zone.benefit.combination;

import java.util.List;

/** Why a claim isn't part of a combination. */
public sealed interface Reason {
    /** The clause yields nothing here. */
    record Nothing() implements Reason {}

    /** 不得同时享受, with these; none where it has as many as it may already. */
    record Excluded(Exclusion exclusion, List<String> by) implements Reason {}

    /** 就高不重复: what was paid, and these of the same kind, leave nothing for it. */
    record Absorbed(SameKind kind, List<String> by) implements Reason {}

    /** It stands only together with these, which aren't chosen. */
    record Alone(List<String> missing) implements Reason {}

    /** Under the ceiling less is left than it may be granted at the least. */
    record Full(Ceiling ceiling, long left, long least) implements Reason {}
}
