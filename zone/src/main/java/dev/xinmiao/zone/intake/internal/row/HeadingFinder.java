package dev.xinmiao.zone.intake.internal.row;

import dev.xinmiao.zone.intake.Heading;
import dev.xinmiao.zone.intake.internal.table.RawCell;
import dev.xinmiao.zone.intake.internal.table.RawRow;
import dev.xinmiao.zone.intake.internal.table.TableReader;
import dev.xinmiao.zone.intake.internal.table.UnreadableFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the heading below titles and notes, also one of two rows with merged cells: under 财务 (merged over two columns)
 * stand 营业收入 and 净利润; 企业名称 is merged over both rows.
 */
public final class HeadingFinder {
    /** How far down a heading may stand. */
    public static final int ROWS_SEARCHED = 20;

    private HeadingFinder() {}

    /**
     * @param fit what knew the heading
     * @param firstRow the row below, already read; null when the table ends or none was
     */
    public record Found<T>(Heading heading, T fit, @Nullable RawRow firstRow) {}

    /** The first heading that {@code fits} answers; empty where there is none. The table's width is set to the heading's. */
    public static <T> Optional<Found<T>> find(TableReader table, Function<Heading, Optional<T>> fits)
            throws IOException, UnreadableFile {
        RawRow above = null;
        for (int i = 0; i < ROWS_SEARCHED; i++) {
            RawRow row = table.nextRow();
            if (row == null) {
                break;
            }
            Optional<Found<T>> found = heading(table, above, row, fits);
            if (found.isPresent()) {
                return found;
            }
            above = row;
        }
        return Optional.empty();
    }

    private static <T> Optional<Found<T>> heading(
            TableReader table, @Nullable RawRow above, RawRow row, Function<Heading, Optional<T>> fits)
            throws IOException, UnreadableFile {
        if (!(row instanceof RawRow.Cells cells)) {
            return Optional.empty();
        }
        Heading single = Heading.of(texts(cells));
        Optional<T> fit = fits.apply(single);
        if (fit.isPresent()) {
            return Optional.of(withRowBelow(table, cells, single, fit.get(), fits));
        }
        if (!(above instanceof RawRow.Cells upper)) {
            return Optional.empty();
        }
        Heading merged = merged(upper, cells);
        return fits.apply(merged).map(fitted -> found(table, merged, fitted, null));
    }

    /** The row below belongs to the heading too where it only names columns under merged cells. */
    private static <T> Found<T> withRowBelow(
            TableReader table, RawRow.Cells row, Heading single, T fit, Function<Heading, Optional<T>> fits)
            throws IOException, UnreadableFile {
        RawRow below = table.nextRow();
        if (below instanceof RawRow.Cells cells && onlyNames(cells)) {
            Heading merged = merged(row, cells);
            Optional<T> fitted = fits.apply(merged);
            if (fitted.isPresent()) {
                return found(table, merged, fitted.get(), null);
            }
        }
        return found(table, single, fit, below);
    }

    private static <T> Found<T> found(TableReader table, Heading heading, T fit, @Nullable RawRow below) {
        table.expectColumns(heading.width());
        return new Found<>(heading, fit, below == null ? null : table.inWidth(below));
    }

    private static boolean onlyNames(RawRow.Cells row) {
        return row.cells().stream()
                .allMatch(cell -> cell.kind() == RawCell.Kind.TEXT
                        && cell.text().codePoints().noneMatch(c -> c >= '0' && c <= '9'));
    }

    private static List<String> texts(RawRow.Cells row) {
        return row.cells().stream().map(RawCell::text).toList();
    }

    private static Heading merged(RawRow.Cells above, RawRow.Cells below) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < Math.max(above.cells().size(), below.cells().size()); i++) {
            names.add(
                    below.cell(i).isBlank()
                            ? above.cell(i).text()
                            : below.cell(i).text());
        }
        return Heading.of(names);
    }
}
