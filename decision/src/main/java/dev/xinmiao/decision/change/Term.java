package dev.xinmiao.decision.change;

import java.math.BigDecimal;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** A number calculated from levers, everything else in it being known. Exact: nothing is rounded. */
sealed interface Term {
    record Constant(BigDecimal value) implements Term {}

    /** @param input index of the input that the lever moves */
    record Variable(int input) implements Term {}

    record Sum(Term left, Term right) implements Term {}

    record Difference(Term left, Term right) implements Term {}

    record Product(Term left, Term right) implements Term {}

    record Quotient(Term left, Term right) implements Term {}

    /** {@code (p + q·x) / (r + s·x)} for one lever x, the others standing at some values. */
    record Fraction(BigDecimal p, BigDecimal q, BigDecimal r, BigDecimal s) {
        static Fraction constant(BigDecimal value) {
            return new Fraction(value, BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ZERO);
        }

        private boolean hasConstantDenominator() {
            return s.signum() == 0;
        }

        boolean isWhole() {
            return s.signum() == 0 && r.compareTo(BigDecimal.ONE) == 0;
        }

        private Fraction plus(Fraction other, boolean minus) {
            BigDecimal op = minus ? other.p.negate() : other.p;
            BigDecimal oq = minus ? other.q.negate() : other.q;
            if (isWhole() && other.isWhole()) {
                return new Fraction(p.add(op), q.add(oq), r, s);
            }
            return over(product(p, q, other.r, other.s).plus(product(op, oq, r, s)), product(r, s, other.r, other.s));
        }

        private static Fraction over(Square numerator, Square denominator) {
            return new Fraction(numerator.a, numerator.b, denominator.a, denominator.b);
        }

        private Fraction times(Fraction other) {
            return over(product(p, q, other.p, other.q), product(r, s, other.r, other.s));
        }

        private Fraction by(Fraction other) {
            return over(product(p, q, other.r, other.s), product(r, s, other.p, other.q));
        }

        /** {@code a + b·x}; what would be left of x² is never there for a term that {@link Term#isSolvable} in x. */
        private record Square(BigDecimal a, BigDecimal b) {
            Square plus(Square other) {
                return new Square(a.add(other.a), b.add(other.b));
            }
        }

        private static Square product(BigDecimal a, BigDecimal b, BigDecimal c, BigDecimal d) {
            BigDecimal linear = b.signum() == 0 && d.signum() == 0
                    ? BigDecimal.ZERO
                    : a.multiply(d).add(b.multiply(c));
            return new Square(a.multiply(c), linear);
        }

        /** Numerator and denominator at a value of x. */
        BigDecimal numerator(BigDecimal x) {
            return q.signum() == 0 ? p : p.add(q.multiply(x));
        }

        BigDecimal denominator(BigDecimal x) {
            return hasConstantDenominator() ? r : r.add(s.multiply(x));
        }
    }

    /** As a fraction in one lever. @param values of the inputs; those of other levers are read here */
    default Fraction in(int lever, @Nullable Object[] values) {
        return switch (this) {
            case Constant(BigDecimal value) -> Fraction.constant(value);
            case Variable(int input) ->
                input == lever
                        ? new Fraction(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ZERO)
                        : Fraction.constant((BigDecimal) java.util.Objects.requireNonNull(values[input]));
            case Sum(Term a, Term b) -> a.in(lever, values).plus(b.in(lever, values), false);
            case Difference(Term a, Term b) -> a.in(lever, values).plus(b.in(lever, values), true);
            case Product(Term a, Term b) -> a.in(lever, values).times(b.in(lever, values));
            case Quotient(Term a, Term b) -> a.in(lever, values).by(b.in(lever, values));
        };
    }

    /** The levers in it, added to a set. */
    default void levers(BitSet into) {
        switch (this) {
            case Constant _ -> {}
            case Variable(int input) -> into.set(input);
            case Sum(Term a, Term b) -> both(a, b, into);
            case Difference(Term a, Term b) -> both(a, b, into);
            case Product(Term a, Term b) -> both(a, b, into);
            case Quotient(Term a, Term b) -> both(a, b, into);
        }
    }

    private static void both(Term a, Term b, BitSet into) {
        a.levers(into);
        b.levers(into);
    }

    /** Whether a divisor in it may be zero for some value of the levers. */
    default boolean mayBeNull() {
        return switch (this) {
            case Constant _ -> false;
            case Variable _ -> false;
            case Sum(Term a, Term b) -> a.mayBeNull() || b.mayBeNull();
            case Difference(Term a, Term b) -> a.mayBeNull() || b.mayBeNull();
            case Product(Term a, Term b) -> a.mayBeNull() || b.mayBeNull();
            case Quotient(Term a, Term b) -> a.mayBeNull() || !(b instanceof Constant);
        };
    }

    /** Whether it is a fraction of at most the first degree in the lever, above and below. */
    default boolean isSolvable(int lever) {
        Degrees degrees = degrees(lever);
        return degrees.above <= 1 && degrees.below <= 1;
    }

    /** Of numerator and denominator. */
    record Degrees(int above, int below) {}

    private Degrees degrees(int lever) {
        return switch (this) {
            case Constant _ -> new Degrees(0, 0);
            case Variable(int input) -> new Degrees(input == lever ? 1 : 0, 0);
            case Sum(Term a, Term b) -> sum(a.degrees(lever), b.degrees(lever));
            case Difference(Term a, Term b) -> sum(a.degrees(lever), b.degrees(lever));
            case Product(Term a, Term b) -> product(a.degrees(lever), b.degrees(lever));
            case Quotient(Term a, Term b) -> {
                Degrees x = a.degrees(lever);
                Degrees y = b.degrees(lever);
                yield product(x, new Degrees(y.below, y.above));
            }
        };
    }

    private static Degrees sum(Degrees x, Degrees y) {
        return new Degrees(Math.max(x.above + y.below, y.above + x.below), x.below + y.below);
    }

    private static Degrees product(Degrees x, Degrees y) {
        return new Degrees(x.above + y.above, x.below + y.below);
    }
}
