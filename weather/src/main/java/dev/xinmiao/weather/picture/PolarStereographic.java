package dev.xinmiao.weather.picture;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/**
 * A hemisphere seen along the axis of the earth, or a part of it; angles are true (Snyder 1987, USGS Professional Paper 1395).
 *
 * @param northern or southern
 * @param meridian in degrees, that runs down from the north pole, or up from the south pole
 * @param left of the sheet, in the plane in which the equator is the circle of radius 1
 * @param top likewise, y downward
 * @param width likewise
 * @param aspect height over width
 * @param round whether the sheet ends at a parallel
 */
public record PolarStereographic(
        boolean northern, double meridian, double left, double top, double width, double aspect, boolean round)
        implements Projection {

    /** From the north pole to a parallel. */
    public static PolarStereographic north(double edge, double meridian) {
        double radius = radius(edge);
        return new PolarStereographic(true, meridian, -radius, -radius, 2 * radius, 1, true);
    }

    /** From the south pole to a parallel, given as negative. */
    public static PolarStereographic south(double edge, double meridian) {
        double radius = radius(-edge);
        return new PolarStereographic(false, meridian, -radius, -radius, 2 * radius, 1, true);
    }

    /** The rectangle round a region of one hemisphere, with its middle meridian upright. */
    public static PolarStereographic of(Equirectangular region) {
        boolean northern = region.north() + region.south() > 0;
        double meridian = (region.west() + region.east()) / 2;
        PolarStereographic plane = new PolarStereographic(northern, meridian, 0, 0, 1, 1, false);
        Rectangle2D.Double box = null;
        for (int side = 0; side <= 100; side++) {
            double longitude = region.west() + (region.east() - region.west()) * side / 100;
            double latitude = region.south() + (region.north() - region.south()) * side / 100;
            for (Point2D.Double point : new Point2D.Double[] {
                plane.point(region.north(), longitude),
                plane.point(region.south(), longitude),
                plane.point(latitude, region.west()),
                plane.point(latitude, region.east())
            }) {
                if (box == null) {
                    box = new Rectangle2D.Double(point.x, point.y, 0, 0);
                }
                box.add(point);
            }
        }
        if (box == null) {
            throw new IllegalStateException("No corner of " + region);
        }
        return new PolarStereographic(northern, meridian, box.x, box.y, box.width, box.height / box.width, false);
    }

    private static double radius(double latitude) {
        return Math.tan(Math.toRadians(45 - latitude / 2));
    }

    @Override
    public Point2D.Double point(double latitude, double longitude) {
        double away = Math.min(radius(northern ? latitude : -latitude), 1e3);
        double angle = Math.toRadians(longitude - meridian);
        double x = away * Math.sin(angle);
        double y = away * Math.cos(angle) * (northern ? 1 : -1);
        return new Point2D.Double((x - left) / width, (y - top) / width);
    }

    @Override
    public Place place(double x, double y) {
        double right = left + x * width;
        double down = (top + y * width) * (northern ? 1 : -1);
        double latitude = 90 - 2 * Math.toDegrees(Math.atan(Math.hypot(right, down)));
        return new Place(northern ? latitude : -latitude, meridian + Math.toDegrees(Math.atan2(right, down)));
    }

    @Override
    public Shape outline(double pixels) {
        return round
                ? new Ellipse2D.Double(0, 0, pixels, pixels)
                : new Rectangle2D.Double(0, 0, pixels, pixels * aspect);
    }
}
