package dev.xinmiao.zone.casework;

import dev.xinmiao.zone.casework.process.Material;
import dev.xinmiao.zone.casework.process.Material.Need;
import dev.xinmiao.zone.casework.process.Process;
import dev.xinmiao.zone.casework.process.Step;
import dev.xinmiao.zone.casework.process.StepKind;
import dev.xinmiao.zone.kernel.Bilingual;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody may make a move now. A command is the event that it would become: what is allowed here is stored as it
 * stands, what is refused leaves no trace in the case.
 */
public final class Rules {
    private final CaseFile file;
    private final Actor actor;

    private Rules(CaseFile file, Actor actor) {
        this.file = file;
        this.actor = actor;
    }

    /** Empty if the event may happen. */
    public static Optional<Refusal> check(CaseFile file, Actor actor, Event event) {
        return Optional.ofNullable(new Rules(file, actor).refusal(event));
    }

    private @Nullable Refusal refusal(Event event) {
        if (event instanceof Event.Started) {
            return file.number() == 0 ? null : Refusal.notNow("办件已经建立。", "The case has been started already.");
        }
        if (!Life.allows(file.state(), event.getClass())) {
            return Refusal.notNow(
                    "办件现在是“%s”，不能再做这一步；请看它的最新状态。".formatted(file.state().zh()),
                    "The case is “%s” now: this can't be done any more. Look at it as it stands."
                            .formatted(file.state().en()));
        }
        return switch (event) {
            case Event.OfApplicant mine -> actor.applicant() ? applicant(mine) : onlyApplicant();
            case Event.OfDesk theirs -> desk(theirs);
            case Event.OfTime _ -> actor.isSystem() ? null : Refusal.notYours("这一步由系统自动完成。", "This happens by itself.");
        };
    }

    private @Nullable Refusal applicant(Event.OfApplicant event) {
        return switch (event) {
            case Event.Started _ -> null;
            case Event.Answered answered -> mayBeChanged(answered.values().keySet());
            case Event.Supplied supplied -> {
                Refusal unknown = known(supplied.material());
                yield unknown != null ? unknown : mayBeChanged(Set.of(supplied.material()));
            }
            case Event.Promised promised -> promise(promised);
            case Event.Submitted _ -> signed(missing(file.process()));
            case Event.Withdrawn _ ->
                file.process().exOfficio()
                        ? Refusal.notYours("依职权办理的件不由企业撤回。", "What the office began is not yours to withdraw.")
                        : signed(null);
            case Event.SupplementSent sent -> sent(sent);
            case Event.StepDone done -> {
                Step step = file.process().step(done.step()).orElse(null);
                boolean own = step != null
                        && step.kind() == StepKind.APPLICANT
                        && file.stepView(done.step()).state() == StepState.OPEN;
                yield own ? null : Refusal.notNow("这一步现在不由您办理。", "This step is not yours to do now.");
            }
            case Event.PassedOn passed ->
                passed.person().isBlank() ? Refusal.incomplete("请选择转给谁。", "Say who gets it.") : null;
            case Event.Urged _ -> null;
            case Event.Rated rated ->
                file.process().exOfficio() || file.answers().isPresent()
                        ? Refusal.notNow("依职权办理的件不评价；还有意见请另提诉求。", "What the office began itself is not rated.")
                        : rated.stars() >= 1 && rated.stars() <= 5
                                ? null
                                : Refusal.incomplete("请选择一到五星。", "Choose one to five stars.");
        };
    }

    private Refusal onlyApplicant() {
        return Refusal.notYours("这一步由申请人办理。", "This is for the applicant to do.");
    }

    private @Nullable Refusal signed(@Nullable Refusal other) {
        return actor.signer()
                ? other
                : Refusal.notYours(
                        "需要本单位有签署权限的人来做：请把办件转给他。",
                        "Somebody who may sign for the enterprise has to do this: pass the case on.");
    }

