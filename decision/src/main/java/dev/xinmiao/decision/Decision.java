package dev.xinmiao.decision;

import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.FeelType;
import java.util.List;
import java.util.Set;

/**
 * A decision of a model.
 *
 * @param index position among the model's decisions
 * @param namespace of the model that declares it; differs from the model's own for an imported one
 * @param description empty where not given
 * @param authorities the clauses it rests on, in the order of the file
 * @param requiredInputs indices of the inputs it rests on, directly or through other decisions
 * @param expression its logic, names resolved
 */
public record Decision(
        int index,
        String namespace,
        String id,
        String name,
        String description,
        FeelType type,
        List<KnowledgeSource> authorities,
        Set<Integer> requiredInputs,
        Expr expression,
        Location location) {

    Decision withExpression(Expr changed) {
        return new Decision(
                index, namespace, id, name, description, type, authorities, requiredInputs, changed, location);
    }
}
