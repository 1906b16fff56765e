package dev.xinmiao.decision.change;

/**
 * How far a search goes for one row.
 *
 * @param alternatives the most that are given
 * @param mostCombinations of moves that are tried; where there are more, a quarter as many, in the order of their costs
 * @param mostBoxes that are looked at where moves alone prove nothing
 */
public record Effort(int alternatives, long mostCombinations, int mostBoxes) {
    /** Five alternatives; most rows take less than a millisecond, and none more than a few seconds. */
    public static final Effort DEFAULT = new Effort(5, 1_000_000, 5_000);

    public Effort {
        if (alternatives < 1 || mostCombinations < 1 || mostBoxes < 0) {
            throw new IllegalArgumentException("A search needs at least one alternative and one combination");
        }
    }

    public Effort withAlternatives(int changed) {
        return new Effort(changed, mostCombinations, mostBoxes);
    }

    public Effort withMostCombinations(long changed) {
        return new Effort(alternatives, changed, mostBoxes);
    }

    public Effort withMostBoxes(int changed) {
        return new Effort(alternatives, mostCombinations, changed);
    }
}
