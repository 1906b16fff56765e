package dev.xinmiao.weather.picture;

import java.util.ArrayList;
import java.util.List;

/** Pieces of text in lines that are as long as there is room; a piece isn't broken. */
record Paragraph(List<String> lines, Canvas.Type type, double spacing) {

    static Paragraph of(List<String> pieces, String between, double room, Canvas.Type type) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces) {
            if (!line.isEmpty() && Lettering.width(line + between + piece, type.size(), type.bold()) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : between).append(piece);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return new Paragraph(lines, type, 1.35 * type.size());
    }

    double height() {
        return lines.size() * spacing;
    }

    /** From its upper edge. */
    void draw(Canvas canvas, double x, double y) {
        for (int line = 0; line < lines.size(); line++) {
            canvas.text(lines.get(line), x, y + line * spacing + 1.02 * type.size(), type);
        }
    }
}
