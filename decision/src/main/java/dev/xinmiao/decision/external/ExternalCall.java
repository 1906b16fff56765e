package dev.xinmiao.decision.external;

import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.Expr.Parameter;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.expr.Span;
import dev.xinmiao.decision.external.JavaArguments.Misfit;
import dev.xinmiao.decision.value.Caller;
import dev.xinmiao.decision.value.FeelContext;
import dev.xinmiao.decision.value.FeelFunction;
import dev.xinmiao.decision.value.FeelText;
import dev.xinmiao.decision.value.FeelValues;
import dev.xinmiao.decision.value.Possibles;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calls what an external function is written in. Its first argument is the function's definition,
 * {@code {java: {class: …, method signature: …}}}, the others are the function's own.
 */
public final class ExternalCall implements FeelFunction {
    private static final ExternalCall INSTANCE = new ExternalCall();

    private ExternalCall() {}

    /** The body of an external function: a call with the definition and all parameters. */
    public static Expr body(List<Parameter> parameters, Expr definition, Span span) {
        List<Expr> arguments = new ArrayList<>(List.of(definition));
        for (int i = 0; i < parameters.size(); i++) {
            arguments.add(new Expr.Variable(parameters.get(i).name(), 0, i, span));
        }
        return new Expr.Call(new Expr.Constant(INSTANCE, span), List.copyOf(arguments), List.of(), span);
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("definition", Simple.ANY));
    }

    @Override
    public FeelType result() {
        return Simple.ANY;
    }

    @Override
    public @Nullable Object call(@Nullable Object[] arguments, Caller caller) {
        if (!(arguments[0] instanceof FeelContext definition)) {
            return undefined(caller);
        }
        if (definition.has("pmml")) {
            return caller.fail("Functions of kind PMML cannot be called; write the function in FEEL");
        }
        if (!(definition.get("java") instanceof FeelContext java)
                || !(java.get("class") instanceof String className)
                || !(java.get("method signature") instanceof String text)) {
            return undefined(caller);
        }
        if (!caller.mayCallJava()) {
            return caller.fail(
                    "The Java function %s of %s is not called: Settings.externalJava does not allow it",
                    text, className);
        }
        List<@Nullable Object> own = Arrays.asList(arguments).subList(1, arguments.length);
        if (Possibles.within(own)) {
            BitSet causes = Possibles.causesOf(own);
            return Possibles.anything(Simple.ANY, causes);
        }
        MethodSignature signature = MethodSignature.read(text);
        return signature == null
                ? caller.fail("'%s' is not a method signature such as max(double, double)", text)
                : call(className, signature, own, caller);
    }

    private static @Nullable Object undefined(Caller caller) {
        return caller.fail("An external function is defined by {java: {class: \"…\", method signature: \"…\"}}");
    }

    private static @Nullable Object call(
            String className, MethodSignature signature, List<@Nullable Object> arguments, Caller caller) {
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            Method method = signature.in(Class.forName(className, true, loader));
            @Nullable Object[] converted = JavaArguments.of(arguments, method.getParameterTypes());
            return converted == null
                    ? caller.fail("The Java function %s cannot be called with %s arguments", method, arguments.size())
                    : FeelValues.of(method.invoke(null, converted));
        } catch (Misfit e) {
            return caller.fail(
                    "%s cannot be the %s that the Java function %s takes",
                    FeelText.brief(e.value), e.wanted.getTypeName(), signature.name());
        } catch (InvocationTargetException e) {
            return caller.fail("The Java function %s failed: %s", signature.name(), String.valueOf(e.getCause()));
        } catch (ClassNotFoundException e) {
            return caller.fail("There is no Java class %s", String.valueOf(e.getMessage()));
        } catch (ReflectiveOperationException e) {
            return caller.fail(
                    "The Java class %s has no public static method %s(%s)",
                    className, signature.name(), String.join(", ", signature.parameterTypes()));
        } catch (LinkageError | NumberFormatException e) {
            return caller.fail(
                    "The Java function %s of %s gives no value: %s", signature.name(), className, e.toString());
        }
    }
}
