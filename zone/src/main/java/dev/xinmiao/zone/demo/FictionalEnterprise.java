package dev.xinmiao.zone.demo;

import dev.xinmiao.zone.fact.Statement;
import dev.xinmiao.zone.fact.SubjectIdentity;
import dev.xinmiao.zone.kernel.Period;
import dev.xinmiao.zone.kernel.SubjectId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One fictional enterprise. What hangs together in life hangs together here: an innovative one has more S&T staff,
 * patents, R&D and growth, and certificates go to those that would deserve them.
 */
final class FictionalEnterprise {
    /** Four years: a gazelle's growth needs three intervals. */
    private static final int YEARS = 4;

    private final DemoProfile profile;
    private final Draws draws;
    private final Draws extras;
    private final LocalDate today;
    private final DemoProfile.Industry industry;
    private final String name;
    private final SubjectIdentity identity;
    private final LocalDate registered;
    /** Standard normal: how good it is at what it does. */
    private final double quality;
    /** 0 to 1: how much of its work is innovation. */
    private final double innovation;

    private final boolean venture;
    private final List<Year> years = new ArrayList<>();
    private final DemoBenefits benefits;

    private record Year(
            int year,
            int staff,
            double revenue,
            double rnd,
            double profit,
            double assets,
            double liabilities,
            double science) {}

    FictionalEnterprise(DemoProfile profile, long seed, int number, LocalDate today) {
        this.profile = profile;
        this.draws = new Draws(seed, number);
        // Apart, so that what was drawn before these facts were told stays as it was.
        this.extras = new Draws(seed + 1, number);
        this.today = today;
        DemoNames names = new DemoNames(profile);
        industry = draws.pick(profile.industries(), DemoProfile.Industry::weight);
        name = names.name(number, industry.trade(), draws);
        identity = new SubjectIdentity(names.code(number), name, Map.of());
        quality = draws.normal();
        innovation = clamp(industry.innovative() * 0.8 + 0.10 * quality + 0.12 * draws.normal(), 0, 1);
        double age = Math.min(25, 0.4 - 7.5 * Math.log(1 - draws.between(0, 1)));
        registered = today.minusDays((long) (age * 365.25));
        venture = draws.chance(profile.share("ventures") * 2 * innovation);
        drawYears();
        benefits = new DemoBenefits(
                profile,
                new Draws(seed + 2, number),
                number,
                new DemoBenefits.Made(
                        registered, industry.code(), innovation, quality, last().staff(), last().revenue()),
                today);
    }

    SubjectIdentity identity() {
        return identity;
    }

    private void drawYears() {
        double staff = industry.staff() * Math.exp(profile.spread("staff") * draws.normal());
        double head = industry.sales() * 10_000 * Math.exp(profile.spread("sales") * draws.normal() + 0.12 * quality);
        boolean fast = draws.chance(profile.share("fastGrowers") * 3 * innovation);
        double intensity =
                Math.min(0.9, industry.rnd() * Math.exp(profile.spread("rnd") * draws.normal() + 0.25 * quality));
        double margin = 0.055 + 0.02 * quality + 0.05 * draws.normal();
        double assetTurn = Math.exp(0.05 + 0.4 * draws.normal());
        double debt = clamp(0.48 - 0.05 * quality + 0.16 * draws.normal(), 0.03, 1.1);
        double science = clamp(0.02 + 0.30 * innovation + 0.04 * draws.normal(), 0, 0.9);
        double scale = 1;
        int lastYear = today.getYear() - 1;
        for (int back = 0; back < YEARS; back++) {
            int year = lastYear - back;
            if (year < registered.getYear()) {
                break;
            }
            int persons = (int) Math.max(1, Math.round(staff * Math.pow(scale, 0.7)));
            double revenue = staff * head * scale * Math.exp(0.04 * draws.normal());
            double assets = revenue * assetTurn + 200_000;
            years.addFirst(new Year(
                    year,
                    persons,
                    revenue,
                    revenue * intensity * Math.exp(0.10 * draws.normal()),
                    revenue * (margin + 0.02 * draws.normal()),
                    assets,
                    assets * clamp(debt + 0.03 * draws.normal(), 0.01, 1.2),
                    persons * science));
            double growth = profile.growth("mean")
                    + profile.growth("innovative") * innovation * quality
                    + profile.spread("growth") * draws.normal()
                    + (fast ? draws.between(0.25, 0.7) : 0);
            scale /= Math.max(0.4, 1 + growth);
        }
    }

