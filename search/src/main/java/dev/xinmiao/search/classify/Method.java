package dev.xinmiao.search.classify;

import java.util.List;

/** A way to learn from examples. The same examples in the same order give the same classifier. */
@FunctionalInterface
public interface Method {
    /** Refuses to learn from nothing. */
    Classifier learn(List<Example> examples);
}
