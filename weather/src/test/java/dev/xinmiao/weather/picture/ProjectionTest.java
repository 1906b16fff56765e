package dev.xinmiao.weather.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Point2D;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectionTest {
    private static final Equirectangular CHINA = new Equirectangular(55, 15, 70, 140);

    @Test
    void aPlaceIsFoundAgainAtItsPoint() {
        for (Projection projection : List.of(
                Equirectangular.globe(),
                CHINA,
                PolarStereographic.north(10, 105),
                PolarStereographic.south(-20, 0),
                PolarStereographic.of(CHINA))) {
            for (double latitude = -85; latitude <= 85; latitude += 10) {
                for (double longitude = 75; longitude <= 135; longitude += 10) {
                    Point2D.Double point = projection.point(latitude, longitude);
                    Projection.Place place = projection.place(point.x, point.y);
                    assertThat(place.latitude()).isCloseTo(latitude, within(1e-9));
                    assertThat(Math.IEEEremainder(place.longitude() - longitude, 360))
                            .isCloseTo(0, within(1e-9));
                }
            }
        }
    }

    @Test
    void theGlobeReachesFromEdgeToEdge() {
        Equirectangular globe = Equirectangular.globe();

        assertThat(globe.aspect()).isEqualTo(0.5);
        assertThat(globe.point(90, -30)).isEqualTo(new Point2D.Double(0, 0));
        assertThat(globe.point(-90, 150)).isEqualTo(new Point2D.Double(0.5, 0.5));
        assertThat(globe.point(0, 329).x).isCloseTo(359 / 360.0, within(1e-12));
    }

    @Test
    void aRegionIsAsWideAsItsMiddleParallelIsLong() {
        assertThat(CHINA.aspect()).isCloseTo(40 / (70 * Math.cos(Math.toRadians(35))), within(1e-12));
    }

    @Test
    void seenFromAboveThePoleEastIsCounterclockwiseInTheNorthAndClockwiseInTheSouth() {
        PolarStereographic north = PolarStereographic.north(0, 105);
        PolarStereographic south = PolarStereographic.south(0, 0);

        assertPoint(north.point(90, 0), 0.5, 0.5);
        assertPoint(north.point(0, 105), 0.5, 1);
        assertPoint(north.point(0, 195), 1, 0.5);
        assertPoint(south.point(-90, 0), 0.5, 0.5);
        assertPoint(south.point(0, 0), 0.5, 0);
        assertPoint(south.point(0, 90), 1, 0.5);
    }

    @Test
    void aRegionOfAHemisphereHoldsItsCornersAndItsMiddleMeridianIsUpright() {
        PolarStereographic region = PolarStereographic.of(CHINA);
        for (double latitude : new double[] {15, 55}) {
            for (double longitude : new double[] {70, 140}) {
                Point2D.Double corner = region.point(latitude, longitude);
                assertThat(corner.x).isBetween(-1e-9, 1 + 1e-9);
                assertThat(corner.y).isBetween(-1e-9, region.aspect() + 1e-9);
            }
        }
        assertThat(region.point(20, 105).x).isCloseTo(0.5, within(1e-9));
        assertThat(region.point(50, 105).x).isCloseTo(0.5, within(1e-9));
        assertThat(region.point(50, 105).y).isLessThan(region.point(20, 105).y);
    }

    @Test
    void aRegionThatIsNoneIsRefused() {
        assertThatThrownBy(() -> new Equirectangular(10, 50, 70, 140))
                .hasMessageContaining("north above south")
                .hasMessageContaining("north 10.0, south 50.0");
    }

    @Test
    void namesOfDegreesGoRoundTheGlobe() {
        assertThat(Graticule.longitude(0)).isEqualTo("0°");
        assertThat(Graticule.longitude(120)).isEqualTo("120°E");
        assertThat(Graticule.longitude(180)).isEqualTo("180°");
        assertThat(Graticule.longitude(240)).isEqualTo("120°W");
        assertThat(Graticule.longitude(-30)).isEqualTo("30°W");
        assertThat(Graticule.latitude(-60)).isEqualTo("60°S");
        assertThat(Graticule.latitude(0)).isEqualTo("0°");
    }

    private static void assertPoint(Point2D.Double point, double x, double y) {
        assertThat(point.x).isCloseTo(x, within(1e-9));
        assertThat(point.y).isCloseTo(y, within(1e-9));
    }
}
