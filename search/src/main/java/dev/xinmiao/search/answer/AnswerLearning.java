package dev.xinmiao.search.answer;

import dev.xinmiao.search.SearchIndex.Findings;
import dev.xinmiao.search.SearchIndex.Line;
import dev.xinmiao.search.answer.Answerer.Work;
import dev.xinmiao.search.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Learns an {@link AnswerModel} from questions with known answers, and from questions that the sources don't answer. */
public final class AnswerLearning {

    /** The share of questions whose document is gone that shall be refused. */
    private static final double REFUSED = 0.81;

    private final Words words;

    public AnswerLearning(Words words) {
        this.words = words;
    }

    /**
     * @param found what is found for the question
     * @param right what answers it; null where nothing of the sources does
     */
    public record Example(
            String question, Findings found, @Nullable Right right) {}

    /** Whether a stretch of an entry answers. */
    public interface Right {
        boolean answers(String entryId, int from, int to);
    }

    /**
     * Learns from all.
     *
     * @param examples by whose refusals the least sureness is set
     * @param also others
     */
    public AnswerModel learn(List<Example> examples, List<Example> also) {
        List<Example> all = Stream.concat(examples.stream(), also.stream()).toList();
        double[] line = lineWeights(all);
        List<double[]> rows = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        Answerer answerer = new Answerer(words, new AnswerModel(line, new double[Sureness.NAMES.size()], 0, 0));
        for (Example example : all) {
            rows.add(answerer.work(example.question(), example.found(), line).sureness());
            right.add(example.right() != null);
        }
        Regression.Linear sure = Regression.yesOrNo(rows, right);
        double[] refusals = IntStream.range(0, examples.size())
                .filter(row -> !right.get(row))
                .mapToDouble(row -> 1 / (1 + Math.exp(-AnswerModel.dot(sure.weights(), rows.get(row)) - sure.bias())))
                .sorted()
                .toArray();
        double least =
                refusals.length == 0 ? 0.5 : refusals[Math.min(refusals.length - 1, (int) (REFUSED * refusals.length))];
        return new AnswerModel(line, sure.weights(), sure.bias(), least);
    }

    private double[] lineWeights(List<Example> examples) {
        double[] none = new double[LineMeasures.NAMES.size()];
        Answerer answerer = new Answerer(words, new AnswerModel(none, new double[Sureness.NAMES.size()], 0, 0));
        List<double[][]> questions = new ArrayList<>();
        List<boolean[]> right = new ArrayList<>();
        for (Example example : examples) {
            Right answering = example.right();
            if (answering == null) {
                continue;
            }
            Work work = answerer.work(example.question(), example.found(), none);
            List<double[]> rows = new ArrayList<>();
            List<Boolean> answers = new ArrayList<>();
            for (int reading = 0; reading < work.readings().size(); reading++) {
                List<Line> lines = work.readings().get(reading).lines();
                String id = work.readings().get(reading).hit().id();
                for (int at = 0; at < lines.size(); at++) {
                    rows.add(work.measures().get(reading).get(at));
                    answers.add(answering.answers(
                            id, lines.get(at).start(), lines.get(at).end()));
                }
            }
            boolean[] flags = new boolean[answers.size()];
            for (int row = 0; row < flags.length; row++) {
                flags[row] = answers.get(row);
            }
            questions.add(rows.toArray(double[][]::new));
            right.add(flags);
        }
        return Regression.ranking(questions, right);
    }

    /** The model as the file that {@link AnswerModel#standard} reads. */
    public static String write(AnswerModel model, String learntOn) {
        Map<String, Object> file = new TreeMap<>();
        file.put("learnt-on", learntOn);
        file.put("line", named(LineMeasures.NAMES, model.line()));
        file.put("sure", named(Sureness.NAMES, model.sure()));
        file.put("bias", rounded(model.bias()));
        file.put("least", rounded(model.least()));
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(file);
    }

    private static Map<String, Double> named(List<String> names, double[] weights) {
        Map<String, Double> named = new java.util.LinkedHashMap<>();
        for (int index = 0; index < weights.length; index++) {
            named.put(names.get(index), rounded(weights[index]));
        }
        return named;
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
