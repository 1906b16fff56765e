package dev.xinmiao.weather.picture;

import java.awt.Shape;
import java.awt.geom.Point2D;

/** A map's place on its sheet: places of the earth as pixels, and where letters may still stand. */
final class Frame {
    private final Projection projection;
    private final int width;
    private final double text;
    private final FreePlaces letters;

    /** @param text height of letters in pixels */
    Frame(Projection projection, int width, double text) {
        this.projection = projection;
        this.width = width;
        this.text = text;
        letters = new FreePlaces(outline());
    }

    Projection projection() {
        return projection;
    }

    int width() {
        return width;
    }

    int height() {
        return (int) Math.round(width * projection.aspect());
    }

    double text() {
        return text;
    }

    /** Whether so little room is left that only every other line is drawn, and letters are smaller. */
    boolean small() {
        return width < 45 * text;
    }

    Shape outline() {
        return projection.outline(width);
    }

    Point2D.Double point(double latitude, double longitude) {
        Point2D.Double point = projection.point(latitude, longitude);
        point.setLocation(point.x * width, point.y * width);
        return point;
    }

    Projection.Place place(double x, double y) {
        return projection.place(x / width, y / width);
    }

    /** A field's values at even steps of pixels. */
    Raster raster(Field field, double step, boolean smooth) {
        Surface surface = new Surface(field);
        return Raster.of(width, height(), step, (x, y) -> {
            Projection.Place place = place(x, y);
            return smooth
                    ? surface.smooth(place.latitude(), place.longitude())
                    : surface.linear(place.latitude(), place.longitude());
        });
    }

    FreePlaces letters() {
        return letters;
    }
}
