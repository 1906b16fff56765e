package dev.xinmiao.zone.aifiling;

import dev.xinmiao.zone.aifiling.FilingEvent.Verdict;
import dev.xinmiao.zone.aifiling.Standard.Edition;
import dev.xinmiao.zone.kernel.Bilingual;
import java.time.LocalDate;
import java.util.Optional;

/** What may happen to a filing, and when; the reason where it may not. */
final class FilingRules {
    private final QuestionTree tree;
    private final Standard standard;

    FilingRules(QuestionTree tree, Standard standard) {
        this.tree = tree;
        this.standard = standard;
    }

    /**
     * @param enterprise whether the enterprise itself asks, and not a coach
     * @param signer whether whoever asks may bind it
     */
    Optional<Bilingual> refusal(
            FilingFile file, FilingEvent event, boolean enterprise, boolean signer, LocalDate today) {
        if (file.state().isOver() && !(event instanceof FilingEvent.Decided)) {
            return because("这一备案已结束，不能再记。", "This filing is over; nothing more can be entered.");
        }
        boolean coachMay = event instanceof FilingEvent.Decided || event instanceof FilingEvent.Asked;
        if (!enterprise && !coachMay) {
            return because(
                    "这一项由企业自己记：辅导岗只记义务判断和办公室的意见。",
                    "The enterprise enters this itself; a coach enters duties and rounds.");
        }
        LocalDate day = day(event);
        if (day != null && day.isAfter(today)) {
            return because("日期不能晚于今天。", "The day can't be after today.");
        }
        Edition edition = standard.on(today);
        return switch (event) {
            case FilingEvent.Begun _ -> because("已经开始了。", "It has begun already.");
            case FilingEvent.Decided it -> decided(file, it);
            case FilingEvent.Counted it -> bank(edition, it.bank());
            case FilingEvent.Reviewed it -> reviewed(file, edition, it);
            case FilingEvent.Drawn it -> drawn(edition, it);
            case FilingEvent.Tested it -> tested(file, it);
            case FilingEvent.Judged it -> judged(edition, it);
            case FilingEvent.Assessed it -> assessed(file, edition, it, signer);
            case FilingEvent.Moved it -> moved(file, it);
            case FilingEvent.Asked it -> filled(it.text());
            case FilingEvent.Answered it -> answered(file, it);
            case FilingEvent.Happened it -> happened(file, it);
            case FilingEvent.Reported it -> reported(file, it);
            case FilingEvent.BaseChanged it -> filled(it.base());
            case FilingEvent.Shown it ->
                it.page().matches("https?://\\S+")
                        ? Optional.empty()
                        : because(
                                "请填产品页的网址，以 http:// 或 https:// 开头。",
                                "Give the page's address, with http:// or https://.");
        };
    }

    private static java.time.@org.jspecify.annotations.Nullable LocalDate day(FilingEvent event) {
        return switch (event) {
            case FilingEvent.Decided it -> it.on();
            case FilingEvent.BaseChanged it -> it.on();
            case FilingEvent.Counted it -> it.on();
            case FilingEvent.Reviewed it -> it.on();
            case FilingEvent.Tested it -> it.on();
            case FilingEvent.Assessed it -> it.on();
            case FilingEvent.Moved it -> it.on();
            case FilingEvent.Asked it -> it.on();
            case FilingEvent.Answered it -> it.on();
            case FilingEvent.Happened it -> it.on();
            case FilingEvent.Reported it -> it.on();
            case FilingEvent.Shown it -> it.on();
            case FilingEvent.Begun _, FilingEvent.Drawn _, FilingEvent.Judged _ -> null;
        };
    }

    private Optional<Bilingual> decided(FilingFile file, FilingEvent.Decided it) {
        boolean early = switch (file.state()) {
            case INTENT, CLASSIFIED, PREPARING, NOT_NEEDED, RETURNED, CHANGE_REPORTED -> true;
            default -> false;
        };
        if (!early) {
            return because("已经提交或自评估：义务不能再改，先撤回或等退回。", "It is past that: withdraw it first, or wait for its return.");
        }
        return filled(it.reason());
    }

    private static Optional<Bilingual> bank(Edition edition, String bank) {
        return edition.bank(bank).isEmpty() ? because("没有这个库。", "There is no such bank.") : Optional.empty();
    }

    private static Optional<Bilingual> reviewed(FilingFile file, Edition edition, FilingEvent.Reviewed it) {
        Optional<Bilingual> unknown = bank(edition, it.bank());
        if (unknown.isPresent()) {
            return unknown;
        }
        FilingFile.BankState state = file.bank(it.bank()).orElse(null);
        return state == null || state.counted() == null
                ? because("还没有数目，谈不上“无变化”：先计数。", "There is no count yet that could stand unchanged: count it first.")
                : Optional.empty();
    }

    private static Optional<Bilingual> drawn(Edition edition, FilingEvent.Drawn it) {
        if (edition.check(it.check()).isEmpty()) {
            return because("没有这项检查。", "There is no such test.");
        }
        if (it.population() > Sample.MOST) {
            return because("总数太大，请分批抽样。", "There are too many to draw from: draw in parts.");
        }
        return it.sample() < 1 || it.population() < it.sample()
                ? because(
                        "样本量应不小于 1，不大于总数 %d。".formatted(it.population()),
                        "The sample is at least 1 and at most the total, %d.".formatted(it.population()))
                : Optional.empty();
    }

