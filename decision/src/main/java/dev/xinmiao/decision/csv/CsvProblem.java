package dev.xinmiao.decision.csv;

/**
 * What is wrong with a cell or a row.
 *
 * @param row from 1, the heading not counted; 0 for the heading
 * @param column the heading's name; empty for the whole row
 */
public record CsvProblem(long row, String column, String message) {
    @Override
    public String toString() {
        return (row == 0 ? "heading" : "row " + row) + (column.isEmpty() ? "" : ", column “" + column + "”") + ": "
                + message;
    }
}
