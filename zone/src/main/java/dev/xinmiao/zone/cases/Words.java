package dev.xinmiao.zone.cases;

import dev.xinmiao.zone.casework.StepState;
import dev.xinmiao.zone.casework.process.Verdict;
import dev.xinmiao.zone.kernel.Bilingual;
import org.jspecify.annotations.Nullable;

/** States and verdicts in words, each with the shape that stands before it. */
final class Words {
    private Words() {}

    static Bilingual verdict(Verdict verdict) {
        return switch (verdict) {
            case AGREE -> new Bilingual("同意", "agrees");
            case AGREE_WITH_CONDITIONS -> new Bilingual("附条件同意", "agrees with conditions");
            case DISAGREE -> new Bilingual("不同意", "disagrees");
        };
    }

    static Bilingual step(StepState state, @Nullable Verdict verdict) {
        return switch (state) {
            case WAITING -> new Bilingual("未到", "not yet");
            case OPEN -> new Bilingual("在办", "at work");
            case WITH_APPLICANT -> new Bilingual("待补正", "with the applicant");
            case SPOKEN -> verdict == null ? new Bilingual("已办", "done") : verdict(verdict);
            case BLOCKED -> new Bilingual("不再办理", "blocked");
            case PASSED -> new Bilingual("未办理", "passed over");
        };
    }

    static String shape(StepState state, @Nullable Verdict verdict) {
        return switch (state) {
            case WAITING -> "·";
            case OPEN -> "▬";
            case WITH_APPLICANT -> "❚❚";
            case SPOKEN -> verdict == Verdict.DISAGREE ? "✕" : "✓";
            case BLOCKED -> "✕";
            case PASSED -> "–";
        };
    }
}
