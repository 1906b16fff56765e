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

/**
 * Finds the heading below titles and notes, also one of two rows with merged cells: under 财务 (merged over two columns)
 * stand 营业收入 and 净利润; 企业名称 is merged over both rows.
 */
public final class HeadingFinder {
    /** How far down a heading may stand. */
    public static final int ROWS_SEARCHED = 20;

    private HeadingFinder() {}

    /** @param fit what knew the heading */
    public record Found<T>(Heading heading, T fit) {}

    /** The first heading that {@code fits} answers; empty where there is none. The table's width is set to the heading's. */
    public static <T> Optional<Found<T>> find(TableReader table, Function<Heading, Optional<T>> fits)
            throws IOException, UnreadableFile {
        List<RawRow> read = new ArrayList<>();
        for (RawRow row = table.nextRow(); row != null; row = table.nextRow()) {
            read.add(row);
            Optional<Found<T>> found = fit(read, fits);
            if (found.isPresent()) {
                table.expectColumns(found.get().heading().width());
                return found;
            }
            if (read.size() == ROWS_SEARCHED) {
                break;
            }
        }
        return Optional.empty();
    }

    /** Tries the last row alone, then the last two as one heading. */
    private static <T> Optional<Found<T>> fit(List<RawRow> read, Function<Heading, Optional<T>> fits) {
        if (!(read.getLast() instanceof RawRow.Cells last)) {
            return Optional.empty();
        }
        Heading single = Heading.of(texts(last));
        Optional<T> fit = fits.apply(single);
        if (fit.isPresent()) {
            return Optional.of(new Found<>(single, fit.get()));
        }
        if (read.size() < 2 || !(read.get(read.size() - 2) instanceof RawRow.Cells above)) {
            return Optional.empty();
        }
        Heading merged = Heading.of(merged(above, last));
        return fits.apply(merged).map(fitted -> new Found<>(merged, fitted));
    }

    private static List<String> texts(RawRow.Cells row) {
        return row.cells().stream().map(RawCell::text).toList();
    }

    private static List<String> merged(RawRow.Cells above, RawRow.Cells below) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < Math.max(above.cells().size(), below.cells().size()); i++) {
            names.add(
                    below.cell(i).isBlank()
                            ? above.cell(i).text()
                            : below.cell(i).text());
        }
        return names;
    }
}
