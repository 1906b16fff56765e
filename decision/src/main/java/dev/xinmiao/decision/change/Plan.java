package dev.xinmiao.decision.change;

import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.change.Measures.Measure;
import dev.xinmiao.decision.value.Equality;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The moves to be tried for one row.
 *
 * @param groups without those that have no move
 * @param ladders of the amounts that may matter, by input
 * @param complete whether the cheapest change of all is made up of these moves
 */
record Plan(List<Group> groups, List<Ladder> ladders, List<Measure> measures, boolean complete) {

    /**
     * @param influenced inputs with a lever that may matter
     * @param open those that may matter in other ways than by the measures
     * @param below leaves out moves that cost as much or more; null for none
     * @param sketch leaves out most moves of levers that are compared together, and is faster
     */
    static Plan of(
            List<Input> inputs,
            Levers levers,
            int[] numbers,
            @Nullable Object[] row,
            BitSet influenced,
            List<Measure> measures,
            BitSet open,
            @Nullable BigDecimal below,
            boolean sketch) {
        List<Group> groups = new ArrayList<>();
        List<Ladder> ladders = new ArrayList<>();
        for (int input = influenced.nextSetBit(0); input >= 0; input = influenced.nextSetBit(input + 1)) {
            switch (levers.get(input)) {
                case Lever.Choice choice -> groups.add(choice(input, choice, numbers[input], row[input], below));
                case Lever.Amount amount -> {
                    Ladder ladder = Ladder.of(
                            input,
                            inputs.get(input).type(),
                            (BigDecimal) Objects.requireNonNull(row[input]),
                            amount,
                            measures);
                    ladders.add(below == null ? ladder : ladder.cheaperThan(below));
                }
                case null -> {}
            }
        }
        for (List<Ladder> together : together(ladders, measures)) {
            List<Measure> theirs = measures.stream()
                    .filter(each ->
                            together.stream().anyMatch(one -> each.levers().get(one.input)))
                    .toList();
            boolean matters = !theirs.isEmpty() || open.get(together.getFirst().input);
            if (matters) {
                groups.add(Moves.of(together, theirs, open, numbers, row, sketch));
            }
        }
        boolean complete = groups.stream().allMatch(Group::complete);
        groups.removeIf(each -> each.moves().size() == 1);
        groups.sort(Comparator.comparingInt((Group each) -> -each.moves().size()));
        return new Plan(groups, ladders, measures, complete);
    }

    private static Group choice(
            int input, Lever.Choice choice, int number, @Nullable Object from, @Nullable BigDecimal below) {
        List<Move> moves = new ArrayList<>();
        moves.add(new Move(new @Nullable Object[] {from}, 0, BigDecimal.ZERO));
        choice.options().stream()
                .filter(each -> !Equality.same(each.value(), from))
                .filter(each -> below == null || each.cost().compareTo(below) < 0)
                .sorted(Comparator.comparing(Lever.Option::cost))
                .forEach(each -> moves.add(new Move(new @Nullable Object[] {each.value()}, 1L << number, each.cost())));
        return new Group(new int[] {input}, moves, true);
    }

    /** Amounts that a measure compares together belong together. */
    private static List<List<Ladder>> together(List<Ladder> ladders, List<Measure> measures) {
        List<List<Ladder>> groups = new ArrayList<>();
        List<BitSet> inputs = new ArrayList<>();
        for (Ladder ladder : ladders) {
            List<Ladder> group = new ArrayList<>(List.of(ladder));
            BitSet own = new BitSet();
            own.set(ladder.input);
            for (int i = groups.size() - 1; i >= 0; i--) {
                BitSet other = inputs.get(i);
                if (measures.stream()
                        .anyMatch(each ->
                                each.levers().intersects(own) && each.levers().intersects(other))) {
                    group.addAll(groups.remove(i));
                    own.or(inputs.remove(i));
                }
            }
            groups.add(group);
            inputs.add(own);
        }
        return groups;
    }

    /** How many combinations of moves there are; more than can be counted come out as the greatest number. */
    long combinations() {
        long product = 1;
        for (Group group : groups) {
            if (product > Long.MAX_VALUE / group.moves().size()) {
                return Long.MAX_VALUE;
            }
            product *= group.moves().size();
        }
        return product;
    }
}
