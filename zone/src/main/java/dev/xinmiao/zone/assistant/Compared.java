package dev.xinmiao.zone.assistant;

import dev.xinmiao.search.Hit;
import java.util.ArrayList;
import java.util.List;

/**
 * What a query finds first, before a change of the words and after.
 *
 * @param asked how often in the last days; 0 for a query of the editor's own
 */
public record Compared(String text, int asked, List<Placed> before, List<Placed> after) {

    /** What the change does to a hit. */
    public enum Move {
        STAYS,
        /** It was not among the first. */
        COMES,
        /** It is no longer among them. */
        GOES,
        UP,
        DOWN
    }

    /** @param by so many places */
    public record Placed(String title, String kind, String address, Move move, int by) {}

    static Compared of(String text, int asked, List<Hit> before, List<Hit> after) {
        return new Compared(text, asked, placed(before, after, Move.GOES), placed(after, before, Move.COMES));
    }

    /** @param alone what it means that a hit is in this list only */
    private static List<Placed> placed(List<Hit> hits, List<Hit> others, Move alone) {
        List<String> ids = others.stream().map(Hit::id).toList();
        List<Placed> placed = new ArrayList<>();
        for (int at = 0; at < hits.size(); at++) {
            Hit hit = hits.get(at);
            int other = ids.indexOf(hit.id());
            // In the list of before nothing has moved yet.
            Move move = other < 0
                    ? alone
                    : alone == Move.GOES || other == at ? Move.STAYS : other > at ? Move.UP : Move.DOWN;
            boolean moved = move == Move.UP || move == Move.DOWN;
            placed.add(new Placed(hit.title(), hit.kind(), hit.address(), move, moved ? Math.abs(other - at) : 0));
        }
        return placed;
    }

    public boolean changes() {
        return after.stream().anyMatch(each -> each.move() != Move.STAYS)
                || before.stream().anyMatch(each -> each.move() != Move.STAYS);
    }
}
