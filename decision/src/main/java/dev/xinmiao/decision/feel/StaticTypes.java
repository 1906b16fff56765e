package dev.xinmiao.decision.feel;

import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.expr.FeelType.ContextType;
import dev.xinmiao.decision.expr.FeelType.ListType;
import dev.xinmiao.decision.expr.FeelType.RangeType;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.value.Types;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of the types of the nodes read so far; enough to find where the names of members end. */
final class StaticTypes {
    private final Map<Expr, FeelType> types = new IdentityHashMap<>();

    <E extends Expr> E put(E expr, FeelType type) {
        if (type != Simple.ANY) {
            types.put(expr, type);
        }
        return expr;
    }

    FeelType of(Expr expr) {
        return Types.unrestricted(types.getOrDefault(expr, Simple.ANY));
    }

    Expr arithmetic(Expr.Arithmetic expr) {
        boolean numbers = of(expr.left()) == Simple.NUMBER && of(expr.right()) == Simple.NUMBER;
        return numbers ? put(expr, Simple.NUMBER) : expr;
    }

    /** The type of the items when a value is taken for a list; a single value is a list of one. */
    static FeelType element(FeelType type) {
        if (type instanceof ListType list) {
            return Types.unrestricted(list.element());
        }
        return type instanceof RangeType range ? Types.unrestricted(range.element()) : type;
    }

    /** The declared members of a value, or of the items of a list; null if none are known. */
    @Nullable
    Map<String, FeelType> members(Expr target) {
        return element(of(target)) instanceof ContextType(Map<String, FeelType> members) && !members.isEmpty()
                ? members
                : null;
    }

    /** The type of a member; over a list, that of the list of the items' members. */
    FeelType member(Expr target, String name) {
        Map<String, FeelType> members = members(target);
        FeelType type = members == null ? Simple.ANY : members.getOrDefault(name, Simple.ANY);
        return of(target) instanceof ListType ? new ListType(type) : type;
    }
}
