package dev.xinmiao.zone.project;

import dev.xinmiao.zone.kernel.Bilingual;
import java.math.BigDecimal;

/** What an event says in the project's diary. */
final class ProjectWords {
    private ProjectWords() {}

    static Bilingual of(ProjectEvent event, Permits permits) {
        return switch (event) {
            case ProjectEvent.Created created ->
                words(
                        "建立项目，从“%s”起算".formatted(created.clock().text().zh()),
                        "created; days count from: %s"
                                .formatted(created.clock().text().en()));
            case ProjectEvent.Dated dated ->
                words(
                        "%s：%s".formatted(dated.date().text().zh(), dated.on()),
                        "%s: %s".formatted(dated.date().text().en(), dated.on()));
            case ProjectEvent.IndicatorsPromised promise ->
                words(
                        "承诺：%s 亩，投资 %s 元，产值 %s 元，%s 至 %s"
                                .formatted(
                                        plain(promise.mu()),
                                        plain(promise.investment()),
                                        plain(promise.output()),
                                        promise.from(),
                                        promise.until()),
                        "promised: %s mu, %s yuan invested, %s yuan of output, %s to %s"
                                .formatted(
                                        plain(promise.mu()),
                                        plain(promise.investment()),
                                        plain(promise.output()),
                                        promise.from(),
                                        promise.until()));
            case ProjectEvent.Progressed progress ->
                words(
                        "%s至 %s 为 %s 元"
                                .formatted(progress.indicator().text().zh(), progress.on(), plain(progress.value())),
                        "%s until %s: %s yuan"
                                .formatted(progress.indicator().text().en(), progress.on(), plain(progress.value())));
            case ProjectEvent.NodePlanned node ->
                words(
                        "计划%s：%s".formatted(node.state().text().zh(), node.by()),
                        "planned, %s: %s".formatted(node.state().text().en(), node.by()));
            case ProjectEvent.Moved moved ->
                words(
                        "%s：%s".formatted(moved.move().text().zh(), moved.on()),
                        "%s: %s".formatted(moved.move().text().en(), moved.on()));
            case ProjectEvent.OfPermit permit -> ofPermit(permit, permits);
            case ProjectEvent.InputChanged changed -> {
                Bilingual input = permits.inputs().stream()
                        .filter(each -> each.key().equals(changed.input()))
                        .map(Permits.Input::name)
                        .findFirst()
                        .orElse(words(changed.input(), changed.input()));
                yield words(
                        "%s换版为 %s（%s）".formatted(input.zh(), changed.label(), changed.on()),
                        "%s changed to %s (%s)".formatted(input.en(), changed.label(), changed.on()));
            }
            case ProjectEvent.ItemChecked item ->
                words(
                        "清单“%s”：%s".formatted(item.item(), item.done() ? "已备" : "未备"),
                        "check list, %s: %s".formatted(item.item(), item.done() ? "there" : "not there"));
        };
    }

    private static Bilingual ofPermit(ProjectEvent.OfPermit event, Permits permits) {
        Bilingual name = permits.find(event.permit()).map(Permit::name).orElse(words(event.permit(), event.permit()));
        Bilingual what = switch (event) {
            case ProjectEvent.PermitChosen chosen -> chosen.mode().text();
            case ProjectEvent.PermitPlanned plan ->
                words("计划 %s".formatted(plan.by()), "planned %s".formatted(plan.by()));
            case ProjectEvent.PermitFiled filed ->
                words("%s 申请".formatted(filed.on()), "filed %s".formatted(filed.on()));
            case ProjectEvent.PermitStopped stop ->
                words("%s 停表".formatted(stop.on()), "stopped %s".formatted(stop.on()));
            case ProjectEvent.PermitResumed resumed ->
                words("%s 恢复计时".formatted(resumed.on()), "running again %s".formatted(resumed.on()));
            case ProjectEvent.PreOpinionGiven opinion ->
                words("%s 预审通过".formatted(opinion.on()), "reviewed ahead %s".formatted(opinion.on()));
            case ProjectEvent.PermitDecided decision ->
                decision.granted()
                        ? words(
                                "%s 办成 %s"
                                        .formatted(decision.on(), decision.number())
                                        .strip(),
                                "granted %s %s"
                                        .formatted(decision.on(), decision.number())
                                        .strip())
                        : words("%s 未批准".formatted(decision.on()), "refused %s".formatted(decision.on()));
            case ProjectEvent.PermitExtended extension ->
                words(
                        "%s 延期 %d 个月".formatted(extension.on(), extension.months()),
                        "extended by %d months on %s".formatted(extension.months(), extension.on()));
            case ProjectEvent.PermitStruck _ -> words("登记作废", "record struck");
        };
        return words(
                event.permit() + " " + name.zh() + "：" + what.zh(),
                event.permit() + " " + name.en() + ": " + what.en());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static Bilingual words(String zh, String en) {
        return new Bilingual(zh, en);
    }
}
