package dev.xinmiao.zone.project;

import static dev.xinmiao.zone.project.ProjectRules.future;
import static dev.xinmiao.zone.project.ProjectRules.incomplete;
import static dev.xinmiao.zone.project.ProjectRules.notNow;

import dev.xinmiao.zone.calendar.Limit;
import dev.xinmiao.zone.calendar.Span;
import dev.xinmiao.zone.calendar.Term;
import dev.xinmiao.zone.calendar.Validity;
import dev.xinmiao.zone.calendar.ValidityRule;
import dev.xinmiao.zone.casework.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether an event of one permit may happen now, and if not, why. */
final class PermitRules {
    private final ProjectFile file;
    private final Permits permits;
    private final PermitFile permit;
    private final String reason;
    private final LocalDate today;

    private PermitRules(ProjectFile file, Permits permits, PermitFile permit, String reason, LocalDate today) {
        this.file = file;
        this.permits = permits;
        this.permit = permit;
        this.reason = reason;
        this.today = today;
    }

    static @Nullable Refusal check(
            ProjectFile file, Permits permits, ProjectEvent.OfPermit event, String reason, LocalDate today) {
        PermitFile permit = file.permit(event.permit()).orElse(null);
        if (permit == null) {
            return incomplete(
                    "没有手续“%s”。".formatted(event.permit()), "There is no permit “%s”.".formatted(event.permit()));
        }
        if (permit.permit().by() == Permit.By.MILESTONE) {
            return incomplete("开工在“项目状态”中登记。", "The start is recorded as a state of the project.");
        }
        return new PermitRules(file, permits, permit, reason, today).refuse(event);
    }

    private @Nullable Refusal refuse(ProjectEvent.OfPermit event) {
        boolean ofItself = event instanceof ProjectEvent.PermitChosen || event instanceof ProjectEvent.PermitPlanned;
        if (!ofItself && !permit.taken()) {
            return notNow("这个项目不办这项手续。", "The project doesn't go this way; choose how it is handled first.");
        }
        return switch (event) {
            case ProjectEvent.PermitChosen chosen -> chosen(chosen);
            case ProjectEvent.PermitPlanned _ -> null;
            case ProjectEvent.PermitFiled filing -> filed(filing.on());
            case ProjectEvent.PermitStopped stop ->
                atWork(stop.on())
                        .or(() -> reason.isEmpty()
                                ? Optional.of(incomplete("停表须写明理由。", "Say why the clock stops."))
                                : Optional.empty())
                        .orElse(null);
            case ProjectEvent.PermitResumed resumed -> resumed(resumed.on());
            case ProjectEvent.PreOpinionGiven opinion -> opined(opinion.on());
            case ProjectEvent.PermitDecided decision -> decided(decision);
            case ProjectEvent.PermitExtended extension -> extended(extension);
            case ProjectEvent.PermitStruck _ ->
                permit.filed() == null && permit.decided() == null
                        ? notNow("这项手续还没有登记。", "Nothing is recorded of it yet.")
                        : reason.isEmpty() ? incomplete("作废登记须写明理由。", "Say why the record is struck.") : null;
        };
    }

    private @Nullable Refusal chosen(ProjectEvent.PermitChosen chosen) {
        if (permit.filed() != null || permit.decided() != null) {
            return notNow("已经申请，不能再改办理方式。", "It has been applied for; the way can't be changed any more.");
        }
        if (!chosen.variant().isEmpty()
                && permit.permit().variant(chosen.variant()).isEmpty()) {
            return incomplete("没有这个类型。", "There is no such kind.");
        }
        return switch (chosen.mode()) {
            case ORDINARY -> null;
            case NOT_NEEDED -> reason.isEmpty() ? incomplete("请写明为什么不需要。", "Say why it isn't needed.") : null;
            case AHEAD ->
                permit.permit().ahead() == null
                        ? incomplete("这项手续不能提前介入。", "It can't be reviewed ahead of time.")
                        : null;
            case PROMISE -> promised();
        };
    }

