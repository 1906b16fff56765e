package dev.xinmiao.decision;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A DMN model, read, checked and ready to evaluate. Immutable; may be shared between threads. */
public final class DmnModel {
    private DmnModel() {}

    /** Reads a model and the models it imports, which are looked for in the same folder. */
    public static DmnModel read(Path file) throws IOException, InvalidModelException {
        throw new UnsupportedOperationException();
    }

    /** Reads a model that imports nothing. */
    public static DmnModel read(String fileName, InputStream content) throws IOException, InvalidModelException {
        throw new UnsupportedOperationException();
    }

    public String name() {
        throw new UnsupportedOperationException();
    }

    public String namespace() {
        throw new UnsupportedOperationException();
    }

    /** Those of imported models come last. */
    public List<Input> inputs() {
        throw new UnsupportedOperationException();
    }

    /** Those of imported models come last. */
    public List<Decision> decisions() {
        throw new UnsupportedOperationException();
    }

    public List<KnowledgeSource> knowledgeSources() {
        throw new UnsupportedOperationException();
    }

    public Optional<Input> input(String name) {
        throw new UnsupportedOperationException();
    }

    public Optional<Decision> decision(String nameOrId) {
        throw new UnsupportedOperationException();
    }

    /** What the reader found odd, but let pass. */
    public List<Problem> warnings() {
        throw new UnsupportedOperationException();
    }

    /** An evaluator for which an input not set is missing, that is: a {@code Possible} bounded by its declared type. */
    public Evaluator evaluator() {
        throw new UnsupportedOperationException();
    }

    /** An evaluator after the letter of the standard: an input not set is null. */
    public Evaluator strictEvaluator() {
        throw new UnsupportedOperationException();
    }
}
