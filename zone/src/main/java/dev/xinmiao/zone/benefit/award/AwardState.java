package dev.xinmiao.zone.benefit.award;

import java.util.Map;
import java.util.Set;

/** Where an award stands. */
public enum AwardState {
    /** The line names nobody for certain: a wrong code, one that is there twice, a stranger. */
    FAULTY,
    /** 不符合: by the facts of the day it was checked. */
    REFUSED,
    /** 已比对 */
    MATCHED,
    /** 已告知: the enterprise has until a day to answer. */
    NOTIFIED,
    /** 已确认 */
    CONFIRMED,
    /** 已放弃 */
    DECLINED,
    /** 逾期未答复: kept until the year's end. */
    KEPT,
    /** 逾期未答复: lapsed. */
    LAPSED,
    /** 申报中: applied for, and not yet reserved. */
    APPLIED,
    /** 公示中; the money is reserved. */
    IN_NOTICE,
    /** 有异议: shown, and disputed. */
    OBJECTED,
    /** 待拨付 */
    ORDERED,
    /** 已拨付 */
    PAID,
    /** 退票: the bank sent it back. */
    RETURNED,
    /** 追回中 */
    RECALLING,
    /** 已追回 */
    RECALLED;

    /** Every way on. A state without one is an end. */
    public static final Map<AwardState, Set<AwardState>> EDGES = Map.ofEntries(
            Map.entry(FAULTY, Set.of()),
            Map.entry(REFUSED, Set.of()),
            Map.entry(MATCHED, Set.of(NOTIFIED, REFUSED)),
            Map.entry(NOTIFIED, Set.of(CONFIRMED, DECLINED, KEPT, LAPSED, REFUSED)),
            Map.entry(KEPT, Set.of(CONFIRMED, DECLINED, LAPSED, REFUSED)),
            Map.entry(CONFIRMED, Set.of(IN_NOTICE, DECLINED, REFUSED)),
            Map.entry(DECLINED, Set.of()),
            Map.entry(LAPSED, Set.of()),
            Map.entry(APPLIED, Set.of(IN_NOTICE, ORDERED, DECLINED, REFUSED)),
            Map.entry(IN_NOTICE, Set.of(OBJECTED, ORDERED, DECLINED, REFUSED)),
            Map.entry(OBJECTED, Set.of(IN_NOTICE, DECLINED, REFUSED)),
            Map.entry(ORDERED, Set.of(PAID, RETURNED, REFUSED)),
            Map.entry(PAID, Set.of(RETURNED, RECALLING)),
            Map.entry(RETURNED, Set.of(ORDERED, REFUSED)),
            Map.entry(RECALLING, Set.of(RECALLED, PAID)),
            Map.entry(RECALLED, Set.of()));

    public boolean leadsTo(AwardState next) {
        return EDGES.getOrDefault(this, Set.of()).contains(next);
    }

    /** Without anything given; until then it is under way or was given, and the same is not given again. */
    public boolean ended() {
        return EDGES.getOrDefault(this, Set.of()).isEmpty();
    }
}
