package dev.xinmiao.weather.suite;

import dev.xinmiao.weather.dynamics.Fields;
import dev.xinmiao.weather.dynamics.Model;
import dev.xinmiao.weather.dynamics.Planet;
import dev.xinmiao.weather.dynamics.Setting;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.grid.HybridLevels;
import java.util.Arrays;

/** The state of layered air at one time, and what is asked of it. */
record Air(Grid grid, Setting setting, Fields fields) {

    static Air of(Model model) {
        Setting setting = model.setting();
        Fields fields = Fields.of(model.grid().points(), setting.levels().layers(), setting.tracers());
        model.copy(fields);
        return new Air(model.grid(), setting, fields);
    }

    int layers() {
        return setting.levels().layers();
    }

    /** In the middle of the layers over a surface of 1000 hPa, Pa. */
    double[] pressures() {
        double[] pressures = new double[layers()];
        Arrays.setAll(pressures, layer -> setting.levels().full(layer, HybridLevels.REFERENCE_PRESSURE));
        return pressures;
    }

    /** Of the lowest layer, K at each point. */
    double[] lowestTemperature() {
        int all = grid.points();
        return Arrays.copyOfRange(fields.temperature(), (layers() - 1) * all, layers() * all);
    }

    /** Of a field of layers, for each layer those of all rings from north to south. */
    double[] zonalMean(double[] field) {
        double[] means = new double[layers() * grid.rings()];
        for (int k = 0; k < layers(); k++) {
            for (int ring = 0; ring < grid.rings(); ring++) {
                double sum = 0;
                for (int point = grid.starts()[ring]; point < grid.starts()[ring + 1]; point++) {
                    sum += field[k * grid.points() + point];
                }
                means[k * grid.rings() + ring] = sum / grid.lengths()[ring];
            }
        }
        return means;
    }

    /** The square, for each layer and ring, of how far a field is off its zonal mean, on the mean of the ring. */
    double[] eddies(double[] field) {
        double[] means = zonalMean(field);
        double[] eddies = new double[means.length];
        for (int k = 0; k < layers(); k++) {
            for (int ring = 0; ring < grid.rings(); ring++) {
                int at = k * grid.rings() + ring;
                double sum = 0;
                for (int point = grid.starts()[ring]; point < grid.starts()[ring + 1]; point++) {
                    double off = field[k * grid.points() + point] - means[at];
                    sum += off * off;
                }
                eddies[at] = sum / grid.lengths()[ring];
            }
        }
        return eddies;
    }

    /** The root of the mean, by the mass of layers over a surface of 1000 hPa, of squares for each layer and ring. */
    double rootOfMean(double[] squares) {
        double sum = 0;
        double mass = 0;
        for (int k = 0; k < layers(); k++) {
            double thickness = setting.levels().half(k + 1, HybridLevels.REFERENCE_PRESSURE)
                    - setting.levels().half(k, HybridLevels.REFERENCE_PRESSURE);
            for (int ring = 0; ring < grid.rings(); ring++) {
                double weight = grid.weights()[ring] * thickness;
                sum += weight * squares[k * grid.rings() + ring];
                mass += weight;
            }
        }
        return Math.sqrt(sum / mass);
    }

    /** How far the zonal-mean eastward wind went from an earlier one, m/s. */
    double zonalDrift(double[] earlier) {
        double[] squares = zonalMean(fields.eastward());
        for (int at = 0; at < squares.length; at++) {
            squares[at] = Math.pow(squares[at] - earlier[at], 2);
        }
        return rootOfMean(squares);
    }

    /** The point of the lowest surface pressure. */
    int deepest() {
        int deepest = 0;
        for (int point = 0; point < grid.points(); point++) {
            deepest = fields.surfacePressure()[point] < fields.surfacePressure()[deepest] ? point : deepest;
        }
        return deepest;
    }

    /** In hPa. */
    double lowestPressure() {
        return fields.surfacePressure()[deepest()] / 100;
    }

    double highestPressure() {
        return new Globe(grid).greatest(point -> fields.surfacePressure()[point]) / 100;
    }

    /** The mean surface pressure less that of vapour, Pa. */
    double dryMass() {
        return new Globe(grid).mean(point -> {
            double surface = fields.surfacePressure()[point];
            return setting.tracers() == 0 ? surface : surface - column(point, at -> fields.tracers()[0][at]);
        });
    }

    /** Of all tracers, which are kinds of water, kg/m² on the mean. */
    double water() {
        double sum = 0;
        for (double[] kind : fields.tracers()) {
            sum += new Globe(grid).mean(point -> column(point, at -> kind[at]));
        }
        return sum / setting.planet().gravity();
    }

    /** Of heat, motion and height of the ground, J/m² on the mean. */
    double energy() {
        Planet planet = setting.planet();
        return new Globe(grid).mean(point -> {
                    double surface = fields.surfacePressure()[point];
                    return setting.ground()[point] * surface
                            + column(point, at -> planet.heat() * fields.temperature()[at] + motion(at));
                })
                / planet.gravity();
    }

    /** About the axis of rotation, kg/s on the mean. */
    double angularMomentum() {
        Planet planet = setting.planet();
        Globe globe = new Globe(grid);
        return globe.mean(point -> {
                    double sine = grid.sines()[globe.ring(point)];
                    double arm = planet.radius() * Math.sqrt((1 - sine) * (1 + sine));
                    return column(point, at -> arm * (fields.eastward()[at] + planet.rotation() * arm));
                })
                / planet.gravity();
    }

    private double motion(int at) {
        double eastward = fields.eastward()[at];
        double northward = fields.northward()[at];
        return (eastward * eastward + northward * northward) / 2;
    }

    /** Of a place among the values of layers. */
    private interface Amount {
        double at(int place);
    }

    /** The sum over layers by their mass as pressure. */
    private double column(int point, Amount amount) {
        double surface = fields.surfacePressure()[point];
        double sum = 0;
        for (int k = 0; k < layers(); k++) {
            double thickness =
                    setting.levels().half(k + 1, surface) - setting.levels().half(k, surface);
            sum += thickness * amount.at(k * grid.points() + point);
        }
        return sum;
    }
}
