package dev.xinmiao.weather.picture;

import java.awt.image.BufferedImage;

/**
 * A field as bands of colour.
 *
 * @param field in the unit of the scale
 * @param scale of colours
 * @param legend what it is, without the unit
 */
public record Fill(Field field, Scale scale, Bilingual legend) implements Layer {

    /** The bands as a picture of the map's size, their edges smoothed by four samples a pixel. */
    BufferedImage image(Frame frame) {
        Raster corners = frame.raster(field, 1, true);
        return image(corners, frame.width(), frame.height(), scale);
    }

    static BufferedImage image(Raster corners, int width, int height, Scale scale) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                row[x] = pixel(
                        corners.value(x, y),
                        corners.value(x + 1, y),
                        corners.value(x, y + 1),
                        corners.value(x + 1, y + 1),
                        scale);
            }
            image.setRGB(0, y, width, 1, row, 0, width);
        }
        return image;
    }

    private static int pixel(double a, double b, double c, double d, Scale scale) {
        int one = scale.colour(a);
        if (one == scale.colour(b) && one == scale.colour(c) && one == scale.colour(d)) {
            return one;
        }
        double middle = (a + b + c + d) / 4;
        return mean(
                scale.colour((a + middle) / 2),
                scale.colour((b + middle) / 2),
                scale.colour((c + middle) / 2),
                scale.colour((d + middle) / 2));
    }

    private static int mean(int... colours) {
        int alpha = 0;
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int colour : colours) {
            int share = colour >>> 24;
            alpha += share;
            red += share * (colour >> 16 & 255);
            green += share * (colour >> 8 & 255);
            blue += share * (colour & 255);
        }
        return alpha == 0
                ? Colour.CLEAR
                : alpha / colours.length << 24 | red / alpha << 16 | green / alpha << 8 | blue / alpha;
    }
}
