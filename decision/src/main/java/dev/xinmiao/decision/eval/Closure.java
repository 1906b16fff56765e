package dev.xinmiao.decision.eval;

import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.value.Caller;
import dev.xinmiao.decision.value.FeelFunction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function written in the model, with the frame it was defined in. */
record Closure(Expr.FunctionOf function, Frame defined, Interpreter interpreter) implements FeelFunction {
    @Override
    public List<Expr.Parameter> parameters() {
        return function.parameters();
    }

    @Override
    public FeelType result() {
        return function.body() instanceof Expr.Conform conform ? conform.type() : Simple.ANY;
    }

    @Override
    public @Nullable Object call(@Nullable Object[] arguments, Caller caller) {
        List<Expr.Parameter> parameters = function.parameters();
        if (arguments.length != parameters.size()) {
            return caller.fail("The function takes %s arguments, not %s", parameters.size(), arguments.length);
        }
        Frame frame = new Frame(defined, arguments.length);
        for (int i = 0; i < arguments.length; i++) {
            FeelType type = parameters.get(i).type();
            Object argument = arguments[i];
            Object conformed = type == Simple.ANY ? argument : interpreter.conform(argument, type);
            if (conformed == null && argument != null) {
                return null;
            }
            frame.set(i, conformed);
        }
        return interpreter.evaluate(function.body(), frame);
    }
}
