package dev.xinmiao.weather.dynamics;

import dev.xinmiao.weather.grid.HybridLevels;

/**
 * What stays the same over a run of the primitive equations.
 *
 * @param ground geopotential of the ground at each point, m²/s²
 * @param step in seconds
 * @param diffusion coefficient of vorticity, divergence, temperature and tracers, in metres to the power of 2 {@code order}, per second
 * @param order of the Laplacian
 * @param sponge for each layer a diffusion with the Laplacian itself, m²/s
 * @param filter of the leapfrog
 * @param tracers how many; the first is specific humidity and weighs in the density of air
 */
public record Setting(
        Planet planet,
        HybridLevels levels,
        double[] ground,
        double step,
        double diffusion,
        int order,
        double[] sponge,
        Filter filter,
        int tracers) {

    /** Of dry air over a ground, without a sponge. */
    public static Setting dry(
            Planet planet, HybridLevels levels, double[] ground, double step, double diffusion, int order) {
        return new Setting(
                planet, levels, ground, step, diffusion, order, new double[levels.layers()], Filter.ASSELIN, 0);
    }

    /** The same back in time, where nothing may be damped. */
    public Setting backward() {
        return new Setting(planet, levels, ground, -step, 0, order, new double[levels.layers()], filter, tracers);
    }
}
