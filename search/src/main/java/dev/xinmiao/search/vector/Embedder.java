package dev.xinmiao.search.vector;

import java.util.List;

/** Turns texts into vectors of unit length, so that the dot product of two says how near their meanings are. */
public interface Embedder extends AutoCloseable {

    /** Length of every vector. */
    int dimensions();

    /** The vector of a question, which models of this kind mark as one. */
    float[] question(String text);

    /** The vectors of texts in which answers may stand, in the order given. Long texts count by their beginning. */
    List<float[]> passages(List<String> texts);

    @Override
    void close();

    /** Cosine of two vectors of unit length: 1 alike, 0 unrelated. */
    static float similarity(float[] left, float[] right) {
        float sum = 0;
        for (int index = 0; index < left.length; index++) {
            sum += left[index] * right[index];
        }
        return sum;
    }
}
