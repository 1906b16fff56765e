package dev.xinmiao.zone.casework.process;

/** What is done in a step. */
public enum StepKind {
    /** Takes the application in, or refuses to (受理). */
    ACCEPT,
    /** Gives an opinion (审查). */
    REVIEW,
    /** Grants or refuses (决定). */
    DECIDE,
    /** Hands over the result (送达). */
    DELIVER,
    /** The applicant's own part. */
    APPLICANT,
    /** Time or somebody outside has to pass first, such as a public notice (公示). */
    WAIT;

    /** Whether some desk has to hold it. */
    boolean needsDesk() {
        return this != APPLICANT && this != WAIT;
    }
}
