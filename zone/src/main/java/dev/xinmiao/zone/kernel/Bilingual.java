package dev.xinmiao.zone.kernel;

/**
 * A text of a pack in Chinese, with its English beside it.
 *
 * @param en empty where a pack gives none
 */
public record Bilingual(String zh, String en) {
    /** Both texts with a mark after them. */
    public Bilingual with(Mark mark) {
        return new Bilingual(mark.on(zh), mark.on(en));
    }

    @Override
    public String toString() {
        return en.isEmpty() ? zh : zh + " " + en;
    }
}
