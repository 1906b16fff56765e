package dev.xinmiao.decision.csv;

import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.value.FeelContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The value of an expression that is a literal through and through. */
final class Literal {
    private Literal() {}

    /** Null where it isn't one. */
    static @Nullable Object of(Expr expression) {
        return switch (expression) {
            case Expr.Constant constant -> constant.value();
            case Expr.Negate negate -> of(negate.operand()) instanceof BigDecimal number ? number.negate() : null;
            case Expr.ListOf list -> {
                List<@Nullable Object> values = new ArrayList<>();
                for (Expr each : list.elements()) {
                    values.add(of(each));
                }
                yield values;
            }
            case Expr.ContextOf context -> {
                LinkedHashMap<String, @Nullable Object> entries = new LinkedHashMap<>();
                for (Expr.Entry entry : context.entries()) {
                    entries.put(entry.name(), of(entry.value()));
                }
                yield FeelContext.owning(entries);
            }
            default -> null;
        };
    }
}
