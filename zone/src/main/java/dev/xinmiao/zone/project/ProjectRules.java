package dev.xinmiao.zone.project;

import dev.xinmiao.zone.casework.Refusal;
import dev.xinmiao.zone.kernel.Bilingual;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether an event may happen to a project now, and if not, why. */
final class ProjectRules {
    private final ProjectFile file;
    private final Permits permits;
    private final ProjectBook book;
    private final String reason;
    private final LocalDate today;

    private ProjectRules(ProjectFile file, Permits permits, ProjectBook book, String reason, LocalDate today) {
        this.file = file;
        this.permits = permits;
        this.book = book;
        this.reason = reason;
        this.today = today;
    }

    /** Why not; empty where it may. */
    static Optional<Refusal> check(
            ProjectFile file, Permits permits, ProjectBook book, ProjectEvent event, String reason, LocalDate today) {
        return Optional.ofNullable(new ProjectRules(file, permits, book, reason, today).refuse(event));
    }

    private @Nullable Refusal refuse(ProjectEvent event) {
        if (file.number() > 0 && file.state().compareTo(ProjectState.TERMINATED) >= 0) {
            return notNow(
                    "项目已%s，不再登记。".formatted(file.state().text().zh()),
                    "The project is over (%s); nothing more is recorded."
                            .formatted(file.state().text().en()));
        }
        return switch (event) {
            case ProjectEvent.Created created -> created(created);
            case ProjectEvent.Dated dated -> dated(dated);
            case ProjectEvent.IndicatorsPromised promise -> promised(promise);
            case ProjectEvent.Progressed progress -> progressed(progress);
            case ProjectEvent.NodePlanned node ->
                node.state().isForward() && node.state() != ProjectState.TALKS
                        ? null
                        : incomplete("请选择一个节点。", "Choose a milestone.");
            case ProjectEvent.Moved moved -> moved(moved);
            case ProjectEvent.OfPermit permit -> PermitRules.check(file, permits, permit, reason, today);
            case ProjectEvent.InputChanged changed -> changed(changed);
            case ProjectEvent.ItemChecked item -> item(item);
        };
    }

    private @Nullable Refusal created(ProjectEvent.Created created) {
        if (file.number() > 0) {
            return notNow("项目已经建立。", "The project is there already.");
        }
        if (created.name().zh().isBlank()) {
            return incomplete("请填写项目名称。", "Give the project a name.");
        }
        if (!created.clock().isSigning()) {
            return incomplete(
                    "“几天开工”须从某一个签约日期算起，奠基仪式不算。", "Days to the start begin with a signing, not with a ceremony.");
        }
        for (String risk : created.risks()) {
            if (permits.risks().stream().noneMatch(each -> each.key().equals(risk))) {
                return incomplete("没有“%s”这种情形。".formatted(risk), "There is no risk “%s”.".formatted(risk));
            }
        }
        return null;
    }

    private @Nullable Refusal dated(ProjectEvent.Dated dated) {
        LocalDate before = file.date(dated.date());
        if (dated.on().isAfter(today)) {
            return future();
        }
        if (before != null && !before.equals(dated.on()) && reason.isEmpty()) {
            return incomplete(
                    "%s已登记为 %s；更改须写明理由。".formatted(dated.date().text().zh(), before),
                    "%s is recorded as %s; say why it changes."
                            .formatted(dated.date().text().en(), before));
        }
        return outOfOrder(dated).orElse(null);
    }

    /** The signings come one after another, in whichever order they are recorded; a ceremony may be on any day. */
    private Optional<Refusal> outOfOrder(ProjectEvent.Dated dated) {
        return Arrays.stream(ProjectDate.values())
                .filter(other -> other.isSigning() && dated.date().isSigning())
                .flatMap(other ->
                        Optional.ofNullable(file.date(other)).flatMap(on -> outOfOrder(dated, other, on)).stream())
                .findFirst();
    }

    private static Optional<Refusal> outOfOrder(ProjectEvent.Dated dated, ProjectDate other, LocalDate on) {
        int order = dated.date().compareTo(other);
        boolean early = order > 0 && dated.on().isBefore(on);
        boolean late = order < 0 && dated.on().isAfter(on);
        return early || late
                ? Optional.of(incomplete(
                        "%s（%s）不能%s于%s（%s）。"
                                .formatted(
                                        dated.date().text().zh(),
                                        dated.on(),
                                        early ? "早" : "晚",
                                        other.text().zh(),
                                        on),
                        "%s (%s) can't be %s than: %s (%s)."
                                .formatted(
                                        dated.date().text().en(),
                                        dated.on(),
                                        early ? "earlier" : "later",
                                        other.text().en(),
                                        on)))
                : Optional.empty();
    }

