package dev.xinmiao.weather.picture;

import java.util.List;

/** Where things stand on a map's sheet: title, times, map, legends, from above to below. */
final class Layout {
    private final double margin;
    private final double room;
    private final Paragraph title;
    private final Paragraph times;
    private final Frame frame;
    private final List<Legend> legends;
    private final double beside;

    Layout(WeatherMap map, Sheet sheet) {
        double text = sheet.text();
        margin = Math.rint(text * 0.8);
        room = sheet.width() - 2 * margin;
        beside = Math.rint(Graticule.beside(map.projection(), text));
        title = Paragraph.of(
                map.heading().titles(),
                "  ",
                room,
                Canvas.Type.of(1.2 * text, Colour.INK).strong());
        times = Paragraph.of(map.heading().times(), "  ·  ", room, Canvas.Type.of(0.85 * text, Colour.INK_2));
        frame = new Frame(map.projection(), (int) (room - beside), text);
        legends = map.layers().stream()
                .map(layer -> Legend.of(layer, frame, room, text))
                .toList();
    }

    Frame frame() {
        return frame;
    }

    double left() {
        return margin + beside;
    }

    double top() {
        return Math.rint(margin * 0.6 + title.height() + times.height() + frame.text() * 0.4);
    }

    private double below() {
        return top() + frame.height() + beside / 2 + frame.text() * 0.4;
    }

    double height() {
        return below() + legends.stream().mapToDouble(Legend::height).sum() + margin * 0.6;
    }

    void drawWords(Canvas canvas) {
        title.draw(canvas, margin, margin * 0.6);
        times.draw(canvas, margin, margin * 0.6 + title.height());
        double at = below();
        for (Legend legend : legends) {
            legend.draw(canvas, margin, at, room);
            at += legend.height();
        }
    }
}
