package dev.xinmiao.weather.episode;

/** Root mean square and mean of weighted differences. */
final class Errors {
    private double squares;
    private double sum;
    private double weights;

    void add(double difference, double weight) {
        squares += weight * difference * difference;
        sum += weight * difference;
        weights += weight;
    }

    double rootMeanSquare() {
        return Math.sqrt(squares / weights);
    }

    double mean() {
        return sum / weights;
    }
}
