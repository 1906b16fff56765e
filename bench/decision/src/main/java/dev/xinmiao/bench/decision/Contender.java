package dev.xinmiao.bench.decision;

import org.jspecify.annotations.Nullable;

/** Something whose speed is measured on one population. */
interface Contender {

    /** Decides some rows, or all; returns how many. Called again and again. */
    int pass();

    /** What it decides for a row. Not timed. */
    @Nullable
    Object verdict(int row);
}
