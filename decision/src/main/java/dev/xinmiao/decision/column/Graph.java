package dev.xinmiao.decision.column;

import dev.xinmiao.decision.column.Node.Width;
import dev.xinmiao.decision.column.Sources.Fill;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes nodes: equal ones once, and none where the bounds of the operands already give the answer. */
final class Graph {
    /** A class, its operands and its parameters. */
    private record Key(Class<?> kind, List<Node> operands, List<Object> parameters) {}

    private final Map<Key, Node> known = new HashMap<>();

    final Node yes = fill(Width.INT, -1);
    final Node no = fill(Width.INT, 0);

    /** The node as it was made before, if it was. */
    Node once(Node made) {
        return known.computeIfAbsent(new Key(made.getClass(), made.operands, made.parameters()), _ -> made);
    }

    private Node fill(Width width, long value) {
        return once(new Fill(width, value));
    }

    Node number(long value) {
        return fill(Node.widthOf(value, value), value);
    }

    private static @Nullable Long constant(Node node) {
        return node instanceof Fill fill ? (Long) fill.value : null;
    }

    Node and(Node a, Node b) {
        if (a == no || b == no) {
            return no;
        }
        if (a == yes || a == b) {
            return b;
        }
        if (b == yes) {
            return a;
        }
        if (isNot(a, b) || isNot(b, a)) {
            return no;
        }
        if (b instanceof Masks.Not not) {
            return once(new Masks.AndNot(a, not.operands.getFirst()));
        }
        if (a instanceof Masks.Not not) {
            return once(new Masks.AndNot(b, not.operands.getFirst()));
        }
        return once(new Masks.And(a, b));
    }

    Node or(Node a, Node b) {
        if (a == yes || b == yes || isNot(a, b) || isNot(b, a)) {
            return yes;
        }
        if (a == no || a == b) {
            return b;
        }
        return b == no ? a : once(new Masks.Or(a, b));
    }

    Node not(Node a) {
        if (a == yes) {
            return no;
        }
        if (a == no) {
            return yes;
        }
        return a instanceof Masks.Not not ? not.operands.getFirst() : once(new Masks.Not(a));
    }

    private static boolean isNot(Node a, Node b) {
        return a instanceof Masks.Not not && not.operands.getFirst() == b;
    }

    /** {@code x ≥ bound} */
    Node atLeast(Node x, long bound) {
        if (x.low >= bound) {
            return yes;
        }
        return x.high < bound ? no : once(new Comparisons.AtLeast(x, bound));
    }

    Node equal(Node x, long value) {
        if (value < x.low || value > x.high) {
            return no;
        }
        if (x.low == x.high) {
            return yes;
        }
        if (value == x.low) {
            return not(atLeast(x, value + 1));
        }
        return value == x.high ? atLeast(x, value) : once(new Comparisons.Equals(x, value));
    }

    /** {@code x ≥ y} */
    Node notLess(Node x, Node y) {
        Long bound = constant(y);
        if (bound != null) {
            return atLeast(x, bound);
        }
        Long value = constant(x);
        if (value != null) {
            return not(atLeast(y, value + 1));
        }
        if (x == y || x.low >= y.high) {
            return yes;
        }
        return x.high < y.low ? no : paired(x, y, Comparisons.NotLess::new);
    }

    Node equal(Node x, Node y) {
        Long other = constant(y);
        if (other != null) {
            return equal(x, other);
        }
        Long value = constant(x);
        if (value != null) {
            return equal(y, value);
        }
        if (x == y) {
            return yes;
        }
        return x.high < y.low || y.high < x.low ? no : paired(x, y, Comparisons.Same::new);
    }

    /** {@code x·a ≥ y·b}; a, b &gt; 0. */
    Node productNotLess(Node x, long a, Node y, long b) {
        Node left = scale(x, a);
        Node right = scale(y, b);
        return left != null && right != null
                ? notLess(left, right)
                : once(new Comparisons.ProductNotLess(widen(x), a, widen(y), b));
    }

    private interface Pairing {
        Node of(Node x, Node y);
    }

    private Node paired(Node x, Node y, Pairing pairing) {
        return x.width == y.width ? once(pairing.of(x, y)) : once(pairing.of(widen(x), widen(y)));
    }

    Node widen(Node x) {
        if (x.width == Width.LONG) {
            return x;
        }
        return x instanceof Fill fill ? fill(Width.LONG, fill.value) : once(new Arithmetic.Widen(x));
    }

    private static boolean fits(long low, long high) {
        return low > -Column.LONG_LIMIT && high < Column.LONG_LIMIT;
    }

