package dev.xinmiao.search.vector;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The model bge-small-zh-v1.5 (BAAI, 2023; MIT), quantised to eight bits: 512 dimensions, four layers, the vector of the
 * first token made unit length. Its files come from a library artefact. Safe for use by several threads.
 */
public final class BgeEmbedder implements Embedder {

    /** What the model was trained to see before a question that looks for passages. */
    private static final String QUESTION = "为这个句子生成表示以用于检索相关文章：";

    private static final int DIMENSIONS = 512;
    private static final int LONGEST = 512;
    /** Padding wastes work and many rows outgrow the processor's cache: a few texts of like length go together. */
    private static final int BATCH = 8;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final WordPiece tokens;
    private final int limit;
    /** Native memory must not be given back while a call uses it: that would end the whole program. */
    private final ReadWriteLock use = new ReentrantReadWriteLock();

    private boolean closed;

    /**
     * Loads the model, which takes about half a second.
     *
     * @param threads of the processor that one call may use
     * @param limit tokens of a text that count, at most 512; the time is in proportion
     */
    public BgeEmbedder(int threads, int limit) {
        this.limit = Math.min(limit, LONGEST);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            // A thread that waits for work must not keep a processor from whatever else the program does.
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            this.session = environment.createSession(resource("bge-small-zh-v1.5-q.onnx"), options);
            this.tokens = new WordPiece(vocabulary(resource("bge-small-zh-v1.5-q-tokenizer.json")));
        } catch (OrtException failure) {
            throw new IllegalStateException("The embedding model can't be loaded: " + failure.getMessage(), failure);
        }
    }

    private static Map<String, Integer> vocabulary(byte[] tokenizer) {
        Map<String, Integer> ids = new HashMap<>();
        JsonMapper.shared()
                .readTree(tokenizer)
                .at("/model/vocab")
                .forEachEntry((token, id) -> ids.put(token, id.intValue()));
        return ids;
    }

    private static byte[] resource(String name) {
        try (@Nullable InputStream stream = BgeEmbedder.class.getClassLoader().getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The embedding model is not on the class path: " + name);
            }
            return stream.readAllBytes();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    public float[] question(String text) {
        return passages(List.of(QUESTION + text)).getFirst();
    }

    @Override
    public List<float[]> passages(List<String> texts) {
        long[][] encoded = new long[texts.size()][];
        for (int index = 0; index < encoded.length; index++) {
            encoded[index] = tokens.encode(texts.get(index), limit);
        }
        int[] order = IntStream.range(0, encoded.length)
                .boxed()
                .sorted(Comparator.comparingInt(index -> encoded[index].length))
                .mapToInt(Integer::intValue)
                .toArray();
        float[][] vectors = new float[encoded.length][];
        for (int from = 0; from < order.length; from += BATCH) {
            int[] batch = Arrays.copyOfRange(order, from, Math.min(order.length, from + BATCH));
            run(batch, encoded, vectors);
        }
        return new ArrayList<>(Arrays.asList(vectors));
    }

    private void run(int[] batch, long[][] encoded, float[][] vectors) {
        use.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("The embedding model is closed");
            }
            runOpen(batch, encoded, vectors);
        } finally {
            use.readLock().unlock();
        }
    }

    private void runOpen(int[] batch, long[][] encoded, float[][] vectors) {
        int width =
                Arrays.stream(batch).map(index -> encoded[index].length).max().orElse(0);
        long[][] ids = new long[batch.length][width];
        long[][] mask = new long[batch.length][width];
        for (int row = 0; row < batch.length; row++) {
            long[] text = encoded[batch[row]];
            System.arraycopy(text, 0, ids[row], 0, text.length);
            Arrays.fill(mask[row], 0, text.length, 1);
        }
        try (OnnxTensor input = OnnxTensor.createTensor(environment, ids);
                OnnxTensor attention = OnnxTensor.createTensor(environment, mask);
                OnnxTensor kinds = OnnxTensor.createTensor(environment, new long[batch.length][width])) {
            Map<String, OnnxTensor> inputs = new HashMap<>();
            inputs.put("input_ids", input);
            inputs.put("attention_mask", attention);
            inputs.put("token_type_ids", kinds);
            inputs.keySet().retainAll(session.getInputNames());
            try (OrtSession.Result result = session.run(inputs)) {
                java.nio.FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
                for (int row = 0; row < batch.length; row++) {
                    float[] vector = new float[DIMENSIONS];
                    states.get(row * width * DIMENSIONS, vector);
                    vectors[batch[row]] = unit(vector);
                }
            }
        } catch (OrtException failure) {
            throw new IllegalStateException("The embedding model failed: " + failure.getMessage(), failure);
        }
    }

    private static float[] unit(float[] vector) {
        double length = 0;
        for (float value : vector) {
            length += value * value;
        }
        float scale = (float) (1 / Math.sqrt(length));
        for (int index = 0; index < vector.length; index++) {
            vector[index] *= scale;
        }
        return vector;
    }

    /** Waits for the calls under way; later ones are refused. */
    @Override
    public void close() {
        use.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                session.close();
            }
        } catch (OrtException failure) {
            throw new IllegalStateException(failure);
        } finally {
            use.writeLock().unlock();
        }
    }
}
