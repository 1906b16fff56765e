package dev.xinmiao.decision.column;

import dev.xinmiao.decision.column.Val.Lane;
import dev.xinmiao.decision.value.FeelText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A decision's outcomes by number, so that rows are counted without boxing each: equal outcomes have equal numbers.
 *
 * @param codes a row's place among the values
 * @param values the distinct outcomes in the order in which they first occur: null, booleans, texts, dates, numbers without
 *     trailing zeros, {@link Literal}s of others
 */
public record Outcomes(int[] codes, List<@Nullable Object> values) {
    /** A list, a context, a time or what isn't known for certain: told apart by how it is written in FEEL. */
    public record Literal(String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    private static final class Coder {
        private final Map<@Nullable Object, Integer> known = new HashMap<>();
        private final Map<Long, Integer> lanes = new HashMap<>();
        final List<@Nullable Object> values = new ArrayList<>();
        private long lastLane;
        private int lastCode = -1;

        int code(@Nullable Object value) {
            Object plain = switch (value) {
                case null -> null;
                case BigDecimal number -> stripped(number);
                case String text -> text;
                case Boolean truth -> truth;
                case LocalDate day -> day;
                default -> new Literal(FeelText.literal(value));
            };
            Integer code = known.get(plain);
            if (code == null) {
                code = values.size();
                known.put(plain, code);
                values.add(plain);
            }
            return code;
        }

        private static BigDecimal stripped(BigDecimal number) {
            return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }

        int code(long lane, Answers answers, int row) {
            if (lane != lastLane || lastCode < 0) {
                Integer code = lanes.get(lane);
                if (code == null) {
                    code = code(answers.get(row));
                    lanes.put(lane, code);
                }
                lastLane = lane;
                lastCode = code;
            }
            return lastCode;
        }
    }

    static Outcomes of(Answers answers, Val value) {
        int[] codes = new int[answers.rows()];
        Coder coder = new Coder();
        for (int row = 0; row < codes.length; row++) {
            int at = row % Column.BLOCK;
            Block block = answers.blockOf(row);
            boolean plain = value instanceof Lane lane
                    && lane.exact()
                    && block.ints[lane.valid().register][at] != 0
                    && block.ints[lane.bounded().register][at] != 0;
            codes[row] = plain
                    ? coder.code(RowReader.integer(((Lane) value).low(), block, at), answers, row)
                    : coder.code(answers.get(row));
        }
        return new Outcomes(codes, coder.values);
    }
}
