package dev.xinmiao.weather.real;

import dev.xinmiao.weather.dynamics.Kept;
import dev.xinmiao.weather.dynamics.Setting;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.parallel.Team;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What changes the state at points of the grid, block by block of columns: {@link LaggedPhysics}, {@link MassFlow} and {@link Products}, of
 * which the spectral step makes tendencies.
 */
final class Tendencies {
    private final double[] in;
    private final int parts;
    private final LaggedPhysics physics;
    private final Block[] blocks;
    private final MassFlow[] flows;
    private final Products[] products;
    private final Team.Task task = this::run;
    private double span;
    private double seconds;
    private Moment moment = Moment.FIRST;

    /**
     * @param in points that come in, of a transform
     * @param out points that go out
     */
    Tendencies(
            Grid grid,
            Setting setting,
            Series series,
            double[] in,
            double[] out,
            @Nullable Physics physics,
            int threads) {
        this.in = in;
        this.parts = (grid.points() + Columns.SIZE - 1) / Columns.SIZE;
        this.physics = new LaggedPhysics(physics, series, setting, grid.points(), threads);
        Block.Places places = new Block.Places(grid, setting);
        blocks = new Block[threads];
        Arrays.setAll(blocks, _ -> new Block(series, places));
        flows = new MassFlow[threads];
        Arrays.setAll(flows, _ -> new MassFlow(setting));
        products = new Products[threads];
        Arrays.setAll(products, thread -> new Products(blocks[thread], flows[thread], out, setting));
    }

    Kept kept() {
        return physics.kept();
    }

    /** Which state physics works on: at first and half a step later on the beginning, then on that of the step before. */
    enum Moment {
        FIRST,
        HALF,
        LATER
    }

    /**
     * @param span over which the tendencies will act, from the step before
     * @param seconds since the beginning, at the step before
     */
    void run(Team team, double span, double seconds, Moment moment) {
        this.span = span;
        this.seconds = seconds;
        this.moment = moment;
        team.run(parts, task);
    }

    private void run(int part, int thread) {
        Block block = blocks[thread];
        block.load(in, part);
        Columns added = physics.add(block, seconds, span, moment, thread);
        flows[thread].of(block);
        products[thread].write(added);
    }
}
