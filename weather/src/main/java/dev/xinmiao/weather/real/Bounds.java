package dev.xinmiao.weather.real;

import dev.xinmiao.weather.dynamics.Excess;
import dev.xinmiao.weather.dynamics.Setting;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.grid.HybridLevels;
import dev.xinmiao.weather.parallel.Team;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether winds, temperatures and pressures at the points of a grid are possible. */
final class Bounds {
    private static final double LEAST_LOG = (double) Math.log(Excess.LIGHTEST / HybridLevels.REFERENCE_PRESSURE);
    private static final double MOST_LOG = (double) Math.log(Excess.HEAVIEST / HybridLevels.REFERENCE_PRESSURE);

    private static final int SHARE = 8;

    private final Grid grid;
    private final int layers;
    private final double[] points;
    private final int temperature;
    private final int pressure;
    private final @Nullable Excess[] found;
    private final Team.Task task = this::look;

    /**
     * @param points of an inward transform, which begin with winds times the cosine of latitude
     * @param temperature first series of it there
     * @param pressure series of ln of surface pressure over the reference pressure
     */
    Bounds(Grid grid, Setting setting, double[] points, int temperature, int pressure) {
        this.grid = grid;
        this.layers = setting.levels().layers();
        this.points = points;
        this.temperature = temperature;
        this.pressure = pressure;
        this.found = new Excess[grid.rings()];
    }

    /** Looks at every eighth ring, others each time, which costs little; then, if anything is wrong, at all. */
    Optional<Excess> glance(long time, Team team) {
        for (int ring = (int) (time % SHARE); ring < grid.rings(); ring += SHARE) {
            look(ring, 0);
            if (found[ring] != null) {
                return excess(team);
            }
        }
        return Optional.empty();
    }

    /** The northernmost one. */
    Optional<Excess> excess(Team team) {
        team.run(grid.rings(), task);
        for (Excess excess : found) {
            if (excess != null) {
                return Optional.of(excess);
            }
        }
        return Optional.empty();
    }

    private void look(int ring, int thread) {
        var sine = grid.sines()[ring];
        double cosine = (double) Math.sqrt((1 - sine) * (1 + sine));
        double fastest = (double) Excess.FASTEST * cosine;
        int all = grid.points();
        int wrong = wrong(pressure, ring, LEAST_LOG, MOST_LOG);
        found[ring] = null;
        if (wrong >= 0) {
            var value = HybridLevels.REFERENCE_PRESSURE * Math.exp(points[pressure * all + wrong]);
            found[ring] = new Excess("surface pressure, Pa", wrong, -1, value);
        }
        for (int k = 0; k < layers && found[ring] == null; k++) {
            note("eastward wind, m/s", k, ring, k, -fastest, fastest, cosine);
            note("northward wind, m/s", layers + k, ring, k, -fastest, fastest, cosine);
            note("temperature, K", temperature + k, ring, k, (double) Excess.COLDEST, (double) Excess.WARMEST, 1);
        }
    }

    private void note(String field, int series, int ring, int layer, double least, double most, double scale) {
        int wrong = wrong(series, ring, least, most);
        if (wrong >= 0) {
            found[ring] = new Excess(field, wrong, layer, points[series * grid.points() + wrong] / scale);
        }
    }

    /** The first point of a ring whose value isn't between bounds; −1 where there is none. */
    private int wrong(int series, int ring, double least, double most) {
        int first = series * grid.points();
        int good = 0;
        int from = first + grid.starts()[ring];
        int to = first + grid.starts()[ring + 1];
        for (int at = from; at < to; at++) {
            good += points[at] >= least & points[at] <= most ? 1 : 0;
        }
        if (good == to - from) {
            return -1;
        }
        int at = from;
        while (points[at] >= least && points[at] <= most) {
            at++;
        }
        return at - first;
    }
}
