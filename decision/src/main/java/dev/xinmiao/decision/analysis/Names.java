package dev.xinmiao.decision.analysis;

import dev.xinmiao.decision.eval.Frame;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.expr.FeelType.Simple;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the names in scope, frame by frame, before there are data: the types, and in {@code values} what each
 * may be while every input is missing.
 */
record Names(@Nullable Names parent, List<FeelType> types, Frame values) {

    FeelType typeOf(Expr.Variable variable) {
        Names frame = this;
        for (int i = 0; i < variable.up(); i++) {
            if (frame.parent == null) {
                return Simple.ANY;
            }
            frame = frame.parent;
        }
        return variable.slot() < frame.types.size() ? frame.types.get(variable.slot()) : Simple.ANY;
    }

    /** Whether the variable is one of the outermost frame: an input, a decision or a function of the model. */
    boolean isOfModel(Expr.Variable variable) {
        Names frame = this;
        for (int i = 0; i < variable.up() && frame.parent != null; i++) {
            frame = frame.parent;
        }
        return frame.parent == null;
    }
}
