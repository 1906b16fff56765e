package dev.xinmiao.zone.identity;

/** What came of something done to an account; a page says it in words. */
public enum Answer {
    DONE,
    /** The password, or the dynamic code, is wrong, or the account is locked. */
    WRONG_PROOF,
    TOO_SHORT,
    TOO_LONG,
    /** The new password is the old one, or has the user name or the person's name in it. */
    TOO_EASY,
    /** The new password is among those that are guessed first. */
    TOO_COMMON,
    /** The new password was typed in two ways. */
    NOT_ALIKE,
    MALFORMED_USERNAME,
    USERNAME_TAKEN,
    NO_NAME,
    NO_SUCH_ACCOUNT,
    NO_SUCH_ENTERPRISE,
    /** The account's role doesn't go with it. */
    WRONG_ROLE,
    NOT_YOUR_DESK,
    /** A delegation ends today at the earliest, and no later than the desk is one's own. */
    WRONG_DAY,
    /** An owner opens only what an owner has locked. */
    LOCKED_BY_ADMINISTRATOR,
    /** No outside identity provider is set up, or that is no subject of one. */
    NO_OUTSIDE,
    /** Another account is linked to the same subject. */
    SUBJECT_TAKEN,
    /** Nobody locks or hands over to themselves, and an enterprise keeps an owner. */
    NOT_YOURSELF;

    /** Its name in the files of texts. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public boolean isDone() {
        return this == DONE;
    }
}
