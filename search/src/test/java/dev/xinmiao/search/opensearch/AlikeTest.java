package dev.xinmiao.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.xinmiao.search.Entry;
import dev.xinmiao.search.Found;
import dev.xinmiao.search.Hit;
import dev.xinmiao.search.Query;
import dev.xinmiao.search.SearchIndex;
import dev.xinmiao.search.SearchIndex.Findings;
import dev.xinmiao.search.SearchIndex.Line;
import dev.xinmiao.search.Synonyms;
import dev.xinmiao.search.Weights;
import dev.xinmiao.search.lucene.LuceneIndex;
import dev.xinmiao.search.text.Words;
import dev.xinmiao.search.vector.BgeEmbedder;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/** Both indexes measure each hit alike, to the third digit. */
class AlikeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final List<String> SUBJECTS = List.of("高新技术企业", "专精特新", "人才公寓", "算力券", "用电报装", "技术合同", "绿色工厂");
    private static final List<String> ACTS = List.of("认定", "申请", "变更", "补贴");
    private static final List<String> SENTENCES = List.of(
            "申请单位应在园区登记注册满一年。",
            "研发费用占销售收入的比例不低于百分之五；科技人员占比不低于百分之十；",
            "每家最高补贴200万元，按季度拨付。",
            "依据国科发火〔2016〕32号执行。",
            "材料齐全的，五个工作日内办结。",
            "已享受同类政策的不再重复享受。");
    private static final List<String> QUERIES = List.of(
            "高新技术企业认定",
            "高企认定要什么条件",
            "gxjsqy",
            "rencaigongyu",
            "2,000,000元补贴",
            "国科发火[2016]32号",
            "多久能办好",
            "人材公寓",
            "显卡券",
            "研发投入比例要多高",
            "technology contract",
            "绿色工场变更");

    private static Entry entry(String subject, String act, int number) {
        StringBuilder text = new StringBuilder();
        for (int sentence = 0; sentence < number % 5; sentence++) {
            text.append(subject).append("：").append(SENTENCES.get((number + sentence * 5) % SENTENCES.size()));
        }
        return new Entry(
                "item:" + number,
                number % 3 == 0 ? "programme" : "item",
                subject + act,
                number % 4 == 0 ? List.of(act + "第" + number + "项") : List.of(),
                text.toString(),
                "/services/" + number,
                Map.of("act", act),
                number % 7 == 0 ? Set.of("zone") : Set.of(Entry.EVERYBODY),
                number % 6 == 0 ? LocalDate.of(2027, 1, 1) : null,
                null,
                number);
    }

    @Test
    void hitsAndTheirMeasuresAreThoseOfTheIndexInADirectory() throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (String subject : SUBJECTS) {
            ACTS.forEach(act -> entries.add(entry(subject, act, entries.size() + 1)));
        }
        Supplier<Synonyms> synonyms = () -> new Synonyms(List.of(List.of("高企", "高新技术企业"), List.of("显卡", "算力")));
        Words words = new Words(List.of());
        RunningNode node = RunningNode.of(RunningNode.Sort.VECTORS);
        try (BgeEmbedder embedder = new BgeEmbedder(2, 128);
                SearchIndex lucene =
                        new LuceneIndex(new ByteBuffersDirectory(), words, embedder, synonyms, Weights.STANDARD);
                SearchIndex cluster =
                        new OpenSearchIndex(node.address("alike"), words, embedder, synonyms, Weights.STANDARD)) {
            lucene.put(entries);
            cluster.put(entries);
            assertThat(cluster.digests()).isEqualTo(lucene.digests()).hasSize(28);
            for (String text : QUERIES) {
                Query plain = Query.of(text, DAY).withLimit(30);
                Query narrow = new Query(
                        text, Set.of(Entry.EVERYBODY, "zone"), Set.of("item"), Map.of("act", "认定"), DAY, true, 0, 30);
                for (Query query : List.of(plain, narrow)) {
                    compare(cluster.search(query), lucene.search(query));
                    compare(cluster.read(query), lucene.read(query));
                }
            }
        }
    }

    private static void compare(Found own, Found other) {
        assertThat(own.total()).isEqualTo(other.total());
        assertThat(own.atLeast()).isEqualTo(other.atLeast());
        assertThat(own.kinds()).isEqualTo(other.kinds());
        assertThat(own.facets()).isEqualTo(other.facets());
        assertThat(own.suggestion()).isEqualTo(other.suggestion());
        assertThat(own.hits()).hasSameSizeAs(other.hits());
        for (int rank = 0; rank < own.hits().size(); rank++) {
            Hit hit = own.hits().get(rank);
            Hit same = other.hits().get(rank);
            assertThat(hit.id()).isEqualTo(same.id());
            assertThat(hit.score()).isCloseTo(same.score(), within(1e-3));
            assertThat(hit.reasons().title()).isCloseTo(same.reasons().title(), within(1e-3));
            assertThat(hit.reasons().text()).isCloseTo(same.reasons().text(), within(1e-3));
            assertThat(hit.reasons().passage()).isCloseTo(same.reasons().passage(), within(1e-3));
            assertThat(hit.reasons().meaning()).isCloseTo(same.reasons().meaning(), within(1e-3));
            assertThat(hit.reasons().sound()).isCloseTo(same.reasons().sound(), within(1e-3));
            assertThat(hit.reasons().synonyms()).isEqualTo(same.reasons().synonyms());
            assertThat(hit.excerpt()).isEqualTo(same.excerpt());
            assertThat(hit.valid()).isEqualTo(same.valid());
        }
    }

    private static void compare(Findings own, Findings other) {
        assertThat(own.readings()).hasSameSizeAs(other.readings());
        assertThat(own.rarity().keySet()).isEqualTo(other.rarity().keySet());
        own.rarity()
                .forEach((term, rarity) ->
                        assertThat(rarity).isCloseTo(other.rarity().getOrDefault(term, Double.NaN), within(1e-9)));
        for (int number = 0; number < own.readings().size(); number++) {
            assertThat(own.readings().get(number).text())
                    .isEqualTo(other.readings().get(number).text());
            List<Line> lines = own.readings().get(number).lines();
            List<Line> same = other.readings().get(number).lines();
            assertThat(lines).hasSameSizeAs(same);
            for (int line = 0; line < lines.size(); line++) {
                assertThat(lines.get(line).start()).isEqualTo(same.get(line).start());
                assertThat(lines.get(line).meaning()).isCloseTo(same.get(line).meaning(), within(1e-3));
            }
        }
    }
}
