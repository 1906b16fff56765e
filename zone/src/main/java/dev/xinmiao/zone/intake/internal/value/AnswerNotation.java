package dev.xinmiao.zone.intake.internal.value;

import dev.xinmiao.zone.intake.Fault;
import java.util.Locale;
import java.util.Set;

/** Reads yes and no. */
public final class AnswerNotation {
    private static final Set<String> YES = Set.of("是", "有", "对", "已", "yes", "y", "true", "t", "1", "√", "✓", "✔");
    private static final Set<String> NO = Set.of("否", "无", "不", "未", "没有", "no", "n", "false", "f", "0", "×", "✗", "✘");

    private AnswerNotation() {}

    public static Reading<Boolean> read(String text) {
        String answer = Notation.compact(text).toLowerCase(Locale.ROOT);
        if (YES.contains(answer)) {
            return Reading.known(true);
        }
        return NO.contains(answer) ? Reading.known(false) : Reading.wrong(Fault.BOOLEAN_WRONG);
    }
}
