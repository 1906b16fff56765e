package dev.xinmiao.search.classify;

import java.util.ArrayDeque;
import java.util.Deque;

/** Finds where a smooth, convex function is least, by its gradient (limited-memory BFGS). Nothing in it is random. */
final class Lbfgs {
    private static final int MEMORY = 8;
    private static final int MOST_STEPS = 200;
    /** Of the value: less is no progress. */
    private static final double PROGRESS = 1e-6;

    private static final double SLOPE = 1e-4;

    private Lbfgs() {}

    /** A function that writes its gradient at a point. */
    interface Slope {
        double at(double[] point, double[] gradient);
    }

    private record Move(double[] step, double[] turn, double inverse) {}

    /** Moves {@code point} there. */
    static void minimise(double[] point, Slope function) {
        Deque<Move> moves = new ArrayDeque<>();
        double[] gradient = new double[point.length];
        double value = function.at(point, gradient);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] direction = direction(gradient, moves);
            double slope = dot(direction, gradient);
            if (slope > -1e-12) {
                return;
            }
            double length = moves.isEmpty() ? Math.min(1, 1 / Math.sqrt(dot(gradient, gradient))) : 1;
            double[] there = new double[point.length];
            double[] slopeThere = new double[point.length];
            double valueThere = Double.POSITIVE_INFINITY;
            for (int tries = 0; tries < 30; tries++, length /= 2) {
                for (int i = 0; i < point.length; i++) {
                    there[i] = point[i] + length * direction[i];
                }
                valueThere = function.at(there, slopeThere);
                if (valueThere <= value + SLOPE * length * slope) {
                    break;
                }
            }
            if (!(valueThere < value)) {
                return;
            }
            remember(moves, point, there, gradient, slopeThere);
            System.arraycopy(there, 0, point, 0, point.length);
            gradient = slopeThere;
            boolean done = value - valueThere <= PROGRESS * Math.max(1, Math.abs(valueThere));
            value = valueThere;
            if (done) {
                return;
            }
        }
    }

    private static void remember(Deque<Move> moves, double[] from, double[] to, double[] before, double[] after) {
        double[] step = new double[from.length];
        double[] turn = new double[from.length];
        for (int i = 0; i < from.length; i++) {
            step[i] = to[i] - from[i];
            turn[i] = after[i] - before[i];
        }
        double curvature = dot(step, turn);
        if (curvature > 1e-12) {
            moves.addLast(new Move(step, turn, 1 / curvature));
            if (moves.size() > MEMORY) {
                moves.removeFirst();
            }
        }
    }

    private static double[] direction(double[] gradient, Deque<Move> moves) {
        double[] way = gradient.clone();
        double[] weights = new double[moves.size()];
        int at = moves.size();
        for (Move move : moves.reversed()) {
            weights[--at] = move.inverse() * dot(move.step(), way);
            add(way, -weights[at], move.turn());
        }
        if (!moves.isEmpty()) {
            Move last = moves.getLast();
            double scale = 1 / (last.inverse() * dot(last.turn(), last.turn()));
            for (int i = 0; i < way.length; i++) {
                way[i] *= scale;
            }
        }
        for (Move move : moves) {
            double weight = move.inverse() * dot(move.turn(), way);
            add(way, weights[at++] - weight, move.step());
        }
        for (int i = 0; i < way.length; i++) {
            way[i] = -way[i];
        }
        return way;
    }

    private static void add(double[] to, double times, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += times * what[i];
        }
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
