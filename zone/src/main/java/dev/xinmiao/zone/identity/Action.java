package dev.xinmiao.zone.identity;

/** What somebody may want to do. */
public enum Action {
    /** Read the programmes, their rules and text cases. */
    READ_RULES,
    /** Read one enterprise's facts and standings. */
    READ_ENTERPRISE,
    /** Read counts over the zone, and lists that name enterprises. */
    READ_ZONE,
    /** Take a file's statements in, or undo that. */
    IMPORT
}
