package dev.xinmiao.weather.suite;

/**
 * Of a run of the shallow-water equations.
 *
 * @param coefficient in metres to the power of twice the order, per second
 * @param order of the Laplacian
 * @param spread whether of the depth too, or of wind alone
 */
record Diffusion(double coefficient, int order, boolean spread) {
    static final Diffusion NONE = new Diffusion(0, 1, false);
}
