package dev.xinmiao.weather.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A drawing of lines and areas over axes. */
public sealed interface Chart permits LineChart, Section, Meteogram {

    Bilingual title();

    /** For those who don't see it: what it shows, in a sentence or two. */
    String description();

    int height(Sheet sheet);

    void paint(Canvas canvas, Sheet sheet);

    /** As SVG with title and description. */
    default String svg(Sheet sheet) {
        SvgCanvas canvas = new SvgCanvas(sheet.width(), height(sheet));
        paint(canvas, sheet);
        return canvas.finish(title().both(), description());
    }

    /** As PNG. */
    default BufferedImage image(Sheet sheet) {
        PixelCanvas canvas = new PixelCanvas(sheet.width(), height(sheet));
        paint(canvas, sheet);
        return canvas.finish();
    }

    /** As SVG or PNG by the ending of the file's name, whole or not at all. */
    default void write(Path file, Sheet sheet) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".svg")) {
            Whole.write(file, svg(sheet).getBytes(StandardCharsets.UTF_8));
        } else if (name.endsWith(".png")) {
            Whole.write(file, Png.encoded(image(sheet)));
        } else {
            throw new IllegalArgumentException(
                    "A chart is written as .svg or .png, but the file's name is " + name + ".");
        }
    }
}
