package dev.xinmiao.zone.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.Xinmiao;
import dev.xinmiao.zone.database.TestDatabase;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.fact.FactValue;
import dev.xinmiao.zone.fact.FactsRecorded;
import dev.xinmiao.zone.fact.Statement;
import dev.xinmiao.zone.fact.StatementStore;
import dev.xinmiao.zone.fact.SubjectIdentity;
import dev.xinmiao.zone.fact.SubjectRegistry;
import dev.xinmiao.zone.kernel.CreditCode;
import dev.xinmiao.zone.kernel.Period;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.programme.Evaluations;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Look-ups over HTTP: what an officer, a member and everybody else may ask, and what they see. */
@SpringBootTest(classes = Xinmiao.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LookupPagesTest {
    private static final CreditCode LARGE = code("91320583MA1LARGE0");
    private static final CreditCode YOUNG = code("91320583MA1YANG00");
    private static final Instant RECORDED = Instant.parse("2026-05-01T02:00:00Z");

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    // Kept: the program that the next test shares writes into it for as long as it lives.
    @TempDir(cleanup = CleanupMode.NEVER)
    static Path data;

    private static Browser officer;
    private static Browser member;
    private static Browser partner;
    private static Browser visitor;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        database.register(registry);
        registry.add("xinmiao.data", () -> data);
        registry.add("xinmiao.enterprises", () -> 0);
        registry.add("xinmiao.today", () -> "2026-06-30");
    }

    @BeforeAll
    static void twoEnterprisesAndWhoAsks(
            @LocalServerPort int port,
            @Autowired SubjectRegistry subjects,
            @Autowired StatementStore statements,
            @Autowired TransactionTemplate transaction,
            @Autowired ApplicationEventPublisher events,
            @Autowired Evaluations evaluations)
            throws InterruptedException {
        List<SubjectId> ids = transaction.execute(status -> {
            List<SubjectId> entered = subjects.resolve(List.of(
                    new SubjectIdentity(LARGE, "昆山大型装备有限公司", Map.of()),
                    new SubjectIdentity(YOUNG, "昆山新芽软件有限公司", Map.of())));
            statements.append(List.of(
                    stated(entered.get(0), 2025, Map.of("revenue", 190_000_000L, "rnd.expense", 19_000_000L)),
                    stated(entered.get(1), 2025, Map.of("revenue", 8_000_000L, "rnd.expense", 100_000L)),
                    new Statement(
                            entered.get(0),
                            "registry",
                            new Period.Since(LocalDate.of(2020, 1, 1)),
                            Map.of(new FactKey("industry.code"), FactValue.of("C3973")),
                            RECORDED,
                            "test",
                            null)));
            return entered;
        });
        account("zhang", "OFFICER", null);
        account("li", "MEMBER", ids.get(1).value());
        account("bank", "PARTNER", null);
        evaluations.evaluateAll();
        events.publishEvent(new FactsRecorded(Set.of(), 3));
        officer = new Browser(port).signedInAs("zhang", "secret");
        member = new Browser(port).signedInAs("li", "secret");
        partner = new Browser(port).signedInAs("bank", "secret");
        visitor = new Browser(port);
        for (int i = 0; i < 200 && !ask(officer, "大型装备2025年营业收入").contains("190,000,000 元"); i++) {
            Thread.sleep(100);
        }
    }

    private static Statement stated(SubjectId subject, int year, Map<String, Long> numbers) {
        Map<FactKey, FactValue> values = numbers.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        number -> new FactKey(number.getKey()), number -> FactValue.of(number.getValue())));
        return new Statement(subject, "tax", Period.year(year), values, RECORDED, "test", null);
    }

    private static void account(String username, String role, @Nullable Long enterprise) {
        database.jdbc()
                .sql(
                        "insert into account (username, name, password_hash, role, enterprise, organisation) values (?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        username, username, "{noop}secret", role, enterprise, role.equals("PARTNER") ? "银行" : null))
                .update();
    }

    private static CreditCode code(String seventeen) {
        return CreditCode.of(seventeen + CreditCode.checkCharacter(seventeen + "0"));
    }

    private static String path(String text) {
        return "/lookup?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String ask(Browser browser, String text) {
        return browser.get(path(text)).body();
    }

    @Test
    void a_figure_comes_with_the_facts_it_rests_on() {
        assertThat(ask(officer, "大型装备2025年的研发占比是多少"))
                .contains("昆山大型装备有限公司")
                .contains("10.00%")
                .contains("19,000,000 元")
                .contains("税务申报")
                .contains("#fact-rnd.expense")
                .contains("略过");
    }

    @Test
    void an_enterprise_is_found_by_its_credit_code() {
        assertThat(ask(officer, LARGE.value() + " 2025年营收")).contains("190,000,000 元");
    }

    @Test
    void what_is_not_on_record_is_said_to_be_so() {
        assertThat(ask(officer, "大型装备2025年净利润")).contains("没有这项数据").doesNotContain("0 元</p>");
    }

    @Test
    void a_list_shows_its_filter_and_what_it_uses() {
        String page = ask(officer, "集成电路企业，研发占比超过5%，按营收排序");

        assertThat(page)
                .contains("符合条件的有 1 家")
                .contains("昆山大型装备有限公司")
                .doesNotContain("昆山新芽软件有限公司")
                .containsPattern("<option value=\"=rnd-share\" selected>")
                .containsPattern("<option value=\"chips\" selected>")
                .contains("C3973")
                .contains("10.00%")
                .containsPattern("(?s)<th scope=\"col\">企业.*?</th>\\s*<th scope=\"col\">营业收入");
        // Of the other nobody knows the industry.
        assertThat(ask(officer, "集成电路企业按营收排序")).contains("另有 1 家缺数据");
    }

    @Test
    void the_filter_is_edited_without_the_text_and_exported() {
        String query = "f=1&m=revenue&y=2025&c=less&v=1000%E4%B8%87&w=&sort=revenue&dir=up";

        String page = officer.get("/lookup?" + query).body();
        assertThat(page).contains("符合条件的有 1 家").contains("昆山新芽软件有限公司").contains("8,000,000 元");

        Matcher export = Pattern.compile("/lookup/export.csv[^\"]*").matcher(page);
        assertThat(export.find()).isTrue();
        assertThat(officer.get(export.group().replace("&amp;", "&")).body())
                .contains("企业名称,营业收入 2025（元）")
                .contains("昆山新芽软件有限公司,8000000");
    }

    @Test
    void a_number_that_is_none_is_named_and_the_rest_counts() {
        assertThat(officer.get("/lookup?f=1&m=revenue&y=&c=more&v=abc&w=&track=chips")
                        .body())
                .contains("“abc”不能是金额")
                .contains("value=\"abc\"")
                .contains("有 1 处没有用上")
                .contains("符合条件的有 1 家");
    }

    @Test
    void what_was_not_understood_stands_there_and_is_not_guessed() {
        assertThat(ask(officer, "会飞的集成电路企业"))
                .contains("会飞 · ", "没看懂", "<option value=\"chips\" selected>", "按看懂的条件列出", "form=\"lookup-filter\"")
                .doesNotContain("符合条件的有");
        assertThat(ask(officer, "咦，集成电路企业")).contains("没看懂", "符合条件的有 1 家");
        assertThat(ask(officer, "大型装备扣非后净利润")).contains("没看懂").doesNotContain("lookup-figure");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "🙂🙂🙂",
                "'; drop table subject; --",
                ".*(a+)+$[",
                "<script>alert(1)</script>",
                "\u0000\u0001",
                "%s%n{0}${7*7}"
            })
    void absurd_texts_get_a_sentence_and_no_failure(String text) {
        Browser.Answer answer = officer.get(path(text));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("查企业")
                .doesNotContain("<script>alert")
                .doesNotContain("lookup-figure");
    }

    @Test
    void a_text_of_thousands_of_characters_is_refused_in_a_sentence() {
        assertThat(ask(officer, "营收".repeat(5000))).contains("太长了，没有读");
    }

    @Test
    void fields_that_nobody_offers_are_each_told_and_kept() {
        Browser.Answer answer = officer.get(
                "/lookup?f=1&m=no:such:thing&c=sideways&v=1&p=nobody&s=met&place=nowhere&track=x&flag=y&sort=z&limit=-3&skip=x&col=%40");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("没有“nobody”这一项", "没有“no:such:thing”这一项", "没有“nowhere”这一项", "“-3”不是家数")
                .contains("<option value=\"nobody\" selected>", "<option value=\"nowhere\" selected>", "value=\"-3\"")
                .doesNotContain("符合条件的有");
    }

    @Test
    void a_number_that_can_not_be_the_measures_is_told_at_its_field() {
        assertThat(officer.get("/lookup?f=1&m=%3Drnd-share&y=&c=more&v=5000%E4%B8%87&w=&track=chips")
                        .body())
                .contains("“5000万”不能是百分比", "aria-invalid=\"true\" aria-describedby=\"v0-wrong\"");
        assertThat(officer.get("/lookup?f=1&m=revenue&y=&c=between&v=9&w=3&track=chips")
                        .body())
                .contains("“3”比前面的数小", "value=\"9\"", "value=\"3\"");
    }

    @Test
    void about_a_number_is_a_range_that_can_be_changed() {
        assertThat(ask(officer, "2025年营收大约800万的企业")).contains("value=\"7200000\"", "value=\"8800000\"", "符合条件的有 1 家");
    }

    @Test
    void a_place_that_is_not_known_makes_no_list() {
        assertThat(ask(officer, "石牌镇的集成电路企业，按营收排序")).contains("有几个字没看懂，所以没有回答").doesNotContain("符合条件的有");
    }

    @Test
    void when_it_was_established_narrows_a_list() {
        assertThat(ask(officer, "近三年成立的集成电路企业"))
                .contains("<option value=\"registered.on\" selected>", "<option value=\"since\" selected>")
                .contains("另有 2 家缺数据");
    }

    @Test
    void a_day_that_narrows_a_list_is_told_to_be_no_order() {
        assertThat(ask(officer, "集成电路企业按成立时间排序")).contains("名单不能按日期排序", "成立日期").doesNotContain("这一项不能用来筛选名单");
    }

    @ParameterizedTest
    @ValueSource(strings = {"高企", "营收最高的企业", "营收超过1亿的企业", "花桥镇的企业", "亏损的企业"})
    void a_member_is_told_that_lists_are_for_the_staff(String text) {
        assertThat(ask(member, text))
                .contains("名单只有园区工作人员能查", "您可以查自己企业的任何一项数据")
                .doesNotContain("没看懂");
    }

    @Test
    void a_member_asks_about_their_own_enterprise_and_learns_of_no_other() {
        assertThat(ask(member, "我公司2025年营收")).contains("8,000,000 元");
        assertThat(ask(member, "新芽软件2025年营收")).contains("8,000,000 元");
        assertThat(ask(member, "昆山大型装备有限公司2025年营收"))
                .doesNotContain("190,000,000")
                .contains("没找到这家企业");
        assertThat(ask(member, LARGE.value() + "2025年营收")).doesNotContain("190,000,000");
        assertThat(ask(member, "2025年营收最高的企业")).doesNotContain("大型装备");
        assertThat(member.get("/lookup?f=1&m=revenue&y=2025&c=more&v=1&w=").body())
                .doesNotContain("大型装备")
                .doesNotContain("符合条件的有");
        assertThat(member.get("/lookup/export.csv?f=1&m=revenue&c=more&v=1").status())
                .isEqualTo(403);
    }

    @Test
    void nobody_else_looks_anything_up() {
        assertThat(visitor.get("/lookup").location()).contains("/sign-in");
        assertThat(partner.get("/lookup").status()).isEqualTo(403);
        assertThat(partner.get(path("大型装备2025年营收")).status()).isEqualTo(403);
        assertThat(visitor.get("/lookup/export.csv?f=1&m=revenue&c=more&v=1").location())
                .contains("/sign-in");
    }
}
