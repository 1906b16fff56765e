package dev.xinmiao.weather.picture;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;

/**
 * A line of a chart.
 *
 * @param name of it
 * @param x values along the axis across
 * @param y values along the axis up; NaN breaks the line
 */
public record Curve(Bilingual name, double[] x, double[] y) {
    /** Apart for the colour-blind, and 4.5 to 1 on paper; dashes and marks tell them apart without colour. */
    static final int[] COLOURS = {0xFF177350, 0xFFA84A10, 0xFF55605B, 0xFF2A5DB0, 0xFF7C2F8A, 0xFF7A6200};

    private static final float[][] DASHES = {{}, {7, 4}, {2, 3}, {10, 3, 2, 3}, {}, {5, 3}};

    public Curve {
        if (x.length != y.length || x.length == 0) {
            throw new IllegalArgumentException("A curve needs as many x as y and at least one, but " + name.english()
                    + " has " + x.length + " x and " + y.length + " y.");
        }
    }

    static Canvas.Pen pen(int number, double text) {
        float[] dashes = DASHES[number % DASHES.length].clone();
        for (int dash = 0; dash < dashes.length; dash++) {
            dashes[dash] *= (float) (text / 15);
        }
        return new Canvas.Pen(COLOURS[number % COLOURS.length], text / 7, dashes);
    }

    /** A disc, a square, a triangle, and again. */
    static Shape mark(int number, double x, double y, double size) {
        double half = size / 2;
        return switch (number % 3) {
            case 0 -> new Ellipse2D.Double(x - half, y - half, size, size);
            case 1 -> new Rectangle2D.Double(x - 0.9 * half, y - 0.9 * half, 0.9 * size, 0.9 * size);
            default -> {
                Path2D.Double triangle = new Path2D.Double();
                triangle.moveTo(x, y - 1.1 * half);
                triangle.lineTo(x + 1.1 * half, y + 0.9 * half);
                triangle.lineTo(x - 1.1 * half, y + 0.9 * half);
                triangle.closePath();
                yield triangle;
            }
        };
    }

    double least() {
        return Arrays.stream(y).filter(Double::isFinite).min().orElse(0);
    }

    double greatest() {
        return Arrays.stream(y).filter(Double::isFinite).max().orElse(1);
    }
}
