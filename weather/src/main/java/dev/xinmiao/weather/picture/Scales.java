package dev.xinmiao.weather.picture;

import java.util.Arrays;

/**
 * Scales for what a forecast shows. Lightness falls steadily away from what is ordinary (from the middle of a scale with two
 * sides, from the beginning of one with one side), so they read in grey and to the colour-blind; two sides are of hues that no
 * common colour blindness confuses.
 */
public final class Scales {
    /** °C, about 0. */
    public static final Scale TEMPERATURE = Scale.even(
            "°C",
            -52,
            4,
            joined(
                    Colour.ramp(14, "2B1B57", "35408F", "2F6BB8", "4D9BD0", "8CC6E0", "C3E2EE", "EAF5F7"),
                    Colour.ramp(12, "FFF7DF", "FEE6B4", "FCCB85", "F6A75B", "EA7F42", "D0562F", "A4302B", "6B1426")));

    /** °C from the ground to the stratosphere, about 0. */
    public static final Scale TEMPERATURE_ALOFT = Scale.even(
            "°C",
            -85,
            5,
            joined(
                    Colour.ramp(18, "28104F", "353A8C", "2F6BB8", "559FD2", "8BC5E0", "B5DBEA", "DFF0F5"),
                    Colour.ramp(9, "FFF7DF", "FEE6B4", "FCCB85", "F6A75B", "EA7F42", "C64A2D", "8A1F2A")));

    /** mm; less than a tenth leaves the paper. */
    public static final Scale PRECIPITATION = new Scale(
            "mm",
            new double[] {0.1, 0.5, 1, 2, 5, 10, 15, 25, 50, 75, 100},
            joined(
                    new int[] {Colour.CLEAR},
                    Colour.ramp(11, "E3F3D3", "A9DDB5", "5FBFC0", "2F93C4", "2F5FB3", "4B2E8F", "3A0A4A")));

    /** m/s, near the ground. */
    public static final Scale WIND = new Scale(
            "m/s",
            new double[] {2, 4, 6, 8, 10, 12, 14, 17, 21, 25, 29, 33},
            Colour.ramp(13, "FBFBF0", "DCEBC3", "A0D3B4", "5FB1B5", "3F8CB5", "4A66A6", "5C4393", "4A1C66"));

    /** m/s, of a jet; calmer air leaves the paper. */
    public static final Scale JET = rising("m/s", 20, 10);

    /** Decametres, at 500 hPa. */
    public static final Scale HEIGHT = height(480, 8);

    /** hPa at mean sea level, about 1012. */
    public static final Scale PRESSURE = Scale.even(
            "hPa",
            960,
            4,
            joined(
                    Colour.ramp(14, "3B0F4F", "6A2F8A", "9566B3", "C5A6D5", "F0E6F3"),
                    Colour.ramp(12, "FBF0DC", "EFC98B", "D2913F", "9C5E14", "4F2C05")));

    /** % of the sky; a clear one leaves the paper. */
    public static final Scale CLOUD =
            Scale.even("%", 20, 20, joined(new int[] {Colour.CLEAR}, Colour.ramp(4, "EDEFF0", "9BA3A8")));

    /** %, dry to moist. */
    public static final Scale HUMIDITY = Scale.even(
            "%", 10, 10, Colour.ramp(10, "7A4E18", "B07F38", "E2C98F", "F3F1E3", "A5D8CF", "4DA39C", "125E63"));

    /** Hundred-thousandths a second, about 0, which leaves the paper. */
    public static final Scale VORTICITY =
            about("10⁻⁵ s⁻¹", 2, 9, "F3DFBE", "DDB871", "A9762B", "5A3706", "C9E7E1", "86C9BF", "2D8E86", "04403C");

    private Scales() {}

    /** Decametres: fourteen bands from one to another. */
    public static Scale height(double first, double step) {
        return Scale.even(
                "dam",
                first,
                step,
                Colour.ramp(16, "2B1250", "3C3D87", "2F6C95", "2F9690", "5EBB77", "B0D65F", "F7EFA0"));
    }

    /** Of what is never below 0: nine bands of a round step; what is less than a step leaves the paper. */
    public static Scale amount(String unit, double step) {
        return rising(unit, step, step);
    }

    private static Scale rising(String unit, double first, double step) {
        return Scale.even(
                unit,
                first,
                step,
                joined(
                        new int[] {Colour.CLEAR},
                        Colour.ramp(9, "E4F0D2", "A9D7B8", "62B3BA", "3F8CB5", "4E66A8", "60439A", "4A1A66")));
    }

    /** Anomalies and errors: eight bands of a round step on either side; what is less than a step leaves the paper. */
    public static Scale anomaly(String unit, double step) {
        return about(unit, step, 8, "FBE3C4", "F3B56F", "CF7317", "7A3A05", "E0DAEE", "B0A3D4", "7156A9", "321259");
    }

    /** From the middle outward, first above and then below it. */
    private static Scale about(String unit, double step, int bands, String... anchors) {
        int[] above = Colour.ramp(bands, Arrays.copyOfRange(anchors, 0, 4));
        int[] below = Colour.ramp(bands, anchors[7], anchors[6], anchors[5], anchors[4]);
        double[] bounds = new double[2 * bands];
        Arrays.setAll(bounds, bound -> step * (bound < bands ? bound - bands : bound - bands + 1));
        return new Scale(unit, bounds, joined(joined(below, new int[] {Colour.CLEAR}), above));
    }

    private static int[] joined(int[] first, int[] second) {
        int[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
