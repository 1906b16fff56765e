package dev.xinmiao.zone.enterprise;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A chart of the size of a word: one line over the years, broken where a year is not known.
 *
 * @param path of the line, within {@link #WIDTH} × {@link #HEIGHT}
 * @param lastX where the last known value stands
 */
public record Spark(String path, double lastX, double lastY) {
    public static final int WIDTH = 72;
    public static final int HEIGHT = 20;
    private static final double MARGIN = 3;

    /** Null when fewer than two years are known: one value has no course. */
    static @Nullable Spark of(List<@Nullable BigDecimal> values) {
        List<BigDecimal> known = values.stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        if (known.size() < 2) {
            return null;
        }
        double least = known.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
        double greatest =
                known.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0);
        double step = (WIDTH - 2 * MARGIN) / (values.size() - 1);
        var path = new StringBuilder();
        boolean drawing = false;
        double x = 0;
        double y = 0;
        for (int i = 0; i < values.size(); i++) {
            BigDecimal value = values.get(i);
            if (value == null) {
                drawing = false;
                continue;
            }
            x = MARGIN + i * step;
            // a flat course lies in the middle
            double height = greatest == least ? 0.5 : (value.doubleValue() - least) / (greatest - least);
            y = HEIGHT - MARGIN - height * (HEIGHT - 2 * MARGIN);
            // a step of no length makes a dot of a year that stands alone
            path.append(String.format(Locale.ROOT, drawing ? "L%.1f %.1f" : "M%.1f %.1fh0", x, y));
            drawing = true;
        }
        return new Spark(path.toString(), x, y);
    }
}
