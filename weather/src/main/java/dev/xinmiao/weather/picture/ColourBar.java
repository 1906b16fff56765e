package dev.xinmiao.weather.picture;

import java.awt.geom.Line2D;
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
        int inner = scale.colours().length - 2;
        double high = 0.75 * text;
        double pointed = 1.2 * text;
        double each = (width - 2 * pointed) / Math.max(inner, 1);
        double left = x + pointed;
        double right = left + each * inner;
        canvas.fill(end(left, x, y, high), scale.colours()[0]);
        canvas.fill(end(right, right + pointed, y, high), scale.colours()[inner + 1]);
        Path2D outline = end(left, x, y, high);
        outline.append(end(right, right + pointed, y, high), false);
        for (int band = 0; band < inner; band++) {
            Rectangle2D box = new Rectangle2D.Double(left + band * each, y, each, high);
            canvas.fill(box, scale.colours()[band + 1]);
            outline.append(box, false);
        }
        canvas.line(outline, new Canvas.Pen(Colour.INK_2, text / 24));
        numbers(canvas, scale, left, y + high, each, text * 0.8);
    }

    private static Path2D end(double near, double point, double y, double high) {
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
            double at = x + bound * each;
            canvas.line(new Line2D.Double(at, y, at, y + size * 0.25), new Canvas.Pen(Colour.INK_2, size / 16));
            canvas.text(Ticks.label(scale.bounds()[bound]), at, y + size * 1.2, type);
        }
    }
}