    private @Nullable Refusal promised() {
        Permit.Promise promise = permit.permit().promise();
        if (promise == null) {
            return incomplete("这项手续不适用告知承诺。", "It can't be had by promise.");
        }
        return permits.risks().stream()
                .filter(risk ->
                        file.risks().contains(risk.key()) && promise.never().contains(risk.key()))
                .findFirst()
                .map(risk -> incomplete(
                        "项目属于“%s”，在负面清单内，不适用告知承诺。".formatted(risk.name().zh()),
                        "The project is on the negative list (%s); a promise won't do."
                                .formatted(risk.name().en())))
                .orElse(null);
    }

    private @Nullable Refusal filed(LocalDate on) {
        PermitState state = file.state(permit, today);
        boolean again = state == PermitState.REFUSED || state == PermitState.VOID || state == PermitState.STALE;
        if (permit.permit().date() != null) {
            return dateElsewhere();
        }
        if (state != PermitState.NOT_FILED && !again) {
            return notNow(
                    "这项手续%s。".formatted(state.text().zh()),
                    "It is %s already.".formatted(state.text().en()));
        }
        return on.isAfter(today)
                ? future()
                : missing(on, permit.mode() == PermitMode.AHEAD).orElse(null);
    }

    private Refusal dateElsewhere() {
        return incomplete("它的日期在“签约日期”中登记。", "Its date is recorded among the signing dates.");
    }

    private @Nullable Refusal resumed(LocalDate on) {
        if (!permit.isStopped()) {
            return notNow("计时没有停。", "The clock isn't stopped.");
        }
        return on.isAfter(today)
                ? future()
                : on.isBefore(permit.pauses().getLast().from())
                        ? incomplete("不能早于停表的日子。", "It can't be earlier than the stop.")
                        : null;
    }

    private Optional<Refusal> atWork(LocalDate on) {
        LocalDate filed = permit.filed();
        if (file.state(permit, today) != PermitState.FILED || filed == null) {
            return Optional.of(notNow("这项手续不在办理中。", "It isn't at work now."));
        }
        if (on.isAfter(today)) {
            return Optional.of(future());
        }
        LocalDate resumed =
                permit.pauses().isEmpty() ? null : permit.pauses().getLast().until();
        return on.isBefore(filed) || (resumed != null && on.isBefore(resumed))
                ? Optional.of(incomplete(
                        "不能早于申请（%s）或上次恢复计时。".formatted(filed),
                        "It can't be earlier than the application (%s) or the clock's last start.".formatted(filed)))
                : Optional.empty();
    }

    private @Nullable Refusal opined(LocalDate on) {
        if (permit.mode() != PermitMode.AHEAD) {
            return notNow("只有提前介入的手续有预审意见。", "Only what is reviewed ahead has such an opinion.");
        }
        if (file.state(permit, today) == PermitState.STALE) {
            LocalDate last = permit.opined();
            return on.isAfter(today)
                    ? future()
                    : last != null && on.isBefore(last)
                            ? incomplete("不能早于上一次预审。", "It can't be earlier than the last opinion.")
                            : null;
        }
        return atWork(on).orElse(null);
    }

    private @Nullable Refusal decided(ProjectEvent.PermitDecided decision) {
        PermitState state = file.state(permit, today);
        if (permit.permit().date() != null) {
            return dateElsewhere();
        }
        if (state == PermitState.STALE) {
            return notNow(
                    "所依据的材料已换版，预审意见失效：须按新版重新预审。",
                    "What the opinion rests on has changed: it is void, and a new one is needed.");
        }
        LocalDate from = permit.opined() != null ? permit.opined() : permit.filed();
        if (from == null || (state != PermitState.FILED && state != PermitState.PRE_OPINION)) {
            return notNow(
                    state == PermitState.STOPPED ? "计时停着：先恢复再作决定。" : "这项手续不在办理中。",
                    state == PermitState.STOPPED ? "The clock is stopped; let it run first." : "It isn't at work now.");
        }
        if (decision.on().isAfter(today)) {
            return future();
        }
        if (decision.on().isBefore(from)) {
            return incomplete(
                    "决定不能早于申请或预审（%s）。".formatted(from), "The decision can't be earlier than %s.".formatted(from));
        }
        if (!decision.granted()) {
            return reason.isEmpty() ? incomplete("不批准须写明理由。", "Say why it is refused.") : null;
        }
        return tooSoon(decision.on()).or(() -> missing(decision.on(), false)).orElse(null);
    }

