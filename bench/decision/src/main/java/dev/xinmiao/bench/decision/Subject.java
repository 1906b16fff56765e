package dev.xinmiao.bench.decision;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model and rows to judge by it.
 *
 * @param dmn the model's file
 * @param decision its name; its id is the same after {@code d_}
 * @param inputs the names of the inputs, in the model's order
 * @param rows a value for each input: Long, String, Boolean or null
 */
record Subject(
        String name,
        byte[] dmn,
        String decision,
        List<String> inputs,
        @Nullable Object[][] rows) {

    /** The first rows only: the longer population begins with the shorter one. */
    Subject first(int count) {
        return new Subject(name, dmn, decision, inputs, Arrays.copyOf(rows, Math.min(count, rows.length)));
    }
}
