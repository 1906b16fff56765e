package dev.xinmiao.decision.column;

import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.value.Decimals;
import dev.xinmiao.decision.value.FeelContext;
import dev.xinmiao.decision.value.Possible;
import dev.xinmiao.decision.value.Possibles;
import dev.xinmiao.decision.value.Truth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one row of lowered values as FEEL values. */
final class RowReader {
    /** Which inputs are missing is not told apart here; but to the interpreter what is open has some cause. */
    private static final BitSet SOMETHING = BitSet.valueOf(new long[] {1});

    private final Vocabulary vocabulary;

    RowReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The nodes that {@link #read} looks at. */
    static List<Node> nodes(Val value) {
        return switch (value) {
            case Val.Lane lane -> List.of(lane.low(), lane.high(), lane.valid(), lane.possible(), lane.bounded());
            case Val.Logic logic -> List.of(logic.yes(), logic.no(), logic.mayBeYes(), logic.mayBeNo());
            case Val.Ratio ratio ->
                List.of(ratio.numerator(), ratio.denominator(), ratio.valid(), ratio.possible(), ratio.exact());
            case Val.Boxed boxed -> List.of(boxed.objects());
            case Val.Known _ -> List.of();
            case Val.Closure _ -> List.of();
            case Val.Group group -> {
                List<Node> nodes = new ArrayList<>(List.of(group.valid(), group.possible()));
                group.entries().values().forEach(each -> nodes.addAll(nodes(each)));
                yield nodes;
            }
        };
    }

    @Nullable
    Object read(Val value, Block block, int row) {
        return switch (value) {
            case Val.Lane lane -> lane(lane, block, row);
            case Val.Logic logic -> {
                int truth = (set(logic.mayBeYes(), block, row) ? Truth.TRUE : 0)
                        | (set(logic.mayBeNo(), block, row) ? Truth.FALSE : 0);
                boolean certain = set(logic.yes(), block, row) || set(logic.no(), block, row);
                yield Truth.value(certain ? truth : truth | Truth.NULL, SOMETHING);
            }
            case Val.Ratio ratio -> ratio(ratio, block, row);
            case Val.Boxed boxed -> block.objects[boxed.objects().register][row];
            case Val.Known known -> known.value();
            case Val.Closure _ -> throw new IllegalStateException("a function is not read from a row");
            case Val.Group group -> group(group, block, row);
        };
    }

    private @Nullable Object group(Val.Group group, Block block, int row) {
        if (!set(group.possible(), block, row)) {
            return null;
        }
        LinkedHashMap<String, @Nullable Object> entries = new LinkedHashMap<>();
        group.entries().forEach((name, each) -> entries.put(name, read(each, block, row)));
        FeelContext context = FeelContext.owning(entries);
        return set(group.valid(), block, row) ? context : either(context, null);
    }

    private @Nullable Object lane(Val.Lane lane, Block block, int row) {
        if (!set(lane.possible(), block, row)) {
            return null;
        }
        boolean certain = set(lane.valid(), block, row);
        long low = integer(lane.low(), block, row);
        long high = integer(lane.high(), block, row);
        Object value = !set(lane.bounded(), block, row)
                ? new Possible.Anything(lane.type(), false, SOMETHING)
                : low == high
                        ? Column.boxed(lane.type(), low, lane.scale(), vocabulary)
                        : lane.type() == FeelType.Simple.NUMBER
                                ? new Possible.Numbers(
                                        BigDecimal.valueOf(low, lane.scale()),
                                        true,
                                        BigDecimal.valueOf(high, lane.scale()),
                                        true,
                                        SOMETHING)
                                : new Possible.Anything(lane.type(), false, SOMETHING);
        return certain ? value : either(value, null);
    }

    private static @Nullable Object ratio(Val.Ratio ratio, Block block, int row) {
        if (!set(ratio.possible(), block, row)) {
            return null;
        }
        if (!set(ratio.exact(), block, row)) {
            return new Possible.Anything(FeelType.Simple.NUMBER, !set(ratio.valid(), block, row), SOMETHING);
        }
        BigDecimal quotient = BigDecimal.valueOf(integer(ratio.numerator(), block, row))
                .divide(BigDecimal.valueOf(integer(ratio.denominator(), block, row)), Decimals.CONTEXT)
                .scaleByPowerOfTen(ratio.shift());
        return set(ratio.valid(), block, row) ? quotient : either(quotient, null);
    }

    /** Either of two values. Which it is rests on some input: to say on none would be to say that it is known. */
    static @Nullable Object either(@Nullable Object one, @Nullable Object other) {
        return Possibles.union(one, other, SOMETHING);
    }

    private static boolean set(Node mask, Block block, int row) {
        return block.ints[mask.register][row] != 0;
    }

    static long integer(Node node, Block block, int row) {
        return node.width == Node.Width.LONG ? block.longs[node.register][row] : block.ints[node.register][row];
    }
}
