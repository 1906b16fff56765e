package dev.xinmiao.decision.eval;

import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.expr.FeelType.ContextType;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.value.Caller;
import dev.xinmiao.decision.value.FeelContext;
import dev.xinmiao.decision.value.FeelDateTime;
import dev.xinmiao.decision.value.FeelText;
import dev.xinmiao.decision.value.FeelTime;
import dev.xinmiao.decision.value.Possible;
import dev.xinmiao.decision.value.Possibles;
import dev.xinmiao.decision.value.Range;
import dev.xinmiao.decision.value.TemporalArithmetic;
import dev.xinmiao.decision.value.Types;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code target.name}. */
final class Members {
    private Members() {}

    static @Nullable Object of(@Nullable Object target, String name, Caller caller) {
        return switch (target) {
            case FeelContext context ->
                context.has(name) ? context.get(name) : caller.fail("The context has no entry '%s'", name);
            case List<?> list -> {
                List<@Nullable Object> members = new ArrayList<>(list.size());
                for (Object each : list) {
                    members.add(of(each, name, caller));
                }
                yield Collections.unmodifiableList(members);
            }
            case LocalDate date -> known(ofDate(date, name), date, name, caller);
            case FeelDateTime dateTime -> ofDateTime(dateTime, name, caller);
            case FeelTime time -> ofTime(time, name, caller);
            case Duration duration -> known(ofDuration(duration, name), duration, name, caller);
            case Period period -> known(ofPeriod(period, name), period, name, caller);
            case Range range -> ofRange(range, name, caller);
            case Possible possible -> ofPossible(possible, name, caller);
            case null, default -> caller.fail("%s has no member '%s'", FeelText.brief(target), name);
        };
    }

    private static @Nullable Object known(@Nullable Object value, Object target, String name, Caller caller) {
        return value != null ? value : caller.fail("%s has no member '%s'", FeelText.brief(target), name);
    }

    private static @Nullable Object ofDate(LocalDate date, String name) {
        return switch (name) {
            case "year" -> number(date.getYear());
            case "month" -> number(date.getMonthValue());
            case "day" -> number(date.getDayOfMonth());
            case "weekday" -> number(date.getDayOfWeek().getValue());
            // a date counts as midnight UTC where a time is wanted
            case "hour", "minute", "second" -> BigDecimal.ZERO;
            default -> null;
        };
    }

    private static @Nullable Object ofDateTime(FeelDateTime dateTime, String name, Caller caller) {
        return switch (name) {
            case "hour", "minute", "second" -> ofClock(dateTime.local().toLocalTime(), name);
            case "time offset" -> offset(dateTime.offsetSeconds());
            case "timezone" -> zone(dateTime.zone());
            default -> known(ofDate(dateTime.date(), name), dateTime, name, caller);
        };
    }

    private static @Nullable Object ofTime(FeelTime time, String name, Caller caller) {
        return switch (name) {
            case "time offset" -> offset(time.offsetSeconds());
            case "timezone" -> zone(time.zone());
            default -> known(ofClock(time.clock(), name), time, name, caller);
        };
    }

    private static @Nullable Object ofClock(LocalTime clock, String name) {
        return switch (name) {
            case "hour" -> number(clock.getHour());
            case "minute" -> number(clock.getMinute());
            case "second" -> number(clock.getSecond());
            default -> null;
        };
    }

    private static @Nullable Object offset(@Nullable Integer seconds) {
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }

    private static @Nullable Object zone(@Nullable ZoneId zone) {
        return zone == null || zone instanceof ZoneOffset ? null : zone.getId();
    }

    private static @Nullable Object ofDuration(Duration duration, String name) {
        return switch (name) {
            case "days" -> number(duration.toDaysPart());
            case "hours" -> number(duration.toHoursPart());
            case "minutes" -> number(duration.toMinutesPart());
            case "seconds" -> TemporalArithmetic.inSeconds(duration).remainder(BigDecimal.valueOf(60));
            default -> null;
        };
    }

    private static @Nullable Object ofPeriod(Period period, String name) {
        return switch (name) {
            case "years" -> number(period.toTotalMonths() / 12);
            case "months" -> number(period.toTotalMonths() % 12);
            default -> null;
        };
    }

    private static @Nullable Object ofRange(Range range, String name, Caller caller) {
        return switch (name) {
            case "start" -> range.low();
            case "end" -> range.high();
            case "start included" -> range.lowIncluded();
            case "end included" -> range.highIncluded();
            default -> caller.fail("A range has no member '%s'", name);
        };
    }

    private static @Nullable Object ofPossible(Possible possible, String name, Caller caller) {
        return switch (possible) {
            case Possible.Numbers _ -> null;
            case Possible.OneOf oneOf -> {
                List<@Nullable Object> members = new ArrayList<>();
                for (Object each : oneOf.values()) {
                    members.add(caller.quietly(() -> of(each, name, caller)));
                }
                yield Possibles.oneOf(members, oneOf.causes());
            }
            case Possible.Anything anything -> {
                FeelType type = Types.unrestricted(anything.type()) instanceof ContextType(var members)
                        ? members.getOrDefault(name, Simple.ANY)
                        : Simple.ANY;
                yield Possibles.anything(type, anything.causes());
            }
        };
    }

    private static BigDecimal number(long value) {
        return BigDecimal.valueOf(value);
    }
}
