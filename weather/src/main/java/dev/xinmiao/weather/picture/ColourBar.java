package dev.xinmiao.weather.picture;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A scale as a row of colours with the bounds below; open ends are pointed. */
final class ColourBar {
    private ColourBar() {}

    /** Height of it with its numbers, for letters of a size. */
    static double height(double text) {
        return 1.9 * text;
    }

    static void draw(Canvas canvas, Scale scale, double x, double y, double width, double text) {
        int bands = scale.colours().length;
        double each = width / bands;
        double high = 0.75 * text;
        for (int band = 0; band < bands; band++) {
            double left = x + band * each;
            if (band == 0 || band == bands - 1) {
                canvas.fill(end(left, y, each, high, band == 0), scale.colours()[band]);
            } else {
                canvas.fill(new Rectangle2D.Double(left, y, each, high), scale.colours()[band]);
            }
        }
        Path2D outline = end(x, y, each, high, true);
        outline.append(new Rectangle2D.Double(x + each, y, each * (bands - 2), high), false);
        outline.append(end(x + width - each, y, each, high, false), false);
        canvas.line(outline, new Canvas.Pen(Colour.INK_2, text / 24));
        numbers(canvas, scale, x, y + high, each, text * 0.8);
    }

    private static Path2D end(double left, double y, double width, double high, boolean first) {
        double near = first ? left + width : left;
        double point = first ? left : left + width;
        Path2D.Double path = new Path2D.Double();
        path.moveTo(near, y);
        path.lineTo(point, y + high / 2);
        path.lineTo(near, y + high);
        path.closePath();
        return path;
    }

    /** As many as there is room for, 0 among them where the scale has it. */
    private static void numbers(Canvas canvas, Scale scale, double x, double y, double each, double size) {
        Canvas.Type type = Canvas.Type.of(size, Colour.INK).at(Canvas.Anchor.MIDDLE);
        double widest = 0;
        int nought = 0;
        for (int bound = 0; bound < scale.bounds().length; bound++) {
            widest = Math.max(widest, canvas.width(Ticks.label(scale.bounds()[bound]), type));
            nought = scale.bounds()[bound] == 0 ? bound : nought;
        }
        int every = (int) Math.ceil((widest + 0.5 * size) / each);
        for (int bound = nought % every; bound < scale.bounds().length; bound += every) {
            double at = x + (bound + 1) * each;
            canvas.line(
                    new java.awt.geom.Line2D.Double(at, y, at, y + size * 0.25),
                    new Canvas.Pen(Colour.INK_2, size / 16));
            canvas.text(Ticks.label(scale.bounds()[bound]), at, y + size * 1.2, type);
        }
    }
}
