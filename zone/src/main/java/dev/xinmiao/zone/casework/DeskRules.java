package dev.xinmiao.zone.casework;

import dev.xinmiao.zone.casework.process.Join;
import dev.xinmiao.zone.casework.process.Material;
import dev.xinmiao.zone.casework.process.Material.Need;
import dev.xinmiao.zone.casework.process.Step;
import dev.xinmiao.zone.casework.process.StepKind;
import dev.xinmiao.zone.casework.process.Verdict;
import dev.xinmiao.zone.kernel.Bilingual;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a desk may do in a step that is its own. */
final class DeskRules {
    private DeskRules() {}

    static @Nullable Refusal check(CaseFile file, Actor actor, Step step, StepView view, Event.OfDesk event) {
        return switch (event) {
            case Event.Returned returned ->
                first(
                        kind(step, StepKind.ACCEPT),
                        wants(file, returned.wants()),
                        again(actor, file.returns() > 0, returned.supervisorReason()));
            case Event.Accepted accepted ->
                accepted.deemed() && !actor.isSystem()
                        ? Refusal.notYours("只有系统可以记录“视为受理”。", "Only time makes an acceptance deemed.")
                        : first(kind(step, StepKind.ACCEPT), complete(file, accepted));
            case Event.NotAccepted no -> first(kind(step, StepKind.ACCEPT), reason(no.reason()));
            case Event.OpinionGiven said -> opinion(actor, step, view, said);
            case Event.OpinionReturned back -> returned(file, step, back);
            case Event.SupplementAsked asked ->
                first(
                        turn(view),
                        wants(file, asked.wants()),
                        again(
                                actor,
                                file.requests().stream()
                                        .anyMatch(each -> each.step().equals(step.id())),
                                asked.supervisorReason()));
            case Event.SupplementCancelled cancelled -> {
                boolean open = file.requests().stream()
                        .anyMatch(each -> each.number() == cancelled.request()
                                && each.isOpen()
                                && each.step().equals(step.id()));
                yield open ? null : Refusal.notNow("没有这项未结的补正。", "There is no such open request.");
            }
            case Event.Stopped stopped -> first(turn(view), reason(stopped.reason()));
            case Event.Resumed resumed -> {
                boolean open = file.stops().stream()
                        .anyMatch(each -> each.number() == resumed.stop()
                                && each.isOpen()
                                && each.step().equals(step.id())
                                && !Stop.BY_ITSELF.contains(each.kind()));
                yield open
                        ? null
                        : Refusal.notNow("没有可以由本岗恢复的暂停。", "There is no stop of the clock that this desk could end.");
            }
            case Event.SignerAdded added ->
                view.desks().contains(added.desk())
                        ? Refusal.notNow("该岗位已在会签之列。", "That desk has to speak in this step already.")
                        : turn(view);
            case Event.HandedOver _ -> null;
            case Event.Copied _ -> null;
            case Event.Decided decided -> decided(file, step, view, decided);
            case Event.Delivered _ -> actor.isSystem() ? null : kind(step, StepKind.DELIVER);
            case Event.RatingAnswered answered -> reason(answered.text());
            case Event.PromiseChecked checked -> {
                Given given = file.given().get(checked.material());
                yield given == null || !given.promised()
                        ? Refusal.incomplete("这项没有作过承诺。", "Nothing was promised here.")
                        : checked.kept() ? null : reason(checked.text());
            }
            case Event.Closed _ -> null;
        };
    }

    private static @Nullable Refusal first(@Nullable Refusal... refusals) {
        for (Refusal each : refusals) {
            if (each != null) {
                return each;
            }
        }
        return null;
    }

    private static @Nullable Refusal kind(Step step, StepKind kind) {
        return step.kind() == kind
                ? null
                : Refusal.notNow(
                        "“%s”这一步不做这件事。".formatted(step.name().zh()),
                        "The step “%s” does not do this.".formatted(step.name().en()));
    }

    private static @Nullable Refusal turn(StepView view) {
        return view.state() == StepState.OPEN
                ? null
                : Refusal.notNow(
                        "“%s”现在不能办理；请看办件的最新状态。".formatted(view.step().name().zh()),
                        "It is not the turn of “%s” now: look at the case as it stands."
                                .formatted(view.step().name().en()));
    }

    private static @Nullable Refusal reason(String text) {
        return text.isBlank() ? Refusal.incomplete("请写明理由。", "Say why.") : null;
    }

