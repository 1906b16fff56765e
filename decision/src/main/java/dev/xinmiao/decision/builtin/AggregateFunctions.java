package dev.xinmiao.decision.builtin;

import dev.xinmiao.decision.value.Caller;
import dev.xinmiao.decision.value.Decimals;
import dev.xinmiao.decision.value.FeelText;
import dev.xinmiao.decision.value.Intervals;
import dev.xinmiao.decision.value.Ordering;
import dev.xinmiao.decision.value.Possible;
import dev.xinmiao.decision.value.Possible.Numbers;
import dev.xinmiao.decision.value.TemporalArithmetic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From a list, or from several arguments, to one value. */
final class AggregateFunctions {
    private AggregateFunctions() {}

    private interface Aggregate {
        @Nullable
        Object of(List<? extends @Nullable Object> list, Caller caller);
    }

    private interface Lifted {
        Object of(List<Numbers> list, BitSet causes);
    }

    static void define(BuiltIns.Table table) {
        table.structural(
                "count(list: list): number",
                (a, caller) -> BigDecimal.valueOf(ListFunctions.list(a[0]).size()));
        aggregate(table, "min", "any", (list, caller) -> extreme(list, -1, caller), Intervals::min);
        aggregate(table, "max", "any", (list, caller) -> extreme(list, 1, caller), Intervals::max);
        aggregate(table, "sum", "any", AggregateFunctions::sum, AggregateFunctions::liftedSum);
        aggregate(table, "mean", "number", AggregateFunctions::mean, AggregateFunctions::liftedMean);
        aggregate(table, "product", "number", AggregateFunctions::product, AggregateFunctions::liftedProduct);
        aggregate(table, "median", "number", AggregateFunctions::median, null);
        aggregate(table, "stddev", "number", AggregateFunctions::deviation, null);
        aggregate(table, "mode", "list", AggregateFunctions::mode, null);
    }

    private static void aggregate(
            BuiltIns.Table table, String name, String result, Aggregate aggregate, @Nullable Lifted lifted) {
        Signature.Body overList = (a, caller) -> aggregate.of(ListFunctions.list(a[0]), caller);
        Signature.Body overArguments = (a, caller) -> aggregate.of(Arrays.asList(a), caller);
        String list = name + "(list: list): " + result;
        String arguments = name + "(n: any, more...: any): " + result;
        if (lifted == null) {
            table.define(list, overList);
            table.define(arguments, overArguments);
        } else {
            table.lifted(
                    list,
                    overList,
                    (a, causes) -> a[0] instanceof Possible
                            ? lift(Collections.singletonList(a[0]), lifted, causes)
                            : lift(ListFunctions.list(a[0]), lifted, causes));
            table.lifted(arguments, overArguments, (a, causes) -> lift(Arrays.asList(a), lifted, causes));
        }
    }

    private static Object lift(List<? extends @Nullable Object> list, Lifted lifted, BitSet causes) {
        List<Numbers> hulls = new ArrayList<>(list.size());
        for (Object each : list) {
            Numbers hull = Intervals.hull(each);
            if (hull == null) {
                return Signature.Lift.UNKNOWN;
            }
            hulls.add(hull);
        }
        return lifted.of(hulls, causes);
    }

    private static @Nullable Object ofNothing(Caller caller) {
        return caller.fail("The list is empty");
    }

    private static @Nullable Object extreme(List<? extends @Nullable Object> list, int sign, Caller caller) {
        if (list.isEmpty()) {
            return ofNothing(caller);
        }
        Object best = null;
        for (int i = 0; i < list.size(); i++) {
            Object each = list.get(i);
            int order = i == 0 ? Ordering.compare(each, each) : Ordering.compare(each, best);
            if (order == Ordering.INCOMPARABLE) {
                return caller.fail("%s cannot be compared with the others", FeelText.brief(each));
            }
            if (i == 0 || order * sign > 0) {
                best = each;
            }
        }
        return best;
    }

    private static @Nullable Object sum(List<? extends @Nullable Object> list, Caller caller) {
        if (list.isEmpty()) {
            return ofNothing(caller);
        }
        Object sum = list.getFirst();
        if (!(sum instanceof BigDecimal)) {
            return TemporalArithmetic.sum(list, caller);
        }
        for (int i = 1; i < list.size(); i++) {
            if (!(list.get(i) instanceof BigDecimal number)) {
                return notANumber(list.get(i), caller);
            }
            sum = ((BigDecimal) sum).add(number, Decimals.CONTEXT);
        }
        return sum;
    }

