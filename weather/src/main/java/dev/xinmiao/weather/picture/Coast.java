package dev.xinmiao.weather.picture;

import java.awt.geom.Path2D;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Coastlines, where half of a place is land; they are found once for each kind of map, for all frames of films. */
public final class Coast {
    private static final double STEP = 2;

    private record Kind(Projection projection, int width) {}

    private final Field land;
    private final Map<Kind, List<Path2D.Double>> found = new ConcurrentHashMap<>();

    /** @param land share of land, 0 to 1 */
    public Coast(Field land) {
        this.land = land;
    }

    List<Path2D.Double> lines(Frame frame) {
        Kind kind = new Kind(frame.projection(), frame.width());
        List<Path2D.Double> lines = found.get(kind);
        if (lines == null) { // two frames at once may both look: waiting within a parallel stream could block it
            lines = Contours.of(frame.raster(land, STEP, false), 0.5).stream()
                    .map(Contours.Line::path)
                    .toList();
            found.put(kind, lines);
        }
        return lines;
    }
}
