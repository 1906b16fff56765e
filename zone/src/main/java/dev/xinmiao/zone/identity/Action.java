package dev.xinmiao.zone.identity;

/** What somebody may want to do. */
public enum Action {
    /** Read the programmes, their rules and text cases. */
    READ_RULES,
    /** Read one enterprise's facts and standings. */
    READ_ENTERPRISE,
    /** Read counts over the zone, and lists that name enterprises. */
    READ_ZONE,
    /** Read an investment project: its dates, permits and figures. */
    READ_PROJECT,
    /** Record the official dates, permits and states of a project. */
    RECORD_PROJECT,
    /** Take a file's statements in, or undo that. */
    IMPORT,
    /** See to one's own password, dynamic code and sessions. */
    OWN_ACCOUNT,
    /** Say who else acts for an enterprise. Its {@link Duty#OWNER} alone: {@link Accounts} asks for that. */
    MANAGE_PEOPLE,
    /** Create, lock, unlock accounts and reset their passwords. */
    MANAGE_ACCOUNTS,
    /** Give and take duties and desks, and end anybody's sessions. */
    MANAGE_RIGHTS,
    /** Read an enterprise's filings of models and algorithms. Of the officers the coaches alone: the room asks for their desk. */
    READ_FILING,
    /** Begin an enterprise's filings and enter what it does. */
    CHANGE_FILING,
    /** Decide a filing's duty with its enterprise, and enter what the offices ask. The coaches alone, as above. */
    COACH_FILING,
    /** Apply for benefits, accept or decline what an enterprise is given, and say to which account. */
    ANSWER_AWARD,
    /** Mark an enterprise's alerts as read, mute them, and choose how often they come. */
    KEEP_ALERTS,
    /** Propose and decide clauses and awards, keep pots, pay. Of the officers those whose desk it is: the room asks for it. */
    KEEP_BENEFITS,
    /** Write to the zone for an enterprise, and read what it is answered. */
    WRITE_REQUEST,
    /** Sort and answer what enterprises write. Of the officers those whose desk it is: the room asks for it. */
    KEEP_REQUESTS,
    /** Change the words that search takes for the same. Of the officers those whose desk it is: the room asks for it. */
    KEEP_WORDS,
    /** Read the audit chain. */
    READ_AUDIT
}
