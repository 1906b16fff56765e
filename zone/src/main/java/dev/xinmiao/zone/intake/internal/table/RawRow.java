package dev.xinmiao.zone.intake.internal.table;

import dev.xinmiao.zone.intake.Fault;
import java.util.List;
import java.util.stream.Collectors;

/** A row as it stands in the file, or why it can't be read as one. */
public sealed interface RawRow {
    /** As an editor or a spreadsheet numbers it, from 1. */
    long number();

    record Cells(long number, List<RawCell> cells) implements RawRow {
        public RawCell cell(int index) {
            return index < cells.size() ? cells.get(index) : RawCell.BLANK;
        }

        public boolean isBlank() {
            return cells.stream().allMatch(RawCell::isBlank);
        }

        boolean isBlankBeyond(int width) {
            return cells.stream().skip(width).allMatch(RawCell::isBlank);
        }

        /** Why a row of this width can't stand under a heading of that one. */
        Broken shifted(int headingWidth) {
            String text = cells.stream().map(RawCell::text).collect(Collectors.joining(","));
            return new Broken(
                    number,
                    text,
                    Fault.COLUMNS_SHIFTED,
                    List.of(String.valueOf(cells.size()), String.valueOf(headingWidth)));
        }
    }

    /** @param text the row's beginning, as far as it can be shown */
    record Broken(long number, String text, Fault fault, List<String> details) implements RawRow {}
}
