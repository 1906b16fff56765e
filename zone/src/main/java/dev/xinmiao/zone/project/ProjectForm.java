package dev.xinmiao.zone.project;

import dev.xinmiao.zone.kernel.Bilingual;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What a form of a project's pages asks for, as the event that it would become, or what is wrong with it. */
final class ProjectForm {
    private static final int LONGEST = 500;
    private static final int MOST_DIGITS = 15;
    private static final int TEN_THOUSAND = 4;

    private final MultiValueMap<String, String> sent;
    private @Nullable Bilingual fault;

    ProjectForm(MultiValueMap<String, String> sent) {
        this.sent = sent;
    }

    /** What is wrong with the form; null while nothing is. */
    @Nullable
    Bilingual fault() {
        return fault;
    }

    String text(String name) {
        String value = sent.getFirst(name);
        String text = value == null ? "" : value.strip();
        if (text.length() > LONGEST) {
            fail(
                    "最多 %d 个字，现在是 %d 个。".formatted(LONGEST, text.length()),
                    "At most %d characters; there are %d.".formatted(LONGEST, text.length()));
            return "";
        }
        return text;
    }

    private void fail(String zh, String en) {
        fault = fault == null ? new Bilingual(zh, en) : fault;
    }

    Optional<ProjectEvent.Created> created() {
        String zh = text("name");
        if (zh.isEmpty()) {
            fail("请填写项目名称。", "Give the project a name.");
        }
        ProjectDate clock = word("clock", ProjectDate.values());
        return whole(() -> new ProjectEvent.Created(
                new Bilingual(zh, text("english")), clock, List.copyOf(sent.getOrDefault("risk", List.of()))));
    }

    /** Empty where something is wrong, and for what no page of ours sends. */
    Optional<ProjectEvent> event(String move) {
        return switch (move) {
            case "date" -> {
                ProjectDate date = word("date", ProjectDate.values());
                LocalDate on = day("on");
                yield whole(() -> new ProjectEvent.Dated(date, on));
            }
            case "promise" -> promise();
            case "progress" -> {
                Indicator indicator = word("indicator", Indicator.values());
                BigDecimal value = money("value");
                LocalDate on = day("on");
                yield whole(() -> new ProjectEvent.Progressed(indicator, value, on));
            }
            case "node" -> {
                ProjectState state = word("state", ProjectState.values());
                LocalDate by = day("by");
                yield whole(() -> new ProjectEvent.NodePlanned(state, by));
            }
            case "state" -> {
                Move to = word("move", Move.values());
                LocalDate on = day("on");
                yield whole(() -> new ProjectEvent.Moved(to, on, text("proof")));
            }
            case "input" -> {
                LocalDate on = day("on");
                yield whole(() -> new ProjectEvent.InputChanged(text("input"), text("label"), on));
            }
            case "item" ->
                whole(() ->
                        new ProjectEvent.ItemChecked(text("item"), text("done").equals("true")));
            default -> Optional.empty();
        };
    }

    private Optional<ProjectEvent> promise() {
        BigDecimal mu = number("mu");
        BigDecimal investment = money("investment");
        BigDecimal output = money("output");
        LocalDate from = day("from");
        LocalDate until = day("until");
        return whole(() -> new ProjectEvent.IndicatorsPromised(mu, investment, output, from, until));
    }

    /** As {@link #event}, for the forms of one permit. */
    Optional<ProjectEvent> event(String permit, String move) {
        return switch (move) {
            case "choose" -> {
                PermitMode mode = word("mode", PermitMode.values());
                yield whole(() -> new ProjectEvent.PermitChosen(permit, mode, text("variant")));
            }
            case "strike" -> whole(() -> new ProjectEvent.PermitStruck(permit));
            case "plan", "file", "stop", "resume", "opinion", "grant", "refuse", "extend" -> {
                LocalDate on = day("on");
                int months = move.equals("extend")
                        ? number("months").min(BigDecimal.valueOf(999)).intValue()
                        : 0;
                yield whole(() -> switch (move) {
                    case "plan" -> new ProjectEvent.PermitPlanned(permit, on);
                    case "file" -> new ProjectEvent.PermitFiled(permit, on);
                    case "stop" -> new ProjectEvent.PermitStopped(permit, on, text("stop"));
                    case "resume" -> new ProjectEvent.PermitResumed(permit, on);
                    case "opinion" -> new ProjectEvent.PreOpinionGiven(permit, on);
                    case "extend" -> new ProjectEvent.PermitExtended(permit, on, months);
                    default -> new ProjectEvent.PermitDecided(permit, on, move.equals("grant"), text("number"));
                });
            }
            default -> Optional.empty();
        };
    }

    private <T> Optional<T> whole(Supplier<T> event) {
        if (fault != null) {
            return Optional.empty();
        }
        T made = event.get();
        return fault == null ? Optional.of(made) : Optional.empty();
    }

    private LocalDate day(String name) {
        String text = text(name);
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1990 && day.getYear() < 2100) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // Told below, like a day that can't be meant.
        }
        fail(
                text.isEmpty() ? "请填写日期。" : "“%s”不是日期，请写成 2026-03-05。".formatted(text),
                text.isEmpty() ? "Fill in the date." : "“%s” is not a date; write it like 2026-03-05.".formatted(text));
        return LocalDate.EPOCH;
    }

    private BigDecimal number(String name) {
        String text = text(name).replace(",", "").replace("，", "");
        try {
            BigDecimal number = new BigDecimal(text);
            if (number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number that can't be meant.
        }
        fail(
                "“%s”不是数字，请写成 5000 或 12.5。".formatted(text),
                "“%s” is not a number; write it like 5000 or 12.5.".formatted(text));
        return BigDecimal.ZERO;
    }

    /** Typed in 万元. */
    private BigDecimal money(String name) {
        return number(name).movePointRight(TEN_THOUSAND);
    }

    private <E extends Enum<E>> E word(String name, E[] words) {
        String text = text(name);
        for (E word : words) {
            if (word.name().equals(text)) {
                return word;
            }
        }
        fail("请作出选择。", "Make a choice.");
        return words[0];
    }
}
