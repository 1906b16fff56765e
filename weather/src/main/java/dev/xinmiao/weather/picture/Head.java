package dev.xinmiao.weather.picture;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;

/** What stands above a chart: title, notes, and which line is which. */
record Head(Paragraph title, Paragraph notes, List<Key> keys, double height, double text) {

    /** Sample and name of a line, at a place. */
    record Key(String name, double x, double y) {}

    static Head of(Bilingual title, List<String> notes, List<Bilingual> names, Sheet sheet) {
        double text = sheet.text();
        double room = sheet.width() - 1.2 * text;
        List<String> titles =
                Lettering.hasChinese() ? List.of(title.chinese(), title.english()) : List.of(title.english());
        Paragraph above = Paragraph.of(
                titles, "  ", room, Canvas.Type.of(1.15 * text, Colour.INK).strong());
        Paragraph below = Paragraph.of(notes, "  ·  ", room, Canvas.Type.of(0.85 * text, Colour.INK_2));
        double at = 0.4 * text + above.height() + below.height();
        List<Key> keys = new ArrayList<>();
        double x = 0.6 * text;
        double y = at + 1.2 * text;
        for (Bilingual name : names) {
            double wide = Lettering.width(Lettering.words(name), 0.85 * text, false) + 4.6 * text;
            if (x + wide > sheet.width() && x > text) {
                x = 0.6 * text;
                y += 1.4 * text;
            }
            keys.add(new Key(Lettering.words(name), x, y));
            x += wide;
        }
        return new Head(above, below, keys, keys.isEmpty() ? at + 0.4 * text : y + 0.6 * text, text);
    }

    void draw(Canvas canvas) {
        title.draw(canvas, 0.6 * text, 0.4 * text);
        notes.draw(canvas, 0.6 * text, 0.4 * text + title.height());
        for (int number = 0; number < keys.size(); number++) {
            Key key = keys.get(number);
            double middle = key.y - 0.32 * text;
            Canvas.Pen pen = Curve.pen(number, text);
            canvas.line(new Line2D.Double(key.x, middle, key.x + 2.6 * text, middle), pen);
            canvas.fill(Curve.mark(number, key.x + 1.3 * text, middle, text / 2), pen.colour());
            canvas.text(key.name, key.x + 3 * text, key.y, Canvas.Type.of(0.85 * text, Colour.INK));
        }
    }
}
