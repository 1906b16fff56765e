package dev.xinmiao.weather.picture;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** What can be drawn on: pixels or SVG. Lengths in pixels, y downward, colours as 0xAARRGGBB. */
public interface Canvas {

    /** How a line looks; no dashes, or lengths of strokes and gaps. */
    record Pen(int colour, double width, float... dashes) {}

    /** Which end of a text stands at its place. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** How a text looks. With a halo it can be read on any ground. */
    record Type(double size, boolean bold, int colour, Anchor anchor, boolean halo) {
        static Type of(double size, int colour) {
            return new Type(size, false, colour, Anchor.START, false);
        }

        Type at(Anchor other) {
            return new Type(size, bold, colour, other, halo);
        }

        Type strong() {
            return new Type(size, true, colour, anchor, halo);
        }

        Type haloed() {
            return new Type(size, bold, colour, anchor, true);
        }
    }

    void fill(Shape shape, int colour);

    void line(Shape shape, Pen pen);

    /** On its baseline, turned clockwise by an angle in radians. */
    void text(String text, double x, double y, double turned, Type type);

    default void text(String text, double x, double y, Type type) {
        text(text, x, y, 0, type);
    }

    void image(BufferedImage image, Rectangle2D place);

    /** What is drawn is seen within a shape only. */
    void within(Shape shape, Runnable drawing);

    /** With another corner. */
    void at(double x, double y, Runnable drawing);

    /** Of a text, in pixels. */
    default double width(String text, Type type) {
        return Lettering.width(text, type.size(), type.bold());
    }
}
