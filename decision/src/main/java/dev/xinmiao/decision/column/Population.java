package dev.xinmiao.decision.column;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows to be judged.
 *
 * @param columns by the number of the model's input; null where an input is null in every row
 * @param vocabulary of all their texts
 */
public record Population(int rows, List<@Nullable Column> columns, Vocabulary vocabulary) {}
