package dev.xinmiao.zone.casework;

/** Where a step of a case is. It follows from the events; nobody sets it. */
public enum StepState {
    /** What it needs is not there yet. */
    WAITING,
    /** Its desk's turn. */
    OPEN,
    /** The applicant's turn: something was asked for. */
    WITH_APPLICANT,
    /** Its opinion counts. */
    SPOKEN,
    /** It can no longer be reached: a step before it disagreed. */
    BLOCKED,
    /** The case has gone on without it, or has ended. */
    PASSED
}
