package dev.xinmiao.weather.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScalesTest {
    /** What who has no red, no green or no blue cones sees of linear light (Machado et al. 2009, IEEE TVCG 15, 1291). */
    private static final double[][] SIGHTS = {
        {1, 0, 0, 0, 1, 0, 0, 0, 1},
        {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998},
        {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881},
        {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900}
    };

    static Stream<Scale> oneSided() {
        return Stream.of(Scales.PRECIPITATION, Scales.WIND, Scales.JET, Scales.HEIGHT, Scales.CLOUD);
    }

    static Stream<Scale> twoSided() {
        return Stream.of(
                Scales.TEMPERATURE,
                Scales.TEMPERATURE_ALOFT,
                Scales.PRESSURE,
                Scales.HUMIDITY,
                Scales.VORTICITY,
                Scales.anomaly("K", 1));
    }

    static Stream<Scale> all() {
        return Stream.concat(oneSided(), twoSided());
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyTwoBandsLookDifferentToTheColourBlindToo(Scale scale) {
        int[] colours = Arrays.stream(scale.colours())
                .filter(colour -> colour != Colour.CLEAR)
                .toArray();
        for (double[] sight : SIGHTS) {
            for (int one = 0; one < colours.length; one++) {
                for (int other = one + 1; other < colours.length; other++) {
                    assertThat(distance(seen(colours[one], sight), seen(colours[other], sight)))
                            .as(Colour.css(colours[one]) + " and " + Colour.css(colours[other]))
                            .isGreaterThan(0.02);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("oneSided")
    void lightnessGoesOneWay(Scale scale) {
        double[] lightness = lightness(scale);
        double way = Math.signum(lightness[1] - lightness[0]);
        for (int band = 1; band < lightness.length; band++) {
            assertThat(way * (lightness[band] - lightness[band - 1])).isGreaterThan(0.02);
        }
    }

    @ParameterizedTest
    @MethodSource("twoSided")
    void lightnessFallsToBothSidesFromOneMiddle(Scale scale) {
        double[] lightness = lightness(scale);
        int turns = 0;
        for (int band = 2; band < lightness.length; band++) {
            double before = lightness[band - 1] - lightness[band - 2];
            double after = lightness[band] - lightness[band - 1];
            turns += before > 0.005 && after < -0.005 || before > 0.005 && Math.abs(after) <= 0.005 ? 1 : 0;
            assertThat(before < -0.005 && after > 0.005).isFalse();
        }
        assertThat(turns).isEqualTo(1);
        assertThat(lightness[0]).isLessThan(0.5);
        assertThat(lightness[lightness.length - 1]).isLessThan(0.5);
    }

    @Test
    void aFittedScaleKeepsColoursAndLeavesOutBandsThatNothingIsIn() {
        Scale fitted = Scales.TEMPERATURE_ALOFT.fitted(-38.2, 27.4);

        assertThat(fitted.bounds()).startsWith(-40, -35).endsWith(25, 30);
        for (double value = -38; value < 27; value++) {
            assertThat(fitted.colour(value)).isEqualTo(Scales.TEMPERATURE_ALOFT.colour(value));
        }
        assertThat(Scales.TEMPERATURE_ALOFT.fitted(-300, 300).bounds()).isEqualTo(Scales.TEMPERATURE_ALOFT.bounds());
    }

    @Test
    void frostAndThawLieOnTwoSidesOfNought() {
        double[] frost = Colour.oklab(Scales.TEMPERATURE.colour(-0.1));
        double[] thaw = Colour.oklab(Scales.TEMPERATURE.colour(0));

        assertThat(frost[2]).as("bluish").isNegative();
        assertThat(thaw[2]).as("yellowish").isPositive();
    }

    @Test
    void aValueOnABoundBelongsToTheBandAbove() {
        Scale scale = new Scale("m", new double[] {0, 10}, new int[] {1, 2, 3});

        assertThat(scale.colour(-0.001)).isEqualTo(1);
        assertThat(scale.colour(0)).isEqualTo(2);
        assertThat(scale.colour(9.99)).isEqualTo(2);
        assertThat(scale.colour(10)).isEqualTo(3);
        assertThat(scale.colour(Double.NaN)).isEqualTo(Colour.CLEAR);
    }

    @Test
    void boundsThatDontRiseAreRefused() {
        assertThatThrownBy(() -> new Scale("m", new double[] {0, 0}, new int[3]))
                .hasMessage("The bounds of a scale must rise, but 0.0 follows 0.0.");
        assertThatThrownBy(() -> new Scale("m", new double[] {0, 1}, new int[2]))
                .hasMessageContaining("one colour more than bounds");
    }

    @Test
    void coloursComeBackFromOklab() {
        for (int colour : Scales.TEMPERATURE.colours()) {
            double[] look = Colour.oklab(colour);
            assertThat(Colour.ofOklab(look[0], look[1], look[2])).isEqualTo(colour);
        }
    }

    @Test
    void inksCanBeReadOnPaper() {
        for (int ink :
                new int[] {Colour.INK, Colour.INK_2, Colour.ACCENT, LineDrawing.HIGH, LineDrawing.LOW, LineDrawing.BROWN
                }) {
            assertThat(Colour.contrast(ink, Colour.PAPER)).isGreaterThanOrEqualTo(4.5);
        }
        for (int curve : Curve.COLOURS) {
            assertThat(Colour.contrast(curve, Colour.PAPER)).isGreaterThanOrEqualTo(4.5);
        }
    }

    private static double[] lightness(Scale scale) {
        return Arrays.stream(scale.colours())
                .filter(colour -> colour != Colour.CLEAR)
                .mapToDouble(colour -> Colour.oklab(colour)[0])
                .toArray();
    }

    private static double distance(int one, int other) {
        double[] a = Colour.oklab(one);
        double[] b = Colour.oklab(other);
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    private static int seen(int colour, double[] sight) {
        double red = Colour.linear(colour >> 16 & 255);
        double green = Colour.linear(colour >> 8 & 255);
        double blue = Colour.linear(colour & 255);
        int seen = 0xFF;
        for (int channel = 0; channel < 9; channel += 3) {
            seen = seen << 8
                    | Colour.encoded(sight[channel] * red + sight[channel + 1] * green + sight[channel + 2] * blue);
        }
        return seen;
    }
}
