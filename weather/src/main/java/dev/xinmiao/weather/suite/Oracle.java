package dev.xinmiao.weather.suite;

import dev.xinmiao.weather.dynamics.Precision;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the tests are to give, as a table: the numbers of an independent model, of papers, and bounds. It lies beside this class as
 * {@code oracle.csv}.
 *
 * @param rows in the order of the table
 */
public record Oracle(List<Row> rows) {
    private static final String ANY = "*";

    /**
     * One quantity of a test.
     *
     * @param test its name; with {@code /float} behind it where single precision has a bound of its own
     * @param truncation or {@code *} for a bound that holds at any
     * @param value as it is printed at its source; empty where there is only a bound
     * @param low the least that is accepted; below all where the table gives no bound
     * @param high the most that is accepted
     * @param source whence, and the tolerance
     */
    public record Row(
            String test,
            String truncation,
            String quantity,
            String unit,
            String value,
            double low,
            double high,
            String source) {

        /** False also for what isn't a number. */
        public boolean accepts(double measured) {
            return low <= measured && measured <= high;
        }

        boolean judges() {
            return low > Double.NEGATIVE_INFINITY;
        }

        boolean general() {
            return truncation.equals(ANY);
        }
    }

    public static Oracle read() {
        try (InputStream table = Objects.requireNonNull(Oracle.class.getResourceAsStream("oracle.csv"))) {
            List<Row> rows = new ArrayList<>();
            String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
            text.lines().skip(1).forEach(line -> rows.add(row(line)));
            return new Oracle(List.copyOf(rows));
        } catch (IOException broken) {
            throw new IllegalStateException("the table of the oracle can't be read", broken);
        }
    }

    private static Row row(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 8) {
            throw new IllegalStateException("a row of the oracle has 8 cells, not " + cells.length + ": " + line);
        }
        double low = cells[5].isEmpty() ? Double.NEGATIVE_INFINITY : Double.parseDouble(cells[5]);
        double high = cells[6].isEmpty() ? Double.POSITIVE_INFINITY : Double.parseDouble(cells[6]);
        return new Row(cells[0], cells[1], cells[2], cells[3], cells[4], low, high, cells[7]);
    }

    /** The row of a quantity: that of its precision before that of any, that of its truncation before a general one. */
    public Optional<Row> find(String test, Precision precision, int truncation, String quantity) {
        String own = test + "/" + precision;
        return row(own, Integer.toString(truncation), quantity)
                .or(() -> row(test, Integer.toString(truncation), quantity))
                .or(() -> row(own, ANY, quantity))
                .or(() -> row(test, ANY, quantity));
    }

    private Optional<Row> row(String test, String truncation, String quantity) {
        return rows.stream()
                .filter(row ->
                        row.test.equals(test) && row.truncation.equals(truncation) && row.quantity.equals(quantity))
                .findFirst();
    }

    /** Those of a truncation itself. */
    public List<Row> of(String test, int truncation) {
        return rows.stream()
                .filter(row -> row.test.equals(test) && row.truncation.equals(Integer.toString(truncation)))
                .toList();
    }
}
