package dev.xinmiao.zone.intake;

import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.fact.FactValue;
import dev.xinmiao.zone.fact.SubjectIdentity;
import dev.xinmiao.zone.kernel.Period;
import java.util.List;
import java.util.Map;

/**
 * What became of a row. A row whose enterprise or period can't be read is refused. A row of which only a cell can't be read
 * is taken without that value, and the cell is in the error list: leaving a value out is honest, guessing it isn't, and
 * dropping the other forty would help nobody.
 */
public sealed interface RowOutcome {
    /** The sheet's name; empty for a file of one table. */
    String table();

    /** As an editor or a spreadsheet numbers it, from 1. */
    long row();

    /** What goes into the error list: errors and remarks. */
    List<CellError> errors();

    /** @param assertions what the row states, one for each period it speaks of; none if it says nothing */
    record Taken(String table, long row, SubjectIdentity subject, List<Assertion> assertions, List<CellError> errors)
            implements RowOutcome {}

    /** @param errors at least one */
    record Refused(String table, long row, List<CellError> errors) implements RowOutcome {}

    /** What a source says about a period: a statement that lacks only who recorded it and when. */
    record Assertion(String source, Period period, Map<FactKey, FactValue> values) {}
}
