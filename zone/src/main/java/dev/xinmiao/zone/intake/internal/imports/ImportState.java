package dev.xinmiao.zone.intake.internal.imports;

import java.util.Map;
import java.util.Set;

/** Where an import stands. Its whole life is the table {@link #NEXT}. */
public enum ImportState {
    /** The file is here; no mapping is chosen yet, or not yet tried. */
    UPLOADED,
    /** The dry run reads the file. */
    CHECKING,
    /** The dry run has read the file to its end. */
    CHECKED,
    /** The statements are being recorded, in one transaction. */
    COMMITTING,
    COMMITTED,
    /** The program ended in the midst; nothing was recorded. */
    INTERRUPTED,
    /** The file could not be read to its end; nothing was recorded. */
    FAILED,
    DISCARDED,
    /** Its statements no longer count. */
    UNDONE;

    private static final Map<ImportState, Set<ImportState>> NEXT = Map.of(
            UPLOADED, Set.of(CHECKING, DISCARDED),
            CHECKING, Set.of(CHECKED, FAILED, INTERRUPTED),
            CHECKED, Set.of(CHECKING, COMMITTING, DISCARDED),
            COMMITTING, Set.of(COMMITTED, FAILED, INTERRUPTED),
            COMMITTED, Set.of(UNDONE),
            INTERRUPTED, Set.of(CHECKING, DISCARDED),
            FAILED, Set.of(CHECKING, DISCARDED),
            DISCARDED, Set.of(),
            UNDONE, Set.of());

    public boolean mayBecome(ImportState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether the program is at work on it. */
    public boolean isRunning() {
        return this == CHECKING || this == COMMITTING;
    }

    /** Whether a mapping may be chosen and tried. */
    public boolean isOpen() {
        return mayBecome(CHECKING);
    }
}