    /** Everything that the sources say of it. */
    List<Statement> statements(SubjectId subject, Instant recordedAt, String recorder) {
        List<Statement> statements = new ArrayList<>();
        statements.add(new Statement(
                subject, "registry", Period.since(registered), register().values(), recordedAt, recorder, null));
        statements.add(new Statement(
                subject, "authority", Period.since(registered), authority().values(), recordedAt, recorder, null));
        statements.add(new Statement(
                subject, "enterprise", Period.since(registered), own().values(), recordedAt, recorder, null));
        statements.add(new Statement(
                subject, "tax", Period.since(registered), benefits.tax().values(), recordedAt, recorder, null));
        statements.add(new Statement(
                subject,
                "statistics",
                Period.since(registered),
                benefits.statistics().values(),
                recordedAt,
                recorder,
                null));
        statements.removeIf(statement -> statement.values().isEmpty());
        for (Year year : years) {
            Period period = Period.year(year.year());
            if (draws.chance(profile.absent("year"))) {
                continue;
            }
            statements.add(new Statement(subject, "tax", period, taxReturn(year).values(), recordedAt, recorder, null));
            statements.add(
                    new Statement(subject, "enterprise", period, report(year).values(), recordedAt, recorder, null));
        }
        return statements;
    }

    private Told register() {
        Told told = new Told()
                .day("registered.on", registered)
                .truth("registered.mainland", true)
                .truth("legal.independent", true)
                .words("industry.code", industry.code())
                .truth("listed.stock", years.size() == YEARS && last().revenue() > 8e8 && draws.chance(0.25))
                .truth("listed.abnormal", draws.chance(0.012))
                .truth("listed.dishonest", draws.chance(0.004))
                .truth("industry.restricted", draws.chance(0.01));
        benefits.register(told);
        return told;
    }

    /** What lists of the authorities hold: certificates, awards, patents, incidents. */
    private Told authority() {
        Told told = new Told();
        int classOne = draws.poisson(1.6 * innovation * Math.exp(0.5 * quality) * sizeFactor());
        int classTwo = draws.poisson(7 * innovation * Math.exp(0.3 * quality) * sizeFactor());
        if (!draws.chance(profile.absent("patents"))) {
            told.count("ip.class1", classOne)
                    .count("ip.class1.own", Math.round(classOne * 0.8))
                    .count("ip.class1.high-value", classOne > 4 && draws.chance(0.3) ? 1 : 0)
                    .count("ip.class1.in-use", Math.round(classOne * 0.7))
                    .count("ip.class2", classTwo);
        }
        if (!draws.chance(profile.absent("incident"))) {
            told.day("incident.latest", draws.chance(0.015) ? daysAgo(20, 900) : null)
                    .day("misconduct.latest", draws.chance(0.002) ? daysAgo(20, 900) : null)
                    .day("forgery.latest", null);
        }
        boolean hte = innovation > 0.5
                && classOne + classTwo >= 3
                && last().science() / last().staff() > 0.1
                && draws.chance(0.55);
        boolean specialised = hte && quality > 0.6 && last().revenue() > 2e7 && draws.chance(0.5);
        told.day("certificate.high-tech.until", hte ? daysAhead(30, 1060) : null)
                .day("certificate.tech-sme.until", null)
                .day(
                        "certificate.innovative-sme.until",
                        specialised || hte && draws.chance(0.4) ? daysAhead(30, 1060) : null)
                .day("certificate.specialised-sme.until", specialised ? daysAhead(30, 1060) : null)
                .day("certificate.little-giant.until", specialised && quality > 1.8 ? daysAhead(30, 1060) : null)
                .day("certificate.innovation-demonstration.until", null)
                .day("certificate.ip-advantage.until", specialised && draws.chance(0.05) ? daysAhead(30, 900) : null)
                .day("certificate.champion.until", null)
                .day("award.national.latest", null)
                .none("award.national.rank");
        boolean awarded = draws.chance(0.02 * innovation);
        told.day("award.provincial.latest", awarded ? daysAgo(30, 1500) : null);
        if (awarded) {
            told.count("award.provincial.rank", draws.whole(1, 5));
        } else {
            told.none("award.provincial.rank");
        }
        told.day("standard.led.latest", draws.chance(0.03 * innovation) ? daysAgo(30, 1700) : null)
                .words("rnd.body.level", rndBody())
                .day("contest.maker.latest", null)
                .none("contest.maker.rank")
                .truth("quality.award.provincial", draws.chance(0.01))
                .truth("brand.time-honoured", false)
                .truth("list.cultivation.city", quality > 1 && innovation > 0.5)
                .count("digital.level", Math.clamp(Math.round(1.6 + 0.8 * quality), 0, 4));
        if (draws.chance(profile.share("ladderScores"))) {
            told.number("speciality.local.score", clamp(8 + 3 * quality, 0, 15), 0)
                    .truth("product.fills-gap", quality > 1.2)
                    .truth("product.six-bases", innovation > 0.6 && draws.chance(0.4))
                    .truth("product.key-link", quality > 0.8)
                    .truth("product.power-field", innovation > 0.5)
                    .truth("product.upgrade-link", innovation > 0.6 && quality > 0)
                    .truth("product.position", quality > 0.3)
                    .truth("product.renown", quality > 0.9)
                    .truth("technology.strong", quality > 0.8)
                    .truth("business.high-tech", innovation > 0.5);
        }
        if (hte && draws.chance(profile.share("expertScores") * 2)
                || innovation > 0.5 && draws.chance(profile.share("expertScores"))) {
            expertScores(told);
        }
        benefits.authority(told);
        return told;
    }

