package dev.xinmiao.weather.picture;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.function.DoubleFunction;

/** Parallels and meridians at round degrees, with their names at the edge of the map. */
final class Graticule {
    private static final double[] STEPS = {1, 2, 5, 10, 15, 30, 60};
    private static final double SMALL = 0.72;

    private final Frame frame;
    private final Canvas canvas;
    private final double step;

    Graticule(Frame frame, Canvas canvas) {
        this.frame = frame;
        this.canvas = canvas;
        step = step(frame);
    }

    /** The smallest at which names don't crowd. */
    private static double step(Frame frame) {
        Projection.Place middle = frame.place(frame.width() / 2.0, frame.height() / 2.0);
        double least = frame.text() * 4;
        for (double step : STEPS) {
            double latitude = middle.latitude() + (middle.latitude() > 0 ? -step : step);
            Point2D.Double there = frame.point(latitude, middle.longitude());
            if (there.distance(frame.point(middle.latitude(), middle.longitude())) >= least) {
                return step;
            }
        }
        return 60;
    }

    void lines() {
        Canvas.Pen pen =
                new Canvas.Pen(0x66404A45, frame.text() / 26, (float) (frame.text() / 10), (float) (frame.text() / 6));
        for (double latitude : Ticks.every(step, -89, 89)) {
            canvas.line(line(360, place -> frame.point(latitude, place)), pen);
        }
        for (double longitude = 0; longitude < 360; longitude += step) {
            double along = longitude;
            canvas.line(line(160, place -> frame.point(place - 80, along)), pen);
        }
    }

    /** Broken where it leaves the map on one side and comes back on the other. */
    private Path2D line(int degrees, DoubleFunction<Point2D.Double> points) {
        Path2D.Double path = new Path2D.Double();
        Point2D.Double before = null;
        for (int place = 0; place <= degrees; place++) {
            Point2D.Double point = points.apply(place);
            if (before == null || before.distance(point) > frame.width() / 4.0) {
                path.moveTo(point.x, point.y);
            } else {
                path.lineTo(point.x, point.y);
            }
            before = point;
        }
        return path;
    }

    /** Room for names to the left of a map and below it. */
    static double beside(Projection projection, double text) {
        return projection instanceof PolarStereographic polar && polar.round() ? 0 : 2 * text;
    }

    void names() {
        if (frame.projection() instanceof PolarStereographic polar && polar.round()) {
            round(polar);
        } else {
            beside();
        }
    }

    private void beside() {
        double small = SMALL * frame.text();
        Canvas.Type type = Canvas.Type.of(small, Colour.INK_2);
        double gap = small * 0.3;
        crossings(
                frame.height(),
                along -> frame.place(0, along).latitude(),
                (along, value) -> canvas.text(latitude(value), -gap, along + small * 0.36, type.at(Canvas.Anchor.END)));
        crossings(
                frame.width(),
                along -> frame.place(along, frame.height()).longitude(),
                (along, value) -> canvas.text(
                        longitude(value), along, frame.height() + 1.1 * small, type.at(Canvas.Anchor.MIDDLE)));
    }

    private void name(String name, double x, double y, Canvas.Type type) {
        if (frame.letters().take(FreePlaces.box(x, y - type.size() * 0.36, canvas.width(name, type), type.size()))) {
            canvas.text(name, x, y, type);
        }
    }

    private interface Crossing {
        void at(double along, double value);
    }

    /** Where a value along an edge passes multiples of the step. */
    private void crossings(double length, java.util.function.DoubleUnaryOperator values, Crossing crossing) {
        double before = values.applyAsDouble(0);
        for (int along = 1; along <= length; along++) {
            double value = values.applyAsDouble(along);
            double multiple = Math.floor(Math.max(before, value) / step) * step;
            boolean passed = Math.floor(before / step) != Math.floor(value / step);
            if (passed && Math.abs(value - before) < step && Math.abs(along - length / 2) < length / 2 - frame.text()) {
                crossing.at(along, multiple);
            }
            before = value;
        }
    }

    private void round(PolarStereographic polar) {
        double small = SMALL * frame.text();
        Canvas.Type type =
                Canvas.Type.of(small, Colour.INK_2).at(Canvas.Anchor.MIDDLE).haloed();
        double radius = frame.width() / 2.0;
        for (double longitude = 0; longitude < 360; longitude += 30) {
            Point2D.Double toward = frame.point(polar.northern() ? 60 : -60, longitude);
            double far = toward.distance(radius, radius);
            double share = (radius - 1.6 * small) / far;
            name(
                    longitude(longitude),
                    radius + (toward.x - radius) * share,
                    radius + (toward.y - radius) * share + 0.36 * small,
                    type);
        }
        for (double latitude : Ticks.every(step, 10, 80)) {
            double signed = polar.northern() ? latitude : -latitude;
            Point2D.Double at = frame.point(signed, polar.meridian() + 45);
            name(latitude(signed), at.x, at.y + 0.36 * small, type);
        }
    }

    static String latitude(double value) {
        return Ticks.label(Math.abs(value)) + "°" + (value > 0 ? "N" : value < 0 ? "S" : "");
    }

    static String longitude(double value) {
        double near = value - 360 * Math.rint(value / 360);
        String size = Ticks.label(Math.abs(near)) + "°";
        return near == 0 || Math.abs(near) == 180 ? size : size + (near > 0 ? "E" : "W");
    }
}
