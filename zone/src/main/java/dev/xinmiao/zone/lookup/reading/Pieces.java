package dev.xinmiao.zone.lookup.reading;

import dev.xinmiao.zone.lookup.reading.Piece.Fate;
import dev.xinmiao.zone.lookup.words.Meaning;
import dev.xinmiao.zone.lookup.words.Measure;
import dev.xinmiao.zone.lookup.words.Measure.Form;
import dev.xinmiao.zone.lookup.words.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pieces of a text that say something, with a note of those that were made use of. */
final class Pieces {
    private final List<Piece> all;
    /** Places in {@link #all} of what isn't ignored. */
    private final int[] telling;

    private final Set<Integer> used = new HashSet<>();
    private final Set<Integer> distrusted = new HashSet<>();

    Pieces(List<Piece> all) {
        this.all = all;
        this.telling = IntStream.range(0, all.size())
                .filter(i -> all.get(i).fate() == Fate.UNDERSTOOD)
                .toArray();
    }

    int size() {
        return telling.length;
    }

    /** The token at a place; null behind the last and before the first. */
    @Nullable
    Token at(int place) {
        return place < 0 || place >= telling.length
                ? null
                : all.get(telling[place]).token();
    }

    String text(int place) {
        return all.get(telling[place]).text();
    }

    @Nullable
    Meaning meaning(int place) {
        return at(place) instanceof Token.Word(Meaning meaning) ? meaning : null;
    }

    /** Whether nothing that isn't understood stands between a place and the one before it. */
    boolean adjoins(int place) {
        return place > 0
                && all.subList(telling[place - 1], telling[place]).stream()
                        .noneMatch(piece -> piece.fate() == Fate.NOT_UNDERSTOOD);
    }

    /** Whether nothing that isn't understood stands before a place, back to the one before it or the beginning. */
    boolean standsFree(int place) {
        int from = place == 0 ? 0 : telling[place - 1];
        return all.subList(from, telling[place]).stream().noneMatch(piece -> piece.fate() == Fate.NOT_UNDERSTOOD);
    }

    /** Whether nothing that may be more of the number at a place stands right behind it. */
    boolean endsNumber(int place) {
        int behind = telling[place] + 1;
        return behind >= all.size()
                || !(all.get(behind).token() instanceof Token.Unknown
                        || all.get(behind).token() instanceof Token.Amount);
    }

    void use(int from, int to) {
        IntStream.range(from, to).forEach(used::add);
    }

    /** Whatever becomes of it, this piece is not understood. */
    void distrust(int place) {
        distrusted.add(place);
    }

    boolean isUsed(int place) {
        return used.contains(place);
    }

    /** All pieces; those that nothing was done with are not understood, unless they are a mere dash. */
    List<Piece> result() {
        List<Piece> result = new ArrayList<>(all);
        for (int place = 0; place < telling.length; place++) {
            if (!used.contains(place) || distrusted.contains(place)) {
                Piece piece = all.get(telling[place]);
                boolean mark = piece.text().codePoints().noneMatch(Character::isLetterOrDigit);
                result.set(telling[place], piece.as(mark ? Fate.IGNORED : Fate.NOT_UNDERSTOOD));
            }
        }
        return result;
    }

    /** Whether a word whose meaning is of a kind was made no use of. */
    boolean leavesOut(Class<? extends Meaning> kind) {
        return places(kind).anyMatch(place -> !used.contains(place));
    }

    /** The words at places whose meaning is of a kind. */
    List<String> texts(Class<? extends Meaning> kind) {
        return places(kind).map(this::text).distinct().toList();
    }

    Stream<Integer> places(Class<? extends Meaning> kind) {
        return IntStream.range(0, size()).boxed().filter(place -> kind.isInstance(meaning(place)));
    }

    /**
     * A measure and how many pieces say it.
     *
     * @param choices more than one where it isn't clear which
     */
    record Said(List<Measure> choices, int pieces) {
        Measure measure() {
            return choices.getFirst();
        }
    }

    /** The measure that begins at a place: 营业收入, 营业收入增长率, 研发费用占营业收入的比例, 研发费用与净利润的比值. */
    Optional<Said> measure(int place, Vocabulary vocabulary) {
        if (!(meaning(place) instanceof Meaning.Asked(List<Measure> asked))) {
            return Optional.empty();
        }
        Said alone = new Said(asked, 1);
        if (asked.size() > 1) {
            return Optional.of(alone);
        }
        Measure one = asked.getFirst();
        if (meaning(place + 1) instanceof Meaning.Changed(String change)) {
            return Optional.of(vocabulary
                    .changed(one, change)
                    .map(changed -> new Said(List.of(changed), 2))
                    .orElse(alone));
        }
        if (!(meaning(place + 2) instanceof Meaning.Asked(List<Measure> other)) || other.size() > 1) {
            return Optional.of(alone);
        }
        Form form = meaning(place + 3) instanceof Meaning.Proportion(Form named) ? named : null;
        boolean share = meaning(place + 1) instanceof Meaning.Share && form != Form.RATIO;
        boolean ratio = meaning(place + 1) instanceof Meaning.And && form == Form.RATIO;
        if (!share && !ratio) {
            return Optional.of(alone);
        }
        return Optional.of(vocabulary
                .proportion(one, other.getFirst(), share ? Form.PERCENT : Form.RATIO)
                .map(measure -> new Said(List.of(measure), form == null ? 3 : 4))
                .orElse(alone));
    }
}