    private void expertScores(Told told) {
        told.number("expert.technology-level", judged(8), 0)
                .number("expert.core-support", judged(8), 0)
                .number("expert.ip-count", judged(8), 0)
                .number("expert.ip-origin", judged(6), 0)
                .number("expert.standards", draws.chance(0.1) ? 1 : 0, 0)
                .number("expert.conversion", judged(30), 0)
                .number("expert.rnd-system", judged(6), 0)
                .number("expert.rnd-body", judged(6), 0)
                .number("expert.incentives", judged(4), 0)
                .number("expert.talent", judged(4), 0)
                .number("expert.growth-net-assets", judged(10), 0)
                .number("expert.growth-sales", judged(10), 0);
    }

    /** What the enterprise says of itself once. */
    private Told own() {
        Told told = new Told()
                .truth("tax.by-audit", !draws.chance(0.06))
                .truth("investment.private", venture)
                .day("niche.since", registered.plusDays(draws.whole(0, 900)))
                .number("niche.share", clamp(4 + 4 * quality + 4 * draws.normal(), 0.1, 60), 1)
                .truth("product.strategic", innovation > 0.45)
                .truth("product.serves-leader", draws.chance(0.3))
                .truth("product.certified-abroad", draws.chance(0.15))
                .truth("brand.own", draws.chance(0.4 + 0.3 * innovation))
                .truth("quality.system-certificate", draws.chance(0.5 + 0.3 * innovation))
                .truth("standard.participated", draws.chance(0.12 * innovation))
                .truth("standard.drafted", draws.chance(0.08 * innovation))
                .truth("process.information-system", draws.chance(0.7))
                .truth("group.little-giant", false);
        if (!draws.chance(profile.absent("field"))) {
            told.words("technology.field", field())
                    .truth("ip.core-owned", innovation > 0.35)
                    .truth("ip.own-developed", innovation > 0.3);
        }
        if (venture) {
            double valuation = last().revenue() * draws.between(2, 12) / 7.1;
            told.number("valuation.usd", valuation, 0).yuan("valuation.yuan", valuation * 7.1);
        } else {
            told.none("valuation.usd").none("valuation.yuan");
        }
        benefits.own(told);
        return told;
    }

    private Told taxReturn(Year year) {
        boolean barred = industry.code().matches("[FHKL].*");
        double eligible = year.rnd() * 0.85;
        double taxRate = 0.25;
        return new Told()
                .yuan("revenue", year.revenue())
                .yuan("revenue.main", year.revenue() * clamp(0.93 + 0.05 * draws.normal(), 0.4, 1))
                .yuan("income.gross", year.revenue() * 1.02)
                .yuan("income.non-taxable", 0)
                .yuan("income.investment", year.revenue() * 0.004 * draws.normal())
                .yuan("revenue.barred", barred ? year.revenue() * 0.9 : 0)
                .yuan("cost.total", year.revenue() - year.profit())
                .yuan("rnd.expense", year.rnd())
                .yuan("rnd.eligible", barred ? 0 : eligible)
                .yuan("rnd.capitalised", 0)
                .yuan("tax.rnd-relief", barred || year.profit() < 0 ? 0 : eligible * taxRate)
                .yuan("assets.total", year.assets())
                .yuan("liabilities.total", year.liabilities())
                .yuan("assets.net", year.assets() - year.liabilities())
                .yuan("profit.net", year.profit());
    }

