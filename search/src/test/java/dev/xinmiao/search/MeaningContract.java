package dev.xinmiao.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.xinmiao.search.SearchIndex.Line;
import dev.xinmiao.search.SearchIndex.Reading;
import dev.xinmiao.search.vector.BgeEmbedder;
import dev.xinmiao.search.vector.Embedder;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every index does with vectors. */
public abstract class MeaningContract {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static BgeEmbedder embedder;
    private SearchIndex index;

    /** An empty index with vectors. */
    protected abstract SearchIndex open(Embedder embedder) throws IOException;

    @BeforeAll
    static void load() throws IOException {
        embedder = new BgeEmbedder(2, 128);
    }

    @AfterAll
    static void unload() {
        embedder.close();
    }

    @BeforeEach
    void fill() throws IOException {
        index = open(embedder);
        index.put(List.of(
                Entry.text("item:a", "item", "人才公寓申请", "新来的员工可以申请住房。房租每月减半。"),
                Entry.text("item:b", "item", "充电桩建设", "停车场可以建设充电设施。"),
                Entry.text("item:c", "item", "专利资助", "获得发明专利授权的给予资助。")));
    }

    @AfterEach
    void close() {
        index.close();
    }

    private Hit first(String text) {
        return index.search(Query.of(text, DAY)).hits().getFirst();
    }

    /** A text's vector is a little another in the company of others: the model's numbers are rounded by the batch. */
    private static float likeness(String question, String passage) {
        return Embedder.similarity(
                embedder.question(question), embedder.passages(List.of(passage)).getFirst());
    }

    @Test
    void aTextIsFoundByItsMeaning() {
        Hit hit = first("刚入职没地方住怎么办");

        assertThat(hit.id()).isEqualTo("item:a");
        assertThat(hit.reasons().words()).isEmpty();
        assertThat(hit.reasons().meaning())
                .isCloseTo(
                        Math.max(
                                likeness("刚入职没地方住怎么办", "人才公寓申请："),
                                Math.max(likeness("刚入职没地方住怎么办", "新来的员工可以申请住房。"), likeness("刚入职没地方住怎么办", "房租每月减半。"))),
                        within(0.02));
        assertThat(hit.excerpt().text()).isEqualTo("新来的员工可以申请住房。");
    }

    @Test
    void eachLineIsReadAgainstTheMeaning() {
        Reading reading = index.read(Query.of("电动汽车在哪里充电", DAY)).readings().getFirst();

        assertThat(reading.hit().id()).isEqualTo("item:b");
        assertThat(reading.lines()).hasSize(1);
        assertThat(reading.lines().getFirst().meaning()).isCloseTo(likeness("电动汽车在哪里充电", "停车场可以建设充电设施。"), within(0.02));
    }

    @Test
    void ofALongTextTheNearestLineIsFound() {
        index.put(List.of(Entry.text(
                "item:long", "item", "园区手册", "本条是例行的格式条款。\n".repeat(100) + "宠物狗须牵绳遛放。\n" + "其他事项另行通知。\n".repeat(20))));

        Hit hit = first("养狗要注意什么");
        assertThat(hit.id()).isEqualTo("item:long");
        assertThat(hit.excerpt().text()).isEqualTo("宠物狗须牵绳遛放。");
        Reading reading = index.read(Query.of("养狗要注意什么", DAY)).readings().getFirst();
        assertThat(reading.lines()).hasSize(121);
        Line nearest = reading.lines().stream()
                .max(Comparator.comparingDouble(Line::meaning))
                .orElseThrow();
        assertThat(reading.text().substring(nearest.start(), nearest.end())).isEqualTo("宠物狗须牵绳遛放。");
    }

    @Test
    void whatNothingSpeaksForIsNotShown() {
        for (String text : List.of("qwertyuiop", "asdkfjqwe", "嚯哈咿呀喵", "lorem ipsum dolor")) {
            assertThat(index.search(Query.of(text, DAY)).hits()).as(text).isEmpty();
        }
    }

    @Test
    void moreThatIsAsNearInMeaningIsToldOf() {
        index.put(IntStream.range(0, 130)
                .mapToObj(number -> Entry.text("item:n" + number, "item", "", "刚入职的员工没地方住，可以申请" + number + "号楼。"))
                .toList());

        assertThat(index.search(Query.of("刚入职没地方住怎么办", DAY)).atLeast()).isTrue();
        assertThat(index.search(Query.of("充电桩建设", DAY)).atLeast()).isFalse();
    }
}
