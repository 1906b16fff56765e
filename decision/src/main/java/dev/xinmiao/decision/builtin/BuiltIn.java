package dev.xinmiao.decision.builtin;

import dev.xinmiao.decision.expr.Expr.Parameter;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.value.Caller;
import dev.xinmiao.decision.value.FeelFunction;
import dev.xinmiao.decision.value.Possibles;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A built-in function with all its signatures. */
public final class BuiltIn implements FeelFunction {
    private final String name;
    private final List<Signature> signatures = new ArrayList<>();

    BuiltIn(String name) {
        this.name = name;
    }

    void add(Signature signature) {
        signatures.add(signature);
    }

    public String name() {
        return name;
    }

    @Override
    public List<Parameter> parameters() {
        return signatures.getFirst().parameters();
    }

    @Override
    public FeelType result() {
        return signatures.getFirst().result();
    }

    /**
     * What a call with positional arguments of these types gives, {@code Any} where that isn't known.
     *
     * @return null if no signature takes such arguments, whatever their values
     */
    public @Nullable FeelType result(List<FeelType> arguments) {
        List<FeelType> results = signatures.stream()
                .filter(signature -> signature.mayTake(arguments))
                .map(Signature::result)
                .distinct()
                .toList();
        return results.isEmpty() ? null : results.size() == 1 ? results.getFirst() : FeelType.Simple.ANY;
    }

    /** What the parameters take, for messages: {@code contains(string: string, match: string)}. */
    public String describe() {
        return signatures.stream().map(Signature::describe).distinct().collect(Collectors.joining(" or "));
    }

    @Override
    public @Nullable Object call(@Nullable Object[] arguments, Caller caller) {
        for (Object argument : arguments) {
            caller.look(argument);
            if (Possibles.within(argument)) {
                return uncertain(arguments, caller);
            }
        }
        return plain(arguments, caller);
    }

    private @Nullable Object plain(@Nullable Object[] arguments, Caller caller) {
        String[] why = new String[1];
        for (int i = 0; i < signatures.size(); i++) {
            Signature signature = signatures.get(i);
            if (signature.takes(arguments.length)) {
                @Nullable Object[] fitted = signature.fit(arguments, why);
                if (fitted != null) {
                    return signature.body().apply(fitted, caller);
                }
            }
        }
        return why[0] == null
                ? caller.fail("The function '%s' cannot be called with %s arguments", name, arguments.length)
                : caller.fail("%s", why[0]);
    }

    private @Nullable Object uncertain(@Nullable Object[] arguments, Caller caller) {
        BitSet causes = new BitSet();
        for (Object argument : arguments) {
            causes.or(Possibles.causesOf(argument));
        }
        for (Signature signature : signatures) {
            if (!signature.takes(arguments.length)) {
                continue;
            }
            @Nullable Object[] fitted = signature.fit(arguments, new String[1]);
            if (fitted != null && signature.manages(fitted)) {
                return signature.body().apply(fitted, caller);
            }
            if (fitted != null && signature.lift() != null) {
                Object lifted = signature.lift().apply(fitted, causes);
                if (lifted != Signature.Lift.UNKNOWN) {
                    return lifted;
                }
            }
        }
        return Combinations.tryAll(arguments, causes, result(), each -> caller.quietly(() -> plain(each, caller)));
    }

    @Override
    public @Nullable Object call(List<String> names, @Nullable Object[] arguments, Caller caller) {
        // before(point, range) and before(range, point) have the same names: then the order in which they are given
        // tells
        for (Signature signature : signatures) {
            if (signature.isNamed(names)) {
                return call(arguments, caller);
            }
        }
        for (Signature signature : signatures) {
            @Nullable Object[] ordered = signature.ordered(names, arguments);
            if (ordered != null && signature.takes(ordered.length)) {
                return call(ordered, caller);
            }
        }
        return caller.fail("The function '%s' has no parameters called %s", name, String.join(", ", names));
    }

    @Override
    public String toString() {
        return "built-in function " + name;
    }
}
