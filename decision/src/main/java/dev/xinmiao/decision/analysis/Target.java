package dev.xinmiao.decision.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a test row is to bring about in one table: a piece in each dimension, and what that means for one rule.
 *
 * @param values one in each of these pieces, the one to aim at
 * @param rule the rule that is to count, by index; −1 for none
 * @param without the column whose cell alone is to keep that rule from hitting instead; −1 for none
 */
record Target(String purpose, TableSpace space, List<@Nullable Object> values, int rule, int without) {

    Target with(String changedPurpose, int dimension, @Nullable Object value) {
        return new Target(changedPurpose, space, changed(dimension, value), -1, -1);
    }

    Target without(String changedPurpose, int column, int dimension, @Nullable Object value) {
        return new Target(changedPurpose, space, changed(dimension, value), rule, column);
    }

    private List<@Nullable Object> changed(int dimension, @Nullable Object value) {
        List<@Nullable Object> changed = new ArrayList<>(values);
        changed.set(dimension, value);
        return changed;
    }

    /** Whether it aims between two whole numbers of a column of whole numbers, where most likely there is no value. */
    boolean isFraction() {
        for (int i = 0; i < values.size(); i++) {
            BitSet piece = new BitSet();
            int at = space.dimensions.get(i).piece(values.get(i));
            piece.set(Math.max(at, 0));
            if (space.dimensions.get(i).isBetweenWholeNumbers(piece)) {
                return true;
            }
        }
        return false;
    }

    /** How many pieces a row is away, and cells of the rule; 0 where it does what is wanted. */
    int distance(ModelRows.Outcome outcome) {
        ModelRows.Seen seen = outcome.of(space.located.location());
        if (seen == null) {
            return Integer.MAX_VALUE;
        }
        int distance = rule < 0 ? 0 : ofRule(seen.cells());
        for (int i = 0; i < values.size(); i++) {
            Dimension dimension = space.dimensions.get(i);
            if (rule >= 0 && space.isUnread(rule, dimension)) {
                continue;
            }
            int wanted = dimension.piece(values.get(i));
            int actual = dimension.piece(seen.columns().get(dimension.columns().getFirst()));
            boolean steps =
                    dimension.isOrdered() && actual >= 0 && !dimension.isNull(actual) && !dimension.isNull(wanted);
            distance += wanted == actual ? 0 : steps ? Math.abs(wanted - actual) : dimension.pieces() + 1;
        }
        return distance;
    }

    private int ofRule(boolean[][] cells) {
        int wrong = 0;
        for (int column = 0; column < cells[rule].length; column++) {
            wrong += cells[rule][column] == (column != without) ? 0 : 1;
        }
        boolean beaten =
                without < 0 && wrong == 0 && !space.hits.counting(cells).get(rule);
        return beaten ? 1 : wrong;
    }
}
