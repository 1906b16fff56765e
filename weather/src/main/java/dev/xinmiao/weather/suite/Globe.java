package dev.xinmiao.weather.suite;

import dev.xinmiao.weather.grid.Grid;
import java.util.function.IntToDoubleFunction;

/** Integrals over the points of a grid, and the scores that Williamson et al. (1992, J. Comput. Phys. 102, 211, eq. 82 to 84) norm by them. */
record Globe(Grid grid) {

    double mean(IntToDoubleFunction field) {
        double mean = 0;
        for (int ring = 0; ring < grid.rings(); ring++) {
            double sum = 0;
            for (int point = grid.starts()[ring]; point < grid.starts()[ring + 1]; point++) {
                sum += field.applyAsDouble(point);
            }
            mean += sum * grid.weights()[ring] / 2 / grid.lengths()[ring];
        }
        return mean;
    }

    double l1(IntToDoubleFunction field, IntToDoubleFunction truth) {
        return mean(point -> Math.abs(field.applyAsDouble(point) - truth.applyAsDouble(point)))
                / mean(point -> Math.abs(truth.applyAsDouble(point)));
    }

    double l2(IntToDoubleFunction field, IntToDoubleFunction truth) {
        return Math.sqrt(mean(point -> Math.pow(field.applyAsDouble(point) - truth.applyAsDouble(point), 2))
                / mean(point -> Math.pow(truth.applyAsDouble(point), 2)));
    }

    double linf(IntToDoubleFunction field, IntToDoubleFunction truth) {
        return greatest(point -> Math.abs(field.applyAsDouble(point) - truth.applyAsDouble(point)))
                / greatest(point -> Math.abs(truth.applyAsDouble(point)));
    }

    double greatest(IntToDoubleFunction field) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (int point = 0; point < grid.points(); point++) {
            greatest = Math.max(greatest, field.applyAsDouble(point));
        }
        return greatest;
    }

    double least(IntToDoubleFunction field) {
        return -greatest(point -> -field.applyAsDouble(point));
    }

    /** The ring on which a point lies. */
    int ring(int point) {
        int ring = 0;
        while (grid.starts()[ring + 1] <= point) {
            ring++;
        }
        return ring;
    }
}