    private @Nullable Refusal promise(Event.Promised promised) {
        Material material = material(promised.material());
        if (material == null || material.need() != Need.PROMISED) {
            return Refusal.incomplete(
                    "“%s”不适用告知承诺。".formatted(promised.material()),
                    "“%s” cannot be promised; supply it.".formatted(promised.material()));
        }
        return signed(mayBeChanged(Set.of(promised.material())));
    }

    private @Nullable Material material(String key) {
        return file.process().materials().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Refusal known(String material) {
        return material(material) != null
                ? null
                : Refusal.incomplete(
                        "本事项不需要材料“%s”。".formatted(material), "This item has no material “%s”.".formatted(material));
    }

    /** After acceptance only what was asked for, or was to follow later, may change: opinions rest on the rest. */
    private @Nullable Refusal mayBeChanged(Set<String> keys) {
        if (!file.state().isUnderWay()) {
            return null;
        }
        Set<String> open = file.requests().stream()
                .filter(Request::isOpen)
                .flatMap(request -> request.wants().stream())
                .map(Event.Want::key)
                .collect(Collectors.toSet());
        file.deferred().forEach(each -> open.add(each.key()));
        open.addAll(file.hearing());
        return open.containsAll(keys)
                ? null
                : Refusal.notNow("已受理的材料只能在被要求补正时更换。", "After acceptance only what was asked for can be changed.");
    }

    private @Nullable Refusal missing(Process process) {
        List<Bilingual> missing = process.materials().stream()
                .filter(each -> each.need() == Need.REQUIRED || each.need() == Need.PROMISED)
                .filter(each -> !file.given().containsKey(each.key()))
                .map(Material::name)
                .toList();
        return missing.isEmpty()
                ? null
                : Refusal.incomplete("还缺必交材料：%s。".formatted(zh(missing)), "Still missing: %s.".formatted(en(missing)));
    }

    private @Nullable Refusal sent(Event.SupplementSent sent) {
        Request request = request(sent.request());
        if (request == null || !request.isOpen()) {
            return Refusal.notNow("这项补正已经结束。", "This request has been closed already.");
        }
        List<Bilingual> untouched = request.wants().stream()
                .map(Event.Want::key)
                .filter(key -> {
                    Given given = file.given().get(key);
                    return given == null || given.at().isBefore(request.askedAt());
                })
                .map(this::name)
                .toList();
        return untouched.isEmpty()
                ? null
                : Refusal.incomplete(
                        "还没有补充：%s。".formatted(zh(untouched)), "Not supplied yet: %s.".formatted(en(untouched)));
    }

    /** A field of the form has no name here. */
    private Bilingual name(String key) {
        Material material = material(key);
        return material == null ? new Bilingual(key, key) : material.name();
    }

    private static String zh(List<Bilingual> names) {
        return names.stream().map(Bilingual::zh).collect(Collectors.joining("、"));
    }

    private static String en(List<Bilingual> names) {
        return names.stream().map(Bilingual::en).collect(Collectors.joining(", "));
    }

    private @Nullable Request request(int number) {
        return number < 1 || number > file.requests().size()
                ? null
                : file.requests().get(number - 1);
    }

    private boolean holds(StepView view) {
        return actor.desks().stream().anyMatch(view.desks()::contains);
    }

    /** Who decides may send any branch back. */
    private boolean decides() {
        return file.process()
                .decider()
                .map(step -> actor.desks().contains(step.desk()))
                .orElse(false);
    }

    private @Nullable Refusal desk(Event.OfDesk event) {
        Step step = file.process().step(event.step()).orElse(null);
        if (step == null) {
            return Refusal.incomplete(
                    "流程中没有“%s”这一步。".formatted(event.step()), "The process has no step “%s”.".formatted(event.step()));
        }
        StepView view = file.stepView(step.id());
        if (!actor.supervisor() && !holds(view) && !(event instanceof Event.OpinionReturned && decides())) {
            return Refusal.notYours(
                    "“%s”由其他岗位办理。".formatted(step.name().zh()),
                    "“%s” is another desk's.".formatted(step.name().en()));
        }
        return DeskRules.check(file, actor, step, view, event);
    }
}
