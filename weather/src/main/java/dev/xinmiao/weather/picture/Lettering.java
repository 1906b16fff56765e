package dev.xinmiao.weather.picture;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.text.AttributedString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The letters of pictures: Noto Sans CJK where it's installed, else Java's own sans serif, and then no Chinese is drawn. */
final class Lettering {
    /** For SVG, whose reader has letters of his own. */
    static final String FAMILIES =
            "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC',system-ui,sans-serif";

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private static final Font OTHER = new Font(Font.SANS_SERIF, Font.PLAIN, 100);
    private static @Nullable Font plain;

    private Lettering() {}

    private static synchronized Font plain() {
        if (plain == null) {
            plain = found();
        }
        return plain;
    }

    private static Font found() {
        try {
            for (String name : List.of("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC")) {
                Font font = new Font(name, Font.PLAIN, 100);
                if (font.getFamily().equals(name)) {
                    return font;
                }
            }
            Font own = new Font(Font.SANS_SERIF, Font.PLAIN, 100);
            own.canDisplay('A'); // looks for a file only now
            return own;
        } catch (RuntimeException | Error e) {
            throw new IllegalStateException(
                    "Pictures need letters, but Java finds no fonts on this machine: install fontconfig and fonts-noto-cjk.",
                    e);
        }
    }

    static boolean hasChinese() {
        return plain().canDisplay('温');
    }

    /** Both languages, or English alone where there are no letters for the other. */
    static String words(Bilingual words) {
        return hasChinese() ? words.both() : words.english();
    }

    /** On one line; what the font lacks is taken from Java's own. Not for empty text. */
    static TextLayout line(String text, double size, boolean bold) {
        String letters = Raised.plain(text);
        AttributedString line = new AttributedString(letters);
        for (int place = 0; place < text.length(); place++) {
            Font font = plain().canDisplay(letters.charAt(place)) ? plain() : OTHER;
            Font sized = font.deriveFont(bold ? Font.BOLD : Font.PLAIN, (float) size);
            if (Raised.is(text.charAt(place))) {
                AffineTransform small = AffineTransform.getTranslateInstance(0, -Raised.UP * size);
                small.scale(Raised.SIZE, Raised.SIZE);
                sized = sized.deriveFont(small);
            }
            line.addAttribute(TextAttribute.FONT, sized, place, place + 1);
        }
        return new TextLayout(line.getIterator(), CONTEXT);
    }

    static double width(String text, double size, boolean bold) {
        return text.isEmpty() ? 0 : line(text, size, bold).getAdvance();
    }
}
