package dev.xinmiao.decision.feel;

import dev.xinmiao.decision.expr.FeelType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names that FEEL text may use at a place, frame by frame; names may hold spaces and Chinese.
 *
 * @param parent the enclosing frame, null for the model's own
 * @param names slot by slot
 * @param types of the same length
 */
public record Scope(@Nullable Scope parent, List<String> names, List<FeelType> types) {}
