package dev.xinmiao.search.lucene;

/** Simpler ways to search the same index, to compare with. */
public enum Baseline {
    /** BM25 over words, as a dictionary cuts them. */
    WORDS,
    /** BM25 over pairs of characters. */
    PAIRS,
    /** The nearest line by its vector. */
    VECTORS
}
