package dev.xinmiao.decision.builtin;

import dev.xinmiao.decision.value.Caller;
import dev.xinmiao.decision.value.Equality;
import dev.xinmiao.decision.value.Ordering;
import dev.xinmiao.decision.value.Range;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Allen's relations between points and ranges, as DMN 1.3, table 78, defines them. */
final class RangeFunctions {
    private RangeFunctions() {}

    private interface Relation {
        boolean holds(Range a, Range b);
    }

    private interface PointInRange {
        boolean holds(Object point, Range range);
    }

    static void define(BuiltIns.Table table) {
        table.define("range(from: string): range", (a, caller) -> {
            Range range = RangeText.read((String) Objects.requireNonNull(a[0]));
            return range != null ? range : caller.fail("'%s' is not a range between literals", a[0]);
        });
        table.define("before(range1: range, range2: range): boolean", ranges(RangeFunctions::before));
        table.define("before(point: any, range: range): boolean", point(RangeFunctions::before));
        table.define("before(range: range, point: any): boolean", pointSecond(RangeFunctions::after));
        table.define("before(point1: any, point2: any): boolean", (a, caller) -> order(a, -1, caller));
        table.define("after(range1: range, range2: range): boolean", ranges((x, y) -> before(y, x)));
        table.define("after(point: any, range: range): boolean", point(RangeFunctions::after));
        table.define("after(range: range, point: any): boolean", pointSecond(RangeFunctions::before));
        table.define("after(point1: any, point2: any): boolean", (a, caller) -> order(a, 1, caller));
        relation(table, "meets", RangeFunctions::meets);
        relation(table, "met by", (x, y) -> meets(y, x));
        relation(table, "overlaps", RangeFunctions::overlaps);
        relation(table, "overlaps before", RangeFunctions::overlapsBefore);
        relation(table, "overlaps after", (x, y) -> overlapsBefore(y, x));
        relation(table, "finishes", RangeFunctions::finishes);
        table.define("finishes(point: any, range: range): boolean", point(RangeFunctions::finishes));
        relation(table, "finished by", (x, y) -> finishes(y, x));
        table.define("finished by(range: range, point: any): boolean", pointSecond(RangeFunctions::finishes));
        relation(table, "starts", RangeFunctions::starts);
        table.define("starts(point: any, range: range): boolean", point(RangeFunctions::starts));
        relation(table, "started by", (x, y) -> starts(y, x));
        table.define("started by(range: range, point: any): boolean", pointSecond(RangeFunctions::starts));
        relation(table, "includes", RangeFunctions::includes);
        table.define("includes(range: range, point: any): boolean", pointSecond(RangeFunctions::includes));
        relation(table, "during", (x, y) -> includes(y, x));
        table.define("during(point: any, range: range): boolean", point(RangeFunctions::includes));
        relation(table, "coincides", (x, y) -> sameLow(x, y) && sameHigh(x, y));
        table.define("coincides(point1: any, point2: any): boolean", (a, caller) -> order(a, 0, caller));
    }

    private static void relation(BuiltIns.Table table, String name, Relation relation) {
        table.define(name + "(range1: range, range2: range): boolean", ranges(relation));
    }

    private static Signature.Body ranges(Relation relation) {
        return (a, caller) -> {
            Range x = (Range) Objects.requireNonNull(a[0]);
            Range y = (Range) Objects.requireNonNull(a[1]);
            Object low = x.low() != null ? x.low() : x.high();
            Object other = y.low() != null ? y.low() : y.high();
            return Ordering.compare(low, other) == Ordering.INCOMPARABLE
                    ? caller.fail("The ranges %s and %s cannot be compared", x, y)
                    : relation.holds(x, y);
        };
    }

    private static Signature.Body point(PointInRange relation) {
        return (a, caller) -> relate(a[0], (Range) a[1], relation, caller);
    }

    private static Signature.Body pointSecond(PointInRange relation) {
        return (a, caller) -> relate(a[1], (Range) a[0], relation, caller);
    }

