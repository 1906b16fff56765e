package dev.xinmiao.weather.real;

import dev.xinmiao.weather.dynamics.Kept;
import dev.xinmiao.weather.dynamics.Setting;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.grid.HybridLevels;
import dev.xinmiao.weather.grid.KeptMean;
import dev.xinmiao.weather.parallel.Team;

/** Keeps the mass of dry air: the equation of ln of surface pressure loses some, which is put back everywhere alike. */
final class DryMass {
    private final Grid grid;
    private final Setting setting;
    private final double[] points;
    private final int humidity;
    private final int pressure;
    private final KeptMean mass;
    private final Team.Task task = this::sum;

    /**
     * @param points of an inward transform
     * @param humidity first series of the humidity there
     * @param pressure series of ln of surface pressure over the reference pressure
     */
    DryMass(Grid grid, Setting setting, double[] points, int humidity, int pressure) {
        this.grid = grid;
        this.setting = setting;
        this.points = points;
        this.humidity = humidity;
        this.pressure = pressure;
        this.mass = new KeptMean(grid);
    }

    /** Takes the present mass for that which is to be kept. */
    void keep(Team team) {
        team.run(grid.rings(), task);
        mass.keep();
    }

    Kept kept() {
        return Kept.of("dryMass", mass.kept());
    }

    /** Corrects the points, and says by how much ln of surface pressure changed. */
    double correct(Team team) {
        team.run(grid.rings(), task);
        double correction = (double) Math.log(mass.ratio());
        int first = pressure * grid.points();
        for (int point = first; point < first + grid.points(); point++) {
            points[point] += correction;
        }
        return correction;
    }

    /** In double precision in either. */
    private void sum(int ring, int thread) {
        var levels = setting.levels();
        int all = grid.points();
        var sum = 0.0;
        for (int point = grid.starts()[ring]; point < grid.starts()[ring + 1]; point++) {
            var surface = HybridLevels.REFERENCE_PRESSURE * Math.exp(points[pressure * all + point]);
            sum += surface;
            for (int k = 0; setting.tracers() > 0 && k < levels.layers(); k++) {
                sum -= points[(humidity + k) * all + point] * (levels.half(k + 1, surface) - levels.half(k, surface));
            }
        }
        mass.put(ring, sum);
    }
}
