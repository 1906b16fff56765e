package dev.xinmiao.weather.grid;

/**
 * Nodes and weights of Gauss–Legendre quadrature, which integrates polynomials up to degree {@code 2 n - 1} exactly.
 *
 * @param nodes roots of the Legendre polynomial of degree n, descending: sines of latitudes from north to south
 * @param weights of the nodes; their sum is 2
 */
public record GaussianQuadrature(double[] nodes, double[] weights) {
    private static final int MOST_STEPS = 10;

    /** Newton's method from Tricomi's asymptotic roots; an error of some 1e-16 also for thousands of nodes. */
    public static GaussianQuadrature of(int count) {
        double[] nodes = new double[count];
        double[] weights = new double[count];
        for (int index = 0; index < (count + 1) / 2; index++) {
            double angle = Math.PI * (4 * index + 3) / (4 * count + 2);
            double node = Math.cos(angle + 1 / (8.0 * count * count * Math.tan(angle)));
            double slope = 0;
            for (int step = 0; step < MOST_STEPS; step++) {
                double last = 1;
                double value = node;
                for (int degree = 2; degree <= count; degree++) {
                    double next = ((2 * degree - 1) * node * value - (degree - 1) * last) / degree;
                    last = value;
                    value = next;
                }
                slope = count * (last - node * value) / (1 - node * node);
                double change = value / slope;
                node -= change;
                if (Math.abs(change) < 1e-16) {
                    break;
                }
            }
            if (2 * index + 1 == count) {
                node = 0;
            }
            nodes[index] = node;
            nodes[count - 1 - index] = -node;
            weights[index] = 2 / ((1 - node * node) * slope * slope);
            weights[count - 1 - index] = weights[index];
        }
        return new GaussianQuadrature(nodes, weights);
    }
}
