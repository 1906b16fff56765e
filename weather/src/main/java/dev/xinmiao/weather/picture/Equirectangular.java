package dev.xinmiao.weather.picture;

import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/**
 * Degrees of latitude and longitude as even steps; true to scale along the middle parallel.
 *
 * @param north in degrees
 * @param south in degrees
 * @param west in degrees
 * @param east in degrees, up to 360 beyond west
 */
public record Equirectangular(double north, double south, double west, double east) implements Projection {

    public Equirectangular {
        if (!(north > south && north <= 90 && south >= -90 && east > west && east <= west + 360)) {
            throw new IllegalArgumentException(
                    "A region needs north above south and east beyond west by up to 360 degrees, but is north " + north
                            + ", south " + south + ", west " + west + ", east " + east + ".");
        }
    }

    /** All of it, cut in the Atlantic. */
    public static Equirectangular globe() {
        return new Equirectangular(90, -90, -30, 330);
    }

    @Override
    public double aspect() {
        return (north - south) / ((east - west) * Math.cos(Math.toRadians((north + south) / 2)));
    }

    @Override
    public Point2D.Double point(double latitude, double longitude) {
        double middle = (west + east) / 2;
        double off = (longitude - middle) / 360;
        double near = 360 * (off - Math.rint(off));
        return new Point2D.Double(0.5 + near / (east - west), (north - latitude) / (north - south) * aspect());
    }

    @Override
    public Place place(double x, double y) {
        double latitude = north - y / aspect() * (north - south);
        return new Place(Math.max(-90, Math.min(latitude, 90)), west + x * (east - west));
    }

    @Override
    public Shape outline(double width) {
        return new Rectangle2D.Double(0, 0, width, width * aspect());
    }
}
