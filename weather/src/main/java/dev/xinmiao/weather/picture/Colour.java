package dev.xinmiao.weather.picture;

/**
 * Colours as 0xAARRGGBB, and mixtures that look even, reckoned in Oklab (B. Ottosson 2020, "A perceptual color space for image
 * processing").
 */
final class Colour {
    static final int CLEAR = 0;
    static final int PAPER = 0xFFFFFFFF;
    static final int INK = 0xFF1B2320;
    static final int INK_2 = 0xFF55605B;
    static final int RULE = 0xFFDCE1DE;
    static final int RULE_2 = 0xFF8B958F;
    static final int ACCENT = 0xFF177350;

    private Colour() {}

    static int hex(String colour) {
        return 0xFF000000 | Integer.parseInt(colour, 16);
    }

    /** Lightness, green to red, blue to yellow. */
    static double[] oklab(int colour) {
        double red = linear(colour >> 16 & 255);
        double green = linear(colour >> 8 & 255);
        double blue = linear(colour & 255);
        double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        };
    }

    static int ofOklab(double lightness, double a, double b) {
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return 0xFF000000
                | encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s) << 16
                | encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s) << 8
                | encoded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
    }

    /** A colour between two that looks as far from each as the share says. */
    static int between(int first, int second, double share) {
        double[] a = oklab(first);
        double[] b = oklab(second);
        return ofOklab(a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1]), a[2] + share * (b[2] - a[2]));
    }

    /** A row of colours, evenly spread along anchors. */
    static int[] ramp(int count, String... anchors) {
        int[] colours = new int[count];
        for (int place = 0; place < count; place++) {
            double along = count == 1 ? 0 : (double) place / (count - 1) * (anchors.length - 1);
            int anchor = Math.min((int) along, anchors.length - 2);
            colours[place] = between(hex(anchors[anchor]), hex(anchors[anchor + 1]), along - anchor);
        }
        return colours;
    }

    static String css(int colour) {
        return "#%06x".formatted(colour & 0xFFFFFF);
    }

    /** Contrast by WCAG 2, between 1 and 21. */
    static double contrast(int first, int second) {
        double a = luminance(first) + 0.05;
        double b = luminance(second) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 255) + 0.7152 * linear(colour >> 8 & 255) + 0.0722 * linear(colour & 255);
    }

    static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    static int encoded(double linear) {
        double value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * Math.clamp(value, 0, 1));
    }

    private static double cube(double value) {
        return value * value * value;
    }
}
