package dev.xinmiao.decision.column;

/** A loop over the lanes of a block: written here, or generated. */
interface Kernel {
    void run(Block block);
}
