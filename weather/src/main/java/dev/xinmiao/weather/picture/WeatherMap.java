package dev.xinmiao.weather.picture;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A map of a forecast.
 *
 * @param heading above it
 * @param projection of the globe, a hemisphere or a region
 * @param layers in the order in which they are drawn
 * @param land share of land, 0 to 1, whose half is drawn as coastline; without it there is only the graticule
 */
public record WeatherMap(
        Heading heading,
        Projection projection,
        List<Layer> layers,
        @Nullable Field land) {

    public BufferedImage draw(Sheet sheet) {
        double text = sheet.text();
        double margin = Math.rint(text * 0.8);
        double room = sheet.width() - 2 * margin;
        Paragraph title = Paragraph.of(
                heading.titles(),
                "  ",
                room,
                Canvas.Type.of(1.2 * text, Colour.INK).strong());
        Paragraph times = Paragraph.of(heading.times(), "  ·  ", room, Canvas.Type.of(0.85 * text, Colour.INK_2));
        double beside = Math.rint(Graticule.beside(projection, text));
        Frame frame = new Frame(projection, (int) (room - beside), text);
        List<Legend> legends = legends(frame, room, text);
        double top = Math.rint(margin * 0.6 + title.height() + times.height() + text * 0.4);
        double below = top + frame.height() + beside / 2 + text * 0.4;
        double height = below + legends.stream().mapToDouble(Legend::height).sum() + margin * 0.6;
        PixelCanvas canvas = new PixelCanvas(sheet.width(), (int) Math.ceil(height));
        title.draw(canvas, margin, margin * 0.6);
        times.draw(canvas, margin, margin * 0.6 + title.height());
        canvas.at(margin + beside, top, () -> drawMap(frame, canvas));
        double at = below;
        for (Legend legend : legends) {
            legend.draw(canvas, margin, at, room);
            at += legend.height();
        }
        return canvas.finish();
    }

    /** As PNG with a palette, the same for all maps with the same scales. */
    byte[] png(Sheet sheet) {
        return Png.encoded(draw(sheet), Palette.of(layers));
    }

    /** As PNG, whole or not at all. */
    public void write(Path file, Sheet sheet) throws IOException {
        Whole.write(file, png(sheet));
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
        if (land != null) {
            Canvas.Pen pen = new Canvas.Pen(0xCC33302B, frame.text() / 18);
            for (Contours.Line line : Contours.of(frame.raster(land, 2, false), 0.5)) {
                canvas.line(line.path(), pen);
            }
        }
    }

    private List<Legend> legends(Frame frame, double room, double text) {
        List<Legend> legends = new ArrayList<>();
        for (Layer layer : layers) {
            legends.add(Legend.of(layer, frame, room, text));
        }
        return legends;
    }
}
