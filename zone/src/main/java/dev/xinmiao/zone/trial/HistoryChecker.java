package dev.xinmiao.zone.trial;

import dev.xinmiao.zone.calendar.WorkingTime;
import dev.xinmiao.zone.casework.CaseFile;
import dev.xinmiao.zone.casework.CaseHistory.Stored;
import dev.xinmiao.zone.casework.CaseNumber;
import dev.xinmiao.zone.casework.Event;
import dev.xinmiao.zone.casework.Listing;
import dev.xinmiao.zone.casework.Recorded;
import dev.xinmiao.zone.casework.Rules;
import dev.xinmiao.zone.casework.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Holds what the database keeps against what clients were told: every acknowledged command is one event, where and as it
 * was acknowledged; nothing else is an event; each case's events follow from one another by the rules; what lists read is
 * their fold; and the audit chain tells of each once.
 */
final class HistoryChecker {
    private final WorkingTime time;
    private final Terms terms;
    private final List<String> problems = new ArrayList<>();
    private int lost;
    private int doubled;

    /** An event in its place. */
    private record Placed(CaseNumber number, Recorded recorded) {}

    private HistoryChecker(WorkingTime time, Terms terms) {
        this.time = time;
        this.terms = terms;
    }

    /**
     * @param clients what each was told, once every command has an answer
     * @param told what the audit chain tells of cases, a line as {@link #auditLine} makes it for each record
     */
    static Verdict check(
            List<Stored> cases, List<ClientLog.Told> clients, List<String> told, WorkingTime time, Terms terms) {
        HistoryChecker checker = new HistoryChecker(time, terms);
        checker.commands(cases, clients);
        cases.forEach(checker::one);
        checker.audit(cases, told);
        int acknowledged = (int)
                clients.stream().filter(each -> !each.acknowledged().isEmpty()).count();
        return new Verdict(clients.size(), acknowledged, checker.lost, checker.doubled, List.copyOf(checker.problems));
    }

    /** What is wrong with one case by itself. */
    static List<String> check(Stored stored, WorkingTime time, Terms terms) {
        HistoryChecker checker = new HistoryChecker(time, terms);
        checker.one(stored);
        return List.copyOf(checker.problems);
    }

    static String auditLine(String actor, String action, String object, String detail) {
        return String.join(" ", actor, action, object, detail);
    }

    private void commands(List<Stored> cases, List<ClientLog.Told> clients) {
        Map<UUID, List<Placed>> events = new HashMap<>();
        for (Stored stored : cases) {
            for (Recorded each : stored.events()) {
                events.computeIfAbsent(each.command(), _ -> new ArrayList<>()).add(new Placed(stored.number(), each));
            }
        }
        Set<UUID> known = new HashSet<>();
        for (ClientLog.Told told : clients) {
            UUID id = told.command().id();
            known.add(id);
            List<Placed> became = events.getOrDefault(id, List.of());
            if (became.size() > 1) {
                doubled++;
                problems.add("doubled: command " + id + " became " + became.size() + " events");
            }
            if (!told.answered()) {
                problems.add("unanswered: command " + id + " never got an answer");
            }
            if (told.acknowledged().isEmpty() && !became.isEmpty()) {
                problems.add("refused, and yet event %d of %s: command %s"
                        .formatted(
                                became.getFirst().recorded().number(),
                                became.getFirst().number(),
                                id));
            }
            for (ClientLog.Acknowledged acknowledged : told.acknowledged()) {
                acknowledged(told.command(), acknowledged, became);
            }
        }
        events.forEach((id, became) -> {
            if (!known.contains(id)) {
                problems.add("nobody's: event %d of %s, command %s"
                        .formatted(
                                became.getFirst().recorded().number(),
                                became.getFirst().number(),
                                id));
            }
        });
    }

    private void acknowledged(ClientLog.Command command, ClientLog.Acknowledged acknowledged, List<Placed> became) {
        if (became.isEmpty()) {
            lost++;
            problems.add("lost: command %s was acknowledged as event %d of %s"
                    .formatted(command.id(), acknowledged.number(), acknowledged.where()));
            return;
        }
        Placed placed = became.getFirst();
        boolean same = placed.number().equals(acknowledged.where())
                && placed.recorded().number() == acknowledged.number()
                && placed.recorded().actor().equals(command.who())
                && placed.recorded().event().equals(command.event());
        if (!same) {
            problems.add("other than acknowledged: command %s is event %d of %s, and was told to be event %d of %s"
                    .formatted(
                            command.id(),
                            placed.recorded().number(),
                            placed.number(),
                            acknowledged.number(),
                            acknowledged.where()));
        }
    }

    private void one(Stored stored) {
        CaseFile file = CaseFile.empty(stored.process());
        for (Recorded each : stored.events()) {
            if (each.number() != file.number() + 1) {
                problems.add(
                        "gap: %s has event %d after event %d".formatted(stored.number(), each.number(), file.number()));
                return;
            }
            boolean allowed =
                    Rules.check(file, Walk.actor(each.actor()), each.event()).isEmpty();
            if (!allowed) {
                problems.add("against the rules: event %d of %s, %s by %s in %s"
                        .formatted(
                                each.number(),
                                stored.number(),
                                Event.STORED.kind(each.event()),
                                each.actor(),
                                file.state()));
                return;
            }
            file.add(each);
        }
        if (stored.events().isEmpty()) {
            problems.add("empty: " + stored.number() + " has no event");
            return;
        }
        Listing folded = Listing.of(file, time, terms);
        if (!folded.equals(stored.listing())) {
            problems.add("wrong row: %s is listed as %s, its events come to %s"
                    .formatted(stored.number(), stored.listing(), folded));
        }
    }

    private void audit(List<Stored> cases, List<String> told) {
        Map<String, Integer> left = new HashMap<>();
        told.forEach(line -> left.merge(line, 1, Integer::sum));
        for (Stored stored : cases) {
            for (Recorded each : stored.events()) {
                left.merge(
                        auditLine(
                                each.actor(),
                                "case-" + Event.STORED.kind(each.event()),
                                "case/" + stored.number(),
                                "event " + each.number()),
                        -1,
                        Integer::sum);
            }
        }
        left.forEach((line, count) -> {
            if (count != 0) {
                problems.add((count < 0 ? "not in the audit chain: " : "too often in the audit chain: ") + line);
            }
        });
    }
}
