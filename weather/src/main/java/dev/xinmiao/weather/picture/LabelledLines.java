package dev.xinmiao.weather.picture;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Draws lines that open where they are straightest, to let their labels in. */
final class LabelledLines {
    private final double size;
    private final FreePlaces places;
    private final Canvas canvas;

    /**
     * @param size of the letters
     * @param places where they may stand
     */
    LabelledLines(double size, FreePlaces places, Canvas canvas) {
        this.size = size;
        this.places = places;
        this.canvas = canvas;
    }

    /** A part of a line, by numbers of points, and how far it is from straight. */
    private record Gap(int from, int to, double bend) {}

    void draw(Contours.Line line, String label, Canvas.Pen pen) {
        Canvas.Type type =
                Canvas.Type.of(size, pen.colour()).at(Canvas.Anchor.MIDDLE).haloed();
        double needed = canvas.width(label, type) + size * 0.6;
        double[] along = along(line);
        double length = along[along.length - 1];
        List<Gap> open =
                length < 5 * needed ? List.of() : gaps(line, along, needed, (int) Math.ceil(length / (70 * size)));
        int start = 0;
        for (Gap gap : open) {
            stroke(line.path(start, gap.from), pen);
            write(line, gap, label, type);
            start = gap.to;
        }
        stroke(line.path(start, line.size() - 1), pen);
    }

    /** With a pale edge, to be seen on dark colours. */
    private void stroke(Path2D path, Canvas.Pen pen) {
        if (pen.dashes().length == 0) {
            canvas.line(path, new Canvas.Pen(0x59FFFFFF, pen.width() + size / 6));
        }
        canvas.line(path, pen);
    }

    private static double[] along(Contours.Line line) {
        double[] along = new double[line.size()];
        for (int point = 1; point < along.length; point++) {
            along[point] = along[point - 1]
                    + Math.hypot(line.x()[point] - line.x()[point - 1], line.y()[point] - line.y()[point - 1]);
        }
        return along;
    }

    private List<Gap> gaps(Contours.Line line, double[] along, double needed, int most) {
        List<Gap> candidates = new ArrayList<>();
        int to = 0;
        for (int from = 0; from < along.length; from += 3) {
            while (to < along.length && along[to] - along[from] < needed) {
                to++;
            }
            if (to == along.length) {
                break;
            }
            double chord = Math.hypot(line.x()[to] - line.x()[from], line.y()[to] - line.y()[from]);
            double bend = 1 - chord / (along[to] - along[from]);
            if (bend < 0.06) {
                candidates.add(new Gap(from, to, bend));
            }
        }
        candidates.sort(Comparator.comparingDouble(Gap::bend));
        List<Gap> chosen = new ArrayList<>();
        for (Gap gap : candidates) {
            boolean apart =
                    chosen.stream().allMatch(other -> Math.abs(along[other.from] - along[gap.from]) > 30 * size);
            if (chosen.size() < most && apart && places.take(box(line, gap, needed))) {
                chosen.add(gap);
            }
        }
        chosen.sort(Comparator.comparingInt(Gap::from));
        return chosen;
    }

    private Rectangle2D box(Contours.Line line, Gap gap, double needed) {
        double angle = angle(line, gap);
        double wide = needed * Math.abs(Math.cos(angle)) + size * Math.abs(Math.sin(angle));
        double high = needed * Math.abs(Math.sin(angle)) + size * Math.abs(Math.cos(angle));
        return FreePlaces.box(middle(line.x(), gap), middle(line.y(), gap), wide, high);
    }

    private static double middle(double[] at, Gap gap) {
        return (at[gap.from] + at[gap.to]) / 2;
    }

    /** Never upside down. */
    private static double angle(Contours.Line line, Gap gap) {
        double angle = Math.atan((line.y()[gap.to] - line.y()[gap.from]) / (line.x()[gap.to] - line.x()[gap.from]));
        return Double.isNaN(angle) ? 0 : angle;
    }

    private void write(Contours.Line line, Gap gap, String label, Canvas.Type type) {
        double angle = angle(line, gap);
        double drop = 0.36 * size;
        canvas.text(
                label,
                middle(line.x(), gap) - drop * Math.sin(angle),
                middle(line.y(), gap) + drop * Math.cos(angle),
                angle,
                type);
    }
}
