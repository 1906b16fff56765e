package dev.xinmiao.zone.lookup.words;

import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.Evaluator;
import dev.xinmiao.decision.InvalidModelException;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.PackProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The formulas of derived measures: FEEL, made into one model whose inputs are the names that they use. */
public final class Formulas {
    private static final Pattern NAME = Pattern.compile("\\p{IsHan}[\\p{IsHan}\\p{L}\\p{N}]*");

    private final DmnModel model;

    private Formulas(DmnModel model) {
        this.model = model;
    }

    /** The names that a formula uses, in its order. */
    static Set<String> names(String formula) {
        return NAME.matcher(formula)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * @param formulas by name
     * @throws InvalidPackException if one isn't FEEL
     */
    static Formulas of(Map<String, String> formulas, String file) {
        try {
            byte[] text = dmn(formulas).getBytes(StandardCharsets.UTF_8);
            return new Formulas(DmnModel.read(file, new ByteArrayInputStream(text)));
        } catch (InvalidModelException e) {
            throw new InvalidPackException(e.problems().stream()
                    .map(problem -> new PackProblem(
                            file, 0, "公式 formula: " + problem.location().element() + ": " + problem.message()))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String dmn(Map<String, String> formulas) {
        Set<String> inputs = new LinkedHashSet<>();
        Map<String, Set<String>> used = new LinkedHashMap<>();
        formulas.forEach((name, formula) -> used.put(name, names(formula)));
        used.values().forEach(inputs::addAll);
        var text = new StringBuilder("""
                <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="lookup" name="lookup"
                             namespace="https://xinmiao.dev/lookup">
                """);
        for (String input : inputs) {
            text.append(
                    "<inputData id=\"%1$s\" name=\"%1$s\"><variable name=\"%1$s\" typeRef=\"number\"/></inputData>\n"
                            .formatted(input));
        }
        formulas.forEach((name, formula) -> {
            text.append("<decision id=\"d-%1$s\" name=\"%1$s\"><variable name=\"%1$s\" typeRef=\"number\"/>"
                    .formatted(name));
            for (String input : used.getOrDefault(name, Set.of())) {
                text.append("<informationRequirement><requiredInput href=\"#%s\"/></informationRequirement>"
                        .formatted(input));
            }
            text.append("<literalExpression><text>%s</text></literalExpression></decision>\n"
                    .formatted(formula.replace("&", "&amp;").replace("<", "&lt;")));
        });
        return text.append("</definitions>").toString();
    }

    /** For one thread. */
    public Calculator calculator() {
        return new Calculator(model.evaluator());
    }

    /** Works formulas out, exactly to 34 digits. */
    public static final class Calculator {
        private final Evaluator evaluator;

        private Calculator(Evaluator evaluator) {
            this.evaluator = evaluator;
        }

        /**
         * @param values of the measure's parts, in their order
         * @return null where it has no value: a divisor is zero
         */
        public @Nullable BigDecimal value(Measure measure, List<BigDecimal> values) {
            if (measure.isFact()) {
                return values.getFirst();
            }
            evaluator.reset();
            for (int i = 0; i < values.size(); i++) {
                evaluator.set(measure.parts().get(i).variable(), values.get(i));
            }
            return evaluator.value(measure.formula()) instanceof BigDecimal number ? number : null;
        }
    }
}