    /** Null where the result may not fit. */
    @Nullable
    Node add(Node x, Node y) {
        long low = x.low + y.low;
        long high = x.high + y.high;
        if (!fits(low, high)) {
            return null;
        }
        Long a = constant(x);
        Long b = constant(y);
        if (a != null && b != null) {
            return number(a + b);
        }
        if (a != null && a == 0) {
            return y;
        }
        if (b != null && b == 0) {
            return x;
        }
        boolean narrow = both(Width.INT, x, y) && Node.widthOf(low, high) == Width.INT;
        return once(narrow ? new Arithmetic.Add(Width.INT, x, y) : new Arithmetic.Add(Width.LONG, widen(x), widen(y)));
    }

    /** Null where the result may not fit. */
    @Nullable
    Node subtract(Node x, Node y) {
        long low = x.low - y.high;
        long high = x.high - y.low;
        if (!fits(low, high)) {
            return null;
        }
        Long a = constant(x);
        Long b = constant(y);
        if (a != null && b != null) {
            return number(a - b);
        }
        if (b != null && b == 0) {
            return x;
        }
        boolean narrow = both(Width.INT, x, y) && Node.widthOf(low, high) == Width.INT;
        return once(
                narrow
                        ? new Arithmetic.Subtract(Width.INT, x, y)
                        : new Arithmetic.Subtract(Width.LONG, widen(x), widen(y)));
    }

    private static boolean both(Width width, Node x, Node y) {
        return x.width == width && y.width == width;
    }

    /** {@code ⌊x/divisor⌋}, divisor > 0 */
    Node floorQuotient(Node x, long divisor) {
        Long value = constant(x);
        if (value != null) {
            return number(Math.floorDiv(value, divisor));
        }
        return divisor == 1 ? x : once(new Arithmetic.FloorQuotient(x, divisor));
    }

    /** {@code x·factor}, factor ≠ 0; null where the result may not fit. */
    @Nullable
    Node scale(Node x, long factor) {
        if (factor == 1) {
            return x;
        }
        if (overflows(x.low, factor) || overflows(x.high, factor)) {
            return null;
        }
        Long value = constant(x);
        if (value != null) {
            return number(value * factor);
        }
        long low = Math.min(x.low * factor, x.high * factor);
        long high = Math.max(x.low * factor, x.high * factor);
        boolean narrow = x.width == Width.INT
                && Node.widthOf(low, high) == Width.INT
                && Node.widthOf(factor, factor) == Width.INT;
        return once(
                narrow
                        ? new Arithmetic.Scale(Width.INT, x, factor, low, high)
                        : new Arithmetic.Scale(Width.LONG, widen(x), factor, low, high));
    }

    /** Null where the result may not fit. */
    @Nullable
    Node multiply(Node x, Node y) {
        Long a = constant(x);
        Long b = constant(y);
        if (b != null) {
            return b == 0 ? number(0) : scale(x, b);
        }
        if (a != null) {
            return a == 0 ? number(0) : scale(y, a);
        }
        long low = Long.MAX_VALUE;
        long high = Long.MIN_VALUE;
        for (long p : new long[] {x.low, x.high}) {
            for (long q : new long[] {y.low, y.high}) {
                if (overflows(p, q)) {
                    return null;
                }
                low = Math.min(low, p * q);
                high = Math.max(high, p * q);
            }
        }
        boolean narrow = both(Width.INT, x, y) && Node.widthOf(low, high) == Width.INT;
        return once(
                narrow
                        ? new Arithmetic.Multiply(Width.INT, x, y, low, high)
                        : new Arithmetic.Multiply(Width.LONG, widen(x), widen(y), low, high));
    }

    private static boolean overflows(long a, long b) {
        long product = a * b;
        return Math.multiplyHigh(a, b) != product >> 63 || !fits(product, product);
    }

    /** x where the mask is set, else y. Of objects, both are. */
    Node select(Node mask, Node x, Node y) {
        if (mask == yes || x == y) {
            return x;
        }
        if (mask == no) {
            return y;
        }
        if (x.width == Width.OBJECT) {
            return once(new Arithmetic.Select(mask, x, y));
        }
        if (mask instanceof Masks.Not not) {
            return select(not.operands.getFirst(), y, x);
        }
        Long value = constant(x);
        if (value != null) {
            return once(new Arithmetic.Put(mask, value, Node.widthOf(value, value) == Width.INT ? y : widen(y)));
        }
        return paired(x, y, (a, b) -> new Arithmetic.Select(mask, a, b));
    }

    /** As {@link #select}, of masks. */
    Node selectMask(Node mask, Node x, Node y) {
        if (mask == yes || x == y) {
            return x;
        }
        if (mask == no) {
            return y;
        }
        if (x == yes) {
            return or(mask, y);
        }
        if (x == no) {
            return and(not(mask), y);
        }
        if (y == no) {
            return and(mask, x);
        }
        if (y == yes) {
            return or(not(mask), x);
        }
        return once(new Arithmetic.Select(mask, x, y));
    }
}
