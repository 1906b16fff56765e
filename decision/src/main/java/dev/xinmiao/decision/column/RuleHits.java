package dev.xinmiao.decision.column;

import dev.xinmiao.decision.ModelTable;
import dev.xinmiao.decision.column.Values.Condition;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.Expr.DecisionTable.HitPolicy;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which rules of one decision table hit in every row. Rules are named by their numbers, from 1. */
public final class RuleHits extends Kept {
    /** No rule hits, or the table doesn't allow the row's values. */
    public static final int NONE = 0;

    /** Several rules hit, and it isn't known which one counts: UNIQUE, or PRIORITY whose outputs are computed. */
    public static final int SEVERAL = -1;

    /** Missing inputs leave it open which rule it is. */
    public static final int OPEN = -2;

    sealed interface Source {
        List<Node> nodes();
    }

    /** A bit a rule. */
    record Masks(List<Node> certain, List<Node> possible, int @Nullable [] order) implements Source {
        @Override
        public List<Node> nodes() {
            List<Node> nodes = new ArrayList<>(certain);
            nodes.addAll(possible);
            return nodes;
        }
    }

    /** The number of the rule that counts, and what the index is asked with. */
    record Indexed(IndexedTable index, int[] order, Condition allowed) implements Source {
        @Override
        public List<Node> nodes() {
            List<Node> nodes = new ArrayList<>(index.operands);
            nodes.addAll(List.of(index, allowed.certain(), allowed.possible()));
            return nodes;
        }
    }

    private final ModelTable of;
    private final Expr.DecisionTable table;
    private final Source source;

    RuleHits(ModelTable of, Source source, int rows) {
        super(source.nodes(), rows);
        this.of = of;
        this.table = of.logic();
        this.source = source;
    }

    public ModelTable table() {
        return of;
    }

    /** Whether only one rule counts; else the outputs of all {@link #rules} do. */
    public boolean isSingle() {
        return switch (table.hitPolicy()) {
            case UNIQUE, ANY, FIRST, PRIORITY -> true;
            case COLLECT, RULE_ORDER, OUTPUT_ORDER -> false;
        };
    }

    /**
     * The number of the rule whose output counts in this row, or {@link #NONE}, {@link #SEVERAL} or {@link #OPEN}. Of a
     * table whose rules all count: of the first that hits.
     */
    public int rule(int row) {
        Block block = blockOf(row);
        int lane = row % Column.BLOCK;
        return switch (source) {
            case Masks masks -> rule(masks, block, lane);
            case Indexed(IndexedTable index, int[] order, Condition allowed) -> {
                int hit = block.ints[index.register][lane];
                boolean open = !isSet(allowed.certain(), block, lane);
                yield hit == 0 || !isSet(allowed.possible(), block, lane)
                        ? NONE
                        : open ? OPEN : hit < 0 ? SEVERAL : number(order[hit - 1]);
            }
        };
    }

    private int rule(Masks masks, Block block, int lane) {
        boolean onlyOne = table.hitPolicy() == HitPolicy.UNIQUE || masks.order == null;
        int found = NONE;
        for (int i = 0; i < table.rules().size(); i++) {
            int rule = masks.order == null ? i : masks.order[i];
            if (TableHits.has(masks.possible, rule, block, lane)) {
                if (!TableHits.has(masks.certain, rule, block, lane)) {
                    return OPEN;
                }
                if (!onlyOne) {
                    return number(rule);
                }
                found = found == NONE ? number(rule) : SEVERAL;
            }
        }
        return found;
    }

    /**
     * The numbers of the rules that hit in this row; where missing inputs leave it open, of those that may. Of a FIRST
     * table only the one that counts, or those that may be it.
     */
    public BitSet rules(int row) {
        Block block = blockOf(row);
        int lane = row % Column.BLOCK;
        boolean first = table.hitPolicy() == HitPolicy.FIRST;
        BitSet rules = new BitSet();
        switch (source) {
            case Masks masks -> {
                for (int rule = 0; rule < table.rules().size(); rule++) {
                    if (TableHits.has(masks.possible, rule, block, lane)) {
                        rules.set(number(rule));
                        if (first && TableHits.has(masks.certain, rule, block, lane)) {
                            break;
                        }
                    }
                }
            }
            case Indexed(IndexedTable index, int[] order, Condition allowed) -> {
                if (isSet(allowed.possible(), block, lane)) {
                    BitSet hits = index.hits(block, lane);
                    for (int hit = hits.nextSetBit(0); hit >= 0; hit = first ? -1 : hits.nextSetBit(hit + 1)) {
                        rules.set(number(order[hit]));
                    }
                }
            }
        }
        return rules;
    }

    private int number(int rule) {
        return table.rules().get(rule).number();
    }

    private static boolean isSet(Node mask, Block block, int lane) {
        return block.ints[mask.register][lane] != 0;
    }
}
