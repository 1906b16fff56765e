package dev.xinmiao.zone.intake.internal.row;

import dev.xinmiao.zone.intake.CellError;
import dev.xinmiao.zone.intake.Fault;
import dev.xinmiao.zone.intake.internal.table.RawCell;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is found wrong in one row while it is read. */
final class RowErrors {
    private final String table;
    private final long row;
    private final List<CellError> errors = new ArrayList<>();
    private boolean refused;

    RowErrors(String table, long row) {
        this.table = table;
        this.row = row;
    }

    void add(@Nullable String column, String value, Fault fault, List<String> details) {
        errors.add(new CellError(table, row, column, value, fault, details));
    }

    /** The row can't be taken. */
    void refuse(@Nullable String column, String value, Fault fault, List<String> details) {
        refuse(new CellError(table, row, column, value, fault, details));
    }

    void refuse(CellError error) {
        errors.add(error);
        refused = true;
    }

    void add(CellError error) {
        errors.add(error);
    }

    boolean refused() {
        return refused;
    }

    List<CellError> all() {
        return List.copyOf(errors);
    }

    /** Why a cell can't be read, whatever its column means; remarks on one that can. */
    @Nullable
    CellError unusable(String column, RawCell cell) {
        return switch (cell.kind()) {
            case ERROR -> CellError.of(table, row, column, cell.text(), Fault.SPREADSHEET_ERROR);
            case FORMULA_UNCOMPUTED -> CellError.of(table, row, column, cell.text(), Fault.FORMULA_WITHOUT_VALUE);
            case FORMULA -> {
                add(column, cell.text(), Fault.FORMULA_VALUE_TAKEN, List.of());
                yield null;
            }
            case TEXT, NUMBER -> null;
        };
    }
}
