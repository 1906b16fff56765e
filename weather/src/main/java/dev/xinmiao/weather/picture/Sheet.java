package dev.xinmiao.weather.picture;

/**
 * The size of a picture.
 *
 * @param width in pixels
 * @param text height of ordinary letters in pixels; what else is drawn grows with it
 */
public record Sheet(int width, double text) {
    /** For a screen, a wall or paper. */
    public static final Sheet WIDE = new Sheet(1600, 21);
    /** For a telephone, where it is shown at half its size. */
    public static final Sheet NARROW = new Sheet(640, 21);

    /** For a chart in a page. */
    public static final Sheet CHART = new Sheet(960, 15);
    /** For a chart on a telephone. */
    public static final Sheet CHART_NARROW = new Sheet(400, 15);

    public Sheet {
        if (width < 200 || width > 10_000 || !(text >= 6 && text <= width / 10.0)) {
            throw new IllegalArgumentException(
                    "A sheet needs a width of 200 to 10,000 pixels and letters of 6 pixels to a tenth of it, but is "
                            + width + " wide with letters of " + text + ".");
        }
    }
}
