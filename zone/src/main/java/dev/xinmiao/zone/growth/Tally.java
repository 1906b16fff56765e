package dev.xinmiao.zone.growth;

import dev.xinmiao.zone.programme.Programme;
import dev.xinmiao.zone.programme.Standings.Counts;
import java.util.ArrayList;
import java.util.List;

/**
 * How many enterprises stand where with one programme.
 *
 * @param nearly those of the refused that miss by little; not counted again in {@code notMet}
 */
public record Tally(Programme programme, long met, long nearly, long missing, long notMet) {

    static Tally of(Programme programme, Counts counts) {
        return new Tally(programme, counts.met(), counts.near(), counts.missing(), counts.notMet() - counts.near());
    }

    public long total() {
        return met + nearly + missing + notMet;
    }

    /** The four counts as pieces of one bar, in the order of the words. */
    public List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        long before = 0;
        before = add(pieces, "met", before, met);
        before = add(pieces, "near", before, nearly);
        before = add(pieces, "missing", before, missing);
        add(pieces, "not-met", before, notMet);
        return pieces;
    }

    /** Both ends are rounded, not the width, so that no gap opens between pieces. */
    private long add(List<Piece> pieces, String kind, long before, long count) {
        long start = thousandths(before);
        pieces.add(new Piece(kind, start, thousandths(before + count) - start));
        return before + count;
    }

    private long thousandths(long count) {
        return total() == 0 ? 0 : Math.round(1000.0 * count / total());
    }

    /** A piece of a bar 1,000 wide; {@code kind} is a class of the stylesheet. */
    public record Piece(String kind, long x, long width) {}
}
