package dev.xinmiao.zone.benefit.combination;

import java.util.List;

/**
 * A lawful choice.
 *
 * @param grants by id
 * @param total in fen, what it yields beyond what was paid before: the grants less what is given back
 * @param givenBack in fen, rewards of the same kind paid before that have to be given back for a higher one
 * @param effort applications it costs
 */
public record Combination(List<Grant> grants, long total, long givenBack, int effort, Proof proof) {
    public List<String> claims() {
        return grants.stream().map(each -> each.claim().id()).toList();
    }

    public boolean isOptimal() {
        return proof instanceof Proof.Optimal;
    }
}
