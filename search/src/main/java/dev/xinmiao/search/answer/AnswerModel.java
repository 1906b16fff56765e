package dev.xinmiao.search.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the measures of lines and of whole answers weigh.
 *
 * @param line by {@link LineMeasures#NAMES}
 * @param sure by {@link Sureness#NAMES}
 * @param bias of sureness
 * @param least sureness with which a question is answered, from 0 to 1
 */
public record AnswerModel(double[] line, double[] sure, double bias, double least) {

    /**
     * As learnt; the file says on what.
     *
     * @param meaning whether lines are found by their meaning too; by words alone, other measures decide
     */
    public static AnswerModel standard(boolean meaning) {
        String file = meaning ? "answer-model.json" : "answer-model-words.json";
        try (InputStream stream = Objects.requireNonNull(AnswerModel.class.getResourceAsStream(file), file)) {
            JsonNode model = JsonMapper.shared().readTree(stream);
            return new AnswerModel(
                    weights(model.at("/line"), LineMeasures.NAMES),
                    weights(model.at("/sure"), Sureness.NAMES),
                    model.at("/bias").doubleValue(),
                    model.at("/least").doubleValue());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static double[] weights(JsonNode weights, List<String> names) {
        return names.stream()
                .mapToDouble(name -> weights.get(name).doubleValue())
                .toArray();
    }

    static double dot(double[] weights, double[] measures) {
        double sum = 0;
        for (int index = 0; index < weights.length; index++) {
            sum += weights[index] * measures[index];
        }
        return sum;
    }
}
