package dev.xinmiao.weather.picture;

import java.awt.Shape;
import java.awt.geom.Point2D;

/** From places to a sheet that is 1 wide and {@link #aspect} high, x to the right and y downward, and back. */
public sealed interface Projection permits Equirectangular, PolarStereographic {

    /** A place in degrees. */
    record Place(double latitude, double longitude) {}

    /** Height of the sheet over its width. */
    double aspect();

    /** Where a place lies, be it on the sheet or beyond. */
    Point2D.Double point(double latitude, double longitude);

    /** The place at a point, be it on the sheet or beyond. */
    Place place(double x, double y);

    /** What of the sheet the map covers, if the sheet is so many pixels wide. */
    Shape outline(double width);
}