    private Told report(Year year) {
        Told told = new Told()
                .count("staff.total", year.staff())
                .count("staff.rnd", Math.round(year.science() * 0.8))
                .count("staff.postgraduate", Math.round(year.staff() * 0.06 * (0.3 + innovation)))
                .count("staff.graduates-hired", draws.poisson(Math.min(30, year.staff() * 0.03)))
                .count("patents.invention.applied", draws.poisson(2.2 * innovation * sizeFactor()))
                .count("patents.pct.applied", draws.poisson(0.15 * innovation))
                .yuan("contracts.technology", draws.chance(0.15 * innovation) ? year.revenue() * 0.05 : 0)
                .yuan("rnd.expense.high-tech", year.rnd())
                .yuan("technology.expense", year.rnd() * 1.15)
                .yuan("equity.raised", venture && draws.chance(0.4) ? year.revenue() * draws.between(0.1, 1.5) : 0)
                .yuan("equity.raised.qualified", 0);
        if (!draws.chance(profile.absent("science"))) {
            told.count("staff.science", Math.round(year.science()));
        }
        if (!draws.chance(profile.absent("conversions"))) {
            told.count("conversions", draws.poisson(6.5 * innovation * Math.exp(0.2 * quality)));
        }
        if (!draws.chance(profile.absent("domestic"))) {
            told.yuan("rnd.domestic", year.rnd() * (draws.chance(0.03) ? 0.5 : 1));
        }
        if (!draws.chance(profile.absent("highTechRevenue"))) {
            told.yuan(
                    "revenue.high-tech",
                    year.revenue() * clamp(0.35 + 0.55 * innovation + 0.12 * draws.normal(), 0, 1));
        }
        if (draws.chance(profile.share("disagree"))) {
            told.yuan("revenue", year.revenue() * draws.between(0.9, 1.1));
        }
        if (!extras.chance(profile.absent("honours"))) {
            told.count("awards.provincial", extras.poisson(0.04 * innovation))
                    .count("projects.provincial", extras.poisson(0.12 * innovation))
                    .count("platforms.provincial", extras.poisson(0.06 * innovation))
                    .yuan(
                            "venture.received",
                            venture && extras.chance(0.4) ? year.revenue() * extras.between(0.1, 1.5) : 0);
        }
        if (draws.chance(profile.share("ladderScores"))) {
            told.number("development.score", clamp(48 + 12 * quality, 0, 100), 1);
        }
        if (year == last()) {
            benefits.lastYear(told);
        }
        return told;
    }

    private String field() {
        return switch (industry.code().substring(0, 3)) {
            case "C39", "I65" -> "电子信息";
            case "C27", "M73" -> "生物与新医药";
            case "C26", "C29" -> "新材料";
            case "F51", "L72", "E49" -> "不属于";
            default -> "先进制造与自动化";
        };
    }

    private String rndBody() {
        double level = innovation + 0.25 * quality + 0.2 * draws.normal();
        return level > 1.25 ? "省级" : level > 0.9 ? "市级" : level > 0.6 ? "其他" : "无";
    }

    /** An expert's whole number of points out of so many. */
    private double judged(int most) {
        return Math.round(most * clamp(0.62 + 0.14 * quality + 0.15 * innovation + 0.08 * draws.normal(), 0, 1));
    }

    private double sizeFactor() {
        return clamp(Math.sqrt(last().staff() / 40.0), 0.4, 6);
    }

    private Year last() {
        return years.isEmpty() ? new Year(today.getYear() - 1, 3, 0, 0, 0, 200_000, 0, 1) : years.getLast();
    }

    private LocalDate daysAgo(int least, int most) {
        LocalDate date = today.minusDays(draws.whole(least, most));
        return date.isBefore(registered) ? registered : date;
    }

    private LocalDate daysAhead(int least, int most) {
        return today.plusDays(draws.whole(least, most));
    }

    private static double clamp(double value, double low, double high) {
        return Math.clamp(value, low, high);
    }
}
