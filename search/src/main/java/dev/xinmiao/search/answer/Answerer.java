package dev.xinmiao.search.answer;

import dev.xinmiao.search.SearchIndex.Findings;
import dev.xinmiao.search.SearchIndex.Reading;
import dev.xinmiao.search.answer.Quoting.Chosen;
import dev.xinmiao.search.text.Grams;
import dev.xinmiao.search.text.Uniform;
import dev.xinmiao.search.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers questions with sentences of the entries found. The same question and entries give the same answer. */
public final class Answerer {

    /** Entries that are read for an answer. */
    public static final int READ = 5;

    private final Words words;
    private final AnswerModel model;
    private final @Nullable Set<String> home;

    public Answerer(Words words, AnswerModel model) {
        this(words, model, null);
    }

    /**
     * @param home names of places that all sources are about unless they name another, so that a question about another place
     *     is no question about them; null where they are about many places
     */
    public Answerer(Words words, AnswerModel model, @Nullable Set<String> home) {
        this.words = words;
        this.model = model;
        this.home = home;
    }

    /** @param found entries, the best first; only the first {@link #READ} count */
    public Answer answer(String text, Findings found) {
        Work work = work(text, found, model.line());
        if (work.chosen().isEmpty()) {
            return new Answer(List.of(), 0, false);
        }
        double sure = 1 / (1 + Math.exp(-AnswerModel.dot(model.sure(), work.sureness()) - model.bias()));
        List<Answer.Quote> quotes = work.chosen().stream().map(Chosen::quote).toList();
        return new Answer(quotes, sure, sure >= model.least() && tells(work) && isAbout(work));
    }

    /** Whether the first entry has a word of the question at all, and each place that it names. */
    private boolean isAbout(Work work) {
        Reading first = work.readings().get(work.chosen().getFirst().reading());
        String source = Uniform.of(first.hit().title() + "\n" + first.text());
        Set<String> asked = work.question().grams();
        return Grams.of(source).stream().anyMatch(asked::contains)
                && (home == null
                        || words.places(work.question().text()).stream()
                                .map(Sureness::withoutRank)
                                .filter(place -> home.stream().noneMatch(place::contains))
                                .allMatch(source::contains));
    }

    /** Whether what is quoted of the first entry has an amount where one is asked for, a span of time, an office. */
    private static boolean tells(Work work) {
        Chosen first = work.chosen().getFirst();
        String quoted = Uniform.of(work.chosen().stream()
                .filter(chosen -> chosen.reading() == first.reading())
                .map(chosen -> chosen.quote().text())
                .collect(Collectors.joining("\n")));
        return work.question().sought().stream().filter(Sought::mustBeTold).allMatch(kind -> kind.answeredBy(quoted));
    }

    /** All that was reckoned on the way, for those who learn from it. */
    record Work(
            Question question,
            List<Reading> readings,
            List<List<double[]>> measures,
            List<Chosen> chosen,
            double[] sureness) {}

    Work work(String text, Findings found, double[] lineWeights) {
        List<Reading> readings =
                found.readings().subList(0, Math.min(READ, found.readings().size()));
        Question question = Question.of(text);
        List<List<double[]>> measures = new ArrayList<>();
        for (Reading reading : readings) {
            measures.add(LineMeasures.of(
                    question,
                    reading,
                    found.rarity(),
                    readings.getFirst().hit().score(),
                    reading == readings.getFirst()));
        }
        List<Chosen> chosen = new Quoting(readings, likelihoods(measures, lineWeights)).choose();
        double[] sureness = chosen.isEmpty()
                ? new double[Sureness.NAMES.size()]
                : Sureness.of(
                        question,
                        words,
                        new Findings(readings, found.rarity()),
                        chosen.getFirst(),
                        measures.get(chosen.getFirst().reading())
                                .get(chosen.getFirst().keyLine()));
        return new Work(question, readings, measures, chosen, sureness);
    }

    /** How likely each line is to be the answer if one of them is (softmax). */
    private static List<double[]> likelihoods(List<List<double[]>> measures, double[] weights) {
        List<double[]> likely = measures.stream()
                .map(lines -> lines.stream()
                        .mapToDouble(line -> AnswerModel.dot(weights, line))
                        .toArray())
                .toList();
        double most =
                likely.stream().flatMapToDouble(java.util.Arrays::stream).max().orElse(0);
        double sum = 0;
        for (double[] lines : likely) {
            for (int line = 0; line < lines.length; line++) {
                lines[line] = Math.exp(lines[line] - most);
                sum += lines[line];
            }
        }
        for (double[] lines : likely) {
            for (int line = 0; line < lines.length; line++) {
                lines[line] /= sum;
            }
        }
        return likely;
    }
}