    private static @Nullable Refusal wants(CaseFile file, List<Event.Want> wants) {
        if (wants.isEmpty()) {
            return Refusal.incomplete("请一次列明需要补正的全部内容。", "List everything that is to be supplied, at once.");
        }
        return wants.stream().anyMatch(each -> each.reason().isBlank())
                ? Refusal.incomplete("请写明每项为什么要补正。", "Say of each what is wrong with it.")
                : null;
    }

    /** 一次性告知: who asks again needs a supervisor, and a reason that the applicant reads. */
    private static @Nullable Refusal again(Actor actor, boolean asked, @Nullable String supervisorReason) {
        if (!asked) {
            return null;
        }
        return actor.supervisor() && supervisorReason != null && !supervisorReason.isBlank()
                ? null
                : Refusal.notYours(
                        "已经一次性告知过：再次要求补正须由负责人写明理由后提出。",
                        "Everything had to be asked for at once: a second request needs a supervisor and a reason.");
    }

    /** 容缺受理: secondary materials may follow, each by its day; the main ones may not. */
    private static @Nullable Refusal complete(CaseFile file, Event.Accepted accepted) {
        if (accepted.deemed()) {
            return null;
        }
        Set<String> later =
                accepted.deferred().stream().map(Event.Deferral::key).collect(Collectors.toSet());
        for (Material material : file.process().materials()) {
            boolean here = file.given().containsKey(material.key());
            if (later.contains(material.key()) && material.need() != Need.DEFERRABLE) {
                return Refusal.incomplete(
                        "“%s”不可容缺。".formatted(material.name().zh()),
                        "“%s” cannot follow later.".formatted(material.name().en()));
            }
            if (material.need() == Need.DEFERRABLE && !here && !later.contains(material.key())) {
                return Refusal.incomplete(
                        "缺“%s”：请要求补正，或容缺受理并写明补交期限。".formatted(material.name().zh()),
                        "“%s” is missing: ask for it, or accept without it and set a day."
                                .formatted(material.name().en()));
            }
        }
        return null;
    }

    private static @Nullable Refusal opinion(Actor actor, Step step, StepView view, Event.OpinionGiven said) {
        if (step.kind() != StepKind.REVIEW && step.kind() != StepKind.WAIT) {
            return kind(step, StepKind.REVIEW);
        }
        boolean mine = actor.desks().contains(said.desk()) || actor.isSystem() && step.kind() == StepKind.WAIT;
        if (!view.desks().contains(said.desk()) || !mine) {
            return Refusal.notYours("您不在这个岗位上。", "You don't hold that desk.");
        }
        if (said.verdict() != Verdict.AGREE && said.text().isBlank()) {
            return Refusal.incomplete("不同意或附条件时请写明理由。", "Say why, where you disagree or agree with conditions.");
        }
        return turn(view);
    }

    private static @Nullable Refusal returned(CaseFile file, Step step, Event.OpinionReturned back) {
        Opinion opinion = back.opinion() < 1 || back.opinion() > file.opinions().size()
                ? null
                : file.opinions().get(back.opinion() - 1);
        if (opinion == null || !opinion.step().equals(step.id())) {
            return Refusal.incomplete("这一步没有这条意见。", "This step has no such opinion.");
        }
        if (opinion.returned() != null) {
            return Refusal.notNow("这条意见已经退回。", "This opinion has been returned already.");
        }
        return reason(back.reason());
    }

    private static @Nullable Refusal decided(CaseFile file, Step step, StepView view, Event.Decided decided) {
        // A process without a deciding step is decided where its result is handed over.
        StepKind decider = file.process().decider().isPresent() ? StepKind.DECIDE : StepKind.DELIVER;
        Refusal early = first(kind(step, decider), turn(view));
        if (early != null) {
            return early;
        }
        if (!decided.granted()) {
            return reason(decided.text());
        }
        if (file.join(step) != Join.Outcome.MET) {
            return Refusal.notNow(
                    "各岗意见未达到准予的条件，只能作出不予的决定或退回有关意见。", "The opinions don't allow a yes: refuse, or return an opinion.");
        }
        return file.deferred().isEmpty()
                ? null
                : Refusal.incomplete(
                        "容缺的材料尚未补齐：%s。".formatted(deferred(file, name -> name.zh(), "、")),
                        "Still to follow: %s.".formatted(deferred(file, name -> name.en(), ", ")));
    }

    private static String deferred(CaseFile file, Function<Bilingual, String> language, String between) {
        Set<String> keys = file.deferred().stream().map(Event.Deferral::key).collect(Collectors.toSet());
        return file.process().materials().stream()
                .filter(each -> keys.contains(each.key()))
                .map(each -> language.apply(each.name()))
                .collect(Collectors.joining(between));
    }
}
