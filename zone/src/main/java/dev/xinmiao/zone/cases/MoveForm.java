package dev.xinmiao.zone.cases;

import dev.xinmiao.zone.casework.Event;
import dev.xinmiao.zone.casework.process.Verdict;
import dev.xinmiao.zone.kernel.Bilingual;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What a form of a case's page asks for, as the event that it would become. */
final class MoveForm {
    private static final int LONGEST = 2000;

    private final MultiValueMap<String, String> sent;

    private MoveForm(MultiValueMap<String, String> sent) {
        this.sent = sent;
    }

    /** What is longer than a form allows, in words; empty if nothing is. */
    static Optional<Bilingual> tooLong(MultiValueMap<String, String> sent) {
        return sent.values().stream()
                .flatMap(List::stream)
                .filter(text -> text.length() > LONGEST)
                .findFirst()
                .map(text -> new Bilingual(
                        "文字太长：每处最多 %,d 字，这里有 %,d 字。".formatted(LONGEST, text.length()),
                        "This is too long: at most %,d characters each, here are %,d."
                                .formatted(LONGEST, text.length())));
    }

    /** Empty for what no page of ours sends. */
    static Optional<Event> event(String move, MultiValueMap<String, String> sent) {
        return Optional.ofNullable(new MoveForm(sent).event(move));
    }

    private @Nullable Event event(String move) {
        String step = text("step");
        return switch (move) {
            case "promise" -> new Event.Promised(text("material"), text("version"));
            case "submit" -> new Event.Submitted();
            case "withdraw" -> new Event.Withdrawn(text("text"));
            case "supplement" -> new Event.SupplementSent(number("request"));
            case "step-done" -> new Event.StepDone(step);
            case "pass-on" -> new Event.PassedOn(text("person"), text("text"));
            case "urge" -> new Event.Urged(text("text"));
            case "rate" -> new Event.Rated(number("stars"), text("text"));
            case "return" -> new Event.Returned(step, wants(), text("text"), optional("supervisor"));
            case "accept" -> new Event.Accepted(step, deferrals(), false);
            case "not-accept" -> new Event.NotAccepted(step, text("text"), text("office"));
            case "opinion" ->
                verdict()
                        .map(verdict -> new Event.OpinionGiven(step, text("desk"), verdict, text("text")))
                        .orElse(null);
            case "return-opinion" -> new Event.OpinionReturned(step, number("opinion"), text("text"));
            case "ask" -> new Event.SupplementAsked(step, wants(), text("text"), optional("supervisor"));
            case "cancel-ask" -> new Event.SupplementCancelled(step, number("request"), text("text"));
            case "stop" -> new Event.Stopped(step, text("kind"), text("text"));
            case "resume" -> new Event.Resumed(step, number("stop"));
            case "signer" -> new Event.SignerAdded(step, text("desk"), text("text"));
            case "hand-over" -> new Event.HandedOver(step, text("person"), text("text"));
            case "copy" -> new Event.Copied(step, text("desk"), text("text"));
            case "grant" -> new Event.Decided(step, true, text("text"));
            case "refuse" -> new Event.Decided(step, false, text("text"));
            case "deliver" -> new Event.Delivered(step, text("text"));
            case "answer-rating" -> new Event.RatingAnswered(step, text("text"));
            case "check-promise" ->
                new Event.PromiseChecked(step, text("material"), "true".equals(text("kept")), text("text"));
            case "close" -> new Event.Closed(step);
            default -> null;
        };
    }

    private String text(String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private @Nullable String optional(String name) {
        String value = text(name);
        return value.isEmpty() ? null : value;
    }

    private int number(String name) {
        try {
            return Integer.parseInt(text(name));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private Optional<Verdict> verdict() {
        for (Verdict verdict : Verdict.values()) {
            if (verdict.name().equals(text("verdict"))) {
                return Optional.of(verdict);
            }
        }
        return Optional.empty();
    }

    /** Materials and fields that were ticked, each with what is wrong with it. */
    private List<Event.Want> wants() {
        List<Event.Want> wants = new ArrayList<>();
        for (String key : sent.getOrDefault("want", List.of())) {
            wants.add(new Event.Want(key, text("why-" + key)));
        }
        return wants;
    }

    private List<Event.Deferral> deferrals() {
        List<Event.Deferral> deferrals = new ArrayList<>();
        for (Map.Entry<String, List<String>> each : sent.entrySet()) {
            if (each.getKey().startsWith("due-") && !text(each.getKey()).isEmpty()) {
                try {
                    deferrals.add(new Event.Deferral(
                            each.getKey().substring("due-".length()), LocalDate.parse(text(each.getKey()))));
                } catch (DateTimeParseException e) {
                    return List.of();
                }
            }
        }
        return deferrals;
    }
}
