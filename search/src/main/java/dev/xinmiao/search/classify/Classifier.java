package dev.xinmiao.search.classify;

/** Files texts. What it learnt doesn't change any more, so that many may ask it at once. */
@FunctionalInterface
public interface Classifier {
    Filing file(String text);
}
