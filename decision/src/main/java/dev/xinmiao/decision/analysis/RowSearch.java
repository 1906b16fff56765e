package dev.xinmiao.decision.analysis;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.expr.Expr;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows of inputs that bring a table where it is wanted. Where the table looks at inputs themselves that is plain;
 * where it looks at what the model calculates, one input after another is changed as long as that brings the table
 * nearer, numbers along the straight line through two of their values.
 */
final class RowSearch {
    private static final int MOST_EVALUATIONS = 400;
    private static final int STARTS = 4;
    private static final int DIGITS = 12;
    private static final BigDecimal A_YEAR = BigDecimal.valueOf(366);
    private static final BigDecimal FARTHEST = BigDecimal.valueOf(1_000_000_000_000L);

    private final ModelRows rows;
    private final Decision decision;
    private final List<Input> inputs;
    private final Map<String, List<@Nullable Object>> values = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> first;
    private int evaluations;

    RowSearch(ModelRows rows, Decision decision, List<Input> inputs, InputValues candidates) {
        this.rows = rows;
        this.decision = decision;
        this.inputs = inputs;
        this.first = candidates.row(inputs);
        inputs.forEach(input -> values.put(input.name(), candidates.of(input)));
    }

    ModelRows.Outcome outcome(Map<String, @Nullable Object> row) {
        evaluations++;
        return rows.outcome(row, decision.index());
    }

    /**
     * A row that reaches the target.
     *
     * @param from where to begin; null for a row of usual values
     * @return null if none was found
     */
    @Nullable
    Map<String, @Nullable Object> find(Target target, @Nullable Map<String, @Nullable Object> from) {
        Map<String, @Nullable Object> found = from == null ? null : climb(target, from);
        Random random = new Random(1);
        for (int start = 0; found == null && start < STARTS; start++) {
            found = climb(target, start == 0 ? first : any(random));
        }
        return found;
    }

    private Map<String, @Nullable Object> any(Random random) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        values.forEach((name, all) -> row.put(name, all.get(random.nextInt(all.size()))));
        return row;
    }

    private @Nullable Map<String, @Nullable Object> climb(Target target, Map<String, @Nullable Object> from) {
        evaluations = 0;
        Map<String, @Nullable Object> row = direct(target, from);
        int distance = target.distance(outcome(row));
        while (distance > 0 && evaluations < MOST_EVALUATIONS) {
            Map<String, @Nullable Object> nearer = null;
            for (Input input : inputs) {
                for (Object value : tried(target, row, input)) {
                    Map<String, @Nullable Object> changed = new LinkedHashMap<>(row);
                    changed.put(input.name(), value);
                    int reached = target.distance(outcome(changed));
                    if (reached < distance) {
                        distance = reached;
                        nearer = changed;
                    }
                }
            }
            if (nearer == null) {
                return null;
            }
            row = nearer;
        }
        return distance == 0 ? row : null;
    }

    /** Sets the inputs that the table looks at themselves. */
    private Map<String, @Nullable Object> direct(Target target, Map<String, @Nullable Object> from) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>(from);
        TableSpace space = target.space();
        for (int i = 0; i < space.dimensions.size(); i++) {
            Expr looked = Dimensions.plain(space.table
                    .inputs()
                    .get(space.dimensions.get(i).columns().getFirst())
                    .expression());
            if (looked instanceof Expr.Variable variable
                    && space.located.names().isOfModel(variable)
                    && row.containsKey(variable.name())
                    && (target.rule() < 0 || !space.isUnread(target.rule(), space.dimensions.get(i)))
                    && space.dimensions.get(i).axis() != null) {
                row.put(variable.name(), target.values().get(i));
            }
        }
        return row;
    }

    private List<@Nullable Object> tried(Target target, Map<String, @Nullable Object> row, Input input) {
        List<@Nullable Object> tried = new ArrayList<>();
        Object value = row.get(input.name());
        BigDecimal number = number(value);
        if (number != null) {
            for (BigDecimal met : onTheLine(target, row, input.name(), number)) {
                tried.add(value instanceof LocalDate ? LocalDate.ofEpochDay(met.longValue()) : met);
            }
        }
        tried.addAll(values.getOrDefault(input.name(), List.of()));
        return tried;
    }

    /** A value on a line of numbers: a date counts as its day. */
    private static @Nullable BigDecimal number(@Nullable Object value) {
        return switch (value) {
            case BigDecimal number -> number;
            case LocalDate day -> BigDecimal.valueOf(day.toEpochDay());
            case null, default -> null;
        };
    }

    /** Where the straight line through two values of the input meets what is aimed at, for each value looked at. */
    private List<BigDecimal> onTheLine(
            Target target, Map<String, @Nullable Object> row, String input, BigDecimal number) {
        boolean day = row.get(input) instanceof LocalDate;
        BigDecimal step = day ? A_YEAR : number.abs().max(BigDecimal.ONE);
        Map<String, @Nullable Object> moved = new LinkedHashMap<>(row);
        BigDecimal further = number.add(step);
        moved.put(input, day ? LocalDate.ofEpochDay(further.longValue()) : further);
        ModelRows.Seen here = outcome(row).of(target.space().located.location());
        ModelRows.Seen there = outcome(moved).of(target.space().located.location());
        List<BigDecimal> met = new ArrayList<>();
        for (int i = 0; here != null && there != null && i < target.values().size(); i++) {
            int column = target.space().dimensions.get(i).columns().getFirst();
            BigDecimal wanted = number(target.values().get(i));
            BigDecimal from = number(here.columns().get(column));
            BigDecimal to = number(there.columns().get(column));
            if (wanted == null
                    || from == null
                    || to == null
                    || from.compareTo(to) == 0
                    || from.compareTo(wanted) == 0) {
                continue;
            }
            BigDecimal exact =
                    number.add(wanted.subtract(from).multiply(step).divide(to.subtract(from), MathContext.DECIMAL128));
            if (!day) {
                met.add(exact.round(new MathContext(DIGITS, RoundingMode.HALF_EVEN)));
            }
            BigDecimal whole = exact.setScale(0, RoundingMode.FLOOR);
            if (whole.abs().compareTo(FARTHEST) < 0) {
                met.addAll(List.of(whole, whole.add(BigDecimal.ONE)));
            }
        }
        return met;
    }
}