    private static @Nullable Refusal promised(ProjectEvent.IndicatorsPromised promise) {
        if (promise.mu().signum() <= 0
                || promise.investment().signum() <= 0
                || promise.output().signum() < 0) {
            return incomplete("面积和投资须大于 0。", "Land and investment have to be more than 0.");
        }
        return promise.until().isAfter(promise.from())
                ? null
                : incomplete("投资期的结束须在开始之后。", "The period has to end after it begins.");
    }

    private @Nullable Refusal progressed(ProjectEvent.Progressed progress) {
        if (progress.on().isAfter(today)) {
            return future();
        }
        if (file.promise() == null) {
            return notNow("还没有承诺指标：先登记承诺，再登记进度。", "Nothing is promised yet; record the promise first.");
        }
        return progress.value().compareTo(BigDecimal.ZERO) >= 0
                ? null
                : incomplete("进度不能小于 0。", "Progress can't be less than 0.");
    }

    private @Nullable Refusal moved(ProjectEvent.Moved moved) {
        Move move = moved.move();
        if (!ProjectLife.allows(file.state(), move)) {
            return notNow(
                    "项目现在是“%s”，不能直接转为“%s”。"
                            .formatted(file.state().text().zh(), move.text().zh()),
                    "The project is “%s” and can't become “%s” from there."
                            .formatted(file.state().text().en(), move.text().en()));
        }
        if (moved.on().isAfter(today)) {
            return future();
        }
        LocalDate last = file.lastMove();
        if (last != null && moved.on().isBefore(last)) {
            return incomplete(
                    "日期不能早于上一状态的 %s。".formatted(last),
                    "It can't be earlier than %s, when the last state began.".formatted(last));
        }
        ProjectState to = move.to();
        if (to == null) {
            return reason.isEmpty() ? incomplete("恢复须写明依据。", "Say on what ground it goes on.") : null;
        }
        return proof(to, moved.proof()).or(() -> needed(move, moved.on())).orElse(null);
    }

    private Optional<Refusal> proof(ProjectState to, String key) {
        ProjectBook.Milestone milestone = book.milestone(to);
        Optional<ProjectBook.Proof> wrong = milestone.rejects(key);
        if (wrong.isPresent()) {
            return Optional.of(incomplete(
                    "“%s”不能证明%s。".formatted(wrong.get().name().zh(), to.text().zh()),
                    "“%s” is no proof of “%s”."
                            .formatted(wrong.get().name().en(), to.text().en())));
        }
        if (!milestone.accepts(key)) {
            return Optional.of(incomplete("请选择凭证。", "Choose what proves it."));
        }
        return reason.isEmpty()
                ? Optional.of(incomplete("请写明凭证的文号或出处。", "Give the number or place of the proof."))
                : Optional.empty();
    }

    private Optional<Refusal> needed(Move move, LocalDate on) {
        return switch (move) {
            case SIGN -> dateNeeded(ProjectDate.AGREEMENT, on);
            case SECURE_LAND ->
                file.permits().stream()
                                .anyMatch(each -> each.taken() && each.permit().date() == ProjectDate.LAND_CONTRACT)
                        ? dateNeeded(ProjectDate.LAND_CONTRACT, on)
                        : Optional.empty();
            case START -> PermitRules.missing(file, permits.get(Permits.START), on);
            default -> Optional.empty();
        };
    }

    private Optional<Refusal> dateNeeded(ProjectDate date, LocalDate on) {
        LocalDate known = file.date(date);
        if (known == null) {
            return Optional.of(notNow(
                    "先登记%s的日期。".formatted(date.text().zh()),
                    "Record the date first: %s.".formatted(date.text().en())));
        }
        return on.isBefore(known)
                ? Optional.of(incomplete(
                        "日期不能早于%s（%s）。".formatted(date.text().zh(), known),
                        "It can't be earlier than %s (%s)."
                                .formatted(date.text().en(), known)))
                : Optional.empty();
    }

    private @Nullable Refusal changed(ProjectEvent.InputChanged changed) {
        if (permits.inputs().stream().noneMatch(each -> each.key().equals(changed.input()))) {
            return incomplete("请选择哪一份材料换版。", "Choose what has changed.");
        }
        if (changed.on().isAfter(today)) {
            return future();
        }
        return changed.label().isBlank() || reason.isEmpty()
                ? incomplete("请写明新版本号和改了什么。", "Give the new version, and say what changed.")
                : null;
    }

    private @Nullable Refusal item(ProjectEvent.ItemChecked checked) {
        return book.checklist().stream()
                        .anyMatch(each ->
                                each.key().equals(checked.item()) && each.by().isEmpty())
                ? null
                : incomplete("这一条由手续自动勾选。", "This one is ticked by its permits.");
    }

    static Refusal notNow(String zh, String en) {
        return new Refusal(Refusal.Kind.NOT_NOW, new Bilingual(zh, en));
    }

    static Refusal incomplete(String zh, String en) {
        return new Refusal(Refusal.Kind.INCOMPLETE, new Bilingual(zh, en));
    }

    static Refusal future() {
        return incomplete("不能登记今天以后的日期。", "A day after today can't be recorded.");
    }
}
