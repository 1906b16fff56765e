package dev.xinmiao.weather.picture;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.List;

/** The letters of pictures: Noto Sans CJK where it's installed, else Java's own sans serif, and then no Chinese is drawn. */
final class Lettering {
    /** For SVG, whose reader has letters of his own. */
    static final String FAMILIES =
            "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC',system-ui,sans-serif";

    private static final Font PLAIN = found();
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private Lettering() {}

    private static Font found() {
        for (String name : List.of("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC")) {
            Font font = new Font(name, Font.PLAIN, 100);
            if (font.getFamily().equals(name)) {
                return font;
            }
        }
        return new Font(Font.SANS_SERIF, Font.PLAIN, 100);
    }

    static boolean hasChinese() {
        return PLAIN.canDisplay('温');
    }

    /** Both languages, or English alone where there are no letters for the other. */
    static String words(Bilingual words) {
        return hasChinese() ? words.both() : words.english();
    }

    static Font font(double size, boolean bold) {
        return PLAIN.deriveFont(bold ? Font.BOLD : Font.PLAIN, (float) size);
    }

    static double width(String text, double size, boolean bold) {
        return font(size, bold).getStringBounds(text, CONTEXT).getWidth();
    }
}
