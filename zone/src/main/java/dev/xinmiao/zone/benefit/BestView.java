package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.Clauses;
import dev.xinmiao.zone.benefit.combination.Alternative;
import dev.xinmiao.zone.benefit.combination.Answer;
import dev.xinmiao.zone.benefit.combination.Ceiling;
import dev.xinmiao.zone.benefit.combination.Grant;
import dev.xinmiao.zone.benefit.combination.Proof;
import dev.xinmiao.zone.benefit.combination.Reason;
import dev.xinmiao.zone.benefit.combination.Step;
import dev.xinmiao.zone.fact.SubjectRegistry.Subject;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Yuan;
import java.util.List;
import java.util.stream.Collectors;

/** The best lawful combination on a page: what is chosen with its arithmetic, why the rest isn't, and what else one could do. */
public record BestView(
        String path,
        Subject subject,
        long total,
        boolean proven,
        long bound,
        List<Chosen> chosen,
        List<Left> left,
        List<Other> others,
        List<Clause> had,
        List<Clause> open) {

    public record Chosen(Clause clause, long amount, List<Line> lines) {}

    /** A line of the arithmetic and what is left after it. */
    public record Line(Bilingual said, long after) {}

    public record Left(Clause clause, List<Bilingual> reasons) {}

    /** Another choice: what it has, what it yields, and how much less that is. */
    public record Other(List<Clause> with, long total, long loses, boolean proven) {}

    static BestView of(String path, Subject subject, BestService.Best best, Clauses clauses) {
        Answer answer = best.answer();
        return new BestView(
                path,
                subject,
                answer.best().total(),
                answer.best().isOptimal(),
                answer.best().proof() instanceof Proof.Open open
                        ? open.bound()
                        : answer.best().total(),
                answer.best().grants().stream()
                        .map(grant -> chosen(grant, clauses))
                        .toList(),
                answer.others().stream()
                        .map(other -> new Left(
                                clause(other.claim().id(), clauses),
                                other.reasons().stream()
                                        .map(reason -> why(reason, clauses))
                                        .toList()))
                        .toList(),
                answer.alternatives().stream()
                        .map(other -> other(other, clauses))
                        .toList(),
                best.had(),
                best.open());
    }

    private static Clause clause(String id, Clauses clauses) {
        return clauses.find(id).orElseThrow();
    }

    private static Other other(Alternative alternative, Clauses clauses) {
        return new Other(
                alternative.combination().claims().stream()
                        .map(id -> clause(id, clauses))
                        .toList(),
                alternative.combination().total(),
                alternative.loses(),
                alternative.combination().isOptimal());
    }

    private static Chosen chosen(Grant grant, Clauses clauses) {
        return new Chosen(
                clause(grant.claim().id(), clauses),
                grant.amount(),
                grant.steps().stream()
                        .map(step -> new Line(said(step), step.after()))
                        .toList());
    }

    private static Bilingual said(Step step) {
        return switch (step) {
            case Step.Most most -> new Bilingual("按条款测算", "by the clause");
            case Step.Cut cut -> {
                Ceiling ceiling = cut.ceiling();
                String limit = money(ceiling.limit());
                Bilingual name = name(ceiling.kind());
                String drawn = ceiling.drawn() > 0 ? " − " + money(ceiling.drawn()) : "";
                String others = cut.others() > 0 ? " − " + money(cut.others()) : "";
                yield new Bilingual(
                        name.zh() + " " + limit + (drawn.isEmpty() ? "" : drawn + "（已用）")
                                + (others.isEmpty() ? "" : others + "（本组合其他项）"),
                        name.en() + " " + limit + (drawn.isEmpty() ? "" : drawn + " (drawn)")
                                + (others.isEmpty() ? "" : others + " (others here)"));
            }
            case Step.Rounded rounded -> new Bilingual("取整", "rounded down");
        };
    }

    private static Bilingual name(Ceiling.Kind kind) {
        return switch (kind) {
            case PROJECT -> new Bilingual("项目上限", "cap of the project");
            case CLAUSE_YEAR -> new Bilingual("本条款一家一年上限", "cap of clause, enterprise and year");
            case ENTERPRISE_YEAR -> new Bilingual("一家企业一年上限", "cap of enterprise and year");
            case SAME_KIND -> new Bilingual("同类就高", "highest of one kind");
            case CLAUSE_TOTAL -> new Bilingual("本条款一年总额", "the clause's yearly total");
            case POT -> new Bilingual("资金池余额", "left in the pot");
        };
    }

    private static Bilingual why(Reason reason, Clauses clauses) {
        return switch (reason) {
            case Reason.Nothing nothing -> new Bilingual("这一条在这里没有金额", "it yields nothing here");
            case Reason.Excluded excluded ->
                new Bilingual(
                        "不能与" + names(excluded.by(), clauses, true) + "同时享受",
                        "can't be had beside " + names(excluded.by(), clauses, false));
            case Reason.Absorbed absorbed ->
                new Bilingual(
                        "同类就高不重复，已由" + names(absorbed.by(), clauses, true) + "或此前所得覆盖",
                        "of one kind the highest counts: " + names(absorbed.by(), clauses, false)
                                + " or what was paid covers it");
            case Reason.Alone alone ->
                new Bilingual(
                        "须与" + names(alone.missing(), clauses, true) + "一起",
                        "only together with " + names(alone.missing(), clauses, false));
            case Reason.Full full -> {
                Bilingual name = name(full.ceiling().kind());
                yield new Bilingual(
                        name.zh() + "只剩 " + money(full.left()) + "，至少要 " + money(full.least()),
                        name.en() + ": " + money(full.left()) + " left, " + money(full.least()) + " at least needed");
            }
        };
    }

    private static String names(List<String> ids, Clauses clauses, boolean chinese) {
        return ids.stream()
                .map(id -> chinese
                        ? "“" + clause(id, clauses).title().zh() + "”"
                        : clause(id, clauses).title().en())
                .collect(Collectors.joining(chinese ? "、" : ", "));
    }

    private static String money(long fen) {
        String full = Yuan.ofFen(fen).format();
        return full.endsWith(".00") ? full.substring(0, full.length() - 3) : full;
    }
}
