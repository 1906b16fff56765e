package dev.xinmiao.weather.picture;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Which places within an outline are not yet taken by letters. */
final class FreePlaces {
    private final Shape outline;
    private final List<Rectangle2D> taken = new ArrayList<>();

    FreePlaces(Shape outline) {
        this.outline = outline;
    }

    /** Takes a box, unless it leaves the outline or others have it. */
    boolean take(Rectangle2D box) {
        if (!outline.contains(box) || taken.stream().anyMatch(box::intersects)) {
            return false;
        }
        taken.add(box);
        return true;
    }

    /** The box round a middle. */
    static Rectangle2D box(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x - width / 2, y - height / 2, width, height);
    }
}
