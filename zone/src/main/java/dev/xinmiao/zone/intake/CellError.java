package dev.xinmiao.zone.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the error list: where, what stands there, why it can't be taken as it is, how to mend it.
 *
 * @param table the sheet's name; empty for a file of one table
 * @param row the row as an editor or a spreadsheet numbers it, from 1; 0 when the whole file is meant
 * @param column the column's heading; null when the whole row is meant
 * @param value what stands there, shortened to {@value #VALUE_LENGTH} characters
 */
public record CellError(
        String table, long row, @Nullable String column, String value, Fault fault, List<String> details) {
    private static final int VALUE_LENGTH = 120;

    public CellError {
        details = List.copyOf(details);
        if (value.length() > VALUE_LENGTH) {
            int end = Character.isHighSurrogate(value.charAt(VALUE_LENGTH - 2)) ? VALUE_LENGTH - 2 : VALUE_LENGTH - 1;
            value = value.substring(0, end) + "…";
        }
    }

    public static CellError of(
            String table, long row, @Nullable String column, String value, Fault fault, String... details) {
        return new CellError(table, row, column, value, fault, List.of(details));
    }

    /** Whether something was kept out; otherwise it is only a remark. */
    public boolean isError() {
        return fault.severity() == Fault.Severity.ERROR;
    }

    public String why(Fault.Language language) {
        return fault.why(language, details);
    }

    public String mend(Fault.Language language) {
        return fault.mend(language, details);
    }
}
