package dev.xinmiao.zone.trial;

import dev.xinmiao.zone.ledger.Account;
import dev.xinmiao.zone.ledger.LedgerHistory.Kept;
import dev.xinmiao.zone.ledger.LedgerHistory.Line;
import dev.xinmiao.zone.ledger.Order;
import dev.xinmiao.zone.trial.PotLog.Answer;
import dev.xinmiao.zone.trial.PotLog.Told;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Holds the ledger's entries against what payers were told: every acknowledged order is one transaction, with the amount that
 * was acknowledged; one that nobody was answered is there once or not at all; nothing else is there; and the entries, played
 * again from the first, never overdraw a pot or a ceiling and never give twice for one award or document.
 */
final class PotChecker {
    /** What happens by itself and so stands in nobody's log. */
    private static final String BY_ITSELF = "Expire";

    private final Map<UUID, Order> orders = new HashMap<>();
    private final List<String> problems = new ArrayList<>();
    private int lost;
    private int doubled;

    private PotChecker() {}

    /** @param transactions in their order */
    static Verdict check(List<Kept> transactions, List<Told> payers) {
        PotChecker checker = new PotChecker();
        payers.forEach(each -> checker.orders.put(each.order().id(), each.order()));
        Map<UUID, List<Kept>> byOrder = new HashMap<>();
        transactions.forEach(each ->
                byOrder.computeIfAbsent(each.command(), _ -> new ArrayList<>()).add(each));
        payers.forEach(
                each -> checker.told(each, byOrder.getOrDefault(each.order().id(), List.of())));
        checker.nobodys(transactions);
        checker.problems.addAll(new PotReplay(checker.orders).problems(transactions));
        int acknowledged = (int) payers.stream()
                .filter(each -> each.answers().stream().anyMatch(Answer.Done.class::isInstance))
                .count();
        return new Verdict(payers.size(), acknowledged, checker.lost, checker.doubled, List.copyOf(checker.problems));
    }

    private void told(Told told, List<Kept> became) {
        UUID id = told.order().id();
        if (became.size() > 1) {
            doubled++;
            problems.add("doubled: order " + id + " became " + became.size() + " transactions");
        }
        if (told.answers().isEmpty()) {
            problems.add("unanswered: order " + id + " never got an answer");
        }
        for (Answer answer : new HashSet<>(told.answers())) {
            switch (answer) {
                case Answer.Done done -> acknowledged(told.order(), done, became);
                case Answer.Refused _ -> {
                    if (!became.isEmpty()) {
                        problems.add("refused, and yet transaction "
                                + became.getFirst().id() + ": order " + id);
                    }
                }
            }
        }
        if (new HashSet<>(told.answers()).size() > 1) {
            problems.add("answered one thing and then another: order " + id + " " + told.answers());
        }
        became.forEach(each -> asked(told.order(), each));
    }

    private void acknowledged(Order order, Answer.Done done, List<Kept> became) {
        if (became.isEmpty()) {
            lost++;
            problems.add("lost: order %s was acknowledged as transaction %d of %d"
                    .formatted(order.id(), done.transaction(), done.amount()));
            return;
        }
        Kept kept = became.getFirst();
        boolean sameReservation = done.reservation() == 0
                || kept.lines().stream().anyMatch(each -> each.reservation() == done.reservation());
        if (kept.id() != done.transaction() || moved(order, kept) != done.amount() || !sameReservation) {
            problems.add("other than acknowledged: order %s is transaction %d of %d, and was told to be %s"
                    .formatted(order.id(), kept.id(), moved(order, kept), done));
        }
    }

    /** Whether a transaction does what its order asked, acknowledged or not. */
    private void asked(Order order, Kept kept) {
        long moved = moved(order, kept);
        boolean amount = switch (order) {
            case Order.Reserve reserve when reserve.part() -> moved > 0 && moved <= reserve.amount();
            case Order.Reserve reserve -> moved == reserve.amount();
            case Order.Fund fund -> moved == fund.amount();
            case Order.Settle settle -> moved == settle.amount();
            case Order.Release release -> release.amount() == null || moved == release.amount();
            case Order.Refund refund -> moved == refund.amount();
            case Order.OpenRecall recall -> moved == recall.amount();
            case Order.ReceiveRecall recall -> moved == recall.amount();
            case Order.DropRecall recall -> moved == recall.amount();
            case Order.Expire _, Order.CloseYear _ -> true;
        };
        boolean place = switch (order) {
            case Order.OfPot about -> kept.lines().stream().allMatch(each -> each.pot() == about.pot());
            case Order.OfReservation about ->
                kept.lines().stream().allMatch(each -> each.reservation() == about.reservation());
        };
        if (!amount || !place || !kept.operation().equals(Order.STORED.kind(order))) {
            problems.add("other than asked: transaction %d moves %d by %s, asked was %s"
                    .formatted(kept.id(), moved, kept.operation(), order));
        }
    }

    private static long moved(Order order, Kept kept) {
        return switch (order) {
            case Order.Fund _ -> on(Account.AVAILABLE, kept);
            case Order.Reserve _ -> on(Account.RESERVED, kept);
            case Order.Settle _, Order.DropRecall _ -> on(Account.PAID, kept);
            case Order.Refund _, Order.OpenRecall _ -> -on(Account.PAID, kept);
            case Order.ReceiveRecall _ -> -on(Account.RECALLING, kept);
            case Order.Release _, Order.Expire _ -> -on(Account.RESERVED, kept);
            case Order.CloseYear _ -> -on(Account.AVAILABLE, kept);
        };
    }

    private static long on(Account account, Kept kept) {
        return kept.lines().stream()
                .filter(each -> each.account() == account)
                .mapToLong(Line::amount)
                .sum();
    }

    private void nobodys(List<Kept> transactions) {
        Set<UUID> known = orders.keySet();
        for (Kept each : transactions) {
            if (!known.contains(each.command()) && !each.operation().equals(BY_ITSELF)) {
                problems.add("nobody's: transaction %d, order %s".formatted(each.id(), each.command()));
            }
        }
    }
}
