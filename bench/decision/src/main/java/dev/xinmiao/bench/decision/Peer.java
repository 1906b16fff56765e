package dev.xinmiao.bench.decision;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Another engine, ready to decide one model's rows. Public as its implementation is loaded elsewhere. */
public interface Peer {

    /** The decision's value; null also where the engine fails on the row. */
    @Nullable
    Object decide(Map<String, @Nullable Object> row);
}
