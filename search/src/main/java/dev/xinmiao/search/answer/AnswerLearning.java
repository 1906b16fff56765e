package dev.xinmiao.search.answer;

import dev.xinmiao.search.SearchIndex.Findings;
import dev.xinmiao.search.SearchIndex.Line;
import dev.xinmiao.search.answer.Answerer.Work;
import dev.xinmiao.search.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Learns an {@link AnswerModel} from questions with known answers, each asked with and without its document. */
public final class AnswerLearning {

    /** The share of questions whose document is gone that shall be refused. */
    private static final double REFUSED = 0.805;

    private final Words words;

    public AnswerLearning(Words words) {
        this.words = words;
    }

    /**
     * @param found what is found for the question
     * @param without the same where the answer's document and its reprints are gone
     */
    public record Example(String question, Findings found, Findings without, Right right) {}

    /** Whether a stretch of an entry answers. */
    public interface Right {
        boolean answers(String entryId, int from, int to);
    }

    public AnswerModel learn(List<Example> examples) {
        double[] line = lineWeights(examples);
        List<double[]> rows = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        Answerer answerer = new Answerer(words, new AnswerModel(line, new double[Sureness.NAMES.size()], 0, 0));
        for (Example example : examples) {
            rows.add(answerer.work(example.question(), example.found(), line).sureness());
            right.add(true);
            if (!example.without().readings().isEmpty()) {
                rows.add(answerer.work(example.question(), example.without(), line)
                        .sureness());
                right.add(false);
            }
        }
        Regression.Linear sure = Regression.yesOrNo(rows, right);
        double[] refusals = new double[rows.size()];
        int count = 0;
        for (int row = 0; row < rows.size(); row++) {
            if (!right.get(row)) {
                refusals[count++] = 1 / (1 + Math.exp(-AnswerModel.dot(sure.weights(), rows.get(row)) - sure.bias()));
            }
        }
        Arrays.sort(refusals, 0, count);
        double least = count == 0 ? 0.5 : refusals[Math.min(count - 1, (int) (REFUSED * count))];
        return new AnswerModel(line, sure.weights(), sure.bias(), least);
    }

    private double[] lineWeights(List<Example> examples) {
        double[] none = new double[LineMeasures.NAMES.size()];
        Answerer answerer = new Answerer(words, new AnswerModel(none, new double[Sureness.NAMES.size()], 0, 0));
        List<double[][]> questions = new ArrayList<>();
        List<boolean[]> right = new ArrayList<>();
        for (Example example : examples) {
            Work work = answerer.work(example.question(), example.found(), none);
            List<double[]> rows = new ArrayList<>();
            List<Boolean> answers = new ArrayList<>();
            for (int reading = 0; reading < work.readings().size(); reading++) {
                List<Line> lines = work.readings().get(reading).lines();
                String id = work.readings().get(reading).hit().id();
                for (int at = 0; at < lines.size(); at++) {
                    rows.add(work.measures().get(reading).get(at));
                    answers.add(example.right()
                            .answers(id, lines.get(at).start(), lines.get(at).end()));
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
