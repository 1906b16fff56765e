package dev.xinmiao.zone.casework.process;

/** What an opinion comes to. */
public enum Verdict {
    AGREE,
    AGREE_WITH_CONDITIONS,
    DISAGREE;

    boolean agrees() {
        return this != DISAGREE;
    }
}
