package dev.xinmiao.decision.column;

/** How columns are evaluated. The results are the same. */
public enum Execution {
    /** By kernels, and by generated loops once a model has worked so much that they are likely to pay. */
    AUTOMATIC,

    /** By kernels, of which each does one operation: fast from the first block on. */
    KERNELS,

    /** By loops generated for the model, which do many operations at once: slow until they are compiled, then faster. */
    GENERATED
}
