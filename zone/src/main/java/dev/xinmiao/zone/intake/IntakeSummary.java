package dev.xinmiao.zone.intake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The count that must come out even: every row that isn't blank was taken or refused.
 *
 * @param values single values taken
 * @param remarks about the file as a whole, such as columns that no one mapped
 * @param faults how often each fault was met, remarks included
 * @param stoppedBy why reading stopped before the end; null when the file was read to its end
 */
public record IntakeSummary(
        long rowsTaken,
        long rowsRefused,
        long blankRows,
        long assertions,
        long values,
        long errors,
        long warnings,
        List<CellError> remarks,
        Map<Fault, Long> faults,
        @Nullable CellError stoppedBy) {

    public long rows() {
        return rowsTaken + rowsRefused;
    }

    /** Whether the file was read to its end, so that what was taken may be recorded. */
    public boolean isComplete() {
        return stoppedBy == null;
    }
}
