package dev.xinmiao.search.classify;

import dev.xinmiao.search.vector.Embedder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The vector of a letter's meaning. Its first line, the subject, counts half as much as all passages together: what follows is
 * told at length, and what is asked for stands in the subject. Vectors are kept, for learning asks again and again.
 */
public final class Meaning implements Function<String, float[]> {
    /** In characters: what one vector can hold well. */
    private static final int PASSAGE = 120;
    /** Of what follows the subject; the rest of a very long letter says little new. */
    private static final int MOST_PASSAGES = 7;

    private static final int MOST_KEPT = 20_000;

    private final Embedder embedder;
    private final Map<String, float[]> kept = new ConcurrentHashMap<>();

    public Meaning(Embedder embedder) {
        this.embedder = embedder;
    }

    @Override
    public float[] apply(String text) {
        float[] known = kept.get(text);
        if (known != null) {
            return known;
        }
        float[] vector = vector(text);
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        kept.put(text, vector);
        return vector;
    }

    private float[] vector(String text) {
        int end = text.indexOf('\n');
        String subject = end < 0 ? text : text.substring(0, end);
        String body = end < 0 ? "" : text.substring(end + 1);
        List<String> passages = new ArrayList<>(List.of(subject));
        for (int at = 0; at < body.length() && passages.size() <= MOST_PASSAGES; at += PASSAGE) {
            passages.add(body.substring(at, Math.min(body.length(), at + PASSAGE)));
        }
        List<float[]> vectors = embedder.passages(passages);
        double[] sum = new double[embedder.dimensions()];
        for (int i = 0; i < vectors.size(); i++) {
            double counts = i == 0 ? Math.max(1, vectors.size() / 2.0) : 1;
            for (int at = 0; at < sum.length; at++) {
                sum[at] += counts * vectors.get(i)[at];
            }
        }
        double square = 0;
        for (double each : sum) {
            square += each * each;
        }
        float[] unit = new float[sum.length];
        for (int at = 0; at < unit.length; at++) {
            unit[at] = (float) (square == 0 ? 0 : sum[at] / Math.sqrt(square));
        }
        return unit;
    }
}
