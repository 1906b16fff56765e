package dev.xinmiao.zone.demo;

import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.fact.FactValue;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a fictional enterprise has that benefit clauses ask for and that lasts: where it stands, titles, certificates,
 * filings. Few have any one of these; of many enterprises nobody has been told.
 */
final class DemoBenefits {
    private static final FactKey HIGH_TECH = new FactKey("certificate.high-tech.until");
    private static final FactKey LITTLE_GIANT = new FactKey("certificate.little-giant.until");
    private static final FactKey LISTED = new FactKey("listed.stock");

    private final DemoProfile profile;
    private final Draws draws;
    private final int number;
    private final Made made;
    private final LocalDate today;
    private final boolean asked;
    private final DemoBenefitYear lastYear;

    /**
     * What was drawn of the enterprise before.
     *
     * @param innovation 0 to 1
     * @param quality standard normal
     * @param revenue of the last full year
     */
    record Made(LocalDate registered, String industry, double innovation, double quality, int staff, double revenue) {}

    DemoBenefits(DemoProfile profile, Draws draws, int number, Made made, LocalDate today) {
        this.profile = profile;
        this.draws = draws;
        this.number = number;
        this.made = made;
        this.today = today;
        asked = !has("unasked");
        lastYear = new DemoBenefitYear(profile, draws, made, today.getYear() - 1);
    }

    /** Added to what the company register says. */
    void register(Told told) {
        inZone(told, "zone.registered", "outside");
        boolean listed = told.values().get(LISTED) instanceof FactValue.Truth(boolean truth) && truth;
        told.day("listing.on", listed ? daysAgo(2500) : null);
    }

    /** Added to what lists of the authorities hold. */
    void authority(Told told) {
        inZone(told, "zone.operates", "outside");
        certificate(told, issued(told, HIGH_TECH));
        LocalDate giant = issued(told, LITTLE_GIANT);
        if (giant != null || !has("unknown")) {
            told.day("title.manufacturing.on", giant);
        }
        if (giant != null) {
            told.words("title.manufacturing.level", "小巨人").words("title.manufacturing.number", "演示XJR-" + number);
        }
        if (asked) {
            told.day("penalty.heavy.latest", has("penalised") ? daysAgo(900) : null)
                    .truth("energy.standard.missed", has("overLimit"));
            titles(told);
            model(told);
            drug(told);
        }
    }

    /** A certificate is valid for three years†. */
    private static @Nullable LocalDate issued(Told told, FactKey until) {
        return told.values().get(until) instanceof FactValue.Day(LocalDate last) ? last.minusYears(3) : null;
    }

    private void certificate(Told told, @Nullable LocalDate issued) {
        boolean hopeful = issued == null && made.innovation() > 0.35;
        told.day("certificate.high-tech.issued", issued)
                .day("application.high-tech.accepted", hopeful && has("accepted") ? daysAgo(300) : null)
                .none("points.rank");
        if (!has("unknown")) {
            told.day("list.high-tech-incubation.on", hopeful && has("incubated") ? daysAgo(600) : null);
        }
        if (issued == null || draws.chance(0.9)) {
            told.yuan("award.high-tech.city", issued != null && draws.chance(0.6) ? 10_000 * draws.whole(5, 20) : 0);
        }
        if (issued != null) {
            boolean young = issued.isBefore(made.registered().plusYears(4));
            double kind = draws.between(0, 1);
            told.words("certificate.high-tech.number", "演示GR%d-%06d".formatted(issued.getYear(), number))
                    .words(
                            "certificate.high-tech.kind",
                            young ? "首次认定" : kind < 0.75 ? "重新认定" : kind < 0.92 ? "失效后再认定" : "整体迁入");
        }
        if (made.innovation() > 0.5 && has("ranked")) {
            told.count("points.rank", 1 + number * 37L % 400);
        }
    }

    private void titles(Told told) {
        boolean leads = made.innovation() > 0.55 && has("consortium");
        told.day("consortium.recognised", leads ? daysAgo(500) : null);
        if (leads) {
            told.words("consortium.number", "演示LHT-" + number);
            if (draws.chance(0.85)) {
                told.words("consortium.level", draws.pick(List.of("省级", "苏州市级", "苏州市级", "昆山市级", "昆山市级")));
            }
        }
        boolean leader = made.quality() > 1 && has("leader");
        told.day("title.leading.on", leader ? daysAgo(700) : null);
        if (leader) {
            told.words("title.leading.level", draws.chance(0.7) ? "领军培育企业" : "领军企业");
        }
        told.day("title.unicorn.on", made.quality() > 1.8 && has("unicorn") ? daysAgo(700) : null);
        if (has("project")) {
            told.words("compute.project.level", draws.chance(0.3) ? "国家级" : "省级");
        } else {
            told.none("compute.project.level");
        }
    }

    private void model(Told told) {
        boolean makes = made.industry().startsWith("I65") && has("filing");
        String stage = draws.pick(List.of("评估中", "已登记", "已备案"));
        boolean filed = makes && stage.equals("已备案");
        told.day("model.filing.on", filed ? daysAgo(500) : null);
        if (makes) {
            told.words("model.filing.stage", stage);
        }
        if (filed) {
            told.words("model.filing.number", "演示MX-" + number);
        }
    }

    private void drug(Told told) {
        if (!made.industry().matches("M7340|C2770") || !has("drug")) {
            told.none("drug.number");
            return;
        }
        boolean big = draws.chance(0.1);
        if (draws.chance(0.75)) {
            told.words("drug.number", "演示CXHS-" + number);
        } else {
            told.none("drug.number");
        }
        told.truth("drug.big-project", big)
                .yuan("drug.investment", big ? draws.spread(profile.amount("drugInvestment")) : 0);
        if (draws.chance(0.8)) {
            told.yuan("drug.rnd.cost", draws.chance(0.9) ? draws.spread(profile.amount("drugCost")) : 0);
        }
    }

    /** Added to what the enterprise says of itself once. */
    void own(Told told) {
        if (asked) {
            lastYear.contracts(told, number);
            told.truth("loan.ip.registered", draws.chance(0.6 * made.innovation()));
        }
    }

    /** Added to what the enterprise says of its last full year. */
    void lastYear(Told told) {
        if (asked) {
            lastYear.figures(told);
        }
    }

    /** What the tax office says once. */
    Told tax() {
        Told told = new Told();
        inZone(told, "zone.taxed", "outside");
        return told;
    }

    /** What the statistics office says once. */
    Told statistics() {
        Told told = new Told();
        inZone(told, "zone.statistics", "uncounted");
        if (has("unknown")) {
            return told;
        }
        boolean above = made.revenue() >= profile.benefit("scale") && draws.chance(0.93);
        LocalDate soonest = made.registered().plusYears(1);
        LocalDate since = draws.chance(0.15) ? daysAgo(1095) : daysAgo(4000).minusYears(3);
        LocalDate first = since.isBefore(soonest) ? soonest : since;
        return told.truth("scale.above", above)
                .day("scale.above.since", above ? first.isAfter(today) ? today : first : null);
    }

    private void inZone(Told told, String fact, String share) {
        if (!has("unknown")) {
            told.truth(fact, !has(share));
        }
    }

    private boolean has(String share) {
        return draws.chance(profile.benefit(share));
    }

    private LocalDate daysAgo(int most) {
        LocalDate date = today.minusDays(draws.whole(10, most));
        return date.isBefore(made.registered()) ? made.registered() : date;
    }
}
