package dev.xinmiao.weather.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegendreTest {

    @Test
    void theFirstOnesAreAsWrittenOut() {
        double sine = 0.6;
        double cosine = 0.8;

        assertThat(value(0, 0, sine)).isEqualTo(1);
        assertThat(value(0, 1, sine)).isCloseTo(Math.sqrt(3) * sine, within(1e-15));
        assertThat(value(0, 2, sine)).isCloseTo(Math.sqrt(5) * (3 * sine * sine - 1) / 2, within(1e-15));
        assertThat(value(1, 1, sine)).isCloseTo(Math.sqrt(1.5) * cosine, within(1e-15));
        assertThat(value(2, 2, sine)).isCloseTo(Math.sqrt(15.0 / 8) * cosine * cosine, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 150, 700, 1270})
    void theyAreOrthonormalFarBeyondWhereTheFirstOnesUnderflow(int m) {
        int last = 1279;
        GaussianQuadrature quadrature = GaussianQuadrature.of(last + 1);
        Legendre.Column column = Legendre.column(m, last);
        double own = 0;
        double other = 0;
        for (int ring = 0; ring <= last; ring++) {
            column.at(quadrature.nodes()[ring]);
            double highest = column.get(last - m);
            own += quadrature.weights()[ring] * highest * highest / 2;
            other += quadrature.weights()[ring] * highest * column.get(last - m - 2) / 2;
        }

        assertThat(own).isCloseTo(1, within(1e-11));
        assertThat(other).isCloseTo(0, within(1e-11));
    }

    private static double value(int m, int n, double sine) {
        Legendre.Column column = Legendre.column(m, n);
        column.at(sine);
        return column.get(n - m);
    }
}
