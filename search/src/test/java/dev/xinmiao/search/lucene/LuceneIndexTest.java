package dev.xinmiao.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.search.Entry;
import dev.xinmiao.search.Found;
import dev.xinmiao.search.Hit;
import dev.xinmiao.search.Query;
import dev.xinmiao.search.SearchIndex;
import dev.xinmiao.search.Synonyms;
import dev.xinmiao.search.Weights;
import dev.xinmiao.search.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneIndexTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private final AtomicReference<Synonyms> synonyms = new AtomicReference<>(Synonyms.NONE);
    private LuceneIndex index;

    @BeforeEach
    void open() throws IOException {
        index = open(new ByteBuffersDirectory());
        index.put(List.of(
                item("gaoqi", "高新技术企业认定", List.of("高企认定"), "科技人员占比不低于百分之十。研发费用占比按收入分档。"),
                item("suanli", "算力券申领", List.of("GPU"), "训练模型可申领算力券，每家最高200万元。"),
                item("zufang", "人才公寓申请", List.of("租房补贴"), "符合条件的人才可申请公寓。"),
                law("old", "科学技术进步法", LocalDate.of(2008, 7, 1), LocalDate.of(2022, 1, 1)),
                law("new", "科学技术进步法", LocalDate.of(2022, 1, 1), null),
                enterprise("7", "昆山沐微精密机械有限公司"),
                enterprise("8", "昆山泽源软件技术有限公司")));
    }

    private LuceneIndex open(Directory directory) throws IOException {
        return new LuceneIndex(directory, new Words(List.of("算力券")), null, synonyms::get, Weights.STANDARD);
    }

    @AfterEach
    void close() {
        index.close();
    }

    private static Entry item(String id, String title, List<String> names, String text) {
        return new Entry(
                "item:" + id,
                "item",
                title,
                names,
                text,
                "/services/" + id,
                Map.of("category", "policy"),
                Set.of(Entry.EVERYBODY),
                null,
                null,
                10);
    }

    private static Entry law(String id, String title, LocalDate from, @Nullable LocalDate until) {
        return new Entry(
                "law:" + id,
                "law",
                title,
                List.of(),
                "国家鼓励科学技术研究。",
                "/laws/" + id,
                Map.of(),
                Set.of(Entry.EVERYBODY),
                from,
                until,
                0);
    }

    private static Entry enterprise(String id, String name) {
        return new Entry(
                "enterprise:" + id,
                "enterprise",
                name,
                List.of(),
                "",
                "/enterprises/" + id,
                Map.of(),
                Set.of("zone", "enterprise:" + id),
                null,
                null,
                0);
    }

    private List<String> ids(String text) {
        return ids(Query.of(text, DAY));
    }

    private List<String> ids(Query query) {
        return index.search(query).hits().stream().map(Hit::id).toList();
    }

    private static Query by(String text, String... readers) {
        return new Query(text, Set.of(readers), Set.of(), Map.of(), DAY, false, 0, 10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"高新技术企业", "高企", "gaoxinjishu", "gxjsqy", "gaoxinjs", "高新技木企业", "高薪技术企业", "高新技術企業認定"})
    void aServiceIsFoundHoweverItIsTyped(String text) {
        assertThat(ids(text)).first().isEqualTo("item:gaoqi");
    }

    @Test
    void anAmountIsFoundWrittenOtherwise() {
        assertThat(ids("2,000,000元")).first().isEqualTo("item:suanli");
    }

    @Test
    void onlyReadersFindAnEnterprise() {
        assertThat(ids(by("沐微精密机械", Entry.EVERYBODY))).doesNotContain("enterprise:7");
        assertThat(ids(by("沐微精密机械", Entry.EVERYBODY, "enterprise:8"))).doesNotContain("enterprise:7");
        assertThat(ids(by("沐微精密机械", Entry.EVERYBODY, "enterprise:7"))).first().isEqualTo("enterprise:7");
        assertThat(ids(by("沐薇精密机械", "zone"))).first().isEqualTo("enterprise:7");
    }

    @Test
    void nobodyIsHintedAtWhatTheyMayNotRead() {
        Found found = index.search(by("沐微精密机戒", Entry.EVERYBODY));

        assertThat(found.suggestion()).isEmpty();
        assertThat(found.kinds()).doesNotContainKey("enterprise");
        assertThat(index.suggest("昆山", Set.of(Entry.EVERYBODY), 8)).isEmpty();
        assertThat(index.suggest("昆山", Set.of("enterprise:7"), 8)).hasSize(1);
    }

    @Test
    void aSupersededLawIsFoundOnlyWhenAskedForAndSaysSo() {
        assertThat(ids("科学技术进步法")).contains("law:new").doesNotContain("law:old");

        Query all = new Query("科学技术进步法", Set.of(Entry.EVERYBODY), Set.of(), Map.of(), DAY, true, 0, 10);
        assertThat(index.search(all).hits())
                .filteredOn(hit -> hit.kind().equals("law"))
                .extracting(Hit::id, Hit::valid)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("law:old", false),
                        org.assertj.core.groups.Tuple.tuple("law:new", true));
        assertThat(ids(Query.of("科学技术进步法", LocalDate.of(2010, 1, 1))))
                .contains("law:old")
                .doesNotContain("law:new");
    }

    @Test
    void aChangeIsFoundAtOnceAndTheOldWordsNoMore() {
        index.put(List.of(item("suanli", "存储券申领", List.of(), "存储空间按月结算。")));

        assertThat(ids("存储空间")).first().isEqualTo("item:suanli");
        assertThat(ids("训练模型")).doesNotContain("item:suanli");

        index.remove(List.of("item:suanli"));
        assertThat(ids("存储空间")).doesNotContain("item:suanli");
        assertThat(index.digests()).hasSize(6).doesNotContainKey("item:suanli");
    }

    @Test
    void synonymsWorkAtOnce() {
        assertThat(index.search(Query.of("显卡", DAY)).hits()).isEmpty();

        synonyms.set(new Synonyms(List.of(List.of("显卡", "算力"))));

        Hit hit = index.search(Query.of("显卡", DAY)).hits().getFirst();
        assertThat(hit.id()).isEqualTo("item:suanli");
        assertThat(hit.reasons().synonyms()).containsExactly("显卡→算力");
    }

    @Test
    void kindsAreCountedAlsoWhenOneIsWanted() {
        Query laws = new Query("技术", Set.of(Entry.EVERYBODY), Set.of("law"), Map.of(), DAY, false, 0, 10);

        Found found = index.search(laws);

        assertThat(found.hits()).allMatch(hit -> hit.kind().equals("law"));
        assertThat(found.kinds()).containsKeys("item", "law");
    }

    @Test
    void aFacetNarrows() {
        Query policy =
                new Query("申请", Set.of(Entry.EVERYBODY), Set.of(), Map.of("category", "policy"), DAY, false, 0, 10);

        assertThat(index.search(policy).hits())
                .isNotEmpty()
                .allMatch(hit -> hit.kind().equals("item"));
        assertThat(index.search(policy).facets()).containsKey("category");
    }

    @Test
    void aMistypedWordIsPutRight() {
        assertThat(index.search(Query.of("高薪技术企业", DAY)).suggestion()).contains("高新技术企业");
    }

    @Test
    void whatIsTypedIsCompleted() {
        assertThat(titles("算力")).contains("算力券申领");
        assertThat(titles("suanli")).contains("算力券申领");
        assertThat(titles("slq")).contains("算力券申领");
        assertThat(titles("公寓")).contains("人才公寓申请");
        assertThat(titles("租房")).contains("人才公寓申请");
        assertThat(titles("算li")).contains("算力券申领");
    }

    private List<String> titles(String typed) {
        return index.suggest(typed, Set.of(Entry.EVERYBODY), 8).stream()
                .map(SearchIndex.Suggestion::title)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "😀😀",
                ".*+?^${}()|[]\\",
                "\"AND OR NOT",
                "％＿",
                "'; drop table x; --",
                "\u0000",
                "\uD83D"
            })
    void oddQueriesFindSomethingOrNothingButDoNoHarm(String text) {
        assertThat(index.search(Query.of(text, DAY)).hits()).hasSizeLessThanOrEqualTo(10);
        assertThat(index.suggest(text, Set.of(Entry.EVERYBODY), 8)).hasSizeLessThanOrEqualTo(8);
        assertThat(index.read(Query.of(text, DAY)).readings()).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void anEndlessQueryCountsByItsBeginning() {
        assertThat(ids("高新技术企业认定" + "，没有别的".repeat(2000))).contains("item:gaoqi");
    }

    @Test
    void whatWasCommittedIsThereAfterACrash(@TempDir Path folder) throws IOException {
        try (LuceneIndex first = open(FSDirectory.open(folder))) {
            first.put(List.of(item("a", "用电报装", List.of(), "通电。")));
            first.commit();
            try (Stream<Path> files = Files.list(folder)) {
                Path copy = Files.createDirectory(folder.resolve("copy"));
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(file -> !file.endsWith("write.lock"))
                        .toList()) {
                    Files.copy(file, copy.resolve(file.getFileName()));
                }
            }
        }
        try (LuceneIndex again = open(FSDirectory.open(folder.resolve("copy")))) {
            assertThat(again.digests()).containsOnlyKeys("item:a");
        }
    }

    @Test
    void aDamagedIndexIsNotOpened(@TempDir Path folder) throws IOException {
        try (LuceneIndex first = open(FSDirectory.open(folder))) {
            first.put(List.of(item("a", "用电报装", List.of(), "通电。")));
            first.commit();
        }
        try (Stream<Path> files = Files.list(folder)) {
            Path largest = files.filter(file -> file.toString().endsWith(".cfs"))
                    .findFirst()
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(largest);
            bytes[bytes.length / 2] ^= 0x55;
            Files.write(largest, bytes);
        }

        assertThatThrownBy(() -> open(FSDirectory.open(folder))).isInstanceOf(IOException.class);
    }
}
