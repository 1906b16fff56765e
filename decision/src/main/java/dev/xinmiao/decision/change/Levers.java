package dev.xinmiao.decision.change;

import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.Settings;
import dev.xinmiao.decision.eval.Interpreter;
import dev.xinmiao.decision.eval.TableEvaluation;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.feel.NearNames;
import dev.xinmiao.decision.value.FeelValues;
import dev.xinmiao.decision.value.Types;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The levers of a model's inputs: as its file declares them, or as a caller has them. Immutable. */
public final class Levers {
    private final List<Input> inputs;
    private final Map<Integer, Lever> byInput;

    /** @param byInput by the inputs' indices */
    public Levers(List<Input> inputs, Map<Integer, Lever> byInput) {
        this.inputs = List.copyOf(inputs);
        this.byInput = new TreeMap<>();
        byInput.forEach((input, lever) -> this.byInput.put(input, fit(inputs.get(input), lever)));
    }

    /** These, and this input with this lever. Refuses a name the model doesn't know and a lever that doesn't fit. */
    public Levers with(String input, Lever lever) {
        Map<Integer, Lever> more = new TreeMap<>(byInput);
        more.put(index(input), lever);
        return new Levers(inputs, more);
    }

    /** These without the input's: it can't be changed. */
    public Levers fixed(String input) {
        Map<Integer, Lever> fewer = new TreeMap<>(byInput);
        fewer.remove(index(input));
        return new Levers(inputs, fewer);
    }

    /** None at all. */
    public Levers allFixed() {
        return new Levers(inputs, Map.of());
    }

    /** The input's lever; null where it can't be changed. */
    public @Nullable Lever get(int input) {
        return byInput.get(input);
    }

    /** Indices of the inputs that have one. */
    public Set<Integer> inputs() {
        return Set.copyOf(byInput.keySet());
    }

    private int index(String name) {
        return inputs.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .map(Input::index)
                .orElseThrow(() -> new IllegalArgumentException("The model has no input “" + name + "”. "
                        + NearNames.hintOrAll(
                                name, inputs.stream().map(Input::name).toList())));
    }

    private static Lever fit(Input input, Lever lever) {
        return switch (lever) {
            case Lever.Amount amount -> {
                if (Types.unrestricted(input.type()) != Simple.NUMBER) {
                    throw new IllegalArgumentException("“" + input.name() + "” is a " + Types.name(input.type())
                            + ", no number: list the values it may be set to");
                }
                yield amount;
            }
            case Lever.Choice choice ->
                new Lever.Choice(choice.options().stream()
                        .map(each -> new Lever.Option(allowed(input, each.value()), each.cost()))
                        .toList());
        };
    }

    private static @Nullable Object allowed(Input input, @Nullable Object given) {
        Object value = FeelValues.of(given);
        Object conformed = new Interpreter(TableEvaluation.NONE, null, Settings.DEFAULT).conform(value, input.type());
        if (value != null && conformed == null) {
            throw new IllegalArgumentException("“" + input.name() + "” can't be set to " + given + ", which its type "
                    + Types.name(input.type()) + " doesn't allow");
        }
        return conformed;
    }
}
