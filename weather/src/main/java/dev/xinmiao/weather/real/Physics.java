package dev.xinmiao.weather.real;

/** What changes columns of air besides their motion: the dynamics hand it each block once a step. */
public interface Physics {

    /**
     * Adds tendencies to those of a block, which begin at nought. Blocks come in any order, from several threads.
     *
     * @param columns the block
     * @param seconds since the beginning of the run, at the state that the block holds
     * @param span the time over which the tendencies will act, in seconds: what is fast within it is to be reckoned implicitly
     * @param thread who works on it, to choose scratch memory by
     */
    void add(Columns columns, double seconds, double span, int thread);
}
