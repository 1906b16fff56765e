package dev.xinmiao.weather.picture;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lines of one value through a raster, by marching squares: each square that the line crosses gives pieces from edge to edge, and
 * the pieces are joined. At a saddle the mean of the corners says which of them belong together.
 */
final class Contours {
    private static final int NONE = -1;

    /** A line in pixels; a closed one ends where it begins. */
    record Line(double[] x, double[] y) {

        int size() {
            return x.length;
        }

        Path2D.Double path(int from, int to) {
            Path2D.Double path = new Path2D.Double();
            path.moveTo(x[from], y[from]);
            for (int place = from + 1; place <= to; place++) {
                path.lineTo(x[place], y[place]);
            }
            return path;
        }

        Path2D.Double path() {
            return path(0, size() - 1);
        }
    }

    private final Raster raster;
    private final double level;
    /** For each edge, the edges that the line goes on to: at most one on either side. */
    private final int[] first;

    private final int[] second;

    private Contours(Raster raster, double level) {
        this.raster = raster;
        this.level = level;
        first = new int[2 * raster.columns() * raster.rows()];
        second = new int[first.length];
        Arrays.fill(first, NONE);
        Arrays.fill(second, NONE);
    }

    static List<Line> of(Raster raster, double level) {
        Contours contours = new Contours(raster, level);
        for (int row = 0; row + 1 < raster.rows(); row++) {
            for (int column = 0; column + 1 < raster.columns(); column++) {
                contours.cross(column, row);
            }
        }
        return contours.joined();
    }

    private void cross(int column, int row) {
        float a = raster.value(column, row);
        float b = raster.value(column + 1, row);
        float c = raster.value(column + 1, row + 1);
        float d = raster.value(column, row + 1);
        if (Float.isNaN(a + b + c + d)) {
            return;
        }
        int top = edge(column, row, 0);
        int left = edge(column, row, 1);
        int right = edge(column + 1, row, 1);
        int bottom = edge(column, row + 1, 0);
        int inside = (a >= level ? 1 : 0) | (b >= level ? 2 : 0) | (c >= level ? 4 : 0) | (d >= level ? 8 : 0);
        boolean high = (a + b + c + d) / 4 >= level;
        switch (inside) {
            case 1, 14 -> join(left, top);
            case 2, 13 -> join(top, right);
            case 4, 11 -> join(right, bottom);
            case 8, 7 -> join(bottom, left);
            case 3, 12 -> join(left, right);
            case 6, 9 -> join(top, bottom);
            case 5, 10 -> {
                boolean aboutA = (inside == 5) != high;
                join(left, aboutA ? top : bottom);
                join(right, aboutA ? bottom : top);
            }
            default -> {}
        }
    }

    /** From a point of the raster to the right (0) or downward (1). */
    private int edge(int column, int row, int down) {
        return 2 * (row * raster.columns() + column) + down;
    }

    private void join(int one, int other) {
        link(one, other);
        link(other, one);
    }

    private void link(int from, int to) {
        if (first[from] == NONE) {
            first[from] = to;
        } else {
            second[from] = to;
        }
    }

    private List<Line> joined() {
        List<Line> lines = new ArrayList<>();
        boolean[] done = new boolean[first.length];
        for (int edge = 0; edge < first.length; edge++) {
            if (first[edge] != NONE && second[edge] == NONE && !done[edge]) {
                lines.add(follow(edge, done));
            }
        }
        for (int edge = 0; edge < first.length; edge++) {
            if (first[edge] != NONE && !done[edge]) {
                lines.add(follow(edge, done));
            }
        }
        return lines;
    }

    private Line follow(int start, boolean[] done) {
        List<Integer> edges = new ArrayList<>();
        int next = start;
        int edge = start;
        while (next != NONE && !done[next]) {
            edge = next;
            done[edge] = true;
            edges.add(edge);
            next = first[edge] != NONE && !done[first[edge]] ? first[edge] : second[edge];
        }
        boolean closed = edges.size() > 2 && (first[edge] == start || second[edge] == start);
        if (closed) {
            edges.add(start);
        }
        double[] x = new double[edges.size()];
        double[] y = new double[edges.size()];
        for (int place = 0; place < x.length; place++) {
            put(edges.get(place), place, x, y);
        }
        return new Line(x, y);
    }

    private void put(int edge, int place, double[] x, double[] y) {
        int column = edge / 2 % raster.columns();
        int row = edge / 2 / raster.columns();
        boolean down = edge % 2 == 1;
        double here = raster.value(column, row);
        double there = down ? raster.value(column, row + 1) : raster.value(column + 1, row);
        double share = (level - here) / (there - here);
        x[place] = (column + (down ? 0 : share)) * raster.step();
        y[place] = (row + (down ? share : 0)) * raster.step();
    }
}
