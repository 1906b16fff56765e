package dev.xinmiao.weather.suite;

import dev.xinmiao.weather.dynamics.Filter;
import dev.xinmiao.weather.dynamics.Precision;
import dev.xinmiao.weather.engine.Machine;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.real.ShallowWater;

/** A run of the shallow-water equations, whatever its precision; what it gives is as {@link ShallowWater} says. */
interface ShallowRun {

    /** Begun at a case. */
    static ShallowRun of(Machine machine, Grid grid, ShallowCase begun, double step, Diffusion diffusion) {
        return machine.precision() == Precision.DOUBLE
                ? Wide.of(machine, grid, begun, step, diffusion)
                : Narrow.of(machine, grid, begun, step, diffusion);
    }

    void step();

    double[] depth();

    double[] vorticity();

    double[] winds();

    /** In double precision. */
    record Wide(ShallowWater water) implements ShallowRun {
        static Wide of(Machine machine, Grid grid, ShallowCase begun, double step, Diffusion diffusion) {
            var setting = new ShallowWater.Setting(
                    ShallowCase.RADIUS,
                    begun.mean(),
                    begun.orography(),
                    begun.coriolis(),
                    step,
                    diffusion.coefficient(),
                    diffusion.order(),
                    diffusion.spread(),
                    Filter.ASSELIN);
            var water = new ShallowWater(grid, setting, machine.wideProducts(), machine.team());
            water.begin(begun.eastward(), begun.northward(), begun.depth());
            return new Wide(water);
        }

        @Override
        public void step() {
            water.step();
        }

        @Override
        public double[] depth() {
            return water.depth();
        }

        @Override
        public double[] vorticity() {
            return water.vorticity();
        }

        @Override
        public double[] winds() {
            return water.winds();
        }
    }

    /** In single precision. */
    record Narrow(dev.xinmiao.weather.real32.ShallowWater water) implements ShallowRun {
        static Narrow of(Machine machine, Grid grid, ShallowCase begun, double step, Diffusion diffusion) {
            var setting = new dev.xinmiao.weather.real32.ShallowWater.Setting(
                    (float) ShallowCase.RADIUS,
                    (float) begun.mean(),
                    narrow(begun.orography()),
                    narrow(begun.coriolis()),
                    (float) step,
                    (float) diffusion.coefficient(),
                    diffusion.order(),
                    diffusion.spread(),
                    Filter.ASSELIN);
            var water = new dev.xinmiao.weather.real32.ShallowWater(
                    grid, setting, machine.narrowProducts(), machine.team());
            water.begin(narrow(begun.eastward()), narrow(begun.northward()), narrow(begun.depth()));
            return new Narrow(water);
        }

        @Override
        public void step() {
            water.step();
        }

        @Override
        public double[] depth() {
            return wide(water.depth());
        }

        @Override
        public double[] vorticity() {
            return wide(water.vorticity());
        }

        @Override
        public double[] winds() {
            return wide(water.winds());
        }
    }

    private static double[] wide(float[] narrow) {
        double[] wide = new double[narrow.length];
        for (int index = 0; index < wide.length; index++) {
            wide[index] = narrow[index];
        }
        return wide;
    }

    static float[] narrow(double[] wide) {
        float[] narrow = new float[wide.length];
        for (int index = 0; index < narrow.length; index++) {
            narrow[index] = (float) wide[index];
        }
        return narrow;
    }
}
