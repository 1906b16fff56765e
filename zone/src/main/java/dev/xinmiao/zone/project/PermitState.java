package dev.xinmiao.zone.project;

import dev.xinmiao.zone.kernel.Bilingual;

/** How far a permit is; each with the shape that stands before it. */
public enum PermitState {
    NOT_NEEDED("不需要", "not needed", "–"),
    NOT_FILED("未申请", "not filed", "·"),
    FILED("在办", "at work", "▬"),
    STOPPED("停表", "stopped", "❚❚"),
    PRE_OPINION("预审通过，待转正式", "reviewed ahead", "◐"),
    /** The papers that the opinion rests on have changed since. */
    STALE("预审意见已失效", "opinion void", "✕"),
    GRANTED("已办成", "granted", "✓"),
    REFUSED("未批准", "refused", "✕"),
    VOID("已失效", "void", "✕");

    private final Bilingual name;
    private final String shape;

    PermitState(String zh, String en, String shape) {
        name = new Bilingual(zh, en);
        this.shape = shape;
    }

    public Bilingual text() {
        return name;
    }

    public String shape() {
        return shape;
    }
}
