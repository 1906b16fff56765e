package dev.xinmiao.zone.benefit.match;

import dev.xinmiao.zone.fact.FactColumns;
import dev.xinmiao.zone.kernel.SubjectId;

/**
 * How one clause fits every subject of the zone. A row is a subject of the fact columns it was made from.
 *
 * @param failing for a near miss the place of its failing condition, else −1
 * @param low fen
 * @param high fen; {@link AmountRange#OPEN} where nothing bounds it
 */
public record ClauseColumn(FactColumns facts, byte[] fits, byte[] failing, long[] low, long[] high) {

    public int size() {
        return fits.length;
    }

    public Fit fit(int row) {
        return Fit.ALL.get(fits[row]);
    }

    public AmountRange amount(int row) {
        return new AmountRange(low[row], high[row]);
    }

    public SubjectId subject(int row) {
        return facts.subject(row);
    }

    public int count(Fit fit) {
        int count = 0;
        for (byte each : fits) {
            if (each == fit.ordinal()) {
                count++;
            }
        }
        return count;
    }

    /** What the clause would cost if everybody who can have it took it; the least, where amounts are open. */
    public long cost() {
        long sum = 0;
        for (int row = 0; row < fits.length; row++) {
            if (fits[row] == Fit.ELIGIBLE.ordinal()) {
                sum = Math.addExact(sum, low[row]);
            }
        }
        return sum;
    }
}