    private static @Nullable Object relate(
            @Nullable Object point, @Nullable Range range, PointInRange relation, Caller caller) {
        Range known = Objects.requireNonNull(range);
        Object end = known.low() != null ? known.low() : known.high();
        if (point == null || Ordering.compare(point, end) == Ordering.INCOMPARABLE) {
            return caller.fail("%s cannot be compared with the range %s", point, range);
        }
        return relation.holds(point, known);
    }

    private static @Nullable Object order(@Nullable Object[] a, int wanted, Caller caller) {
        if (wanted == 0) {
            Boolean equal = a[0] == null || a[1] == null ? null : Equality.equal(a[0], a[1]);
            return equal == null ? caller.fail("%s and %s cannot be compared", a[0], a[1]) : equal;
        }
        int order = Ordering.compare(a[0], a[1]);
        return order == Ordering.INCOMPARABLE
                ? caller.fail("%s and %s cannot be compared", a[0], a[1])
                : order * wanted > 0;
    }

    /** Whether the point lies below the whole range. */
    private static boolean before(Object point, Range range) {
        if (range.low() == null) {
            return false;
        }
        int order = Ordering.compare(point, range.low());
        return order < 0 || (order == 0 && !range.lowIncluded());
    }

    private static boolean after(Object point, Range range) {
        if (range.high() == null) {
            return false;
        }
        int order = Ordering.compare(point, range.high());
        return order > 0 || (order == 0 && !range.highIncluded());
    }

    private static boolean before(Range a, Range b) {
        if (a.high() == null || b.low() == null) {
            return false;
        }
        int order = Ordering.compare(a.high(), b.low());
        return order < 0 || (order == 0 && !(a.highIncluded() && b.lowIncluded()));
    }

    private static boolean meets(Range a, Range b) {
        return a.high() != null
                && b.low() != null
                && a.highIncluded()
                && b.lowIncluded()
                && Ordering.compare(a.high(), b.low()) == 0;
    }

    private static boolean overlaps(Range a, Range b) {
        return !before(a, b) && !before(b, a);
    }

    private static boolean overlapsBefore(Range a, Range b) {
        return overlaps(a, b) && lowOrder(a, b) < 0 && highOrder(a, b) <= 0;
    }

    /** Which range begins first; an included start comes before an excluded one. */
    private static int lowOrder(Range a, Range b) {
        if (a.low() == null || b.low() == null) {
            return a.low() == b.low() ? 0 : a.low() == null ? -1 : 1;
        }
        int order = Ordering.compare(a.low(), b.low());
        return order != 0 || a.lowIncluded() == b.lowIncluded() ? order : a.lowIncluded() ? -1 : 1;
    }

    private static int highOrder(Range a, Range b) {
        if (a.high() == null || b.high() == null) {
            return a.high() == b.high() ? 0 : a.high() == null ? 1 : -1;
        }
        int order = Ordering.compare(a.high(), b.high());
        return order != 0 || a.highIncluded() == b.highIncluded() ? order : a.highIncluded() ? 1 : -1;
    }

    private static boolean sameLow(Range a, Range b) {
        return lowOrder(a, b) == 0;
    }

    private static boolean sameHigh(Range a, Range b) {
        return highOrder(a, b) == 0;
    }

    private static boolean finishes(Object point, Range range) {
        return range.highIncluded() && range.high() != null && Ordering.compare(point, range.high()) == 0;
    }

    private static boolean finishes(Range a, Range b) {
        return sameHigh(a, b) && lowOrder(a, b) >= 0;
    }

    private static boolean starts(Object point, Range range) {
        return range.lowIncluded() && range.low() != null && Ordering.compare(point, range.low()) == 0;
    }

    private static boolean starts(Range a, Range b) {
        return sameLow(a, b) && highOrder(a, b) <= 0;
    }

    private static boolean includes(Object point, Range range) {
        return Boolean.TRUE.equals(range.holds(point));
    }

    private static boolean includes(Range a, Range b) {
        return lowOrder(a, b) <= 0 && highOrder(a, b) >= 0;
    }
}
