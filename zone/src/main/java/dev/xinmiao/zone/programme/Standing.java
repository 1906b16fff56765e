package dev.xinmiao.zone.programme;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A programme's answer for one subject on one day (资格状态).
 *
 * @param edition the edition in force on that day
 * @param score null where the programme has none
 * @param outcome null where the programme has none
 * @param conditions in the order of the programme
 * @param missing facts that could change the state; what else is unknown, if anything, leaves it as it is
 * @param distance for a NOT_MET that fails one condition by a number: how far off, relative to the number demanded;
 *     else null
 * @param problems what went wrong while judging, in plain sentences; an answer spoilt by one is MISSING, never a no
 */
public record Standing(
        String programme,
        String edition,
        State state,
        @Nullable Score score,
        @Nullable Outcome outcome,
        List<ConditionResult> conditions,
        SortedSet<FactNeeded> missing,
        @Nullable BigDecimal distance,
        List<String> problems) {

    /** The three answers. */
    public enum State {
        /** 符合 */
        MET,
        /** 不符合, whatever the missing facts may turn out to be */
        NOT_MET,
        /** 缺资料: the missing facts could make it either */
        MISSING;

        /** The number that stands for it in stored standings. */
        public int code() {
            return switch (this) {
                case MET -> 0;
                case NOT_MET -> 1;
                case MISSING -> 2;
            };
        }

        static State of(int code) {
            return switch (code) {
                case 0 -> MET;
                case 1 -> NOT_MET;
                case 2 -> MISSING;
                default -> throw new IllegalStateException("no state " + code);
            };
        }
    }

    /** Whether a condition holds; OPEN while missing facts could make it either. */
    public enum Truth {
        TRUE,
        FALSE,
        OPEN
    }

    /** One condition's answer; the condition carries name and clause. */
    public record ConditionResult(Condition condition, Truth truth) {}

    /** How many conditions are known to fail. */
    public int failing() {
        return count(Truth.FALSE);
    }

    /** How many conditions are still open. */
    public int open() {
        return count(Truth.OPEN);
    }

    /** A near miss this near is worth a call: within a fifth of what is demanded. A matter of display, not a rule. */
    public static final BigDecimal NEAR = new BigDecimal("0.2");

    /** 差一点: refused for one condition only, by a known number within a fifth of what is demanded. */
    public boolean near() {
        return isNear(distance);
    }

    static boolean isNear(@Nullable BigDecimal distance) {
        return distance != null && distance.compareTo(NEAR) <= 0;
    }

    private int count(Truth truth) {
        return (int) conditions.stream().filter(c -> c.truth() == truth).count();
    }
}
