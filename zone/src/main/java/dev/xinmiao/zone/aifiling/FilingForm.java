package dev.xinmiao.zone.aifiling;

import dev.xinmiao.zone.aifiling.FilingEvent.Decider;
import dev.xinmiao.zone.aifiling.FilingEvent.Verdict;
import dev.xinmiao.zone.kernel.Bilingual;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the forms of a filing's page. What can't be read is a fault with its reason; nothing typed is lost by it. */
final class FilingForm {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LONGEST = 2000;

    private final Map<String, String> sent;
    private final Standard.Edition edition;

    private FilingForm(Map<String, String> sent, Standard.Edition edition) {
        this.sent = sent;
        this.edition = edition;
    }

    /** What a form says. */
    sealed interface Read {}

    record Said(FilingEvent event) implements Read {}

    record Unreadable(Bilingual reason) implements Read {}

    private static final class Fault extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Bilingual reason;

        Fault(String zh, String en) {
            super(en);
            this.reason = new Bilingual(zh, en);
        }
    }

    /** @param what the last part of the form's address */
    static Read read(String what, Map<String, String> sent, Standard.Edition edition, boolean enterprise) {
        try {
            return new Said(new FilingForm(sent, edition).event(what, enterprise));
        } catch (Fault e) {
            return new Unreadable(e.reason);
        }
    }

    private FilingEvent event(String what, boolean enterprise) throws Fault {
        return switch (what) {
            case "decide" -> {
                String duty = text("duty");
                yield new FilingEvent.Decided(
                        duty.equals("none") ? null : kind(duty), decider(enterprise), text("reason"), day("on"));
            }
            case "base" ->
                new FilingEvent.BaseChanged(text("base"), text("version"), text("filed"), text("note"), day("on"));
            case "count" -> new FilingEvent.Counted(text("bank"), kinds(), 0, 0, day("on"));
            case "review" -> new FilingEvent.Reviewed(text("bank"), text("note"), day("on"));
            case "draw" -> new FilingEvent.Drawn(text("check"), text("of"), number("population"), sample(), seed());
            case "test" -> new FilingEvent.Tested(small("draw"), small("counted"), day("on"));
            case "judge" -> new FilingEvent.Judged(text("clause"), choice(Verdict.class, "verdict"), text("text"));
            case "assess" ->
                new FilingEvent.Assessed(
                        text("conclusion"), text("assessor"), sent.containsKey("third-party"), day("on"));
            case "move" ->
                new FilingEvent.Moved(choice(FilingState.class, "to"), text("number"), text("note"), day("on"));
            case "ask" ->
                new FilingEvent.Asked(
                        text("office"), text("text"), day("on"), text("until").isEmpty() ? null : day("until"));
            case "answer" -> new FilingEvent.Answered(small("round"), text("text"), day("on"));
            case "happen" -> new FilingEvent.Happened(text("occasion"), text("note"), day("on"));
            case "report" -> new FilingEvent.Reported(small("happened"), day("on"));
            case "show" ->
                new FilingEvent.Shown(
                        text("page"),
                        sent.containsKey("name"),
                        sent.containsKey("number"),
                        sent.containsKey("visible"),
                        sent.containsKey("hidden"),
                        day("on"));
            default -> throw new Fault("没有这一项。", "There is no such form.");
        };
    }

    /** An enterprise records its own view or the office's answer, a coach theirs or the office's. */
    private Decider decider(boolean enterprise) {
        return sent.containsKey("office") ? Decider.OFFICE : enterprise ? Decider.ENTERPRISE : Decider.COACH;
    }

    private String text(String field) throws Fault {
        String text = sent.getOrDefault(field, "").strip();
        if (text.length() > LONGEST) {
            throw new Fault(
                    "最多 %d 个字，现在是 %d 个：请缩短。".formatted(LONGEST, text.length()),
                    "At most %d characters, and these are %d: shorten it.".formatted(LONGEST, text.length()));
        }
        return text;
    }

    private LocalDate day(String field) throws Fault {
        String text = text(field);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Fault(
                    "没有“%s”这一天：请写成 2026-03-05。".formatted(text),
                    "There is no such day as “%s”: write it like 2026-03-05.".formatted(text));
        }
    }

    private long number(String field) throws Fault {
        String text = text(field).replaceAll("[,， ]", "");
        if (!text.matches("\\d{1,15}")) {
            throw new Fault("“%s”不是整数：请填数目。".formatted(text), "“%s” is no whole number.".formatted(text));
        }
        return Long.parseLong(text);
    }

    private int small(String field) throws Fault {
        long number = number(field);
        if (number > Integer.MAX_VALUE) {
            throw new Fault("数目太大。", "The number is too large.");
        }
        return (int) number;
    }

    /** Left empty: the least that the test needs. */
    private int sample() throws Fault {
        if (!text("sample").isEmpty()) {
            return small("sample");
        }
        long least = edition.check(text("check"))
                .orElseThrow(() -> new Fault("没有这项检查。", "There is no such test."))
                .leastSample(number("population"));
        return (int) Math.min(least, Integer.MAX_VALUE);
    }

    /** The program draws, unless the enterprise gives the seed that it drew with before. */
    private long seed() throws Fault {
        String text = text("seed");
        return text.isEmpty() ? RANDOM.nextInt(Integer.MAX_VALUE) : number("seed");
    }

    private Map<String, Integer> kinds() throws Fault {
        Standard.Bank bank =
                edition.bank(text("bank")).orElseThrow(() -> new Fault("没有这个库。", "There is no such bank."));
        Map<String, Integer> kinds = new LinkedHashMap<>();
        bank.each().keySet().forEach(id -> kinds.put(id, 0));
        int line = 0;
        for (String each : text("counts").lines().toList()) {
            line++;
            if (each.isBlank()) {
                continue;
            }
            String[] both = each.strip().split("[,，\\s]+", -1);
            String id = both[0].toUpperCase(java.util.Locale.ROOT);
            if (both.length != 2 || !both[1].matches("\\d{1,8}") || !kinds.containsKey(id)) {
                throw new Fault(
                        "第 %d 行“%s”看不懂：请写成“A.1-1,210”。".formatted(line, each.strip()),
                        "Line %d, “%s”: write it like “A.1-1,210”.".formatted(line, each.strip()));
            }
            kinds.put(id, Integer.parseInt(both[1]));
        }
        return kinds;
    }

    private FilingKind kind(String text) throws Fault {
        return FilingKind.of(text).orElseThrow(() -> new Fault("请选择义务。", "Choose the duty."));
    }

    private <E extends Enum<E>> E choice(Class<E> type, String field) throws Fault {
        String text = text(field);
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(text)) {
                return each;
            }
        }
        throw new Fault("请从所列各项中选择。", "Choose one of those listed.");
    }
}
