package dev.xinmiao.decision.dmn;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.KnowledgeSource;
import dev.xinmiao.decision.Location;
import dev.xinmiao.decision.Problem;
import dev.xinmiao.decision.change.Lever;
import dev.xinmiao.decision.expr.Expr;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that was read of a model.
 *
 * @param levers how inputs may be changed, by their indices
 * @param slots the model's frame: inputs, then decisions, then functions and imports
 * @param warnings what was found odd; read tolerantly, also the errors
 */
public record Content(
        String name,
        String namespace,
        List<Input> inputs,
        Map<Integer, Lever> levers,
        List<Decision> decisions,
        List<KnowledgeSource> knowledgeSources,
        List<Slot> slots,
        List<Problem> warnings) {

    /**
     * One slot of the model's frame.
     *
     * @param expression null for an input
     * @param order the slots to be evaluated for this one to have its value, in this order; itself comes last
     * @param function whether it is a function, which is the same for every row
     * @param requires the slots of what it requires itself
     */
    public record Slot(
            String id,
            String name,
            @Nullable Expr expression,
            List<Integer> order,
            boolean function,
            List<Integer> requires,
            Location location) {
        /** A slot that stands in no file. */
        public Slot(String id, String name, @Nullable Expr expression, List<Integer> order, boolean function) {
            this(id, name, expression, order, function, List.of(), new Location("", name, 0, 0));
        }
    }
}
