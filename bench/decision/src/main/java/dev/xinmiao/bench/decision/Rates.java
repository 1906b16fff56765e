package dev.xinmiao.bench.decision;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows per second of the measuring thread's own CPU time, in interleaved rounds: every contender has its turn in each
 * round, and ratios are taken within a round, so that a machine that is busy for a while slows both sides of a ratio.
 *
 * <p>Not JMH: it measures one benchmark after another, and by wall time; on two shared cores that compares busy minutes
 * with quiet ones. Neither helps what the engines share, compiled code: all run in this one process.
 */
final class Rates {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** @param nanos CPU time for it in a round */
    private record Turn(Contender contender, long nanos, long warmUp, List<Double> rates, List<Double> bytes) {}

    private final Map<String, Turn> turns = new LinkedHashMap<>();

    void add(String name, Contender contender, double seconds, double warmUp) {
        turns.put(
                name,
                new Turn(
                        contender,
                        (long) (seconds * 1e9),
                        (long) (warmUp * 1e9),
                        new ArrayList<>(),
                        new ArrayList<>()));
    }

    void measure(int rounds) {
        turns.values().forEach(each -> round(each, each.warmUp));
        turns.values().forEach(each -> round(each, each.warmUp / 2));
        turns.values().forEach(each -> {
            each.rates.clear();
            each.bytes.clear();
        });
        for (int i = 0; i < rounds; i++) {
            turns.values().forEach(each -> round(each, each.nanos));
        }
    }

    private static void round(Turn turn, long nanos) {
        long rows = 0;
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        long start = THREADS.getCurrentThreadCpuTime();
        long spent;
        do {
            rows += turn.contender.pass();
            spent = THREADS.getCurrentThreadCpuTime() - start;
        } while (spent < nanos);
        turn.rates.add(rows / (spent / 1e9));
        turn.bytes.add((THREADS.getCurrentThreadAllocatedBytes() - allocated) / (double) rows);
    }

    boolean has(String name) {
        return turns.containsKey(name);
    }

    Contender contender(String name) {
        return turn(name).contender;
    }

    List<String> names() {
        return List.copyOf(turns.keySet());
    }

    /** Rows per CPU second. */
    double rate(String name) {
        return median(turn(name).rates);
    }

    /** Bytes allocated a row. */
    double bytes(String name) {
        return median(turn(name).bytes);
    }

    /** How many times as fast, the median of the rounds' ratios. */
    double ratio(String name, String other) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < turn(name).rates.size(); i++) {
            ratios.add(turn(name).rates.get(i) / turn(other).rates.get(i));
        }
        return median(ratios);
    }

    private Turn turn(String name) {
        Turn turn = turns.get(name);
        if (turn == null) {
            throw new IllegalArgumentException(name);
        }
        return turn;
    }

    static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
