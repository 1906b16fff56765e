package dev.xinmiao.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.xinmiao.search.SearchIndex.Line;
import dev.xinmiao.search.SearchIndex.Reading;
import dev.xinmiao.search.SearchIndex.Suggestion;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every index does, wherever it keeps what was put; without vectors. */
public abstract class SearchIndexContract {

    protected static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    protected final AtomicReference<Synonyms> synonyms = new AtomicReference<>(Synonyms.NONE);
    protected SearchIndex index;

    /** An empty index without vectors. */
    protected abstract SearchIndex open(Supplier<Synonyms> synonyms) throws IOException;

    @BeforeEach
    void fill() throws IOException {
        index = open(synonyms::get);
        index.put(List.of(
                item("gaoqi", "高新技术企业认定", List.of("高企认定"), "科技人员占比不低于百分之十。研发费用占比按收入分档。"),
                item("suanli", "算力券申领", List.of("GPU"), "训练模型可申领算力券，每家最高200万元。"),
                item("zufang", "人才公寓申请", List.of("租房补贴"), "符合条件的人才可申请公寓。"),
                law("old", "科学技术进步法", LocalDate.of(2008, 7, 1), LocalDate.of(2022, 1, 1)),
                law("new", "科学技术进步法", LocalDate.of(2022, 1, 1), null),
                enterprise("7", "昆山沐微精密机械有限公司"),
                enterprise("8", "昆山泽源软件技术有限公司")));
    }

    @AfterEach
    void close() {
        index.close();
    }

    protected static Entry item(String id, String title, List<String> names, String text) {
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
                Map.of("town", "巴城"),
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

    private Hit first(String text) {
        return index.search(Query.of(text, DAY)).hits().getFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "高新技术企业",
                "高企",
                "gaoxinjishu",
                "gxjsqy",
                "gaoxinjs",
                "GaoXin JiShu",
                "gaoxin jishu qiye",
                "高新jishu",
                "高新技木企业",
                "高薪技术企业",
                "高新技術企業認定"
            })
    void aServiceIsFoundHoweverItIsTyped(String text) {
        assertThat(ids(text)).first().isEqualTo("item:gaoqi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2,000,000元", "200万", "2000000", "２００万元"})
    void anAmountIsFoundWrittenOtherwise(String text) {
        assertThat(ids(text)).first().isEqualTo("item:suanli");
    }

    @ParameterizedTest
    @ValueSource(strings = {"国科发火〔2016〕32号", "国科发火[2016]32号", "国科发火 2016 32号", "國科發火（2016）第32號"})
    void aDocumentIsFoundByItsNumber(String text) {
        index.put(List.of(
                item("banfa", "认定管理办法", List.of(), "依据国科发火〔2016〕32号办理。"),
                item("other", "另一办法", List.of(), "依据国科发火〔2016〕195号办理，也见国科发政〔2017〕32号。")));

        assertThat(ids(text)).first().isEqualTo("item:banfa");
    }

