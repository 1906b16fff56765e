package dev.xinmiao.weather.picture;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A rectangle with two axes, in pixels. */
record Plot(Rectangle2D area, Axis across, Axis up, double text) {

    double x(double value) {
        return area.getX() + across.share(value) * area.getWidth();
    }

    double y(double value) {
        return area.getMaxY() - up.share(value) * area.getHeight();
    }

    /** Through values that are known; where one isn't, the line is broken. */
    Path2D.Double line(double[] across, double[] up) {
        Path2D.Double path = new Path2D.Double();
        boolean broken = true;
        for (int place = 0; place < across.length; place++) {
            if (Double.isNaN(up[place]) || Double.isNaN(across[place])) {
                broken = true;
            } else if (broken) {
                path.moveTo(x(across[place]), y(up[place]));
                broken = false;
            } else {
                path.lineTo(x(across[place]), y(up[place]));
            }
        }
        return path;
    }

    /** Fine lines at the ticks, and their numbers; those that would touch are left out. */
    void axes(Canvas canvas) {
        upward(canvas);
        double size = 0.85 * text;
        Canvas.Type type = Canvas.Type.of(size, Colour.INK_2).at(Canvas.Anchor.MIDDLE);
        double free = Double.NEGATIVE_INFINITY;
        for (double tick : across.ticks()) {
            double x = x(tick);
            rule(canvas, x, area.getY(), x, area.getMaxY());
            double half = canvas.width(Ticks.label(tick), type) / 2;
            if (x - half > free) {
                canvas.text(Ticks.label(tick), x, area.getMaxY() + 1.2 * size, type);
                free = x + half + 0.4 * size;
            }
        }
        canvas.text(
                Lettering.words(across.title()),
                area.getMaxX(),
                area.getMaxY() + 2.5 * size,
                Canvas.Type.of(size, Colour.INK).at(Canvas.Anchor.END));
        frame(canvas);
    }

    /** Only what belongs to the axis on the left. */
    void upward(Canvas canvas) {
        double size = 0.85 * text;
        Canvas.Type type = Canvas.Type.of(size, Colour.INK_2).at(Canvas.Anchor.END);
        double free = Double.NEGATIVE_INFINITY;
        for (double tick :
                up.ticks().stream().sorted((a, b) -> Double.compare(y(a), y(b))).toList()) {
            double y = y(tick);
            rule(canvas, area.getX(), y, area.getMaxX(), y);
            if (y - size / 2 > free) {
                canvas.text(Ticks.label(tick), area.getX() - 0.4 * size, y + 0.36 * size, type);
                free = y + size / 2;
            }
        }
    }

    void frame(Canvas canvas) {
        canvas.line(area, new Canvas.Pen(Colour.RULE_2, text / 18));
    }

    private void rule(Canvas canvas, double x1, double y1, double x2, double y2) {
        canvas.line(new Line2D.Double(x1, y1, x2, y2), new Canvas.Pen(Colour.RULE, text / 18));
    }
}
