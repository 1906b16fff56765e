package dev.xinmiao.zone.intake.internal.row;

import dev.xinmiao.zone.intake.CellError;
import dev.xinmiao.zone.intake.Fault;
import dev.xinmiao.zone.intake.IntakeSummary;
import dev.xinmiao.zone.intake.RowOutcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts while a file is read. */
final class IntakeCount {
    private long taken;
    private long refused;
    private long assertions;
    private long values;
    private long errors;
    private long warnings;
    private final List<CellError> remarks = new ArrayList<>();
    private final Map<Fault, Long> faults = new EnumMap<>(Fault.class);

    void add(RowOutcome outcome) {
        outcome.errors().forEach(this::count);
        switch (outcome) {
            case RowOutcome.Refused row -> refused++;
            case RowOutcome.Taken row -> {
                taken++;
                assertions += row.assertions().size();
                row.assertions().forEach(each -> values += each.values().size());
            }
        }
    }

    void remark(CellError error) {
        remarks.add(error);
        count(error);
    }

    private void count(CellError error) {
        faults.merge(error.fault(), 1L, Long::sum);
        if (error.isError()) {
            errors++;
        } else {
            warnings++;
        }
    }

    long rows() {
        return taken + refused;
    }

    IntakeSummary summary(long blankRows, @Nullable CellError stoppedBy) {
        if (stoppedBy != null) {
            count(stoppedBy);
        }
        return new IntakeSummary(
                taken,
                refused,
                blankRows,
                assertions,
                values,
                errors,
                warnings,
                List.copyOf(remarks),
                Map.copyOf(faults),
                stoppedBy);
    }
}
