package dev.xinmiao.zone.project;

import dev.xinmiao.zone.kernel.Bilingual;

/** Where a project stands (项目全周期). */
public enum ProjectState {
    TALKS("洽谈", "In talks"),
    SIGNED("签约", "Signed"),
    REGISTERED("注册", "Registered"),
    LAND_SECURED("拿地", "Land secured"),
    STARTED("开工", "Started"),
    COMPLETED("竣工", "Completed"),
    IN_PRODUCTION("投产", "In production"),
    FULL_OUTPUT("达产", "Full output"),
    ON_SCALE("上规", "On scale"),
    SUSPENDED("停建", "Suspended"),
    TERMINATED("终止", "Terminated"),
    LAND_RECALLED("土地收回", "Land recalled");

    private final Bilingual name;

    ProjectState(String zh, String en) {
        name = new Bilingual(zh, en);
    }

    public Bilingual text() {
        return name;
    }

    /** Whether it lies on the way from the talks to full scale. */
    public boolean isForward() {
        return compareTo(SUSPENDED) < 0;
    }
}
