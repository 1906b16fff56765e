package dev.xinmiao.weather.picture;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A map of a forecast.
 *
 * @param heading above it
 * @param projection of the globe, a hemisphere or a region
 * @param layers in the order in which they are drawn
 * @param coast of the land; without it there is only the graticule
 */
public record WeatherMap(
        Heading heading,
        Projection projection,
        List<Layer> layers,
        @Nullable Coast coast) {

    public BufferedImage draw(Sheet sheet) {
        return draw(sheet, height(sheet));
    }

    /** What it needs; a legend of more lines makes it higher. */
    int height(Sheet sheet) {
        return (int) Math.ceil(new Layout(this, sheet).height());
    }

    /** With so many pixels from above to below, so that all frames of a film have one size. */
    BufferedImage draw(Sheet sheet, int height) {
        Layout layout = new Layout(this, sheet);
        PixelCanvas canvas = new PixelCanvas(sheet.width(), height);
        layout.drawWords(canvas);
        canvas.at(layout.left(), layout.top(), () -> drawMap(layout.frame(), canvas));
        return canvas.finish();
    }

    /** As PNG with a palette, which is the same for all maps with the same scales. */
    byte[] png(Sheet sheet, int height) {
        return Png.encoded(draw(sheet, height), Palette.of(layers));
    }

    /** As PNG, whole or not at all. */
    public void write(Path file, Sheet sheet) throws IOException {
        Whole.write(file, png(sheet, height(sheet)));
    }

    private void drawMap(Frame frame, Canvas canvas) {
        Graticule graticule = new Graticule(frame, canvas);
        canvas.within(frame.outline(), () -> {
            for (Layer layer : layers) {
                if (layer instanceof Fill fill) {
                    canvas.image(fill.image(frame), new Rectangle2D.Double(0, 0, frame.width(), frame.height()));
                }
            }
            coast(frame, canvas);
            graticule.lines();
            for (Layer layer : layers) {
                switch (layer) {
                    case Fill fill -> {}
                    case Lines lines -> new LineDrawing(frame, canvas, lines).draw();
                    case Barbs barbs -> barbs.draw(frame, canvas);
                }
            }
        });
        graticule.names();
        canvas.line(frame.outline(), new Canvas.Pen(Colour.INK_2, frame.text() / 18));
    }

    private void coast(Frame frame, Canvas canvas) {
        if (coast != null) {
            Canvas.Pen pale = new Canvas.Pen(0x59FFFFFF, frame.text() / 7);
            Canvas.Pen pen = new Canvas.Pen(0xCC33302B, frame.text() / 18);
            for (Path2D.Double line : coast.lines(frame)) {
                canvas.line(line, pale);
                canvas.line(line, pen);
            }
        }
    }
}
