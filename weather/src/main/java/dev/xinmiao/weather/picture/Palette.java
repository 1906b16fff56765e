package dev.xinmiao.weather.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Up to 256 colours for a map and for all frames of a film: those of its scales as they are, their mixtures with ink and paper at
 * the edges of lines and letters, and the colours of these.
 */
final class Palette {
    private static final int MOST = 256;
    private static final int[] LINES = {Colour.INK_2, LineDrawing.HIGH, LineDrawing.LOW, LineDrawing.BROWN};

    private final int[] colours;
    private final double[][] looks;
    /** For colours to six bits a channel, the place of the nearest, plus one. */
    private final short[] nearest = new short[1 << 18];

    private Palette(int[] colours) {
        this.colours = colours;
        looks = Arrays.stream(colours).mapToObj(Colour::oklab).toArray(double[][]::new);
        for (int place = colours.length - 1; place >= 0; place--) {
            nearest[key(colours[place])] = (short) (place + 1);
        }
    }

    static Palette of(List<Layer> layers) {
        Set<Integer> all = new LinkedHashSet<>(List.of(Colour.PAPER, Colour.INK));
        for (Layer layer : layers) {
            if (layer instanceof Fill fill) {
                Arrays.stream(fill.scale().colours())
                        .filter(colour -> colour != Colour.CLEAR)
                        .forEach(all::add);
            }
        }
        List<Integer> grounds = new ArrayList<>(all);
        for (int line : LINES) {
            all.add(line);
            mix(all, Colour.PAPER, line, 5);
        }
        mix(all, Colour.PAPER, Colour.INK, 15);
        int mixtures = Math.clamp((MOST - all.size()) / (2L * grounds.size()), 1, 6);
        for (int ground : grounds) {
            mix(all, ground, Colour.INK, mixtures);
            mix(all, ground, Colour.PAPER, mixtures);
        }
        return new Palette(all.stream().limit(MOST).mapToInt(colour -> colour).toArray());
    }

    private static void mix(Set<Integer> into, int ground, int other, int mixtures) {
        for (int part = 1; part <= mixtures; part++) {
            into.add(Colour.between(ground, other, part / (mixtures + 1.0)));
        }
    }

    private static int key(int colour) {
        return colour >> 6 & 0x3F000 | colour >> 4 & 0xFC0 | colour >> 2 & 0x3F;
    }

    byte index(int colour) {
        int key = key(colour);
        if (nearest[key] == 0) {
            nearest[key] = (short) (1 + search(colour));
        }
        int found = nearest[key] - 1;
        return (byte) found;
    }

    private int search(int colour) {
        double[] look = Colour.oklab(colour);
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int place = 0; place < looks.length; place++) {
            double lightness = looks[place][0] - look[0];
            double green = looks[place][1] - look[1];
            double blue = looks[place][2] - look[2];
            double distance = lightness * lightness + green * green + blue * blue;
            if (distance < least) {
                least = distance;
                best = place;
            }
        }
        return best;
    }

    /** Red, green and blue of each. */
    byte[] bytes() {
        byte[] bytes = new byte[3 * colours.length];
        for (int place = 0; place < colours.length; place++) {
            bytes[3 * place] = (byte) (colours[place] >> 16);
            bytes[3 * place + 1] = (byte) (colours[place] >> 8);
            bytes[3 * place + 2] = (byte) colours[place];
        }
        return bytes;
    }
}
