package dev.xinmiao.zone.programme;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the evaluation of the whole zone stands, for a page that shows it.
 *
 * @param subjects how many there are; {@code judged} how many are done
 * @param startedAt null while none has run yet
 */
public record EvaluationProgress(
        Phase phase, long subjects, long judged, @Nullable Instant startedAt) {
    public enum Phase {
        /** 空闲 */
        IDLE,
        /** 评价中 */
        JUDGING,
        /** 汇总中: making the new standings ready to read */
        STORING,
        /** 未完成: the standings shown are those of before */
        FAILED
    }

    public boolean running() {
        return phase == Phase.JUDGING || phase == Phase.STORING;
    }

    public int percent() {
        return subjects == 0 ? 0 : (int) Math.min(100, judged * 100 / subjects);
    }
}
