package dev.xinmiao.weather.picture;

import java.awt.geom.Point2D;

/**
 * Wind as barbs, evenly spread over the map.
 *
 * @param east eastward wind in m/s
 * @param north northward wind in m/s
 * @param legend what it is
 */
public record Barbs(Field east, Field north, Bilingual legend) implements Layer {

    void draw(Frame frame, Canvas canvas) {
        Surface eastward = new Surface(east);
        Surface northward = new Surface(north);
        double spacing = frame.text() * 2.4;
        for (double y = spacing / 2; y < frame.height(); y += spacing) {
            for (double x = spacing / 2; x < frame.width(); x += spacing) {
                Projection.Place place = frame.place(x, y);
                if (frame.outline().contains(x, y) && Math.abs(place.latitude()) < 88) {
                    draw(
                            frame,
                            canvas,
                            place,
                            eastward.linear(place.latitude(), place.longitude()),
                            northward.linear(place.latitude(), place.longitude()));
                }
            }
        }
    }

    private static void draw(Frame frame, Canvas canvas, Projection.Place at, double east, double north) {
        double speed = Math.hypot(east, north);
        if (Double.isNaN(speed)) {
            return;
        }
        Point2D.Double from = frame.point(at.latitude(), at.longitude());
        Point2D.Double to = ahead(frame, at, east / Math.max(speed, 1e-9), north / Math.max(speed, 1e-9));
        double far = Math.max(from.distance(to), 1e-9);
        Barb.Drawing drawing = Barb.of(speed)
                .at(
                        from.x,
                        from.y,
                        (to.x - from.x) / far,
                        (to.y - from.y) / far,
                        frame.text() * 1.35,
                        at.latitude() < 0);
        canvas.line(drawing.lines(), new Canvas.Pen(0x8CFFFFFF, frame.text() / 6));
        canvas.line(drawing.lines(), new Canvas.Pen(Colour.INK, frame.text() / 15));
        canvas.line(drawing.filled(), new Canvas.Pen(Colour.INK, frame.text() / 25));
        canvas.fill(drawing.filled(), Colour.INK);
    }

    /** A little further along the wind, so its direction is right in every projection. */
    private static Point2D.Double ahead(Frame frame, Projection.Place at, double east, double north) {
        double little = 0.01;
        double narrow = Math.cos(Math.toRadians(at.latitude()));
        return frame.point(at.latitude() + little * north, at.longitude() + little * east / narrow);
    }
}
