package dev.xinmiao.zone.project;

import dev.xinmiao.zone.kernel.Bilingual;
import java.util.Locale;

/**
 * “签约” means three things, and a ceremony (奠基) is none of them: each has a date of its own, and a figure of days to the
 * start says which of them it begins with.
 */
public enum ProjectDate {
    AGREEMENT("投资协议", "Investment agreement"),
    CONFIRMATION("成交确认", "Transaction confirmed"),
    LAND_CONTRACT("土地出让合同", "Land contract"),
    CEREMONY("奠基仪式", "Ceremony");

    private final Bilingual name;

    ProjectDate(String zh, String en) {
        name = new Bilingual(zh, en);
    }

    public Bilingual text() {
        return name;
    }

    /** Whether days may be counted from it. */
    public boolean isSigning() {
        return this != CEREMONY;
    }

    /** As packs write it. */
    String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
