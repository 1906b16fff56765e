package dev.xinmiao.weather.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Draws on a picture of pixels, smoothly. */
final class PixelCanvas implements Canvas {
    private final BufferedImage image;
    private final Graphics2D graphics;

    PixelCanvas(int width, int height) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        fill(new Rectangle2D.Double(0, 0, width, height), Colour.PAPER);
    }

    BufferedImage finish() {
        graphics.dispose();
        return image;
    }

    @Override
    public void fill(Shape shape, int colour) {
        graphics.setColor(new Color(colour, true));
        graphics.fill(shape);
    }

    @Override
    public void line(Shape shape, Pen pen) {
        graphics.setColor(new Color(pen.colour(), true));
        graphics.setStroke(new BasicStroke(
                (float) pen.width(),
                pen.dashes().length > 0 ? BasicStroke.CAP_BUTT : BasicStroke.CAP_ROUND,
                BasicStroke.JOIN_ROUND,
                10,
                pen.dashes().length > 0 ? pen.dashes() : null,
                0));
        graphics.draw(shape);
    }

    @Override
    public void text(String text, double x, double y, double turned, Type type) {
        if (text.isEmpty()) {
            return;
        }
        TextLayout line = Lettering.line(text, type.size(), type.bold());
        double width = line.getAdvance();
        double start = switch (type.anchor()) {
            case START -> 0;
            case MIDDLE -> -width / 2;
            case END -> -width;
        };
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(turned);
        place.translate(start, 0);
        Shape letters = line.getOutline(place);
        if (type.halo()) {
            line(letters, new Pen(0xE0FFFFFF, type.size() / 4));
        }
        fill(letters, type.colour());
    }

    @Override
    public void image(BufferedImage picture, Rectangle2D place) {
        AffineTransform fit = AffineTransform.getTranslateInstance(place.getX(), place.getY());
        fit.scale(place.getWidth() / picture.getWidth(), place.getHeight() / picture.getHeight());
        graphics.drawImage(picture, fit, null);
    }

    @Override
    public void within(Shape shape, Runnable drawing) {
        Shape before = graphics.getClip();
        graphics.clip(shape);
        drawing.run();
        graphics.setClip(before);
    }

    @Override
    public void at(double x, double y, Runnable drawing) {
        AffineTransform before = graphics.getTransform();
        graphics.translate(x, y);
        drawing.run();
        graphics.setTransform(before);
    }
}