    @ParameterizedTest
    @ValueSource(strings = {"公司法第四十七条", "公司法第47条", "公司法四十七条"})
    void anArticleIsFoundByItsNumberAndNotByAnotherThatHoldsIt(String text) {
        StringBuilder articles = new StringBuilder("第一章　总则\n");
        for (int number = 1; number <= 60; number++) {
            articles.append("第").append(number).append("条　公司依照本法设立。\n");
        }
        articles.append("第二百四十七条　公司在境外设立公司的，适用公司法。\n第二百五十二条　公司违反本法第四十七条规定的，处罚款。");
        index.put(List.of(
                item("law", "公司法", List.of(), articles.toString()),
                item("other", "公司法解释", List.of(), "公司法第二百四十七条的解释。公司法第四十八条的解释。")));

        Hit hit = first(text);
        assertThat(hit.id()).isEqualTo("item:law");
        assertThat(hit.excerpt().text()).isEqualTo("第47条　公司依照本法设立。");
        assertThat(hit.excerpt().marks()).contains(new Hit.Mark(0, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"劳动合同法第十九条", "劳动合同法第19条说什么", "第十九条 劳动合同法"})
    void theLawThatIsNamedComesFirstWithTheArticleThatWasAskedFor(String text) {
        StringBuilder articles = new StringBuilder();
        for (int number = 1; number <= 40; number++) {
            articles.append("第").append(number).append("条　用人单位与劳动者订立的，适用前款。\n");
        }
        articles.append("第四十一条　违反劳动合同法第十九条说什么都不行的，处罚款。");
        String citing = "依照劳动合同法第十九条，劳动合同法第十九条说什么，就是什么。\n第十九条　另一部的条文。";
        index.put(List.of(
                item("law", "劳动合同法", List.of("中华人民共和国劳动合同法"), articles.toString()),
                item("rules", "劳动合同法实施条例", List.of(), citing.repeat(3)),
                item("notice", "关于劳动合同的通知", List.of(), citing)));

        Hit hit = first(text);
        assertThat(hit.id()).isEqualTo("item:law");
        assertThat(hit.excerpt().text()).isEqualTo("第19条　用人单位与劳动者订立的，适用前款。");
        assertThat(index.read(Query.of(text, DAY)).readings().getFirst().hit().excerpt())
                .isEqualTo(hit.excerpt());
        assertThat(index.search(Query.of(text, DAY)).hits())
                .filteredOn(other -> other.id().equals("item:notice"))
                .extracting(other -> other.excerpt().text())
                .containsExactly("依照劳动合同法第十九条，劳动合同法第十九条说什么，就是什么。");
    }

    @Test
    void anAmountInChineseIsFoundInDigits() {
        Hit hit = first("二百万");
        assertThat(hit.id()).isEqualTo("item:suanli");
        assertThat(hit.reasons().words()).containsExactly("200万");
    }

    @Test
    void onlyReadersFindAnEnterprise() {
        assertThat(ids(by("沐微精密机械", Entry.EVERYBODY))).doesNotContain("enterprise:7");
        assertThat(ids(by("沐微精密机械", Entry.EVERYBODY, "enterprise:8"))).doesNotContain("enterprise:7");
        assertThat(ids(by("沐微精密机械", Entry.EVERYBODY, "enterprise:7"))).first().isEqualTo("enterprise:7");
        assertThat(ids(by("沐薇精密机械", "zone"))).first().isEqualTo("enterprise:7");
        assertThat(ids(by("muwei", "zone"))).first().isEqualTo("enterprise:7");
        assertThat(ids(by("muwei", Entry.EVERYBODY))).doesNotContain("enterprise:7");
        assertThat(ids(by("沐微"))).isEmpty();
    }

    @Test
    void nobodyIsHintedAtWhatTheyMayNotRead() {
        Found found = index.search(by("沐微精密机戒", Entry.EVERYBODY));

        assertThat(found.suggestion()).isEmpty();
        assertThat(found.kinds()).doesNotContainKey("enterprise");
        assertThat(found.facets()).doesNotContainKey("town");
        assertThat(index.suggest("昆山", Set.of(Entry.EVERYBODY), DAY, 8)).isEmpty();
        assertThat(index.suggest("昆山", Set.of("enterprise:7"), DAY, 8)).hasSize(1);
        assertThat(index.suggest("昆山", Set.of(), DAY, 8)).isEmpty();
    }

    @Test
    void countsHoldOnlyWhatAReaderMayFind() {
        Found all = index.search(by("昆山", "zone"));
        Found own = index.search(by("昆山", "enterprise:7"));

        assertThat(all.total()).isEqualTo(2);
        assertThat(all.kinds()).isEqualTo(Map.of("enterprise", 2));
        assertThat(all.facets()).isEqualTo(Map.of("town", Map.of("巴城", 2)));
        assertThat(own.total()).isEqualTo(1);
        assertThat(own.kinds()).isEqualTo(Map.of("enterprise", 1));
        assertThat(own.facets()).isEqualTo(Map.of("town", Map.of("巴城", 1)));
    }

    @Test
    void whoMayReadNoMoreFindsNoMore() {
        Entry secret = item("secret", "内部通知", List.of(), "仅限内部阅读的通知。");
        index.put(List.of(secret));
        assertThat(ids("内部通知")).first().isEqualTo("item:secret");

        index.put(List.of(new Entry(
                secret.id(),
                secret.kind(),
                secret.title(),
                List.of(),
                secret.text(),
                "",
                Map.of(),
                Set.of("zone"),
                null,
                null,
                0)));

        assertThat(ids("内部通知")).doesNotContain("item:secret");
        assertThat(ids(by("内部通知", "zone"))).containsExactly("item:secret");
        assertThat(index.read(Query.of("内部通知", DAY)).readings())
                .noneMatch(reading -> reading.hit().id().equals("item:secret"));
    }

    @Test
    void aSupersededLawIsFoundOnlyWhenAskedForAndSaysSo() {
        assertThat(ids("科学技术进步法")).contains("law:new").doesNotContain("law:old");

        Query all = new Query("科学技术进步法", Set.of(Entry.EVERYBODY), Set.of(), Map.of(), DAY, true, 0, 10);
        assertThat(index.search(all).hits())
                .filteredOn(hit -> hit.kind().equals("law"))
                .extracting(Hit::id, Hit::valid)
                .containsExactlyInAnyOrder(Tuple.tuple("law:old", false), Tuple.tuple("law:new", true));
        assertThat(ids(Query.of("科学技术进步法", LocalDate.of(2010, 1, 1))))
                .contains("law:old")
                .doesNotContain("law:new");
    }

    @Test
    void ofVersionsThatFitAlikeTheOneInForceComesFirst() {
        index.put(List.of(
                new Entry(
                        "law:a",
                        "law",
                        "安全生产法",
                        List.of(),
                        "生产经营单位负责安全。",
                        "",
                        Map.of(),
                        Set.of(Entry.EVERYBODY),
                        LocalDate.of(2002, 11, 1),
                        LocalDate.of(2021, 9, 1),
                        0),
                new Entry(
                        "law:b",
                        "law",
                        "安全生产法",
                        List.of(),
                        "生产经营单位的人员负责安全，并报告隐患。",
                        "",
                        Map.of(),
                        Set.of(Entry.EVERYBODY),
                        LocalDate.of(2021, 9, 1),
                        null,
                        0)));

        assertThat(ids(new Query("安全生产法", Set.of(Entry.EVERYBODY), Set.of(), Map.of(), DAY, true, 0, 10)))
                .startsWith("law:b", "law:a");
        assertThat(ids(new Query(
                        "安全生产法", Set.of(Entry.EVERYBODY), Set.of(), Map.of(), LocalDate.of(2010, 1, 1), true, 0, 10)))
                .startsWith("law:a", "law:b");
    }

    @Test
    void aLawIsValidFromItsFirstDayAndNoMoreOnTheDayOfItsEnd() {
        assertThat(ids(Query.of("科学技术进步法", LocalDate.of(2021, 12, 31))))
                .contains("law:old")
                .doesNotContain("law:new");
        assertThat(ids(Query.of("科学技术进步法", LocalDate.of(2022, 1, 1))))
                .contains("law:new")
                .doesNotContain("law:old");
        assertThat(ids(Query.of("科学技术进步法", LocalDate.of(2008, 6, 30)))).doesNotContain("law:new", "law:old");
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
    void digestsAreThoseOfWhatWasPutLast() {
        Entry first = item("twice", "第一次", List.of(), "第一次的内容。");
        Entry second = item("twice", "第二次", List.of(), "第二次的内容。");

        index.put(List.of(first, second));
        assertThat(index.digests()).containsEntry("item:twice", second.digest());
        index.put(List.of(first));
        assertThat(index.digests()).hasSize(8).containsEntry("item:twice", first.digest());
        index.remove(List.of("item:twice", "item:never"));
        index.put(List.of());
        index.remove(List.of());
        assertThat(index.digests()).hasSize(7);
    }

    @Test
    void idsAndNamesMayHoldAnything() {
        String id = "item:" + "很长的编号/?#%\" ".repeat(60);
        index.put(List.of(new Entry(
                id,
                "item",
                "带\t制表符、😀和\"引号\"的标题",
                List.of("", "\uD83D"),
                "第一行\n\n第二行：量子计算。",
                "/a?b=\"c\"",
                Map.of("a=b\"", "c\td"),
                Set.of(Entry.EVERYBODY),
                null,
                null,
                0)));

        Found found = index.search(Query.of("量子计算", DAY));
        assertThat(found.hits().getFirst().id()).isEqualTo(id);
        assertThat(found.hits().getFirst().title()).isEqualTo("带\t制表符、😀和\"引号\"的标题");
        assertThat(found.hits().getFirst().address()).isEqualTo("/a?b=\"c\"");
        assertThat(found.facets()).isEqualTo(Map.of("a=b\"", Map.of("c\td", 1)));
        index.remove(List.of(id));
        assertThat(ids("量子计算")).isEmpty();
    }

    @Test
    void synonymsWorkAtOnce() {
        assertThat(index.search(Query.of("显卡", DAY)).hits()).isEmpty();
        assertThat(index.search(Query.of("显卡", DAY), new Synonyms(List.of(List.of("显卡", "算力"))))
                        .hits())
                .isNotEmpty();

        synonyms.set(new Synonyms(List.of(List.of("显卡", "算力"))));

        Hit hit = first("显卡");
        assertThat(hit.id()).isEqualTo("item:suanli");
        assertThat(hit.reasons().synonyms()).containsExactly("显卡→算力");
        assertThat(hit.reasons().words()).contains("算力");
    }

    @Test
    void aSynonymInsideALongerWordDoesNotWiden() {
        Synonyms group = new Synonyms(List.of(List.of("试用", "算力")));

        assertThat(index.search(Query.of("试用", DAY), group).hits())
                .extracting(hit -> hit.reasons().synonyms())
                .contains(List.of("试用→算力"));
        assertThat(index.search(Query.of("试用期", DAY), group).hits())
                .allSatisfy(hit -> assertThat(hit.reasons().synonyms()).isEmpty());
    }

    @Test
    void whatIsMetByOtherWordsCountsLess() {
        Hit written = first("算力");
        assertThat(written.reasons().title()).isPositive();
        assertThat(written.reasons().passage()).isPositive();

        synonyms.set(new Synonyms(List.of(List.of("显卡", "算力"))));

        Hit other = first("显卡");
        assertThat(other.reasons().title())
                .isCloseTo(Synonyms.FAITH * written.reasons().title(), within(1e-6));
        assertThat(other.reasons().passage())
                .isCloseTo(Synonyms.FAITH * written.reasons().passage(), within(1e-6));
        assertThat(first("算力").reasons().synonyms()).isEmpty();
    }

    @Test
    void kindsAreCountedAlsoWhenOneIsWanted() {
        Query laws = new Query("技术", Set.of(Entry.EVERYBODY), Set.of("law"), Map.of(), DAY, false, 0, 10);

        Found found = index.search(laws);

        assertThat(found.hits()).isNotEmpty().allMatch(hit -> hit.kind().equals("law"));
        assertThat(found.kinds()).containsOnlyKeys("item", "law");
        assertThat(found.total()).isEqualTo(found.kinds().get("law"));
    }

    @Test
    void aKindOrAFacetIsSearchedByItselfHoweverMuchOfAnotherFitsBetter() {
        index.put(IntStream.range(0, 250)
                .mapToObj(number -> law("m" + number, "班车罚款规定" + number, DAY, null))
                .toList());
        index.put(List.of(item("one", "接送指南", List.of(), "说明园区交通，其中也说到班车罚款规定的救济途径与联系方式。")));

        Found items =
                index.search(new Query("班车罚款", Set.of(Entry.EVERYBODY), Set.of("item"), Map.of(), DAY, false, 0, 10));
        assertThat(items.hits()).extracting(Hit::id).containsExactly("item:one");
        assertThat(items.total()).isEqualTo(1);
        assertThat(items.kinds()).containsEntry("item", 1).containsKey("law");
        assertThat(index.search(new Query(
                                "班车罚款",
                                Set.of(Entry.EVERYBODY),
                                Set.of(),
                                Map.of("category", "policy"),
                                DAY,
                                false,
                                0,
                                10))
                        .hits())
                .extracting(Hit::id)
                .containsExactly("item:one");
    }

    @Test
    void whatGivesWayLeavesOthersAPlaceAndStandsBehindWhatFitsAsWell() {
        index.put(IntStream.range(0, 250)
                .mapToObj(number -> text("w" + number, "摆渡车" + number, "摆渡车规定，摆渡车。", -30))
                .toList());
        index.put(List.of(text("own", "说明", "园区的车辆说明很长，也提到摆渡车，还有别的许多事。", 0), text("same", "摆渡车7", "摆渡车规定，摆渡车。", 0)));

        Found found = index.search(Query.of("摆渡车", DAY));
        assertThat(found.hits().getFirst().id()).isEqualTo("item:same");
        assertThat(index.read(Query.of("摆渡车", DAY).withLimit(SearchIndex.DEPTH)).readings())
                .extracting(reading -> reading.hit().id())
                .contains("item:own");
    }

    private static Entry text(String id, String title, String text, int weight) {
        return new Entry(
                "item:" + id,
                "item",
                title,
                List.of(),
                text,
                "",
                Map.of(),
                Set.of(Entry.EVERYBODY),
                null,
                null,
                weight);
    }

    @Test
    void aFacetNarrows() {
        Query policy =
                new Query("申请", Set.of(Entry.EVERYBODY), Set.of(), Map.of("category", "policy"), DAY, false, 0, 10);

        assertThat(index.search(policy).hits())
                .isNotEmpty()
                .allMatch(hit -> hit.kind().equals("item"));
        assertThat(index.search(policy).facets()).containsOnlyKeys("category");
        assertThat(ids(new Query(
                        "申请", Set.of(Entry.EVERYBODY), Set.of(), Map.of("category", "other"), DAY, false, 0, 10)))
                .isEmpty();
    }

    @Test
    void aMistypedWordIsPutRight() {
        assertThat(index.search(Query.of("高薪技术企业", DAY)).suggestion()).contains("高新技术企业");
        assertThat(index.search(Query.of("高新技术企业", DAY)).suggestion()).isEmpty();
    }

    @Test
    void aNameGivenWholeComesFirst() {
        List<Entry> others = new ArrayList<>();
        for (int number = 0; number < 30; number++) {
            others.add(item("x" + number, "技术合同登记办法第" + number + "号", List.of(), "技术合同登记。".repeat(5)));
        }
        others.add(item("exact", "技术合同登记", List.of(), "到窗口办理。"));
        index.put(others);

        assertThat(ids("技术合同登记")).first().isEqualTo("item:exact");
        assertThat(ids("jishuhetongdengji")).first().isEqualTo("item:exact");
    }

    @Test
    void ofEqualsTheOneSoughtMoreComesFirst() {
        for (int weight : List.of(3, 25, 11)) {
            Entry entry = item("w" + weight, "用电报装", List.of(), "通电。");
            index.put(List.of(new Entry(
                    entry.id(),
                    "item",
                    entry.title(),
                    List.of(),
                    entry.text(),
                    "",
                    Map.of(),
                    entry.readers(),
                    null,
                    null,
                    weight)));
        }

        assertThat(ids("用电报装")).containsExactly("item:w25", "item:w11", "item:w3");
        assertThat(titles("用电")).hasSize(3);
        assertThat(index.suggest("用电", Set.of(Entry.EVERYBODY), DAY, 2))
                .extracting(Suggestion::id)
                .containsExactly("item:w25", "item:w11");
    }

    @Test
    void pagesFollowEachOther() {
        index.put(IntStream.range(0, 35)
                .mapToObj(number -> item("p" + number, "停车月卡" + number, List.of(), "停车月卡办理，第" + number + "类。"))
                .toList());
        Set<String> seen = new HashSet<>();
        for (int offset = 0; offset < 40; offset += 10) {
            Found page = index.search(
                    new Query("停车月卡", Set.of(Entry.EVERYBODY), Set.of(), Map.of(), DAY, false, offset, 10));
            assertThat(page.total()).isEqualTo(35);
            page.hits().forEach(hit -> assertThat(seen.add(hit.id())).isTrue());
        }
        assertThat(seen).hasSize(35);
    }

    @Test
    void noMoreIsRankedThanTheDepth() {
        index.put(IntStream.range(0, 300)
                .mapToObj(number -> item("d" + number, "班车线路" + number, List.of(), number % 2 == 0 ? "" : "班车线路。"))
                .toList());

        Found found = index.search(Query.of("班车线路", DAY));
        assertThat(found.total()).isBetween(100, SearchIndex.DEPTH);
        assertThat(found.atLeast()).isTrue();
        Found sound = index.search(Query.of("banchexianlu", DAY));
        assertThat(sound.total()).isGreaterThanOrEqualTo(100);
        assertThat(sound.atLeast()).isTrue();
        assertThat(index.search(Query.of("高新技术企业", DAY)).atLeast()).isFalse();
    }

    @Test
    void manyLinesOfOneTextAreNotManyFound() {
        index.put(List.of(item("long", "班车时刻", List.of(), "班车线路调整。\n".repeat(150))));

        Found found = index.search(Query.of("班车线路", DAY));
        assertThat(found.total()).isEqualTo(1);
        assertThat(found.atLeast()).isFalse();
    }

    @Test
    void anExcerptIsTheBestLineWithWhatWasMetMarked() {
        Hit hit = first("研发费用占比");

        assertThat(hit.excerpt().text()).isEqualTo("研发费用占比按收入分档。");
        assertThat(hit.excerpt().marks()).containsExactly(new Hit.Mark(0, 6));
        assertThat(hit.reasons().words()).containsExactly("研发费用占比");
        assertThat(hit.reasons().passage()).isGreaterThan(0.4);
        assertThat(hit.reasons().sound()).isZero();
        assertThat(hit.reasons().meaning()).isZero();
        Hit named = first("高新技术企业");
        assertThat(named.titleMarks()).containsExactly(new Hit.Mark(0, 6));
        assertThat(named.reasons().title()).isGreaterThan(0.4);
        assertThat(named.address()).isEqualTo("/services/gaoqi");
        assertThat(index.search(by("沐微精密机械", "zone")).hits().getFirst().excerpt())
                .isEqualTo(Hit.Excerpt.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shuitubaochifa", "水土保持法"})
    void whatIsFoundByItsNameOnlyShowsTheFirstLineThatSaysSomething(String text) {
        index.put(List.of(item(
                "shui",
                "水土保持法",
                List.of(),
                "（1991年6月29日通过）\n\u200b\n目　录\n第一章　总则\n第一条　为了预防流失，制定本法。\n第二条　在境内从事活动，遵守本法。")));

        assertThat(first(text).excerpt().text()).isEqualTo("第一条　为了预防流失，制定本法。");
    }

    @Test
    void aHeadingIsShownOnlyWhereThereIsNothingElse() {
        index.put(List.of(
                item("h1", "甲法", List.of(), "第二章　班车管理\n第五条　班车由园区管理。"), item("h2", "乙法", List.of(), "第三章　轮渡管理")));

        assertThat(first("班车管理").excerpt().text()).isEqualTo("第五条　班车由园区管理。");
        assertThat(first("轮渡管理").excerpt().text()).isEqualTo("第三章　轮渡管理");
    }

    @Test
    void aLineOfALongTextIsFoundAndReadWhereItStands() {
        StringBuilder text = new StringBuilder();
        for (int number = 1; number <= 300; number++) {
            text.append("第").append(number).append("条是例行条款。\n");
        }
        text.append("园区班车每日七点发车。");
        index.put(List.of(item("long", "长文", List.of("手册"), text.toString())));

        assertThat(first("班车几点发车").excerpt().text()).isEqualTo("园区班车每日七点发车。");
        Reading reading = index.read(Query.of("班车几点发车", DAY)).readings().getFirst();
        assertThat(reading.text()).isEqualTo(text.toString());
        assertThat(reading.lines()).hasSize(301).allMatch(line -> line.meaning() == 0);
        Line last = reading.lines().getLast();
        assertThat(text.substring(last.start(), last.end())).isEqualTo("园区班车每日七点发车。");
    }

    @Test
    void readingKnowsHowRareEachTermIs() {
        Map<String, Double> rarity = index.read(Query.of("科学技术公寓量子", DAY)).rarity();

        assertThat(rarity).containsKeys("科学", "技术", "公寓", "量子");
        // of the five entries with a text: three have 技术, two 科学, one 公寓, none 量子
        assertThat(rarity.get("技术")).isCloseTo(Math.log(1 + 2.5 / 3.5), within(1e-9));
        assertThat(rarity.get("科学")).isCloseTo(Math.log(1 + 3.5 / 2.5), within(1e-9));
        assertThat(rarity.get("公寓")).isCloseTo(Math.log(1 + 4.5 / 1.5), within(1e-9));
        assertThat(rarity.get("量子")).isCloseTo(Math.log(1 + 5.5 / 0.5), within(1e-9));
    }

    @Test
    void readingGivesWhatSearchFindsThatHasAText() {
        List<String> found = index.search(by("科学技术", Entry.EVERYBODY, "zone")).hits().stream()
                .filter(hit -> !hit.kind().equals("enterprise"))
                .map(Hit::id)
                .toList();

        assertThat(index.read(by("科学技术", Entry.EVERYBODY, "zone")).readings())
                .extracting(reading -> reading.hit().id())
                .containsExactlyElementsOf(found);
        assertThat(index.read(Query.of("科学技术", DAY).withLimit(1)).readings()).hasSize(1);
    }

    @Test
    void whatIsTypedIsCompleted() {
        assertThat(titles("算力")).contains("算力券申领");
        assertThat(titles("suanli")).contains("算力券申领");
        assertThat(titles("slq")).contains("算力券申领");
        assertThat(titles("公寓")).contains("人才公寓申请");
        assertThat(titles("租房")).contains("人才公寓申请");
        assertThat(titles("算li")).contains("算力券申领");
        assertThat(titles("人才公寓 ")).contains("人才公寓申请");
        assertThat(index.suggest("kexuejishu", Set.of(Entry.EVERYBODY), DAY, 8))
                .as("what is not valid on the day isn't offered")
                .extracting(Suggestion::id)
                .containsExactly("law:new");
        assertThat(titles("力券")).doesNotContain("算力券申领");
    }

    private List<String> titles(String typed) {
        return index.suggest(typed, Set.of(Entry.EVERYBODY), DAY, 8).stream()
                .map(Suggestion::title)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "😀😀",
                "高企😀认定",
                ".*+?^${}()|[]\\",
                "\"AND OR NOT",
                "_exists_:id OR kind:law",
                "％＿",
                "'; drop table x; --",
                "{\"match_all\":{}}",
                "\u0000",
                "高\u0000企\n认\r定",
                "\uD83D"
            })
    void oddQueriesFindSomethingOrNothingButDoNoHarm(String text) {
        assertThat(index.search(Query.of(text, DAY)).hits()).hasSizeLessThanOrEqualTo(10);
        assertThat(index.suggest(text, Set.of(Entry.EVERYBODY), DAY, 8)).hasSizeLessThanOrEqualTo(8);
        assertThat(index.read(Query.of(text, DAY)).readings()).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void anEndlessQueryCountsByItsBeginning() {
        assertThat(ids("高新技术企业认定" + "，没有别的".repeat(2000))).contains("item:gaoqi");
        assertThat(ids("😀".repeat(5000))).isEmpty();
        synonyms.set(new Synonyms(List.of(List.of("高新", "新高"), List.of("认定", "认证"), List.of("企业", "公司"))));
        StringBuilder manyTerms = new StringBuilder("高新技术企业认定");
        for (char letter = '\u4e00'; manyTerms.length() < 10_000; letter++) {
            manyTerms.append(letter);
        }
        assertThat(ids(manyTerms.toString())).hasSizeLessThanOrEqualTo(10);
        assertThat(index.suggest("高".repeat(10_000), Set.of(Entry.EVERYBODY), DAY, 8))
                .isEmpty();
    }

    /** Two versions differ in each line, and in how many there are. */
    private static Entry version(int number) {
        String line = number % 2 == 0 ? "偶数版本的旋转木马。\n" : "奇数版本的旋转木马。\n";
        return item("turning", "旋转木马", List.of(), line.repeat(number % 2 == 0 ? 3 : 8));
    }

    @Test
    void nobodySeesSomeOfAnOldTextAndSomeOfTheNew() throws Exception {
        index.put(List.of(version(0)));
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            Future<?> writing = threads.submit(() -> {
                for (int number = 1; number <= 20; number++) {
                    index.put(List.of(version(number)));
                }
            });
            List<Future<?>> reading = new ArrayList<>();
            for (int reader = 0; reader < 2; reader++) {
                reading.add(threads.submit(() -> {
                    do {
                        for (Reading read : index.read(Query.of("旋转木马", DAY)).readings()) {
                            assertThat(read.text())
                                    .isIn(version(0).text(), version(1).text());
                            assertThat(read.lines()).hasSize(read.text().startsWith("偶数") ? 3 : 8);
                            assertThat(read.hit().excerpt().text())
                                    .isIn("", read.text().substring(0, 10));
                        }
                    } while (!writing.isDone());
                }));
            }
            writing.get();
            for (Future<?> reader : reading) {
                reader.get();
            }
        }
        assertThat(index.read(Query.of("旋转木马", DAY)).readings().getFirst().text())
                .isEqualTo(version(20).text());
    }
}
