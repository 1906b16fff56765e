package dev.xinmiao.weather.picture;

import java.awt.image.BufferedImage;
import java.util.Arrays;

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
        return image(corners(frame), frame.width(), frame.height(), scale);
    }

    /** Where many pixels lie between points of the field, every other one is enough. */
    private Raster corners(Frame frame) {
        double pixels = frame.point(0, 360.0 / field.columns()).distance(frame.point(0, 0));
        return pixels >= 6 ? frame.raster(field, 2, true).halved() : frame.raster(field, 1, true);
    }

    static BufferedImage image(Raster corners, int width, int height, Scale scale) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        int[] row = new int[width];
        int[] upper = colours(corners, 0, scale);
        for (int y = 0; y < height; y++) {
            int[] lower = colours(corners, y + 1, scale);
            for (int x = 0; x < width; x++) {
                int one = upper[x];
                boolean even = one == upper[x + 1] && one == lower[x] && one == lower[x + 1];
                row[x] = even ? one : edge(corners, x, y, scale);
            }
            image.setRGB(0, y, width, 1, row, 0, width);
            upper = lower;
        }
        return image;
    }

    private static int[] colours(Raster corners, int row, Scale scale) {
        int[] colours = new int[corners.columns()];
        Arrays.setAll(colours, column -> scale.colour(corners.value(column, row)));
        return colours;
    }

    private static int edge(Raster corners, int x, int y, Scale scale) {
        double a = corners.value(x, y);
        double b = corners.value(x + 1, y);
        double c = corners.value(x, y + 1);
        double d = corners.value(x + 1, y + 1);
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
