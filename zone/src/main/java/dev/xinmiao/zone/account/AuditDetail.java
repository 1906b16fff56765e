package dev.xinmiao.zone.account;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The detail of an audit record as it is read: stored lengths of time (PT15M) in words. */
public final class AuditDetail {
    private static final Pattern DURATION = Pattern.compile("\\bPT(?=\\d)(\\d{1,6}H)?(\\d{1,6}M)?(\\d{1,6}S)?\\b");

    private AuditDetail() {}

    /** PT15M → 15 分钟 15 min. */
    public static String inWords(String detail) {
        return DURATION.matcher(detail).replaceAll(AuditDetail::words);
    }

    private static String words(MatchResult found) {
        Duration length = Duration.parse(found.group());
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        add(length.toHours(), "小时", "h", zh, en);
        add(length.toMinutesPart(), "分钟", "min", zh, en);
        add(length.toSecondsPart(), "秒", "s", zh, en);
        return zh.isEmpty() ? "0 秒 0 s" : String.join(" ", zh) + " " + String.join(" ", en);
    }

    private static void add(long number, String unit, String english, List<String> zh, List<String> en) {
        if (number > 0) {
            zh.add(number + " " + unit);
            en.add(number + " " + english);
        }
    }
}
