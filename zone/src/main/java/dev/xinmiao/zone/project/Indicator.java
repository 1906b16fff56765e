package dev.xinmiao.zone.project;

import dev.xinmiao.zone.kernel.Bilingual;

/** What is promised with the land (标准地), and reported as it comes. */
public enum Indicator {
    /** By works done, not by payments; equipment once it is installed. */
    INVESTMENT("固定资产投资", "Investment"),
    OUTPUT("产值", "Output");

    private final Bilingual name;

    Indicator(String zh, String en) {
        name = new Bilingual(zh, en);
    }

    public Bilingual text() {
        return name;
    }
}
