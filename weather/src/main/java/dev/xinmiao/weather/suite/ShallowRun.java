package dev.xinmiao.weather.suite;

import dev.xinmiao.weather.real.ShallowWater;

/** A run of the shallow-water equations, whatever its precision; what it gives is as {@link ShallowWater} says. */
interface ShallowRun {

    void step();

    double[] depth();

    double[] vorticity();

    double[] winds();

    /** In double precision. */
    record Wide(ShallowWater water) implements ShallowRun {
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
