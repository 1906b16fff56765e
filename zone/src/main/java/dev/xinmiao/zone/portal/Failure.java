package dev.xinmiao.zone.portal;

import org.springframework.http.HttpStatus;

/** Which page is shown when something failed: its title, what happened and what to do, as keys of the texts. */
public enum Failure {
    WRONG("portal.error.wrong", "portal.error.wrong.what", "portal.error.wrong.mend"),
    /** Of an address, which no safety token goes with. */
    ADDRESS("portal.error.wrong", "portal.error.address.what", "portal.error.address.mend"),
    FORBIDDEN("portal.error.forbidden", "portal.error.forbidden.what", "portal.error.forbidden.mend"),
    ABSENT("portal.error.absent", "portal.error.absent.what", "portal.error.absent.mend"),
    TOO_LARGE("portal.error.large", "portal.error.large.what", "portal.error.large.mend"),
    AWAY("portal.error.away", "portal.error.away.what", "portal.error.away.mend"),
    FAILED("portal.error.failed", "portal.error.failed.what", "portal.error.failed.mend");

    private final String title;
    private final String what;
    private final String mend;

    Failure(String title, String what, String mend) {
        this.title = title;
        this.what = what;
        this.mend = mend;
    }

    public String title() {
        return title;
    }

    public String what() {
        return what;
    }

    public String mend() {
        return mend;
    }

    /** @param read whether something was only asked for, and nothing sent */
    static Failure of(HttpStatus status, boolean read) {
        return switch (status) {
            case FORBIDDEN, UNAUTHORIZED -> FORBIDDEN;
            case NOT_FOUND, METHOD_NOT_ALLOWED, GONE -> ABSENT;
            case CONTENT_TOO_LARGE -> TOO_LARGE;
            case SERVICE_UNAVAILABLE -> AWAY;
            default -> status.is4xxClientError() ? read ? ADDRESS : WRONG : FAILED;
        };
    }
}
