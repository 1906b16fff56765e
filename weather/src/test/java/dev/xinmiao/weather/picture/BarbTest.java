package dev.xinmiao.weather.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarbTest {
    private static final double KNOT = 1852 / 3600.0;

    @ParameterizedTest
    @CsvSource({
        "65, 1, 1, 1",
        "5, 0, 0, 1",
        "10, 0, 1, 0",
        "15, 0, 1, 1",
        "45, 0, 4, 1",
        "50, 1, 0, 0",
        "2, 0, 0, 0",
        "3, 0, 0, 1",
        "48, 1, 0, 0"
    })
    void aBarbCountsKnotsInFiftiesTensAndFives(double knots, int pennants, int full, int half) {
        assertThat(Barb.of(knots * KNOT)).isEqualTo(new Barb(pennants, full, half));
    }

    @Test
    void inMetresASecondAPennantIsTwentyFive() {
        assertThat(Barb.of(25)).isEqualTo(new Barb(1, 0, 0));
        assertThat(Barb.of(62.5)).isEqualTo(new Barb(2, 2, 1));
        assertThat(Barb.of(1)).matches(Barb::calm);
    }

    @Test
    void whatIsCountedIsDrawn() {
        Barb.Drawing drawing = Barb.of(65 * KNOT).at(100, 100, 1, 0, 40, false);

        assertThat(count(drawing.filled(), PathIterator.SEG_CLOSE))
                .as("pennants")
                .isEqualTo(1);
        assertThat(count(drawing.lines(), PathIterator.SEG_MOVETO))
                .as("staff, full and half barb")
                .isEqualTo(3);
    }

    @Test
    void theStaffPointsWhereAWestWindComesFrom() {
        Rectangle2D box = Barb.of(10).at(100, 100, 1, 0, 40, false).lines().getBounds2D();

        assertThat(box.getMaxX()).isCloseTo(100, within(1e-6));
        assertThat(box.getMinX()).isLessThan(60 + 1e-6);
    }

    @Test
    void itsBarbsAreToTheNorthInTheNorthernHemisphereAndToTheSouthInTheSouthernOne() {
        Rectangle2D north = Barb.of(30).at(100, 100, 1, 0, 40, false).filled().getBounds2D();
        Rectangle2D south = Barb.of(30).at(100, 100, 1, 0, 40, true).filled().getBounds2D();

        assertThat(north.getMaxY()).isCloseTo(100, within(1e-6));
        assertThat(north.getMinY()).isLessThan(90);
        assertThat(south.getMinY()).isCloseTo(100, within(1e-6));
        assertThat(south.getMaxY()).isGreaterThan(110);
    }

    @Test
    void onOneMapTheSameWindHasItsBarbsOnOppositeSidesOfTheEquator() {
        Field west = Field.of(19, 36, (latitude, longitude) -> 30);
        Field none = Field.of(19, 36, (latitude, longitude) -> 0);
        SvgCanvas canvas = new SvgCanvas(400, 200);
        new Barbs(west, none, new Bilingual("风", "wind")).draw(new Frame(Equirectangular.globe(), 400, 20), canvas);

        String svg = canvas.finish("", "");
        String[] pennants = svg.split("Z\" fill=\"#1b2320\"/>");
        assertThat(turn(pennants[0])).as("near the north pole").isPositive();
        assertThat(turn(pennants[pennants.length - 2]))
                .as("near the south pole")
                .isNegative();
    }

    @Test
    void aStrongWindHasAStaffThatIsLongEnoughForItsBarbs() {
        Barb.Drawing drawing = Barb.of(110).at(0, 0, 1, 0, 40, false);

        assertThat(drawing.filled().getBounds2D().getMaxX()).isLessThan(0);
        assertThat(drawing.lines().getBounds2D().getMaxX()).isLessThanOrEqualTo(1e-9);
    }

    /** How far the second corner of the last triangle is above the first. */
    private static double turn(String svg) {
        String[] corners = svg.substring(svg.lastIndexOf("<path d=\"M") + 10).split("[L ]");
        return Double.parseDouble(corners[1]) - Double.parseDouble(corners[3]);
    }

    private static int count(java.awt.Shape shape, int kind) {
        int found = 0;
        for (PathIterator steps = shape.getPathIterator(null); !steps.isDone(); steps.next()) {
            found += steps.currentSegment(new double[6]) == kind ? 1 : 0;
        }
        return found;
    }
}
