package dev.xinmiao.weather.picture;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/**
 * A wind barb by WMO-No. 485 (Manual on the Global Data-processing and Forecasting System, plotting of wind): a staff to where the
 * wind comes from, with half barbs of 2.5 m/s (5 kt), full ones of 5 m/s (10 kt) and pennants of 25 m/s (50 kt) on the side of low
 * pressure: seen along the wind, on the left in the northern hemisphere and on the right in the southern one. A circle is calm.
 *
 * @param pennants of 25 m/s
 * @param full barbs of 5 m/s
 * @param half 0 or 1, of 2.5 m/s
 */
record Barb(int pennants, int full, int half) {
    private static final double HALF = 2.5;
    private static final double SPACE = 0.14;
    private static final double REACH = 0.42;
    private static final double SLANT = 0.14;

    /** What is drawn: lines, and pennants to fill. */
    record Drawing(Path2D lines, Path2D filled) {}

    /** Speed in m/s, to the nearest half barb. */
    static Barb of(double speed) {
        int halves = (int) Math.round(speed / HALF);
        return new Barb(halves / 10, halves % 10 / 2, halves % 2);
    }

    boolean calm() {
        return pennants + full + half == 0;
    }

    /**
     * @param x of the place, in pixels
     * @param y downward
     * @param toward x of the direction in which the wind blows, of length 1 with the next
     * @param down y of it
     * @param length of the staff, in pixels; it grows where it would be too short
     */
    Drawing at(double x, double y, double toward, double down, double length, boolean southern) {
        Path2D.Double lines = new Path2D.Double();
        Path2D.Double filled = new Path2D.Double();
        if (calm()) {
            double radius = length * 0.12;
            lines.append(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), false);
            return new Drawing(lines, filled);
        }
        double needed = SPACE * (2 * pennants + full + half + 1);
        Staff staff = new Staff(x, y, toward, down, length, Math.max(1, needed), southern ? -1 : 1);
        staff.line(lines, staff.end, 0, 0, 0);
        double along = staff.end;
        for (int number = 0; number < pennants; number++) {
            staff.pennant(filled, along);
            along -= 1.6 * SPACE;
        }
        for (int number = 0; number < full; number++) {
            staff.line(lines, along, 0, along + SLANT, REACH);
            along -= SPACE;
        }
        if (half > 0) {
            double place = pennants + full == 0 ? along - SPACE : along;
            staff.line(lines, place, 0, place + SLANT / 2, REACH / 2);
        }
        return new Drawing(lines, filled);
    }

    /** Places along the staff, against the wind, and beside it, in lengths. */
    private record Staff(double x, double y, double toward, double down, double length, double end, int side) {

        private double x(double along, double aside) {
            return x + length * (-toward * along + side * down * aside);
        }

        private double y(double along, double aside) {
            return y + length * (-down * along - side * toward * aside);
        }

        void line(Path2D path, double along, double aside, double toAlong, double toAside) {
            path.moveTo(x(along, aside), y(along, aside));
            path.lineTo(x(toAlong, toAside), y(toAlong, toAside));
        }

        void pennant(Path2D path, double along) {
            path.moveTo(x(along, 0), y(along, 0));
            path.lineTo(x(along - 0.4 * SPACE, REACH), y(along - 0.4 * SPACE, REACH));
            path.lineTo(x(along - 1.4 * SPACE, 0), y(along - 1.4 * SPACE, 0));
            path.closePath();
        }
    }
}
