package dev.xinmiao.zone.casework;

/** What became of a command. */
public sealed interface Outcome {
    /**
     * @param event number of the event that it became
     * @param again whether the same command had been carried out before; nothing happened twice
     */
    record Done(CaseNumber number, int event, boolean again) implements Outcome {}

    /** Nothing happened. */
    record Refused(Refusal refusal) implements Outcome {}
}
