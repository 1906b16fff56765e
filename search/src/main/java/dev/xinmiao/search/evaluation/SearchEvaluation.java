package dev.xinmiao.search.evaluation;

import dev.xinmiao.search.Hit;
import dev.xinmiao.search.Query;
import dev.xinmiao.search.SearchIndex.Findings;
import dev.xinmiao.search.answer.Answer;
import dev.xinmiao.search.answer.AnswerLearning;
import dev.xinmiao.search.answer.AnswerLearning.Example;
import dev.xinmiao.search.answer.AnswerModel;
import dev.xinmiao.search.answer.Answerer;
import dev.xinmiao.search.evaluation.Corpus.Asked;
import dev.xinmiao.search.lucene.Baseline;
import dev.xinmiao.search.lucene.LuceneIndex;
import dev.xinmiao.search.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** Measures the index and the answers on a corpus that the index holds. */
public final class SearchEvaluation {

    private static final int FOLDS = 5;
    /** Reprints of the document may stand before what is found without them. */
    private static final int SPARE = 15;

    private final Corpus corpus;
    private final LuceneIndex index;
    private final Words words;
    private final Reprints reprints;
    private final LocalDate day;

    public SearchEvaluation(Corpus corpus, LuceneIndex index, Words words, LocalDate day) {
        this.corpus = corpus;
        this.index = index;
        this.words = words;
        this.day = day;
        this.reprints = new Reprints(corpus.documents());
    }

    /** Prints one measure a line: search, each baseline, then answers by the given model. */
    public void run(AnswerModel model, BiConsumer<String, String> line) {
        Measures measures = new Measures();
        for (Asked asked : corpus.questions()) {
            if (corpus.documents().containsKey(asked.document())) {
                measureSearch(asked, measures);
            }
        }
        Answerer answerer = new Answerer(words, model);
        for (Asked asked : corpus.questions()) {
            measureAnswer(asked, answerer, measures);
        }
        line.accept("documents", String.valueOf(corpus.documents().size()));
        line.accept("questions", String.valueOf(corpus.questions().size()));
        measures.print(line);
    }

    private void measureSearch(Asked asked, Measures measures) {
        Query query = Query.of(asked.question(), day);
        List<String> ids = index.search(query).hits().stream().map(Hit::id).toList();
        measures.addRank("", rank(ids, asked));
        for (Baseline baseline : Baseline.values()) {
            if (baseline == Baseline.VECTORS && !index.hasVectors()) {
                continue;
            }
            measures.addRank(
                    baseline.name().toLowerCase(Locale.ROOT) + "-only:", rank(index.search(baseline, query), asked));
        }
    }

    private static int rank(List<String> ids, Asked asked) {
        int rank = ids.indexOf(asked.document());
        return rank < 0 ? Integer.MAX_VALUE - 2 : rank;
    }

    private Findings readings(Asked asked) {
        return index.read(Query.of(asked.question(), day).withLimit(Answerer.READ + SPARE));
    }

    private void measureAnswer(Asked asked, Answerer answerer, Measures measures) {
        Findings found = readings(asked);
        Truth truth = Truth.of(asked, corpus);
        if (!corpus.documents().containsKey(asked.document())) {
            measures.add(
                    "refused-where-document-is-absent",
                    !answerer.answer(asked.question(), found).answered());
            return;
        }
        measure(asked, truth, answerer, found, measures, "");
    }

    private void measure(
            Asked asked, Truth truth, Answerer answerer, Findings found, Measures measures, String prefix) {
        Answer answer = answerer.answer(asked.question(), found);
        List<Answer.Quote> shown = answer.answered() ? answer.quotes() : List.of();
        boolean cited = shown.stream().anyMatch(truth::meets);
        measures.add(prefix + "answered", answer.answered());
        measures.add(prefix + "answer-sentence-cited", cited);
        measures.add(prefix + "answer-wholly-cited", truth.wholly(shown));
        if (answer.answered()) {
            measures.add(
                    prefix + "first-quote-right", truth.meets(answer.quotes().getFirst()));
            measures.add(prefix + "quotes", answer.quotes().size());
            for (Answer.Quote quote : answer.quotes()) {
                measures.add(prefix + "citation-precision", truth.meets(quote));
            }
        }
        measures.add(
                prefix + "refused-when-document-removed",
                !answerer.answer(asked.question(), found.without(Set.of(asked.document())))
                        .answered());
        measures.add(
                prefix + "refused-when-reprints-removed-too",
                !answerer.answer(asked.question(), found.without(reprints.of(asked.document(), asked.answer())))
                        .answered());
    }

    /**
     * Learns a model on all questions, and measures models learnt on four fifths of the documents on the fifth.
     *
     * @param also examples about other sources, left out and measured likewise
     */
    public AnswerModel learn(List<Example> also, BiConsumer<String, String> line) {
        List<Asked> answerable = corpus.questions().stream()
                .filter(asked -> corpus.documents().containsKey(asked.document()))
                .toList();
        List<Findings> found = answerable.stream().map(this::readings).toList();
        AnswerLearning learning = new AnswerLearning(words);
        Measures measures = new Measures();
        for (int fold = 0; fold < FOLDS; fold++) {
            Answerer answerer =
                    new Answerer(words, learning.learn(examples(answerable, found, fold), others(also, fold)));
            for (int number = 0; number < answerable.size(); number++) {
                Asked asked = answerable.get(number);
                if (fold(asked) == fold) {
                    measure(asked, Truth.of(asked, corpus), answerer, found.get(number), measures, "cross-validated:");
                }
            }
            for (int number = fold; number < also.size(); number += FOLDS) {
                measure(also.get(number), answerer, measures);
            }
        }
        measures.print(line);
        return learning.learn(examples(answerable, found, FOLDS), also);
    }

    private static void measure(Example also, Answerer answerer, Measures measures) {
        Answer answer = answerer.answer(also.question(), also.found());
        AnswerLearning.Right right = also.right();
        if (right == null) {
            measures.add("cross-validated:asked:refused", !answer.answered());
        } else {
            measures.add("cross-validated:asked:answered", answer.answered());
            measures.add(
                    "cross-validated:asked:cited",
                    answer.answered()
                            && answer.quotes().stream()
                                    .anyMatch(quote -> right.answers(quote.entryId(), quote.start(), quote.end())));
        }
    }

    private static List<Example> others(List<Example> also, int fold) {
        return IntStream.range(0, also.size())
                .filter(number -> number % FOLDS != fold)
                .mapToObj(also::get)
                .toList();
    }

    /** Each question with its document and without it; those of one fold are left out. */
    private List<Example> examples(List<Asked> answerable, List<Findings> found, int leftOut) {
        List<Example> examples = new ArrayList<>();
        for (int number = 0; number < answerable.size(); number++) {
            Asked asked = answerable.get(number);
            if (fold(asked) != leftOut) {
                Findings all = found.get(number);
                examples.add(new Example(asked.question(), all, Truth.of(asked, corpus)::meets));
                examples.add(new Example(
                        asked.question(), all.without(reprints.of(asked.document(), asked.answer())), null));
            }
        }
        return examples;
    }

    private static int fold(Asked asked) {
        return Math.floorMod(asked.document().hashCode() * 31, FOLDS);
    }
}
