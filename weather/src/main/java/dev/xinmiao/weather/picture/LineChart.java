package dev.xinmiao.weather.picture;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Lines over two axes: scores against lead time, a sum over time, profiles over pressure.
 *
 * @param title above it
 * @param notes below the title, such as the run and the region
 * @param across axis at the bottom
 * @param up axis at the left
 * @param curves with up to six looks
 */
public record LineChart(Bilingual title, List<String> notes, Axis across, Axis up, List<Curve> curves)
        implements Chart {
    private static final int MARKED = 30;

    /** An axis with room for all curves. */
    public static Axis upFor(Bilingual title, List<Curve> curves) {
        return Axis.round(
                title,
                curves.stream().mapToDouble(Curve::least).min().orElse(0),
                curves.stream().mapToDouble(Curve::greatest).max().orElse(1));
    }

    @Override
    public String description() {
        StringBuilder words =
                new StringBuilder(up.title().both() + " × " + across.title().both() + ". ");
        for (Curve curve : curves) {
            int last = curve.y().length - 1;
            words.append(curve.name().both())
                    .append(": ")
                    .append(Ticks.label(curve.y()[0]))
                    .append(" → ")
                    .append(Ticks.label(curve.y()[last]))
                    .append("; ");
        }
        return words.substring(0, words.length() - 2) + ".";
    }

    @Override
    public int height(Sheet sheet) {
        return (int) (head(sheet).height() + plotHeight(sheet) + 4.6 * sheet.text());
    }

    /** Taller where it rises through the atmosphere. */
    private double plotHeight(Sheet sheet) {
        return up.from() > up.to()
                ? Math.min(sheet.width(), 34 * sheet.text())
                : Math.min(0.55 * sheet.width(), 24 * sheet.text());
    }

    private Head head(Sheet sheet) {
        return Head.of(title, notes, curves.stream().map(Curve::name).toList(), sheet);
    }

    @Override
    public void paint(Canvas canvas, Sheet sheet) {
        double text = sheet.text();
        Head head = head(sheet);
        head.draw(canvas);
        double left = 4.2 * text;
        Rectangle2D area = new Rectangle2D.Double(
                left, head.height() + 1.6 * text, sheet.width() - left - 1.5 * text, plotHeight(sheet));
        canvas.text(
                Lettering.words(up.title()), 0.6 * text, head.height() + text, Canvas.Type.of(0.85 * text, Colour.INK));
        Plot plot = new Plot(area, across, up, text);
        plot.axes(canvas);
        if (!up.logarithmic() && Math.min(up.from(), up.to()) < 0 && Math.max(up.from(), up.to()) > 0) {
            canvas.line(
                    new Line2D.Double(area.getX(), plot.y(0), area.getMaxX(), plot.y(0)),
                    new Canvas.Pen(Colour.INK_2, text / 15));
        }
        for (int number = curves.size() - 1; number >= 0; number--) {
            Curve curve = curves.get(number);
            Canvas.Pen pen = Curve.pen(number, text);
            canvas.within(area, () -> canvas.line(plot.line(curve.x(), curve.y()), pen));
            if (curve.x().length <= MARKED) {
                marks(canvas, plot, curve, number);
            }
        }
    }

    /** Those whose middle is within the frame, and these whole. */
    private static void marks(Canvas canvas, Plot plot, Curve curve, int number) {
        Rectangle2D frame = plot.area();
        for (int place = 0; place < curve.x().length; place++) {
            double x = plot.x(curve.x()[place]);
            double y = plot.y(curve.y()[place]);
            if (x >= frame.getMinX() - 0.1
                    && x <= frame.getMaxX() + 0.1
                    && y >= frame.getMinY() - 0.1
                    && y <= frame.getMaxY() + 0.1) {
                canvas.fill(
                        Curve.mark(number, x, y, plot.text() / 2),
                        Curve.pen(number, plot.text()).colour());
            }
        }
    }
}
