package dev.xinmiao.search.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.xinmiao.search.Synonyms;
import dev.xinmiao.search.Weights;
import dev.xinmiao.search.answer.AnswerModel;
import dev.xinmiao.search.evaluation.Corpus.Asked;
import dev.xinmiao.search.lucene.LuceneIndex;
import dev.xinmiao.search.text.Words;
import dev.xinmiao.search.vector.BgeEmbedder;
import dev.xinmiao.search.vector.Embedder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyQaTest {

    private static final Path REAL = Path.of("../../shared/data/policy-qa");
    private static final int DOCUMENTS = 60;

    /** A part of the real corpus; all of it is measured by {@code ./xinmiao bench search}. */
    @Test
    void questionsOnRealNoticesFindTheirDocumentAndTheirSentence() throws IOException {
        try (BgeEmbedder embedder = new BgeEmbedder(2, 256)) {
            Map<String, Double> measures = measured(embedder);

            assertThat(measures.get("recall@5")).isGreaterThanOrEqualTo(0.95);
            assertThat(measures.get("recall@1")).isGreaterThan(measures.get("vectors-only:recall@1"));
            assertThat(measures.get("answer-sentence-cited")).isGreaterThanOrEqualTo(0.8);
            assertThat(measures.get("refused-when-reprints-removed-too")).isGreaterThanOrEqualTo(0.75);
        }
    }

    @Test
    void wordsAloneAnswerTooWhereThereIsNoModel() throws IOException {
        Map<String, Double> measures = measured(null);

        assertThat(measures.get("recall@5")).isGreaterThanOrEqualTo(0.95);
        assertThat(measures.get("answer-sentence-cited")).isGreaterThanOrEqualTo(0.8);
        assertThat(measures.get("refused-when-reprints-removed-too")).isGreaterThanOrEqualTo(0.75);
        assertThat(measures).doesNotContainKey("vectors-only:recall@1");
    }

    private static Map<String, Double> measured(@Nullable Embedder embedder) throws IOException {
        Path documents = REAL.resolve("documents.jsonl.gz");
        assumeTrue(Files.exists(documents), "the real notices are not here");
        Corpus corpus = part(Corpus.read(documents, REAL.resolve("questions.jsonl.gz")));
        Map<String, Double> measures = new HashMap<>();
        Words words = new Words(List.of());
        try (LuceneIndex index =
                new LuceneIndex(new ByteBuffersDirectory(), words, embedder, () -> Synonyms.NONE, Weights.STANDARD)) {
            index.put(corpus.entries());
            new SearchEvaluation(corpus, index, words, LocalDate.of(2020, 3, 1))
                    .run(
                            AnswerModel.standard(index.hasVectors()),
                            (name, value) -> measures.put(name, Double.valueOf(value)));
        }
        return measures;
    }

    private static Corpus part(Corpus all) {
        Map<String, String> documents = new LinkedHashMap<>();
        all.documents().entrySet().stream()
                .limit(DOCUMENTS)
                .forEach(document -> documents.put(document.getKey(), document.getValue()));
        List<Asked> questions = all.questions().stream()
                .filter(asked -> documents.containsKey(asked.document()))
                .toList();
        return new Corpus(documents, questions);
    }

    @Test
    void aFileThatIsNoCorpusIsRefusedInOneSentence(@TempDir Path folder) throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.jsonl"), "{\"docid\": \"1\", \"text\": \"x\"}\n{oops\n");
        Path other = Files.writeString(folder.resolve("other.jsonl"), "{\"id\": 1}\n");

        assertThatThrownBy(() -> Corpus.read(broken, other))
                .hasMessageContaining("line 2")
                .hasMessageContaining("not JSON");
        assertThatThrownBy(() -> Corpus.read(other, other)).hasMessageContaining("\"docid\"");
    }
}