    private static @Nullable Object notANumber(@Nullable Object value, Caller caller) {
        return caller.fail("%s is not a number", FeelText.brief(value));
    }

    private static Object liftedSum(List<Numbers> list, BitSet causes) {
        Object sum = BigDecimal.ZERO;
        for (Numbers each : list) {
            sum = Intervals.add(java.util.Objects.requireNonNull(Intervals.hull(sum)), each, causes);
        }
        return sum;
    }

    private static Object liftedMean(List<Numbers> list, BitSet causes) {
        Numbers sum = Intervals.hull(liftedSum(list, causes));
        Numbers count = Intervals.hull(BigDecimal.valueOf(list.size()));
        return sum == null || count == null ? Signature.Lift.UNKNOWN : Intervals.divide(sum, count, causes);
    }

    private static Object liftedProduct(List<Numbers> list, BitSet causes) {
        Object product = BigDecimal.ONE;
        for (Numbers each : list) {
            product = Intervals.multiply(java.util.Objects.requireNonNull(Intervals.hull(product)), each, causes);
        }
        return product;
    }

    /** The list as numbers; null, and an error reported, where it is empty or holds anything else. */
    private static @Nullable List<BigDecimal> someNumbers(List<? extends @Nullable Object> list, Caller caller) {
        if (list.isEmpty()) {
            ofNothing(caller);
            return null;
        }
        return numbers(list, caller);
    }

    private static @Nullable List<BigDecimal> numbers(List<? extends @Nullable Object> list, Caller caller) {
        List<BigDecimal> numbers = new ArrayList<>(list.size());
        for (Object each : list) {
            if (!(each instanceof BigDecimal number)) {
                notANumber(each, caller);
                return null;
            }
            numbers.add(number);
        }
        return numbers;
    }

    private static @Nullable Object mean(List<? extends @Nullable Object> list, Caller caller) {
        List<BigDecimal> numbers = someNumbers(list, caller);
        return numbers == null ? null : average(numbers);
    }

    private static BigDecimal average(List<BigDecimal> numbers) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal each : numbers) {
            sum = sum.add(each, Decimals.CONTEXT);
        }
        return sum.divide(BigDecimal.valueOf(numbers.size()), Decimals.CONTEXT);
    }

    private static @Nullable Object product(List<? extends @Nullable Object> list, Caller caller) {
        List<BigDecimal> numbers = someNumbers(list, caller);
        if (numbers == null) {
            return null;
        }
        BigDecimal product = BigDecimal.ONE;
        for (BigDecimal each : numbers) {
            product = product.multiply(each, Decimals.CONTEXT);
            if (!Decimals.isReasonable(product)) {
                return caller.fail("The product is too large or too small");
            }
        }
        return product;
    }

    private static @Nullable Object median(List<? extends @Nullable Object> list, Caller caller) {
        List<BigDecimal> numbers = someNumbers(list, caller);
        if (numbers == null) {
            return null;
        }
        Collections.sort(numbers);
        int middle = numbers.size() / 2;
        return numbers.size() % 2 == 1 ? numbers.get(middle) : average(numbers.subList(middle - 1, middle + 1));
    }

    /** Of a sample: the sum of squares is divided by n − 1. */
    private static @Nullable Object deviation(List<? extends @Nullable Object> list, Caller caller) {
        List<BigDecimal> numbers = numbers(list, caller);
        if (numbers == null || numbers.size() < 2) {
            return caller.fail("The standard deviation needs at least two numbers");
        }
        BigDecimal mean = average(numbers);
        BigDecimal squares = BigDecimal.ZERO;
        for (BigDecimal each : numbers) {
            BigDecimal distance = each.subtract(mean, Decimals.CONTEXT);
            squares = squares.add(distance.multiply(distance, Decimals.CONTEXT), Decimals.CONTEXT);
        }
        return Decimals.sqrt(squares.divide(BigDecimal.valueOf(numbers.size() - 1L), Decimals.CONTEXT));
    }

    private static @Nullable Object mode(List<? extends @Nullable Object> list, Caller caller) {
        List<BigDecimal> numbers = numbers(list, caller);
        if (numbers == null) {
            return null;
        }
        Collections.sort(numbers);
        List<BigDecimal> most = new ArrayList<>();
        int longest = 0;
        int run = 0;
        for (int i = 0; i < numbers.size(); i++) {
            run = i > 0 && numbers.get(i).compareTo(numbers.get(i - 1)) == 0 ? run + 1 : 1;
            if (run > longest) {
                longest = run;
                most.clear();
            }
            if (run == longest) {
                most.add(numbers.get(i));
            }
        }
        return most;
    }
}
