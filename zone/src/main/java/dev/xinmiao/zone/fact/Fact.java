package dev.xinmiao.zone.fact;

import java.util.List;

/**
 * The value that follows from the statements for a key, as known on a day.
 *
 * @param chosen the statement whose value stands, by precedence
 * @param others the best statement of every other source, kept and shown
 */
public record Fact(FactKey key, FactValue value, Statement chosen, List<Statement> others) {

    /** Two sources disagree. */
    public boolean isConflict() {
        return others.stream().anyMatch(other -> !value.equals(other.values().get(key)));
    }
}
