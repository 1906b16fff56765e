package dev.xinmiao.weather.picture;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Pieces of text in lines that are as long as there is room; a piece is broken only if it is longer than a line. */
record Paragraph(List<String> lines, Canvas.Type type, double spacing) {

    static Paragraph of(List<String> pieces, String between, double room, Canvas.Type type) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces) {
            boolean first = true;
            for (String part : fits(piece, room, type) ? List.of(piece) : breakable(piece)) {
                String gap = line.isEmpty() || !first ? "" : between;
                if (!line.isEmpty() && !fits(line + gap + part.stripTrailing(), room, type)) {
                    lines.add(line.toString());
                    line.setLength(0);
                    gap = "";
                }
                line.append(gap).append(part);
                first = false;
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return new Paragraph(lines, type, 1.35 * type.size());
    }

    private static boolean fits(String text, double room, Canvas.Type type) {
        return Lettering.width(text, type.size(), type.bold()) <= room;
    }

    /** Parts between which a line may end, by the rules of either language. */
    private static List<String> breakable(String piece) {
        List<String> parts = new ArrayList<>();
        BreakIterator places = BreakIterator.getLineInstance(Locale.ROOT);
        places.setText(piece);
        int from = places.first();
        for (int to = places.next(); to != BreakIterator.DONE; to = places.next()) {
            parts.add(piece.substring(from, to));
            from = to;
        }
        return parts;
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
