package dev.xinmiao.zone.aifiling;

import dev.xinmiao.zone.kernel.Bilingual;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where a filing stands, as the enterprise and the offices say; the zone records it. {@link #EDGES} has every way on. */
public enum FilingState {
    INTENT("意向", "intent"),
    CLASSIFIED("义务已判断", "duty decided"),
    PREPARING("准备中", "preparing"),
    SELF_ASSESSED("已自评估", "self-assessed"),
    SUBMITTED("已提交", "submitted"),
    CORRECTION("补正中", "correcting"),
    PROVINCE_TEST("省级测试", "tested by the province"),
    PROVINCE_PASSED("省级通过", "passed by the province"),
    NATIONAL_REVIEW("国家审核", "reviewed by the state office"),
    NATIONAL_CORRECTION("国家审核补正中", "correcting for the state office"),
    FILED("已备案或登记", "filed"),
    RETURNED("退回", "returned"),
    WITHDRAWN("撤回", "withdrawn"),
    ONLINE("已上线", "online"),
    CHANGE_REPORTED("已报变更", "change reported"),
    CANCELLED("已注销", "cancelled"),
    NOT_NEEDED("无备案义务", "no duty");

    private final Bilingual text;

    FilingState(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    public Bilingual text() {
        return text;
    }

    /** Nothing follows it. */
    public boolean isOver() {
        return this == WITHDRAWN || this == CANCELLED || this == NOT_NEEDED;
    }

    record Edge(FilingState from, FilingState to, Set<FilingKind> kinds) {}

    private static final Set<FilingKind> ALL = EnumSet.allOf(FilingKind.class);
    private static final Set<FilingKind> SERVICE = EnumSet.of(FilingKind.SERVICE);
    private static final Set<FilingKind> REGISTRATION = EnumSet.of(FilingKind.REGISTRATION);
    private static final Set<FilingKind> MODELS = EnumSet.of(FilingKind.SERVICE, FilingKind.REGISTRATION);
    private static final Set<FilingKind> ALGORITHM = EnumSet.of(FilingKind.ALGORITHM);

    /**
     * A service goes to the province and then to the state office, a registration to the province alone, an algorithm straight to
     * the national system. A duty is decided by a decision, not by a step; that edge isn't here.
     */
    static final List<Edge> EDGES = List.of(
            new Edge(CLASSIFIED, PREPARING, ALL),
            new Edge(PREPARING, SELF_ASSESSED, ALL),
            new Edge(SELF_ASSESSED, PREPARING, ALL),
            new Edge(SELF_ASSESSED, SUBMITTED, ALL),
            new Edge(SUBMITTED, CORRECTION, ALL),
            new Edge(CORRECTION, SUBMITTED, ALL),
            new Edge(SUBMITTED, PROVINCE_TEST, MODELS),
            new Edge(PROVINCE_TEST, CORRECTION, MODELS),
            new Edge(PROVINCE_TEST, PROVINCE_PASSED, MODELS),
            new Edge(PROVINCE_PASSED, NATIONAL_REVIEW, SERVICE),
            new Edge(SUBMITTED, NATIONAL_REVIEW, ALGORITHM),
            new Edge(NATIONAL_REVIEW, NATIONAL_CORRECTION, SERVICE),
            new Edge(NATIONAL_CORRECTION, NATIONAL_REVIEW, SERVICE),
            new Edge(NATIONAL_REVIEW, CORRECTION, ALGORITHM),
            new Edge(PROVINCE_PASSED, FILED, REGISTRATION),
            new Edge(NATIONAL_REVIEW, FILED, EnumSet.of(FilingKind.SERVICE, FilingKind.ALGORITHM)),
            new Edge(SUBMITTED, RETURNED, ALL),
            new Edge(PROVINCE_TEST, RETURNED, MODELS),
            new Edge(NATIONAL_REVIEW, RETURNED, EnumSet.of(FilingKind.SERVICE, FilingKind.ALGORITHM)),
            new Edge(RETURNED, PREPARING, ALL),
            new Edge(CLASSIFIED, WITHDRAWN, ALL),
            new Edge(PREPARING, WITHDRAWN, ALL),
            new Edge(SELF_ASSESSED, WITHDRAWN, ALL),
            new Edge(SUBMITTED, WITHDRAWN, ALL),
            new Edge(CORRECTION, WITHDRAWN, ALL),
            new Edge(PROVINCE_TEST, WITHDRAWN, MODELS),
            new Edge(PROVINCE_PASSED, WITHDRAWN, MODELS),
            new Edge(NATIONAL_REVIEW, WITHDRAWN, EnumSet.of(FilingKind.SERVICE, FilingKind.ALGORITHM)),
            new Edge(NATIONAL_CORRECTION, WITHDRAWN, SERVICE),
            new Edge(RETURNED, WITHDRAWN, ALL),
            new Edge(FILED, ONLINE, ALL),
            new Edge(FILED, CHANGE_REPORTED, ALL),
            new Edge(ONLINE, CHANGE_REPORTED, ALL),
            new Edge(CHANGE_REPORTED, ONLINE, ALL),
            // A major change, such as a new base model, is filed anew.
            new Edge(CHANGE_REPORTED, PREPARING, ALL),
            new Edge(FILED, CANCELLED, ALL),
            new Edge(ONLINE, CANCELLED, ALL),
            new Edge(CHANGE_REPORTED, CANCELLED, ALL));

    /** Where a filing of that kind can go from here. */
    List<FilingState> next(FilingKind kind) {
        return EDGES.stream()
                .filter(edge -> edge.from() == this && edge.kinds().contains(kind))
                .map(Edge::to)
                .toList();
    }
}
