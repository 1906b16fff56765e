package dev.xinmiao.zone.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.Xinmiao;
import dev.xinmiao.zone.database.TestDatabase;
import dev.xinmiao.zone.fact.SubjectIdentity;
import dev.xinmiao.zone.fact.SubjectRegistry;
import dev.xinmiao.zone.kernel.CreditCode;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.search.ZoneIndex;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Search and questions over HTTP, without script: what each may find, and nothing of what they may not. */
@SpringBootTest(
        classes = Xinmiao.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "xinmiao.search.vectors=true")
class SearchPagesTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    // Kept: the program that the next test shares writes into it for as long as it lives.
    @TempDir(cleanup = CleanupMode.NEVER)
    static Path data;

    private static final Map<String, Browser> BROWSERS = new LinkedHashMap<>();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        database.register(registry);
        registry.add("xinmiao.data", () -> data);
        registry.add("xinmiao.enterprises", () -> 0);
        registry.add("xinmiao.today", () -> "2026-06-30");
    }

    @BeforeAll
    static void twoEnterprises(
            @LocalServerPort int port,
            @Autowired SubjectRegistry subjects,
            @Autowired TransactionTemplate transaction,
            @Autowired ZoneIndex index)
            throws InterruptedException {
        List<SubjectId> ids = transaction.execute(_ -> subjects.resolve(List.of(
                new SubjectIdentity(code("91320583MA1FND001"), "昆山沐微精密机械有限公司", Map.of()),
                new SubjectIdentity(code("91320583MA1FND002"), "昆山泽源软件技术有限公司", Map.of()))));
        account("finder", "MEMBER", ids.get(0).value());
        account("rival", "MEMBER", ids.get(1).value());
        account("clerk", "OFFICER", null);
        for (String name : List.of("finder", "rival", "clerk")) {
            BROWSERS.put(name, new Browser(port).signedInAs(name, "secret"));
        }
        BROWSERS.put("visitor", new Browser(port));
        Instant end = Instant.now().plus(Duration.ofMinutes(3));
        while ((index.state() != ZoneIndex.State.COMPLETE || !found("clerk", "沐微精密"))
                && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
    }

    private static CreditCode code(String seventeen) {
        return CreditCode.of(seventeen + CreditCode.checkCharacter(seventeen + "0"));
    }

    private static void account(String username, String role, @Nullable Long enterprise) {
        database.jdbc()
                .sql("insert into account (username, name, password_hash, role, enterprise) values (?, ?, ?, ?, ?)")
                .params(Arrays.asList(username, username, "{noop}secret", role, enterprise))
                .update();
    }

    private static String page(String who, String path) {
        Browser.Answer answer = Objects.requireNonNull(BROWSERS.get(who), who).get(path);
        assertThat(answer.status()).as("%s by %s: %s", path, who, answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String search(String who, String text) {
        return page(who, "/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    private static String ask(String who, String text) {
        return page(who, "/ask?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    private static boolean found(String who, String name) {
        return search(who, name).contains("昆山<mark>沐微精密</mark>机械有限公司");
    }

    @Test
    void anybody_finds_a_service_in_words_of_their_own_and_sees_why() {
        assertThat(search("visitor", "厂里电不够用")).contains("用电报装与增容协调", "/services/ys-018", "为什么找到它", "意思相近");
        assertThat(search("visitor", "gqrd")).contains("高企认定");
    }

    @Test
    void a_page_beyond_the_last_says_so_and_leads_to_the_first() {
        assertThat(search("visitor", "补贴")).contains("项").doesNotContain("没有更多结果了");
        String beyond = page("visitor", "/search?q=%E8%A1%A5%E8%B4%B4&page=20");
        assertThat(beyond)
                .contains("没有更多结果了", "回到第一页", "href=\"/search?q=%E8%A1%A5%E8%B4%B4\"")
                .doesNotContain("没有找到");
        assertThat(search("visitor", "嚯哈咿呀喵")).contains("没有找到").doesNotContain("没有更多结果了");
    }

    @Test
    void an_enterprise_is_found_by_its_own_people_and_the_zones_only() {
        assertThat(found("clerk", "沐微精密")).isTrue();
        assertThat(found("finder", "沐微精密")).isTrue();
        assertThat(search("rival", "沐微精密")).doesNotContain("沐微精密</mark>", "/enterprises/91320583MA1FND001");
        assertThat(search("visitor", "沐微精密")).doesNotContain("沐微精密</mark>", "/enterprises/91320583MA1FND001");
        assertThat(page("rival", "/search/suggest?q=kunshanmu")).doesNotContain("沐微");
        assertThat(page("clerk", "/search/suggest?q=kunshanmu")).contains("昆山沐微精密机械有限公司");
    }

    @Test
    void a_new_enterprise_is_found_within_moments(
            @Autowired SubjectRegistry subjects, @Autowired TransactionTemplate transaction)
            throws InterruptedException {
        transaction.executeWithoutResult(_ ->
                subjects.resolve(List.of(new SubjectIdentity(code("91320583MA1FND003"), "昆山晨星机器人有限公司", Map.of()))));

        Instant begin = Instant.now();
        while (!search("clerk", "晨星机器人").contains("<mark>晨星机器人</mark>")
                && Duration.between(begin, Instant.now()).toSeconds() < 30) {
            Thread.sleep(50);
        }
        assertThat(search("clerk", "晨星机器人")).contains("<mark>晨星机器人</mark>");
    }

    @Test
    void a_question_is_answered_with_the_sentence_and_its_source() {
        assertThat(ask("visitor", "高新技术企业的科技人员占比要达到多少？"))
                .contains("资料中这样说", "科技人员占职工总数不低于 10%", "第十一条(四)", "/programmes/high-tech-enterprise");
    }

    @Test
    void clauses_of_one_title_are_told_apart_by_their_places() {
        assertThat(page("visitor", "/search/suggest?q=suanliquan")).contains("成都市", "杭州市");
        assertThat(search("visitor", "算力券")).contains("<small class=\"origin\">成都市", "<small class=\"origin\">杭州市");
        assertThat(ask("visitor", "算力券补贴的比例是多少"))
                .containsPattern("出处.*\\n?.*/clauses/[a-z-]+compute-voucher.*\\s*<small class=\"origin\">(成都市|杭州市)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"visitor", "finder", "clerk"})
    void every_menu_leads_to_the_questions(String who) {
        assertThat(page(who, "/services")).contains("<li><a href=\"/ask\"");
        assertThat(page(who, "/ask")).contains("<a href=\"/ask\" aria-current=\"page\">");
    }

    @Test
    void what_the_sources_do_not_hold_is_said_plainly() {
        assertThat(ask("visitor", "幼儿园秋季什么时候报名？"))
                .contains("没有找到这个问题的答案", "12345")
                .doesNotContain("资料中这样说");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "😀😀", ".*[(", "<script>alert(1)</script>", "' or 1=1 --", "gaoxi", "申请GPU suanli"})
    void odd_input_keeps_the_pages_up(String text) {
        assertThat(search("visitor", text)).contains("检索").doesNotContain("<script>alert");
        assertThat(ask("visitor", text)).contains("问一问").doesNotContain("<script>alert");
    }

    @Test
    void an_endless_query_is_cut_with_a_word_about_it() {
        assertThat(search("visitor", "高企认定".repeat(500))).contains("只用了前 200 个字");
        assertThat(ask("visitor", "高企认定".repeat(500))).contains("200 字以内");
    }
}