    /** A public notice is not ended early. Only calendar days are prescribed this way. */
    private Optional<Refusal> tooSoon(LocalDate on) {
        Term least = permit.permit().least();
        LocalDate filed = permit.filed();
        if (least == null
                || filed == null
                || !(least.limit() instanceof Limit.Within(Span span))
                || !on.isBefore(filed.plusDays(span.number().intValueExact()))) {
            return Optional.empty();
        }
        return Optional.of(incomplete(
                "法定最短 %s：自 %s 起，不能早于 %s 结束。"
                        .formatted(
                                least.text().zh(),
                                filed,
                                filed.plusDays(span.number().intValueExact())),
                "The law asks %s at least: from %s it can't end before %s."
                        .formatted(
                                least.text().en(),
                                filed,
                                filed.plusDays(span.number().intValueExact()))));
    }

    private @Nullable Refusal extended(ProjectEvent.PermitExtended extension) {
        Validity validity = permit.validity();
        if (validity == null) {
            return notNow("这项手续没有可延长的有效期。", "It has no validity to extend.");
        }
        if (extension.on().isAfter(today)) {
            return future();
        }
        if (extension.on().isBefore(validity.issued())) {
            return incomplete("不能早于发证日期。", "It can't be earlier than the day of issue.");
        }
        ValidityRule rule = validity.rule();
        if (file.started() != null) {
            return notNow("已经开工，不需要延期。", "The works have started; no extension is needed.");
        }
        try {
            validity.extend(extension.on(), extension.months());
        } catch (IllegalArgumentException e) {
            return validity.isVoidOn(extension.on())
                    ? notNow(
                            "%s 之后已经失效，不能延期，须重新申请。".formatted(validity.lastDay()),
                            "It is void after %s and can't be extended; apply again.".formatted(validity.lastDay()))
                    : incomplete(
                            "最多延期 %d 次，每次不超过 %d 个月。".formatted(rule.extensions(), rule.each()),
                            "It can be extended %d times, by up to %d months each."
                                    .formatted(rule.extensions(), rule.each()));
        }
        return reason.isEmpty() ? incomplete("延期须写明理由。", "Say why it is extended.") : null;
    }

    private Optional<Refusal> missing(LocalDate on, boolean ahead) {
        Permit.Ahead rule = permit.permit().ahead();
        List<String> without = ahead && rule != null ? rule.without() : List.of();
        return missing(file, permit.permit(), on, without);
    }

    static Optional<Refusal> missing(ProjectFile file, Permit permit, LocalDate on) {
        return missing(file, permit, on, List.of());
    }

    /** What has to be there first and isn't. A review ahead of time doesn't wait for some of it. */
    private static Optional<Refusal> missing(ProjectFile file, Permit permit, LocalDate on, List<String> without) {
        List<String> missing = new ArrayList<>();
        for (String need : permit.needs()) {
            PermitFile other = file.permit(need).orElse(null);
            if (other != null && other.isRequired() && !without.contains(need) && !other.holdsOn(on)) {
                missing.add(need + " " + other.permit().name().zh());
            }
        }
        List<PermitFile> choice = permit.anyOf().stream()
                .flatMap(code -> file.permit(code).stream())
                .filter(PermitFile::taken)
                .toList();
        if (!choice.isEmpty()
                && !permit.anyOf().equals(without)
                && choice.stream().noneMatch(each -> each.holdsOn(on))) {
            missing.add(String.join(
                    " 或 ",
                    choice.stream()
                            .map(each -> each.permit().code() + " "
                                    + each.permit().name().zh())
                            .toList()));
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(notNow(
                        "到 %s 还缺：%s。".formatted(on, String.join("；", missing)),
                        "Missing on %s: %s."
                                .formatted(
                                        on,
                                        String.join(
                                                ", ",
                                                missing.stream()
                                                        .map(each -> each.substring(0, each.indexOf(' ')))
                                                        .toList()))));
    }
}
