package dev.xinmiao.decision.column;

import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.FeelType.Restricted;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.expr.Subexpressions;
import dev.xinmiao.decision.value.Types;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows made up for a model: values around the constants that its rules compare with, now and then null. */
public final class RandomPopulations {
    private final DmnModel model;
    private final Random random;
    private final List<BigDecimal> numbers = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<LocalDate> days = new ArrayList<>();

    public RandomPopulations(DmnModel model, long seed) {
        this.model = model;
        this.random = new Random(seed);
        Stream<Expr> ofTypes = model.inputs().stream()
                .flatMap(input -> input.type() instanceof Restricted restricted && restricted.allowed() != null
                        ? Subexpressions.all(restricted.allowed())
                        : Stream.empty());
        Stream.concat(model.decisions().stream().flatMap(each -> Subexpressions.all(each.expression())), ofTypes)
                .forEach(expression -> {
                    switch (expression instanceof Expr.Constant constant ? constant.value() : null) {
                        case BigDecimal number -> numbers.add(number);
                        case String text -> texts.add(text);
                        case LocalDate day -> days.add(day);
                        case null, default -> {}
                    }
                });
        numbers.add(BigDecimal.ZERO);
        texts.add("another");
        days.add(LocalDate.of(2026, 1, 1));
    }

    /** One row: a value for each input. */
    public List<@Nullable Object> row(double nulls) {
        List<@Nullable Object> row = new ArrayList<>();
        for (Input input : model.inputs()) {
            row.add(
                    random.nextDouble() < nulls
                            ? null
                            : value(Types.unrestricted(input.type()) instanceof Simple simple ? simple : Simple.ANY));
        }
        return row;
    }

    /** As {@link #row}, with some inputs not known. */
    List<@Nullable Object> row(double nulls, double missing) {
        List<@Nullable Object> row = row(nulls);
        row.replaceAll(value -> random.nextDouble() < missing ? Differences.MISSING : value);
        return row;
    }

    /** The row with a value for each input that is not known. */
    List<@Nullable Object> completed(List<@Nullable Object> row) {
        List<@Nullable Object> completed = new ArrayList<>(row);
        List<@Nullable Object> other = row(0);
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i) == Differences.MISSING) {
                completed.set(i, other.get(i));
            }
        }
        return completed;
    }

    private @Nullable Object value(Simple type) {
        return switch (type) {
            case NUMBER -> number();
            case STRING -> texts.get(random.nextInt(texts.size()));
            case BOOLEAN -> random.nextBoolean();
            case DATE ->
                days.get(random.nextInt(days.size()))
                        .plusDays(random.nextInt(9) - 4)
                        .plusMonths(random.nextInt(3) == 0 ? random.nextInt(60) - 30 : 0);
            case ANY -> random.nextBoolean() ? number() : texts.get(random.nextInt(texts.size()));
            default -> null;
        };
    }

    private BigDecimal number() {
        BigDecimal near = numbers.get(random.nextInt(numbers.size()));
        return switch (random.nextInt(6)) {
            case 0 -> near;
            case 1 -> near.add(BigDecimal.ONE);
            case 2 -> near.subtract(new BigDecimal("0.01"));
            case 3 -> near.multiply(numbers.get(random.nextInt(numbers.size())));
            case 4 -> BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(3));
            default -> near.negate();
        };
    }
}
