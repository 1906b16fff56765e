package dev.xinmiao.weather.picture;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Draws lines of equal values with their labels, and highs and lows. */
final class LineDrawing {
    static final int HIGH = 0xFF123C8C;
    static final int LOW = 0xFF9C1420;
    static final int BROWN = 0xFF7A3A00;
    private static final double STEP = 3;

    private final Frame frame;
    private final Canvas canvas;
    private final Lines lines;
    private final int colour;

    LineDrawing(Frame frame, Canvas canvas, Lines lines) {
        this.frame = frame;
        this.canvas = canvas;
        this.lines = lines;
        colour = lines.look() == Lines.Look.FIRST ? Colour.INK : BROWN;
    }

    static double interval(Frame frame, Lines lines) {
        return frame.small() ? 2 * lines.interval() : lines.interval();
    }

    void draw() {
        List<Runnable> marks = marks();
        Raster raster = frame.raster(lines.field(), STEP, true);
        LabelledLines labelled =
                new LabelledLines(frame.text() * (frame.small() ? 0.62 : 0.72), frame.letters(), canvas);
        double interval = interval(frame, lines);
        for (double level : Ticks.every(interval, Math.max(lines.least(), raster.least()), raster.greatest())) {
            boolean index = Math.floorMod(Math.round(level / interval), 5) == 0;
            double width = frame.text() / 21 * (index ? 2.1 : 1.25);
            float dash = (float) (frame.text() / 3);
            Canvas.Pen pen = lines.look() == Lines.Look.FIRST
                    ? new Canvas.Pen(colour, width)
                    : new Canvas.Pen(colour, width, dash, dash * 0.7f);
            for (Contours.Line line : Contours.of(raster, level)) {
                labelled.draw(line, Ticks.label(level), pen);
            }
        }
        marks.forEach(Runnable::run);
    }

    /** Takes their places first, the most marked before the others; they are drawn over the lines. */
    private List<Runnable> marks() {
        List<Runnable> marks = new ArrayList<>();
        if (Double.isInfinite(lines.prominence())) {
            return marks;
        }
        for (Extremes.Extreme extreme : Extremes.of(lines.field(), lines.prominence())) {
            Point2D.Double at = frame.point(extreme.latitude(), extreme.longitude());
            double text = frame.text() * (frame.small() ? 0.75 : 1);
            Rectangle2D box = FreePlaces.box(at.x, at.y + 0.3 * text, 2.6 * text, 2.4 * text);
            if (frame.letters().take(box)) {
                Canvas.Type type = Canvas.Type.of(1.25 * text, extreme.high() ? HIGH : LOW)
                        .at(Canvas.Anchor.MIDDLE)
                        .haloed();
                Canvas.Type small = Canvas.Type.of(0.7 * text, type.colour())
                        .at(Canvas.Anchor.MIDDLE)
                        .haloed();
                marks.add(() -> {
                    canvas.text(extreme.high() ? "H" : "L", at.x, at.y + 0.45 * text, type.strong());
                    canvas.text(Ticks.label(Math.rint(extreme.value())), at.x, at.y + 1.2 * text, small);
                });
            }
        }
        return marks;
    }
}
