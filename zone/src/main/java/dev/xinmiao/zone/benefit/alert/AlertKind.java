package dev.xinmiao.zone.benefit.alert;

import java.util.Locale;

/** What an enterprise is told of. */
public enum AlertKind {
    /** It became 可申报. */
    ELIGIBLE,
    /** It became 差一点. */
    NEAR,
    /** A window that it can apply in opens soon. */
    OPENS,
    /** A window that it can apply in closes soon. */
    CLOSES,
    /** What it can have became more or less. */
    AMOUNT,
    /** A clause that it can have has a new edition. */
    EDITION,
    /** A clause that it can have ends early. */
    REPEAL,
    /** It was given something and has not answered: the money is lost to it by silence alone. */
    ANSWER;

    /** Whether it reaches the enterprise at once, in no digest, and whatever is muted. */
    public boolean urgent() {
        return this == ANSWER;
    }

    /** As forms and texts write it. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }
}
