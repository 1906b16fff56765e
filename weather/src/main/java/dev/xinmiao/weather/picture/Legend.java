package dev.xinmiao.weather.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What stands below a map about one of its layers: what it is, its least and greatest values on the map, and its colours. */
record Legend(Paragraph words, @Nullable Scale scale) {

    static Legend of(Layer layer, Frame frame, double room, double text) {
        List<String> pieces = new ArrayList<>();
        pieces.add(Lettering.words(layer.legend())
                + (layer instanceof Fill fill ? " (" + fill.scale().unit() + ")" : ""));
        switch (layer) {
            case Fill fill -> pieces.add(range(fill.field(), frame));
            case Lines lines -> {
                pieces.add(Lettering.words(new Bilingual("间隔", "every")) + " "
                        + Ticks.label(LineDrawing.interval(frame, lines)));
                pieces.add(range(lines.field(), frame));
            }
            case Barbs barbs -> {
                pieces.add(Lettering.words(new Bilingual("短羽", "half barb")) + " 2.5");
                pieces.add(Lettering.words(new Bilingual("长羽", "full barb")) + " 5");
                pieces.add(Lettering.words(new Bilingual("三角旗", "pennant")) + " 25 m/s");
            }
        }
        Paragraph words = Paragraph.of(pieces, "  ·  ", room, Canvas.Type.of(0.85 * text, Colour.INK));
        return new Legend(words, layer instanceof Fill fill ? fill.scale() : null);
    }

    /** Of the points that the map shows. */
    private static String range(Field field, Frame frame) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < field.rows(); row++) {
            for (int column = 0; column < field.columns(); column++) {
                float value = field.value(row, column);
                if (shown(field, row, column, frame) && !Float.isNaN(value)) {
                    least = Math.min(least, value);
                    greatest = Math.max(greatest, value);
                }
            }
        }
        return least > greatest
                ? Lettering.words(new Bilingual("无数据", "no data"))
                : Lettering.words(new Bilingual("最小", "min")) + " " + number(least) + "  "
                        + Lettering.words(new Bilingual("最大", "max")) + " " + number(greatest);
    }

    private static boolean shown(Field field, int row, int column, Frame frame) {
        java.awt.geom.Point2D.Double point = frame.point(field.latitudes()[row], field.longitudes()[column]);
        return point.x >= 0 && point.x <= frame.width() && point.y >= 0 && point.y <= frame.height();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 100 ? "%.1f" : "%.0f", value)
                .replace('-', '−');
    }

    double height() {
        double text = words.type().size();
        return words.height() + (scale == null ? 0.1 * text : 0.3 * text + ColourBar.height(text));
    }

    void draw(Canvas canvas, double x, double y, double width) {
        words.draw(canvas, x, y);
        if (scale != null) {
            ColourBar.draw(
                    canvas,
                    scale,
                    x,
                    y + words.height() + 0.15 * words.type().size(),
                    width,
                    words.type().size());
        }
    }
}