    private static Optional<Bilingual> tested(FilingFile file, FilingEvent.Tested it) {
        FilingFile.Run run = file.run(it.draw()).orElse(null);
        if (run == null || run.tested() != null) {
            return because(
                    "这次抽样没有，或已有结果：结果不改，重新抽样另记一次。",
                    "No such sample, or it has its result: results stay; a new sample is a new run.");
        }
        return it.counted() < 0 || it.counted() > run.drawn().sample()
                ? because(
                        "数目应在 0 到样本量 %d 之间。".formatted(run.drawn().sample()),
                        "The number is from 0 to the sample's %d."
                                .formatted(run.drawn().sample()))
                : Optional.empty();
    }

    private static Optional<Bilingual> judged(Edition edition, FilingEvent.Judged it) {
        if (edition.clause(it.clause()).isEmpty()) {
            return because("没有这一条。", "There is no such clause.");
        }
        if (!it.text().isBlank()) {
            return Optional.empty();
        }
        return it.verdict() == Verdict.MET
                ? because("“符合”要写证明材料。", "What is met needs its proof.")
                : it.verdict() == Verdict.NOT_MET
                        ? because(
                                "“不符合”要写理由：等效措施及其效果证明，或整改计划。",
                                "What isn't met needs an equal measure with proof, or a plan.")
                        : because("“不适用”要写理由。", "What doesn't apply needs a reason.");
    }

    /** How many clauses have no verdict yet. */
    static long unjudged(FilingFile file, Edition edition) {
        return edition.clauses().stream()
                .filter(each -> file.judged(each.id()).isEmpty())
                .count();
    }

    private static Optional<Bilingual> assessed(
            FilingFile file, Edition edition, FilingEvent.Assessed it, boolean signer) {
        if (!signer) {
            return because("自评估报告要由有签署权限的人签署。", "The self-assessment is signed by somebody with the right to sign.");
        }
        long left = isMeasured(file) ? unjudged(file, edition) : 0;
        if (left > 0) {
            return because("还有 %d 条没有结论：逐条填完再签署。".formatted(left), "%d clauses have no verdict yet.".formatted(left));
        }
        return it.conclusion().isBlank() || it.assessor().isBlank()
                ? because("请填总体结论和评估单位。", "Give the conclusion and who assessed.")
                : Optional.empty();
    }

    /** The standard is of generative services; an algorithm has its own report. */
    static boolean isMeasured(FilingFile file) {
        return file.kind() != FilingKind.ALGORITHM;
    }

    private static Optional<Bilingual> moved(FilingFile file, FilingEvent.Moved it) {
        FilingKind kind = file.kind();
        if (kind == null || !file.state().next(kind).contains(it.to())) {
            return because(
                    "现在是“%s”，不能直接到“%s”。"
                            .formatted(file.state().text().zh(), it.to().text().zh()),
                    "It can't go from “%s” to “%s”."
                            .formatted(file.state().text().en(), it.to().text().en()));
        }
        if (it.to() == FilingState.SELF_ASSESSED && file.assessed() == null) {
            return because("先签署自评估。", "Sign the self-assessment first.");
        }
        return it.to() == FilingState.FILED && it.number().isBlank()
                ? because("请填备案号或登记号。", "Give the number of the filing.")
                : Optional.empty();
    }

    private static Optional<Bilingual> answered(FilingFile file, FilingEvent.Answered it) {
        FilingFile.Round round = file.round(it.round()).orElse(null);
        if (round == null || round.answered() != null) {
            return because("没有这一轮意见，或已经答复。", "There is no such round, or it is answered.");
        }
        if (it.on().isBefore(round.asked().on())) {
            return because("答复不能早于意见。", "The answer can't come before the question.");
        }
        return filled(it.text());
    }

    private Optional<Bilingual> happened(FilingFile file, FilingEvent.Happened it) {
        return tree.occasion(it.occasion())
                        .filter(each -> file.kind() != null && each.kinds().contains(file.kind()))
                        .isPresent()
                ? Optional.empty()
                : because("这类备案没有这个时限。", "A filing of this kind has no such limit.");
    }

    private static Optional<Bilingual> reported(FilingFile file, FilingEvent.Reported it) {
        FilingFile.Dated dated = file.dated().stream()
                .filter(each -> each.number() == it.happened())
                .findFirst()
                .orElse(null);
        if (dated == null || dated.reported() != null) {
            return because("没有这一项，或已经办理。", "There is no such entry, or it is done.");
        }
        return it.on().isBefore(dated.happened().on())
                ? because("办理不能早于发生。", "It can't be done before it happened.")
                : Optional.empty();
    }

    private static Optional<Bilingual> filled(String text) {
        return text.isBlank() ? because("请填写说明。", "Write what it is about.") : Optional.empty();
    }

    private static Optional<Bilingual> because(String zh, String en) {
        return Optional.of(new Bilingual(zh, en));
    }
}
