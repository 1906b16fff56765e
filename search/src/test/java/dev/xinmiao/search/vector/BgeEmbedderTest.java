package dev.xinmiao.search.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class BgeEmbedderTest {

    private static final BgeEmbedder EMBEDDER = new BgeEmbedder(1, 128);

    @AfterAll
    static void close() {
        EMBEDDER.close();
    }

    @Test
    void textsThatMeanAlikeLieNear() {
        float[] question = EMBEDDER.question("租房能便宜点吗");
        List<float[]> passages = EMBEDDER.passages(List.of("人才租金补贴办法", "危险化学品经营许可"));

        assertThat(Embedder.similarity(question, passages.getFirst()))
                .isGreaterThan(Embedder.similarity(question, passages.getLast()) + 0.1f);
    }

    @Test
    void aVectorDoesNotDependOnWhatIsReckonedBesideIt() {
        float[] alone = EMBEDDER.passages(List.of("用电报装")).getFirst();
        float[] among =
                EMBEDDER.passages(List.of("环评", "用电报装", "一个长得多的句子，用来占满一整批里的位置")).get(1);

        assertThat(alone).hasSize(EMBEDDER.dimensions());
        assertThat(Embedder.similarity(alone, alone)).isCloseTo(1, within(1e-4f));
        // Eight-bit steps depend a little on what stands in the same batch.
        assertThat(Embedder.similarity(alone, among)).isGreaterThan(0.97f);
    }

    @Test
    void oddTextsHaveVectorsToo() {
        assertThat(EMBEDDER.passages(List.of("", "😀", "\u0000", "好".repeat(5000))))
                .allMatch(vector -> vector.length == 512);
    }

    @Test
    void closingWaitsForTheCallUnderWayAndRefusesLaterOnes() throws InterruptedException {
        BgeEmbedder shortLived = new BgeEmbedder(1, 128);
        List<String> many = Collections.nCopies(200, "企业和科研单位应建立联合创新中心");
        Thread reader = Thread.ofPlatform().start(() -> {
            try {
                shortLived.passages(many);
            } catch (IllegalStateException refused) {
                // Closed between two of its batches.
                assertThat(refused).hasMessageContaining("closed");
            }
        });
        Thread.sleep(50);

        shortLived.close();
        shortLived.close();

        assertThatThrownBy(() -> shortLived.question("用电")).isInstanceOf(IllegalStateException.class);
        reader.join();
    }

    @Test
    void longWordsAreCutIntoKnownPieces() {
        WordPiece pieces =
                new WordPiece(Map.of("[UNK]", 0, "[CLS]", 1, "[SEP]", 2, "算", 3, "un", 4, "##want", 5, "##ed", 6));

        assertThat(pieces.encode("算 unwanted x", 10)).containsExactly(1, 3, 4, 5, 6, 0, 2);
        assertThat(pieces.encode("算算算算", 4)).containsExactly(1, 3, 3, 2);
    }
}
