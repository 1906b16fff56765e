package dev.xinmiao.zone.benefit.match;

import dev.xinmiao.zone.programme.Standing.Truth;
import java.util.List;

/** How a clause fits an enterprise: the four answers. */
public enum Fit {
    /** 可申报 */
    ELIGIBLE,
    /** 差一点: one condition fails, by little, and the enterprise can change it. */
    NEAR,
    /** 需补数据 */
    MISSING,
    /** 不符合 */
    NOT;

    static final List<Fit> ALL = List.of(values());

    /**
     * @param conditions in the edition's order
     * @param nearly whether the condition of that place fails by little, where the enterprise can change it
     */
    static Fit of(Truth verdict, Truth[] conditions, boolean[] nearly) {
        return switch (verdict) {
            case TRUE -> ELIGIBLE;
            case OPEN -> MISSING;
            case FALSE -> {
                int failing = onlyFailing(conditions);
                yield failing >= 0 && nearly[failing] ? NEAR : NOT;
            }
        };
    }

    /** The place of the one condition that fails; −1 where none or several do. */
    static int onlyFailing(Truth[] conditions) {
        int found = -1;
        for (int i = 0; i < conditions.length; i++) {
            if (conditions[i] == Truth.FALSE) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }
}
