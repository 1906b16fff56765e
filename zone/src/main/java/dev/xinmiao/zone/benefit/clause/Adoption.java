package dev.xinmiao.zone.benefit.clause;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Mark;
import dev.xinmiao.zone.kernel.Yuan;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackProblem;
import dev.xinmiao.zone.pack.YamlNode;
import dev.xinmiao.zone.pack.YamlWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which clauses a zone gives, and from which pots: its {@code benefits.yaml}.
 *
 * @param clauses by the clause's id, in the order written: the mark, ‡ where a demonstration tries another place's
 * @param pots by key
 * @param policyDesk who proposes and decides clauses and awards
 * @param moneyDesk who keeps pots and pays
 * @param applications by which cases a clause is applied for, by its payment mode
 * @param objections by which cases objections to notices are reviewed; null where the zone gives nothing
 * @param alerts when enterprises are told
 * @param yearEnd when the year of a pot may be ended
 */
public record Adoption(
        Map<String, Mark> clauses,
        Map<String, PotPlan> pots,
        String policyDesk,
        String moneyDesk,
        Map<Clause.Payment, CasePlan> applications,
        @Nullable CasePlan objections,
        AlertPlan alerts,
        YearEndPlan yearEnd) {
    public static final Adoption NONE = new Adoption(
            Map.of(), Map.of(), "", "", Map.of(), null, AlertPlan.NONE, new YearEndPlan(12, Mark.PROPOSAL));

    /**
     * A pot that the zone opens.
     *
     * @param amount what is paid in for the year
     */
    public record PotPlan(String key, Bilingual name, int year, Yuan amount, Mark mark) {
        /** By which the ledger knows it. */
        public String code() {
            return key + "-" + year;
        }
    }

    /** @param month of its year, from whose first day on a pot's year may be ended */
    public record YearEndPlan(int month, Mark mark) {
        public LocalDate from(int year) {
            return LocalDate.of(year, month, 1);
        }

        private static YearEndPlan read(YamlNode node) {
            node.only(Set.of("month", "mark"));
            int month = node.required("month").integer();
            if (month < 1 || month > 12) {
                throw new InvalidPackException(List.of(node.problem("月份须在 1 到 12 之间。 A month is 1 to 12.")));
            }
            return new YearEndPlan(month, YamlWords.mark(node));
        }
    }

    public boolean gives(Clause clause) {
        return clauses.containsKey(clause.id());
    }

    public Mark markOf(Clause clause) {
        return clauses.getOrDefault(clause.id(), Mark.PUBLISHED);
    }

    /** How a clause is applied for; empty where it is given without application. */
    public Optional<CasePlan> application(Clause clause) {
        return Optional.ofNullable(applications.get(clause.payment()));
    }

    public Optional<PotPlan> pot(String key) {
        return Optional.ofNullable(pots.get(key));
    }

    static Adoption load(Pack pack, Map<String, Clause> known) {
        return pack.file("benefits.yaml")
                .map(file -> read(pack.yaml(file), known))
                .orElse(NONE);
    }

    private static Adoption read(YamlNode file, Map<String, Clause> known) {
        file.only(Set.of("desks", "applications", "objections", "alerts", "yearEnd", "pots", "clauses"));
        YamlNode desks = file.required("desks").only(Set.of("policy", "money"));
        YamlNode applications = file.required("applications").only(Set.of("regular", "quick"));
        List<PackProblem> problems = new ArrayList<>();
        Map<String, PotPlan> pots = new LinkedHashMap<>();
        for (YamlNode node : file.list("pots")) {
            node.only(Set.of("key", "zh", "en", "year", "amount", "mark"));
            PotPlan pot = new PotPlan(
                    YamlWords.key(node.required("key")),
                    YamlWords.texts(node),
                    node.required("year").integer(),
                    Yuan.of(node.required("amount").decimal()),
                    YamlWords.mark(node));
            if (pots.put(pot.key(), pot) != null) {
                problems.add(node.problem("资金池“%1$s”写了两次。 The pot “%1$s” is there twice.".formatted(pot.key())));
            }
        }
        Map<String, Mark> clauses = new LinkedHashMap<>();
        for (YamlNode node : file.list("clauses")) {
            node.only(Set.of("id", "mark"));
            String id = node.required("id").text();
            Clause clause = known.get(id);
            if (clause == null) {
                problems.add(node.problem("没有条款“%1$s”，现有 %2$s。 There is no clause “%1$s”; there are %2$s."
                        .formatted(id, known.keySet())));
                continue;
            }
            clauses.put(id, YamlWords.mark(node));
            clause.terms().values().stream()
                    .map(Terms::pot)
                    .filter(pot -> !pots.containsKey(pot))
                    .forEach(pot -> problems.add(node.problem(
                            "条款“%1$s”由资金池“%2$s”支付，但这里没有它。 The clause “%1$s” is paid from the pot “%2$s”, which is not here."
                                    .formatted(id, pot))));
        }
        if (!problems.isEmpty()) {
            throw new InvalidPackException(problems);
        }
        return new Adoption(
                clauses,
                pots,
                YamlWords.key(desks.required("policy")),
                YamlWords.key(desks.required("money")),
                Map.of(
                        Clause.Payment.REGULAR, CasePlan.application(applications.required("regular")),
                        Clause.Payment.QUICK, CasePlan.application(applications.required("quick"))),
                CasePlan.objection(file.required("objections")),
                AlertPlan.read(file.required("alerts")),
                YearEndPlan.read(file.required("yearEnd")));
    }
}
