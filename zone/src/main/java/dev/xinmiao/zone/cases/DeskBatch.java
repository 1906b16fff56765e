package dev.xinmiao.zone.cases;

import dev.xinmiao.zone.cases.CaseListViews.Told;
import dev.xinmiao.zone.casework.CaseFile;
import dev.xinmiao.zone.casework.CaseNumber;
import dev.xinmiao.zone.casework.CaseRow;
import dev.xinmiao.zone.casework.Casework;
import dev.xinmiao.zone.casework.Event;
import dev.xinmiao.zone.casework.Outcome;
import dev.xinmiao.zone.casework.Refusal;
import dev.xinmiao.zone.casework.process.Verdict;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.kernel.DerivedId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One move for several cases of a queue. Each is a command of its own: one that is refused holds up no other. */
@Component
class DeskBatch {
    private static final int MOST = 100;

    private final Casework casework;
    private final Powers powers;

    DeskBatch(Casework casework, Powers powers) {
        this.casework = casework;
        this.powers = powers;
    }

    /**
     * @param turns each {@code number/step/desk}; what a page of ours didn't write is passed over
     * @param command of the whole: sent again, nothing is done twice
     */
    List<Told> run(Viewer viewer, String action, List<String> turns, UUID command) {
        List<Told> told = new ArrayList<>();
        for (String turn : turns.stream().distinct().limit(MOST).toList()) {
            String[] parts = turn.split("/", -1);
            Event event = parts.length == 3 ? event(viewer, action, parts[1], parts[2]) : null;
            CaseRow row = CaseNumber.parse(parts[0]).flatMap(casework::row).orElse(null);
            if (event != null && row != null) {
                CaseFile file = casework.find(row.number()).orElseThrow();
                powers.requireRead(viewer, row, file);
                UUID own = DerivedId.part(command, turn);
                told.add(told(row.number(), casework.act(row.number(), powers.actor(viewer), own, event)));
            }
        }
        return told;
    }

    private static @Nullable Event event(Viewer viewer, String action, String step, String desk) {
        return switch (action) {
            case "take" -> new Event.HandedOver(step, viewer.username(), "");
            case "accept" -> new Event.Accepted(step, List.of(), false);
            case "agree" -> new Event.OpinionGiven(step, desk, Verdict.AGREE, "");
            case "deliver" -> new Event.Delivered(step, "");
            default -> null;
        };
    }

    private static Told told(CaseNumber number, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _ -> new Told(number.toString(), null);
            case Outcome.Refused(Refusal refusal) -> new Told(number.toString(), refusal.reason());
        };
    }
}
