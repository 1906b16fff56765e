package dev.xinmiao.bench.decision;

import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.Evaluator;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A new process's first answer: reads a small model, sets five inputs, asks for one decision. The clock runs from the
 * program's first lines to the answer, so it counts the loading of the library from its jar and all that Java does for
 * the first time; nothing of either is done before.
 */
final class SmallModel {
    private SmallModel() {}

    public static void main(String[] args) throws Exception {
        double cpuBefore = cpu();
        long start = System.nanoTime();
        DmnModel model;
        try (InputStream file = SmallModel.class.getResourceAsStream("small.dmn")) {
            model = DmnModel.read("small.dmn", file);
        }
        Evaluator row = model.strictEvaluator();
        row.set("staff", 120).set("revenue", 18_000_000).set("research costs", 900_000);
        row.set("industry", "software").set("unlawful", false);
        Object verdict = row.value("verdict");
        long end = System.nanoTime();
        double cpu = cpu() - cpuBefore;
        if (!"granted".equals(verdict)) {
            throw new IllegalStateException("a wrong answer: " + verdict);
        }
        System.out.println("first=" + (end - start) / 1e6 + " cpu=" + cpu);
    }

    /** The thread's CPU time in ms, where the system tells it. Java's own way to it would load much beforehand. */
    private static double cpu() {
        try (InputStream in = new FileInputStream("/proc/thread-self/schedstat")) {
            String text = new String(in.readNBytes(100), java.nio.charset.StandardCharsets.US_ASCII);
            return Long.parseLong(text.substring(0, text.indexOf(' '))) / 1e6;
        } catch (IOException | RuntimeException e) {
            return Double.NaN;
        }
    }
}
