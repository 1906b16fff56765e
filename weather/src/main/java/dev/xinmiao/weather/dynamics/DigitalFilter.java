package dev.xinmiao.weather.dynamics;

/**
 * Takes fast waves out of a state that a run begins at: the mean, with a window's weights, of a short adiabatic run backward and one
 * forward (Lynch and Huang 1992, Mon. Wea. Rev. 120, 1019).
 */
public final class DigitalFilter {
    private final int half;
    private final double[] weights;

    /**
     * @param steps on either side of the beginning
     * @param step in seconds
     * @param period in seconds; shorter ones are taken out
     */
    public DigitalFilter(int steps, double step, double period) {
        half = steps;
        weights = new double[steps + 1];
        double cutoff = 2 * Math.PI * step / period;
        double sum = 0;
        for (int k = 0; k <= steps; k++) {
            double lanczos = sinc(k * Math.PI / (steps + 1));
            weights[k] = lanczos * cutoff / Math.PI * sinc(k * cutoff);
            sum += (k == 0 ? 1 : 2) * weights[k];
        }
        for (int k = 0; k <= steps; k++) {
            weights[k] /= sum;
        }
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(x) / x;
    }

    /**
     * @param forward an adiabatic model
     * @param backward the same with a negative step and no diffusion
     */
    public Fields filtered(Fields start, Model forward, Model backward) {
        int points = start.surfacePressure().length;
        int layers = start.temperature().length / points;
        Fields present = Fields.of(points, layers, start.tracers().length);
        Fields sum = Fields.of(points, layers, start.tracers().length);
        for (Model model : new Model[] {forward, backward}) {
            model.begin(start);
            for (int k = 0; k <= half; k++) {
                model.copy(present);
                // Both runs have the beginning.
                sum.add(present, k == 0 ? weights[0] / 2 : weights[k]);
                if (k < half) {
                    model.step();
                }
            }
        }
        return sum;
    }
}
