package dev.xinmiao.decision.value;

import dev.xinmiao.decision.expr.Expr.Parameter;
import dev.xinmiao.decision.expr.FeelType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function as a value: one written in FEEL, a business knowledge model, a decision service or a built-in. */
public interface FeelFunction {
    List<Parameter> parameters();

    FeelType result();

    /** Calls by position. A misfit of the arguments is reported to the caller and gives null. */
    @Nullable
    Object call(@Nullable Object[] arguments, Caller caller);

    /** Calls by name; by default the arguments are put into the order of {@link #parameters()}, all of them given. */
    default @Nullable Object call(List<String> names, @Nullable Object[] arguments, Caller caller) {
        List<Parameter> parameters = parameters();
        if (names.size() != parameters.size()) {
            return caller.fail("The function takes %s arguments, not %s", parameters.size(), names.size());
        }
        @Nullable Object[] ordered = new Object[arguments.length];
        for (int i = 0; i < ordered.length; i++) {
            int given = names.indexOf(parameters.get(i).name());
            if (given < 0) {
                return caller.fail(
                        "The function's parameter '%s' is not given",
                        parameters.get(i).name());
            }
            ordered[i] = arguments[given];
        }
        return call(ordered, caller);
    }
}
