package dev.xinmiao.zone.programme;

import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.zone.fact.FactDefinition;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.YamlNode;
import dev.xinmiao.zone.programme.InputBinding.Scale;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what a model's input is bound to, and refuses what doesn't fit it. */
final class BindingReader {
    private static final Set<String> ENTRIES = Set.of("fact", "year", "unit", "asOf", "programme", "value");

    private final FactDictionary dictionary;

    BindingReader(FactDictionary dictionary) {
        this.dictionary = dictionary;
    }

    InputBinding read(YamlNode node, Input input) {
        node.only(ENTRIES);
        Optional<YamlNode> fact = node.get("fact");
        if (fact.isPresent()) {
            return fact(node, fact.get(), input);
        }
        Optional<YamlNode> programme = node.get("programme");
        if (programme.isPresent()) {
            accept(node, input, FeelType.Simple.BOOLEAN, "a programme's standing is true or false");
            return new InputBinding.OtherProgramme(programme.get().text());
        }
        if (node.entries().containsKey("value")) {
            return new InputBinding.Constant(node.get("value")
                    .map(value -> TypedText.read(value, input.type()))
                    .orElse(null));
        }
        if (node.get("asOf").map(YamlNode::truth).orElse(false)) {
            accept(node, input, FeelType.Simple.DATE, "the day of application is a date");
            return new InputBinding.ApplicationDay();
        }
        throw new InvalidPackException(
                node.problem("the input '" + input.name() + "' needs one of: fact, programme, value, asOf: true"));
    }

    private InputBinding fact(YamlNode node, YamlNode named, Input input) {
        FactDefinition fact = find(named);
        if (!TypedText.fits(fact.type(), input.type())) {
            throw new InvalidPackException(node.problem("the fact '%s' is a %s and doesn't fit the input '%s'"
                    .formatted(fact.key(), fact.type().name().toLowerCase(java.util.Locale.ROOT), input.name())));
        }
        Scale scale = node.get("unit").map(unit -> scale(unit, fact)).orElse(Scale.ONE);
        Optional<YamlNode> year = node.get("year");
        if (year.isPresent() != fact.yearly()) {
            throw new InvalidPackException(node.problem(
                    fact.yearly()
                            ? "the fact '" + fact.key() + "' is one of a year: say which, e.g. year: -1"
                            : "the fact '" + fact.key() + "' is a lasting one: leave out 'year'"));
        }
        return year.<InputBinding>map(
                        offset -> new InputBinding.FactOfYear(fact.key(), offset.integer(), scale, fact.mayBeNone()))
                .orElseGet(() -> new InputBinding.LastingFact(fact.key(), scale, fact.mayBeNone()));
    }

    private FactDefinition find(YamlNode named) {
        try {
            return dictionary
                    .find(new FactKey(named.text()))
                    .orElseThrow(() -> new InvalidPackException(
                            named.problem("the fact dictionary has no '" + named.text() + "'")));
        } catch (IllegalArgumentException e) {
            throw new InvalidPackException(named.problem(String.valueOf(e.getMessage())));
        }
    }

    /** 万元 for a fact in 元, 亿美元 for one in 美元. */
    private static Scale scale(YamlNode unit, FactDefinition fact) {
        if (!fact.type().isNumeric()) {
            throw new InvalidPackException(unit.problem("only numbers have a unit"));
        }
        return Arrays.stream(Scale.values())
                .filter(scale -> unit.text().equals(scale.prefix() + fact.unit()))
                .findFirst()
                .orElseThrow(() -> new InvalidPackException(unit.problem("the fact '%s' can be had in %s"
                        .formatted(
                                fact.key(),
                                Arrays.stream(Scale.values())
                                        .map(scale -> scale.prefix() + fact.unit())
                                        .collect(Collectors.joining(", "))))));
    }

    private static void accept(YamlNode node, Input input, FeelType.Simple type, String because) {
        if (!TypedText.accepts(input.type(), type)) {
            throw new InvalidPackException(node.problem(because + " and doesn't fit the input '" + input.name() + "'"));
        }
    }
}
