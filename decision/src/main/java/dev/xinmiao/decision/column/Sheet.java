package dev.xinmiao.decision.column;

import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.Settings;
import dev.xinmiao.decision.dmn.Content.Slot;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.value.Possible;
import dev.xinmiao.decision.value.Types;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows written and judged again and again: the columns keep their places, and the model is made ready anew only when a
 * value comes that they can't hold yet. For one decision that is true or false. Belongs to one thread.
 */
public final class Sheet {
    /** Room for values like those seen, so that the columns settle soon. */
    private static final int SPARE_BITS = 2;

    private final List<Input> inputs;
    private final List<Slot> slots;
    private final int decision;
    private final int rows;
    private final Settings settings;
    private final Vocabulary vocabulary = new Vocabulary();
    private final @Nullable Cells[] cells;
    private @Nullable ColumnModel model;
    private @Nullable Answers answers;

    /**
     * @param decision the slot of the decision to be judged
     * @param used the inputs that it rests on; the others are not written
     * @param rows the most at a time
     */
    public Sheet(List<Input> inputs, List<Slot> slots, int decision, Set<Integer> used, int rows, Settings settings) {
        this.inputs = inputs;
        this.slots = slots;
        this.decision = decision;
        this.rows = rows;
        this.settings = settings;
        this.cells = new Cells[inputs.size()];
        for (int input : used) {
            cells[input] = new Cells(inputs.get(input));
        }
    }

    public int rows() {
        return rows;
    }

    /** Whether these values can be written as the columns are; otherwise {@link #widen} them, which loses what was written. */
    public boolean holds(int input, List<? extends @Nullable Object> values) {
        Cells own = cells[input];
        return own == null || values.stream().allMatch(own::holds);
    }

    public void widen(int input, List<? extends @Nullable Object> values) {
        Cells own = cells[input];
        if (own != null) {
            values.forEach(own::widen);
            own.column = null;
            model = null;
        }
    }

    /**
     * Writes an input's values of {@code count} rows from {@code from} on: each of the values {@code stride} times, over and
     * over again, beginning with the place {@code first} of that sequence. A {@link Possible} is what is missing.
     */
    public void write(
            int input, int from, int count, long first, long stride, List<? extends @Nullable Object> values) {
        Cells own = cells[input];
        if (own != null) {
            prepare();
            own.write(from, count, first, stride, values);
        }
    }

    private ColumnModel prepare() {
        ColumnModel ready = model;
        if (ready == null) {
            List<@Nullable Column> columns = new ArrayList<>();
            for (Cells each : cells) {
                columns.add(each == null ? null : each.column());
            }
            ready = new ColumnModel(
                    inputs,
                    slots,
                    new int[] {decision - inputs.size()},
                    new Population(rows, columns, vocabulary),
                    settings);
            model = ready;
        }
        return ready;
    }

    /** Judges the first so many rows. */
    public void run(int count) {
        answers = prepare().run(1, Execution.AUTOMATIC, count).getFirst();
    }

    /** Whether the decision is certainly true in a row. */
    public boolean isTrue(int row) {
        return answers != null && answers.isTrue(row);
    }

    /** Whether the decision may be true in a row, for all that this can tell. */
    public boolean mayBeTrue(int row) {
        return answers != null && answers.mayBeTrue(row);
    }

    /** One input's column. */
    private final class Cells {
        private final Simple type;
        private boolean compact;
        private int scale;
        private int bits = 10;
        private boolean nulls;
        private boolean missing;
        private @Nullable Column column;

        Cells(Input input) {
            type = Types.unrestricted(input.type()) instanceof Simple simple ? simple : Simple.ANY;
            compact = switch (type) {
                case NUMBER, STRING, BOOLEAN, DATE -> true;
                default -> false;
            };
        }

        private boolean isLane(@Nullable Object value) {
            return switch (type) {
                case NUMBER -> value instanceof BigDecimal number && number.precision() <= 18 && decimals(number) <= 18;
                case STRING -> value instanceof String;
                case BOOLEAN -> value instanceof Boolean;
                case DATE -> value instanceof LocalDate day && Math.abs(day.toEpochDay()) < Column.INT_LIMIT;
                default -> false;
            };
        }

