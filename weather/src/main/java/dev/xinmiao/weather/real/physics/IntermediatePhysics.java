package dev.xinmiao.weather.real.physics;

import dev.xinmiao.weather.boundary.BoundaryFields;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.grid.HybridLevels;
import dev.xinmiao.weather.real.Columns;
import dev.xinmiao.weather.real.Physics;
import java.time.LocalDateTime;
import java.util.Map;

/**
 * Physics of intermediate complexity after Molteni 2003 (Clim. Dyn. 20, 175): convection, condensation, clouds, radiation, exchange
 * with land, ice and sea, mixing. For any layers, with the course of the day.
 *
 * <p>How sunlight goes through the air is reckoned every so often; between, its heating follows the sun. Rain and the ground go from
 * where they were led to the end of the span, so that spans may overlap, as those of a leapfrog do.
 */
public final class IntermediatePhysics implements Physics {
    private final SlowState state;
    private final Output output;
    private final Block[] blocks;

    /**
     * @param fields of the points of the grid
     * @param start of the run, universal time
     * @param sunEvery seconds after which sunlight's way through the air is reckoned anew
     * @param threads how many may work at once
     */
    public IntermediatePhysics(
            Grid grid, HybridLevels levels, BoundaryFields fields, LocalDateTime start, double sunEvery, int threads) {
        Climate climate = new Climate(grid, fields);
        Sun sun = new Sun(start);
        sun.go(0);
        this.state = new SlowState(climate, sun, levels.layers());
        this.output = new Output(climate.points, state.snow);
        this.blocks = new Block[threads];
        Layering layering = Layering.of(levels);
        for (int thread = 0; thread < threads; thread++) {
            blocks[thread] = new Block(layering, climate, state, output, new Sun(start), sunEvery);
        }
    }

    @Override
    public void add(Columns columns, double seconds, double span, int thread) {
        blocks[thread].add(columns, seconds, span);
    }

    /** What was diagnosed. */
    public Output output() {
        return output;
    }

    /** The arrays that have to be kept, and put back, for a run to go on as if it had not stopped; beside them the sums of the output. */
    public Map<String, double[]> state() {
        return state.named();
    }
}
