package dev.xinmiao.zone.intake.internal.table;

import dev.xinmiao.zone.intake.Fault;
import dev.xinmiao.zone.intake.IntakeLimits;

/** The guard against files that are small on disk and endless inside. Counts bytes that came out, not bytes that were declared. */
final class Inflation {
    private Inflation() {}

    static void check(long inflated, long compressed, IntakeLimits limits) throws UnreadableFile {
        if (inflated > limits.inflatedBytes()) {
            throw new UnreadableFile(Fault.INFLATES_TOO_LARGE, TableFiles.mebibytes(limits.inflatedBytes()));
        }
        if (inflated > limits.ratioFromBytes() && inflated > Math.max(1, compressed) * limits.inflationRatio()) {
            throw new UnreadableFile(Fault.ZIP_BOMB, String.valueOf(limits.inflationRatio()));
        }
    }
}