        private static int decimals(BigDecimal number) {
            return number.scale() <= 0
                    ? 0
                    : Math.max(0, number.stripTrailingZeros().scale());
        }

        boolean holds(@Nullable Object value) {
            if (!compact) {
                return true;
            }
            return switch (value) {
                case null -> nulls;
                case Possible _ -> missing;
                case BigDecimal number
                when isLane(number) ->
                    decimals(number) <= scale && integer(number).bitLength() < bits;
                default -> isLane(value) && (type != Simple.NUMBER);
            };
        }

        private java.math.BigInteger integer(BigDecimal number) {
            return number.setScale(scale, java.math.RoundingMode.DOWN).unscaledValue();
        }

        void widen(@Nullable Object value) {
            switch (value) {
                case null -> nulls = true;
                case Possible _ -> missing = true;
                case BigDecimal number
                when isLane(number) -> {
                    int finer = Math.max(scale, decimals(number));
                    bits += (int) Math.ceil((finer - scale) * 3.33);
                    scale = finer;
                    int needed = integer(number).bitLength();
                    bits = needed < bits ? bits : needed + SPARE_BITS;
                    compact = bits <= 61;
                }
                default -> compact &= isLane(value);
            }
        }

        Column column() {
            Column ready = column;
            if (ready == null) {
                ready = compact ? lanes() : objects();
                column = ready;
            }
            return ready;
        }

        private Column lanes() {
            int blocks = Column.blocks(rows);
            boolean wide = type == Simple.NUMBER && bits > 30;
            long most = switch (type) {
                case NUMBER -> (1L << bits) - 1;
                case BOOLEAN -> 0;
                default -> Column.INT_LIMIT - 1;
            };
            long least = type == Simple.STRING ? 0 : type == Simple.BOOLEAN ? -1 : -most;
            return new Column(
                    type,
                    rows,
                    scale,
                    least,
                    most,
                    wide ? null : new int[blocks][Column.BLOCK],
                    wide ? new long[blocks][Column.BLOCK] : null,
                    null,
                    nulls || missing ? new int[blocks][Column.BLOCK] : null,
                    missing ? new int[blocks][Column.BLOCK] : null,
                    false,
                    vocabulary);
        }

        private Column objects() {
            return new Column(
                    Simple.ANY,
                    rows,
                    0,
                    0,
                    0,
                    null,
                    null,
                    new Object[Column.blocks(rows)][Column.BLOCK],
                    null,
                    null,
                    false,
                    vocabulary);
        }

        void write(int from, int count, long first, long stride, List<? extends @Nullable Object> values) {
            Column to = column();
            int which = (int) (first / stride % values.size());
            long left = stride - first % stride;
            int row = from;
            int end = from + count;
            while (row < end) {
                int block = row / Column.BLOCK;
                int lane = row % Column.BLOCK;
                int run = (int) Math.min(left, Math.min(end - row, Column.BLOCK - lane));
                write(to, block, lane, lane + run, values.get(which));
                row += run;
                left -= run;
                if (left == 0) {
                    left = stride;
                    which = which + 1 == values.size() ? 0 : which + 1;
                }
            }
        }

        private void write(Column to, int block, int start, int end, @Nullable Object value) {
            if (to.objects != null) {
                Arrays.fill(to.objects[block], start, end, value);
                return;
            }
            boolean there = value != null && !(value instanceof Possible);
            if (to.valid != null) {
                Arrays.fill(to.valid[block], start, end, there ? -1 : 0);
            }
            if (to.missing != null) {
                Arrays.fill(to.missing[block], start, end, value instanceof Possible ? -1 : 0);
            }
            long lane = there ? lane(value) : 0;
            if (to.longs != null) {
                Arrays.fill(to.longs[block], start, end, lane);
            } else if (to.ints != null) {
                Arrays.fill(to.ints[block], start, end, (int) lane);
            }
        }

        private long lane(@Nullable Object value) {
            return switch (value) {
                case BigDecimal number -> integer(number).longValue();
                case Boolean truth -> truth ? -1 : 0;
                case LocalDate day -> day.toEpochDay();
                case String text -> vocabulary.code(text);
                case null, default -> throw new IllegalStateException("no lane for " + value);
            };
        }
    }
}
