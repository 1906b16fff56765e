package dev.xinmiao.weather.picture;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** Writes SVG 1.1 that needs nothing from elsewhere, with a title and a description for those who don't see it. */
final class SvgCanvas implements Canvas {
    private final StringBuilder body = new StringBuilder();
    private final int width;
    private final int height;
    private int clips;

    SvgCanvas(int width, int height) {
        this.width = width;
        this.height = height;
        fill(new Rectangle2D.Double(0, 0, width, height), Colour.PAPER);
    }

    String finish(String title, String description) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" aria-labelledby="title desc" font-family="%s">
                <title id="title">%s</title>
                <desc id="desc">%s</desc>
                %s</svg>
                """.formatted(
                        width,
                        height,
                        width,
                        height,
                        Lettering.FAMILIES,
                        Markup.escaped(title),
                        Markup.escaped(description),
                        body);
    }

    @Override
    public void fill(Shape shape, int colour) {
        add("<path d=\"%s\"%s/>", path(shape), paint("fill", colour));
    }

    @Override
    public void line(Shape shape, Pen pen) {
        StringBuilder dashes = new StringBuilder();
        for (float dash : pen.dashes()) {
            dashes.append(dashes.isEmpty() ? "" : " ").append(number(dash));
        }
        add(
                "<path d=\"%s\" fill=\"none\"%s stroke-width=\"%s\" stroke-linejoin=\"round\"%s/>",
                path(shape),
                paint("stroke", pen.colour()),
                number(pen.width()),
                dashes.isEmpty() ? " stroke-linecap=\"round\"" : " stroke-dasharray=\"" + dashes + "\"");
    }

    @Override
    public void text(String text, double x, double y, double turned, Type type) {
        String anchor = type.anchor() == Anchor.START
                ? ""
                : " text-anchor=\"" + type.anchor().name().toLowerCase(Locale.ROOT) + "\"";
        String turn = turned == 0
                ? ""
                : " transform=\"rotate(%s %s %s)\"".formatted(number(Math.toDegrees(turned)), number(x), number(y));
        String halo = type.halo()
                ? " stroke=\"#ffffff\" stroke-opacity=\".88\" stroke-width=\"" + number(type.size() / 4)
                        + "\" stroke-linejoin=\"round\" paint-order=\"stroke\""
                : "";
        add(
                "<text x=\"%s\" y=\"%s\" font-size=\"%s\"%s%s%s%s%s>%s</text>",
                number(x),
                number(y),
                number(type.size()),
                type.bold() ? " font-weight=\"600\"" : "",
                anchor,
                paint("fill", type.colour()),
                turn,
                halo,
                spans(text, type.size()));
    }

    private static String spans(String text, double size) {
        List<Raised> pieces = Raised.pieces(text);
        if (pieces.size() == 1 && !pieces.getFirst().raised()) {
            return Markup.escaped(text);
        }
        StringBuilder spans = new StringBuilder();
        for (int number = 0; number < pieces.size(); number++) {
            Raised piece = pieces.get(number);
            double down = piece.raised() ? -Raised.UP * size : number == 0 ? 0 : Raised.UP * size;
            spans.append("<tspan dy=\"%s\" font-size=\"%s\">%s</tspan>"
                    .formatted(
                            number(down),
                            number(piece.raised() ? Raised.SIZE * size : size),
                            Markup.escaped(piece.text())));
        }
        return spans.toString();
    }

    @Override
    public void image(BufferedImage picture, Rectangle2D place) {
        add(
                "<image x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" preserveAspectRatio=\"none\" href=\"data:image/png;base64,%s\"/>",
                number(place.getX()),
                number(place.getY()),
                number(place.getWidth()),
                number(place.getHeight()),
                Base64.getEncoder().encodeToString(Png.encoded(picture)));
    }

    @Override
    public void within(Shape shape, Runnable drawing) {
        String name = "clip" + clips++;
        add("<clipPath id=\"%s\"><path d=\"%s\"/></clipPath><g clip-path=\"url(#%s)\">", name, path(shape), name);
        drawing.run();
        add("</g>");
    }

    @Override
    public void at(double x, double y, Runnable drawing) {
        add("<g transform=\"translate(%s %s)\">", number(x), number(y));
        drawing.run();
        add("</g>");
    }

    private void add(String element, Object... parts) {
        body.append(element.formatted(parts)).append('\n');
    }

    private static String paint(String what, int colour) {
        int alpha = colour >>> 24;
        String solid = " " + what + "=\"" + Colour.css(colour) + "\"";
        return alpha == 255 ? solid : solid + " " + what + "-opacity=\"" + number(alpha / 255.0) + "\"";
    }

    private static String path(Shape shape) {
        StringBuilder path = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator steps = shape.getPathIterator(null); !steps.isDone(); steps.next()) {
            int kind = steps.currentSegment(at);
            path.append("MLQCZ".charAt(kind));
            int numbers = new int[] {2, 2, 4, 6, 0}[kind];
            for (int place = 0; place < numbers; place++) {
                path.append(place == 0 ? "" : " ").append(number(at[place]));
            }
        }
        return path.toString();
    }

    /** To a hundredth, without noughts. */
    static String number(double value) {
        double rounded = Math.rint(value * 100) / 100;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }
}
