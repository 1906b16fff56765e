package dev.xinmiao.zone.casework.process;

import dev.xinmiao.zone.calendar.Limit;
import dev.xinmiao.zone.calendar.LimitUnit;
import dev.xinmiao.zone.calendar.Span;
import dev.xinmiao.zone.calendar.Term;
import dev.xinmiao.zone.kernel.Mark;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.YamlNode;
import dev.xinmiao.zone.pack.YamlWords;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code {promised: 5, legal: 20, unit: working-day, mark: †}}. {@code days} is another word for {@code promised};
 * either may be {@code {number: 60, unit: calendar-day, mark: †}} where it counts or is known differently.
 */
final class LimitReader {
    /** Also keeps absurd numbers out of sums. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}(\\.[0-9]{1,2})?");

    private LimitReader() {}

    static ProcessLimit read(YamlNode node) {
        node.only(Set.of("promised", "legal", "days", "unit", "mark"));
        YamlNode days = node.get("days").orElse(null);
        YamlNode promised = node.get("promised").orElse(days);
        YamlNode legal = node.get("legal").orElse(null);
        if (days != null && days != promised) {
            throw wrong(days, "days 与 promised 只写一个。", "Write days or promised, not both.");
        }
        ProcessLimit limit = new ProcessLimit(
                promised == null && legal == null ? atOnce(node) : term(promised, node), term(legal, node));
        if (limit.promised() instanceof Term(Limit.Within(Span p), Mark _)
                && limit.legal() instanceof Term(Limit.Within(Span l), Mark _)
                && p.unit() == l.unit()
                && p.parts() > l.parts()) {
            throw wrong(
                    promised == null ? node : promised,
                    "承诺时限 %s 长于法定时限 %s。".formatted(p.number(), l.number()),
                    "%s are promised, but the law allows %s only.".formatted(p.number(), l.number()));
        }
        return limit;
    }

    private static Term atOnce(YamlNode node) {
        if (unit(node, node).isPresent()) {
            throw wrong(node, "时限缺少数目，如 days: 5。", "The limit has no number; write days: 5.");
        }
        return new Term(Limit.AT_ONCE, YamlWords.mark(node));
    }

    /** @param around gives the unit and mark that the part leaves out */
    private static @Nullable Term term(@Nullable YamlNode part, YamlNode around) {
        if (part == null) {
            return null;
        }
        if (!part.isMapping()) {
            return new Term(within(part, around, around), YamlWords.mark(around));
        }
        part.only(Set.of("number", "unit", "mark"));
        Mark mark = YamlWords.mark(part.get("mark").isPresent() ? part : around);
        return part.get("number").isEmpty() && unit(part, around).isEmpty()
                ? new Term(Limit.AT_ONCE, mark)
                : new Term(within(part.required("number"), part, around), mark);
    }

    private static Limit within(YamlNode number, YamlNode part, YamlNode around) {
        LimitUnit unit = unit(part, around)
                .orElseThrow(() -> wrong(part, "即办（at-once）没有数目。", "What is done at once (at-once) has no number."));
        try {
            return Limit.of(number(number), unit);
        } catch (IllegalArgumentException e) {
            throw wrong(number, "时限不能这样写。", String.valueOf(e.getMessage()));
        }
    }

    private static BigDecimal number(YamlNode node) {
        if (!NUMBER.matcher(node.text()).matches()) {
            throw wrong(
                    node,
                    "时限 “%s” 不是数目，如 5 或 0.5。".formatted(node.text()),
                    "The limit “%s” is not a number such as 5 or 0.5.".formatted(node.text()));
        }
        BigDecimal number = new BigDecimal(node.text());
        if (number.signum() == 0) {
            throw wrong(node, "时限为 0 请写 unit: at-once。", "For a limit of 0 write unit: at-once.");
        }
        return number;
    }

    /** Empty for what is done at once. */
    private static Optional<LimitUnit> unit(YamlNode node, YamlNode around) {
        YamlNode unit = node.get("unit").or(() -> around.get("unit")).orElse(null);
        if (unit == null) {
            throw wrong(around, "时限缺少单位，如 unit: working-day。", "The limit has no unit; write unit: working-day.");
        }
        return Optional.ofNullable(YamlWords.word(unit, Unit.values(), Unit::written).counted);
    }

    /** The units of a process. */
    private enum Unit {
        WORKING_DAY(LimitUnit.WORKING_DAY),
        CALENDAR_DAY(LimitUnit.CALENDAR_DAY),
        HOUR(LimitUnit.HOUR),
        /** 即办 */
        AT_ONCE(null);

        private final @Nullable LimitUnit counted;

        Unit(@Nullable LimitUnit counted) {
            this.counted = counted;
        }

        String written() {
            return counted == null ? "at-once" : counted.code();
        }
    }

    private static InvalidPackException wrong(YamlNode at, String zh, String en) {
        return new InvalidPackException(at.problem(zh + " " + en));
    }
}
