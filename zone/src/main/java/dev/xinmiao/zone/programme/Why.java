package dev.xinmiao.zone.programme;

import dev.xinmiao.decision.explain.Explanation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a standing is what it is: the same trees for a yes and for a no. A leaf of a tree that is an input leads on to
 * {@link #given}.
 *
 * @param verdict null where the edition has no such decision; likewise score and outcome
 * @param conditions one tree for each condition of the edition, in its order
 * @param given one for each input of the edition's model, in its order
 */
public record Why(
        Programme programme,
        Edition edition,
        Standing standing,
        Explanation.@Nullable OfDecision verdict,
        Explanation.@Nullable OfDecision score,
        Explanation.@Nullable OfDecision outcome,
        List<Explanation.OfDecision> conditions,
        List<Given> given) {

    /** Where an input's value came from. */
    public Given given(Explanation.OfInput input) {
        return given.get(input.input());
    }
}
