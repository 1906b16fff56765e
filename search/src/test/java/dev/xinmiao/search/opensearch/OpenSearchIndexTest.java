package dev.xinmiao.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.search.Entry;
import dev.xinmiao.search.Query;
import dev.xinmiao.search.SearchIndex;
import dev.xinmiao.search.SearchIndex.Reading;
import dev.xinmiao.search.SearchIndexContract;
import dev.xinmiao.search.Synonyms;
import dev.xinmiao.search.Weights;
import dev.xinmiao.search.text.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On a node of its own without plugins. */
class OpenSearchIndexTest extends SearchIndexContract {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Words WORDS = new Words(List.of("算力券"));
    private final String name = "contract-" + NUMBERS.incrementAndGet();

    @Override
    protected SearchIndex open(Supplier<Synonyms> synonyms) throws IOException {
        return new OpenSearchIndex(
                RunningNode.of(RunningNode.Sort.WORDS).address(name), WORDS, null, synonyms, Weights.STANDARD);
    }

    @AfterEach
    void delete() throws IOException, InterruptedException {
        RunningNode.of(RunningNode.Sort.WORDS).delete(name + "-*");
    }

    @Test
    void whatOneProgramPutsAllOthersFind() throws IOException {
        try (SearchIndex other = open(synonyms::get)) {
            assertThat(other.digests()).isEqualTo(index.digests()).hasSize(7);

            other.put(List.of(item("new", "用电报装", List.of(), "通电。")));

            assertThat(index.search(Query.of("用电报装", DAY)).hits().getFirst().id())
                    .isEqualTo("item:new");
            index.remove(List.of("item:new"));
            assertThat(other.search(Query.of("用电报装", DAY)).hits()).isEmpty();
        }
    }

    @Test
    void programsThatWriteTheSameEntryAtOnceLeaveOneOfTheirTexts() throws Exception {
        List<SearchIndex> programs = List.of(open(synonyms::get), open(synonyms::get), open(synonyms::get));
        try (ExecutorService threads = Executors.newFixedThreadPool(programs.size())) {
            List<Future<?>> writing = new ArrayList<>();
            for (int program = 0; program < programs.size(); program++) {
                int own = program;
                writing.add(threads.submit(() -> {
                    for (int round = 0; round < 10; round++) {
                        String text = ("程序" + own + "第" + round + "轮的潜水艇。\n").repeat(own * 3 + 1);
                        programs.get(own).put(List.of(item("shared", "潜水艇", List.of(), text)));
                    }
                }));
            }
            for (Future<?> writer : writing) {
                writer.get();
            }
        }
        programs.forEach(SearchIndex::close);

        Reading reading = index.read(Query.of("潜水艇", DAY)).readings().getFirst();
        assertThat(reading.text()).contains("第9轮");
        assertThat(reading.lines()).hasSize((int) reading.text().lines().count());
        Entry last = item("shared", "潜水艇", List.of(), reading.text());
        assertThat(index.digests()).containsEntry("item:shared", last.digest());
    }

    @Test
    void whoeverIsNotThereIsSaidToBeSo() {
        ClusterAddress nowhere = new ClusterAddress(URI.create("http://127.0.0.1:9"), "xinmiao", "someone", "secret");

        assertThatThrownBy(() -> new OpenSearchIndex(nowhere, WORDS, null, () -> Synonyms.NONE, Weights.STANDARD))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("http://127.0.0.1:9")
                .hasMessageContaining("does OpenSearch run")
                .hasMessageNotContaining("secret");
    }

    @Test
    void anIndexThatWasDeletedIsSaidToBeGoneAndNotMadeByTheWay() throws Exception {
        delete();

        assertThatThrownBy(() -> index.search(Query.of("算力", DAY)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("not there any more");
        assertThatThrownBy(() -> index.put(List.of(item("new", "用电报装", List.of(), "通电。"))))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("no such index");
        assertThatThrownBy(() -> index.digests()).isInstanceOf(UncheckedIOException.class);

        try (SearchIndex again = open(synonyms::get)) {
            assertThat(again.digests()).isEmpty();
        }
    }

    @Test
    void anAddressThatCanNotBeRightIsRefused() {
        assertThatThrownBy(() -> new ClusterAddress(URI.create("localhost:9200"), "xinmiao", null, null))
                .hasMessageContaining("https://");
        assertThatThrownBy(() -> new ClusterAddress(URI.create("http://a:9200"), "Xin miao", null, null))
                .hasMessageContaining("small letters");
        assertThatThrownBy(() -> new ClusterAddress(URI.create("http://a:9200"), "xinmiao", "user", null))
                .hasMessageContaining("password");
    }
}
