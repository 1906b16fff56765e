package dev.xinmiao.weather.grid;

/** The mean of a quantity over the globe, summed ring by ring in the same order whoever reckons them, and how far it strayed. */
public final class KeptMean {
    private final Grid grid;
    private final double[] rings;
    private final double[] kept = new double[1];

    public KeptMean(Grid grid) {
        this.grid = grid;
        this.rings = new double[grid.rings()];
    }

    /** @param sum over all points of a ring */
    public void put(int ring, double sum) {
        rings[ring] = sum / grid.lengths()[ring] * grid.weights()[ring] / 2;
    }

    public double mean() {
        double mean = 0;
        for (double ring : rings) {
            mean += ring;
        }
        return mean;
    }

    /** The present mean is the one to be kept. */
    public void keep() {
        kept[0] = mean();
    }

    /** What was to be kept over what is. */
    public double ratio() {
        return kept[0] / mean();
    }

    /** One value: what is to be kept. */
    public double[] kept() {
        return kept;
    }
}
