package dev.xinmiao.decision.column;

import dev.xinmiao.decision.value.Decimals;
import dev.xinmiao.decision.value.FeelContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one row of lowered values as FEEL values. */
final class RowReader {
    private final Vocabulary vocabulary;

    RowReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The nodes that {@link #read} looks at. */
    static List<Node> nodes(Val value) {
        return switch (value) {
            case Val.Lane lane -> List.of(lane.data(), lane.valid());
            case Val.Logic logic -> List.of(logic.yes(), logic.no());
            case Val.Ratio ratio -> List.of(ratio.numerator(), ratio.denominator(), ratio.valid());
            case Val.Boxed boxed -> List.of(boxed.objects());
            case Val.Known _ -> List.of();
            case Val.Closure _ -> List.of();
            case Val.Group group -> {
                List<Node> nodes = new ArrayList<>();
                group.entries().values().forEach(each -> nodes.addAll(nodes(each)));
                yield nodes;
            }
        };
    }

    @Nullable
    Object read(Val value, Block block, int row) {
        return switch (value) {
            case Val.Lane lane ->
                block.ints[lane.valid().register][row] == 0
                        ? null
                        : Column.boxed(lane.type(), integer(lane.data(), block, row), lane.scale(), vocabulary);
            case Val.Logic logic ->
                block.ints[logic.yes().register][row] != 0
                        ? Boolean.TRUE
                        : block.ints[logic.no().register][row] != 0 ? Boolean.FALSE : null;
            case Val.Ratio ratio ->
                block.ints[ratio.valid().register][row] == 0
                        ? null
                        : BigDecimal.valueOf(integer(ratio.numerator(), block, row))
                                .divide(BigDecimal.valueOf(integer(ratio.denominator(), block, row)), Decimals.CONTEXT)
                                .scaleByPowerOfTen(ratio.shift());
            case Val.Boxed boxed -> block.objects[boxed.objects().register][row];
            case Val.Known known -> known.value();
            case Val.Closure _ -> throw new IllegalStateException("a function is not read from a row");
            case Val.Group group -> {
                LinkedHashMap<String, @Nullable Object> entries = new LinkedHashMap<>();
                group.entries().forEach((name, each) -> entries.put(name, read(each, block, row)));
                yield FeelContext.owning(entries);
            }
        };
    }

    private static long integer(Node node, Block block, int row) {
        return node.width == Node.Width.LONG ? block.longs[node.register][row] : block.ints[node.register][row];
    }
}
