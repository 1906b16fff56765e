package dev.xinmiao.zone.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a fictional enterprise did in its last full year that benefit clauses reward: equipment, loans, computing power,
 * energy saved, talents who rent. What it did not do is stated as nothing, as an enterprise that is asked would.
 */
final class DemoBenefitYear {
    private final DemoProfile profile;
    private final Draws draws;
    private final DemoBenefits.Made made;
    private final int year;
    /** When the upgrading loan was paid out. */
    private final @Nullable LocalDate lent;
    /** When the contract for computing power was signed. */
    private final @Nullable LocalDate contracted;

    DemoBenefitYear(DemoProfile profile, Draws draws, DemoBenefits.Made made, int year) {
        this.profile = profile;
        this.draws = draws;
        this.made = made;
        this.year = year;
        LocalDate end = LocalDate.of(year, 12, 31);
        lent = has("upgradeLoan") ? notBefore(end.minusDays(draws.whole(40, 1300))) : null;
        boolean computes = made.industry().matches("I65.*|C39.*|M73.*") && has("compute");
        contracted = computes ? notBefore(end.minusDays(draws.whole(0, 360))) : null;
    }

    /** The contracts themselves, which the enterprise states once. */
    void contracts(Told told, int number) {
        told.day("loan.upgrade.from", lent).day("compute.contract.on", contracted);
        if (lent != null) {
            told.words("loan.upgrade.number", "演示JG-" + number);
        }
    }

    void figures(Told told) {
        boolean makes = made.industry().startsWith("C");
        told.yuan("equipment.spending", makes && has("equipment") ? draws.spread(profile.amount("equipment")) : 0);
        if (draws.chance(0.9)) {
            told.yuan("merger.cash", has("merger") ? draws.spread(profile.amount("merger")) : 0);
        }
        loans(told);
        computing(told);
        told.number("energy.saving.verified", makes && has("saving") ? draws.spread(profile.amount("saving")) : 0, 1);
        talents(told);
    }

    private void loans(Told told) {
        told.yuan("loan.upgrade.principal", lent != null ? draws.spread(profile.amount("upgradeLoan")) : 0);
        if (lent != null) {
            told.count("loan.upgrade.days", daysOf(lent));
            if (draws.chance(0.9)) {
                told.number("loan.upgrade.rate", draws.between(2.9, 4.8), 2);
            }
        }
        boolean smart = has("smartLoan");
        double principal = draws.spread(profile.amount("smartLoan"));
        told.yuan("loan.smart.principal", smart ? principal : 0);
        if (smart) {
            int days = draws.whole(60, 365);
            told.count("loan.smart.days", days)
                    .yuan("loan.smart.interest", principal * draws.between(0.028, 0.045) * days / 365);
        }
        if (draws.chance(0.9)) {
            told.yuan("loan.ip.interest", has("ipLoan") ? draws.spread(profile.amount("ipInterest")) : 0);
        }
    }

    private void computing(Told told) {
        told.yuan("compute.purchase", contracted != null ? draws.spread(profile.amount("compute")) : 0);
        if (contracted != null) {
            told.truth("compute.centre.user", draws.chance(0.2));
            if (draws.chance(0.85)) {
                told.truth("compute.preferred", draws.chance(0.5));
            }
        }
        if (draws.chance(0.95)) {
            told.yuan(
                    "model.fees",
                    made.innovation() > 0.4 && has("models") ? draws.spread(profile.amount("models")) : 0);
        }
    }

    private void talents(Told told) {
        boolean rents = has("tenants");
        int persons = rents ? Math.max(1, made.staff() / 25) : 0;
        told.count("talent.rent-months.doctor", 12L * draws.poisson(persons * 0.05))
                .count("talent.rent-months.master", rents ? draws.whole(0, 4 * persons) : 0)
                .count("talent.rent-months.bachelor", rents ? draws.whole(1, 9 * persons) : 0);
    }

    /** Days of the year from that day on. */
    private long daysOf(LocalDate from) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return ChronoUnit.DAYS.between(from.isBefore(first) ? first : from, first.plusYears(1));
    }

    private LocalDate notBefore(LocalDate date) {
        return date.isBefore(made.registered()) ? made.registered() : date;
    }

    private boolean has(String share) {
        return draws.chance(profile.benefit(share));
    }
}
