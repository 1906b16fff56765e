package dev.xinmiao.zone.project;

import dev.xinmiao.zone.kernel.Bilingual;

/** How a project gets a permit. */
public enum PermitMode {
    ORDINARY("正常办理", "ordinary"),
    /** 提前介入: reviewed before the papers are complete. */
    AHEAD("提前介入（预审）", "reviewed ahead"),
    /** 告知承诺: on the spot, against a promise. */
    PROMISE("告知承诺", "by promise"),
    NOT_NEEDED("不需要", "not needed");

    private final Bilingual name;

    PermitMode(String zh, String en) {
        name = new Bilingual(zh, en);
    }

    public Bilingual text() {
        return name;
    }
}
