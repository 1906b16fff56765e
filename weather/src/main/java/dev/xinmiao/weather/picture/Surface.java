package dev.xinmiao.weather.picture;

/**
 * A field between its points. Rows beyond a pole are those across it, so nothing special happens there.
 *
 * <p>The smooth surface is a Catmull-Rom one (Keys 1981, IEEE Trans. ASSP 29, 1153, a = -1/2), held between the least and the
 * greatest of the sixteen values around: rain never falls below zero. Where one of them is not known, it is linear.
 */
final class Surface {
    private static final int EDGE = 2;

    private final double[] latitudes;
    private final float[] values;
    private final int stride;
    private final double spacing;
    private final double west;

    Surface(Field field) {
        int rows = field.rows();
        int columns = field.columns();
        latitudes = new double[rows + 2 * EDGE];
        stride = columns + 2 * EDGE;
        values = new float[latitudes.length * stride];
        spacing = 360.0 / columns;
        west = field.longitudes()[0];
        boolean northPole = field.latitudes()[0] > 90 - 1e-6;
        boolean southPole = field.latitudes()[rows - 1] < -90 + 1e-6;
        for (int line = 0; line < latitudes.length; line++) {
            int row = line - EDGE;
            if (row < 0) {
                int across = Math.min(northPole ? -row : -row - 1, rows - 1);
                latitudes[line] = 180 - field.latitudes()[across];
                copy(field, across, columns / 2, line);
            } else if (row >= rows) {
                int across = Math.max(southPole ? 2 * rows - 2 - row : 2 * rows - 1 - row, 0);
                latitudes[line] = -180 - field.latitudes()[across];
                copy(field, across, columns / 2, line);
            } else {
                latitudes[line] = field.latitudes()[row];
                copy(field, row, 0, line);
            }
        }
    }

    private void copy(Field field, int row, int shift, int line) {
        for (int place = 0; place < stride; place++) {
            values[line * stride + place] = field.value(row, Math.floorMod(place - EDGE + shift, field.columns()));
        }
    }

    /** The row north of a latitude, or on it. */
    private int line(double latitude) {
        int last = latitudes.length - 1 - EDGE;
        double guess = EDGE + (latitudes[EDGE] - latitude) / (latitudes[EDGE] - latitudes[last]) * (last - EDGE);
        int line = Math.clamp((int) Math.floor(guess), 1, latitudes.length - 3);
        while (line > 1 && latitudes[line] < latitude) {
            line--;
        }
        while (line < latitudes.length - 3 && latitudes[line + 1] >= latitude) {
            line++;
        }
        return line;
    }

    double linear(double latitude, double longitude) {
        double column = column(longitude);
        int line = line(latitude);
        double down = (latitudes[line] - latitude) / (latitudes[line] - latitudes[line + 1]);
        int left = (int) column;
        return linear(line * stride + left, column - left, down);
    }

    private double linear(int corner, double right, double down) {
        double upper = Field.mix(values[corner], values[corner + 1], right);
        double lower = Field.mix(values[corner + stride], values[corner + stride + 1], right);
        return Field.mix(upper, lower, down);
    }

    private double column(double longitude) {
        double turns = (longitude - west) / 360;
        double column = (turns - Math.floor(turns)) * 360 / spacing + EDGE;
        return Math.min(column, stride - EDGE - 1e-9);
    }

    double smooth(double latitude, double longitude) {
        double column = column(longitude);
        int line = line(latitude);
        int left = (int) column;
        double right = column - left;
        double down = (latitudes[line] - latitude) / (latitudes[line] - latitudes[line + 1]);
        double sum = 0;
        float least = Float.POSITIVE_INFINITY;
        float greatest = Float.NEGATIVE_INFINITY;
        double first = weight(0, right);
        double second = weight(1, right);
        double third = weight(2, right);
        double fourth = weight(3, right);
        for (int row = -1; row <= 2; row++) {
            int start = (line + row) * stride + left - 1;
            float a = values[start];
            float b = values[start + 1];
            float c = values[start + 2];
            float d = values[start + 3];
            double along = first * a + second * b + third * c + fourth * d;
            least = Math.min(least, Math.min(Math.min(a, b), Math.min(c, d)));
            greatest = Math.max(greatest, Math.max(Math.max(a, b), Math.max(c, d)));
            sum += weight(row + 1, down) * along;
        }
        return Double.isNaN(sum) ? linear(line * stride + left, right, down) : Math.max(least, Math.min(sum, greatest));
    }

    private static double weight(int place, double t) {
        return switch (place) {
            case 0 -> t * (-0.5 + t * (1 - 0.5 * t));
            case 1 -> 1 + t * t * (-2.5 + 1.5 * t);
            case 2 -> t * (0.5 + t * (2 - 1.5 * t));
            default -> t * t * (-0.5 + 0.5 * t);
        };
    }
}
