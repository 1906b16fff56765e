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
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** The whole program over HTTP: one enterprise too large for a technology SME, and one of which little is known. */
@SpringBootTest(classes = Xinmiao.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PagesTest {
    private static final CreditCode LARGE = code("91320583MA1LARGE0");
    private static final CreditCode YOUNG = code("91320583MA1YANG00");
    private static final Instant RECORDED = Instant.parse("2026-05-01T02:00:00Z");

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    // Kept: the program that the next test shares writes into it for as long as it lives.
    @TempDir(cleanup = CleanupMode.NEVER)
    static Path data;

    private static int port;
    private static Browser officer;
    private static Browser member;
    private static Browser visitor;
    private static Browser reader;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        database.register(registry);
        registry.add("xinmiao.data", () -> data);
        registry.add("xinmiao.enterprises", () -> 0);
        registry.add("xinmiao.today", () -> "2026-06-30");
    }

    @BeforeAll
    static void twoEnterprisesAndWhoLooksAtThem(
            @LocalServerPort int listensOn,
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
                    stated(entered.get(0), "tax", 2025, Map.of("revenue", 190_000_000L)),
                    stated(entered.get(0), "enterprise", 2025, Map.of("revenue", 187_500_000L, "staff.total", 501L)),
                    stated(entered.get(1), "enterprise", 2025, Map.of("staff.total", 12L))));
            return entered;
        });
        account("zhang", "OFFICER", null);
        account("li", "MEMBER", ids.get(1).value());
        evaluations.evaluateAll();
        port = listensOn;
        events.publishEvent(new FactsRecorded(Set.of(), 3));
        officer = new Browser(port).signedInAs("zhang", "secret");
        member = new Browser(port).signedInAs("li", "secret");
        visitor = new Browser(port);
        reader = new Browser(port);
        for (int i = 0; i < 100 && !officer.get("/enterprises").body().contains("昆山新芽软件"); i++) {
            Thread.sleep(100);
        }
    }

    private static Statement stated(SubjectId subject, String source, int year, Map<String, Long> numbers) {
        Map<FactKey, FactValue> values = numbers.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        number -> new FactKey(number.getKey()), number -> FactValue.of(number.getValue())));
        return new Statement(subject, source, Period.year(year), values, RECORDED, "test", null);
    }

    private static void account(String username, String role, @Nullable Long enterprise) {
        database.jdbc()
                .sql("insert into account (username, name, password_hash, role, enterprise) values (?, ?, ?, ?, ?)")
                .params(java.util.Arrays.asList(username, username, "{noop}secret", role, enterprise))
                .update();
    }

    private static CreditCode code(String seventeen) {
        return CreditCode.of(seventeen + CreditCode.checkCharacter(seventeen + "0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/programmes", "/programmes/tech-sme", "/help", "/sign-in"})
    void a_visitor_reads_rules_and_help_but_no_enterprise(String path) {
        Browser.Answer answer = visitor.get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("<html lang=\"zh-CN\"").doesNotContain("昆山大型装备");
    }

    @Test
    void every_programme_has_its_page_with_rules_and_cases_that_come_out() {
        var programmes = Pattern.compile("href=\"(/programmes/[a-z-]+)\"")
                .matcher(visitor.get("/programmes").body());
        assertThat(programmes.results().map(link -> link.group(1)).distinct())
                .hasSizeGreaterThanOrEqualTo(10)
                .allSatisfy(path -> {
                    Browser.Answer answer = visitor.get(path);
                    assertThat(answer.status()).as(path).isEqualTo(200);
                    assertThat(answer.body())
                            .as(path)
                            .contains("id=\"decision-")
                            .doesNotContain("✗", "duration(")
                            .doesNotContainPattern("\\p{IsHan}\\.year");
                });
    }

    @Test
    void the_overview_counts_the_enterprises_and_leads_to_lists_of_them() {
        assertThat(officer.get("/").body()).contains("2 家企业", "成长阶梯", "/enterprises?programme=tech-sme&amp;state=near");
        assertThat(officer.get("/enterprises?programme=tech-sme&state=near").body())
                .contains("昆山大型装备")
                .doesNotContain("昆山新芽软件");
        assertThat(officer.get("/enterprises?programme=tech-sme&state=missing").body())
                .contains("昆山新芽软件")
                .doesNotContain("昆山大型装备");
    }

    @Test
    void an_enterprise_with_501_staff_is_refused_whatever_is_missing_and_the_page_says_why_down_to_the_clause() {
        String page = officer.get("/enterprises/" + LARGE.value()).body();
        String standing = section(page, "standing-tech-sme");
        assertThat(standing)
                .containsPattern("职工总数</span> <strong>501 人</strong>，要求 ≤\u00A0500 人")
                .contains("企业填报")
                .contains("第六条(二)")
                .contains("<blockquote>");
    }

    @Test
    void what_is_explained_above_is_so_within_the_same_part_that_was_opened() {
        String page = officer.get("/enterprises/" + LARGE.value()).body();
        for (String condition : page.split("<details class=\"condition\"")) {
            Pattern.compile("href=\"#(given-[^\"]+)\"")
                    .matcher(condition)
                    .results()
                    .forEach(link -> assertThat(condition).contains("id=\"" + link.group(1) + "\""));
        }
        assertThat(page).contains("href=\"#given-");
        assertThat(Pattern.compile(" id=\"([^\"]+)\"").matcher(page).results().map(id -> id.group(1)))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_derivation_leads_back_to_what_it_has_shown_before() {
        String page = officer.get("/enterprises/" + LARGE.value() + "/why/high-tech-enterprise")
                .body();
        assertThat(Pattern.compile("href=\"#(derived-[^\"]+)\"")
                        .matcher(page)
                        .results()
                        .map(link -> link.group(1)))
                .isNotEmpty()
                .allSatisfy(anchor -> assertThat(page).contains("id=\"" + anchor + "\""));
    }

    @Test
    void two_sources_that_disagree_are_both_shown_and_marked() {
        assertThat(officer.get("/enterprises/" + LARGE.value()).body())
                .contains("≠")
                .contains("¥190,000,000.00")
                .contains("¥187,500,000.00");
    }

    @Test
    void what_is_missing_is_listed_with_who_could_supply_it_and_is_never_a_zero() {
        String page = officer.get("/enterprises/" + YOUNG.value()).body();
        assertThat(section(page, "standing-tech-sme")).contains("缺资料").contains("未知");
        assertThat(page).contains("还缺什么，找谁补").contains("通常的来源");
    }

    @Test
    void the_page_can_be_asked_for_any_day_and_says_which() {
        String page = officer.get("/enterprises/" + LARGE.value() + "?asOf=2025-03-01")
                .body();
        assertThat(page).contains("value=\"2025-03-01\"").contains("回到今天");
        assertThat(officer.get("/enterprises/" + LARGE.value() + "?asOf=yesterday")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void the_full_derivation_names_every_decision_and_leads_back() {
        Browser.Answer answer = officer.get("/enterprises/" + LARGE.value() + "/why/tech-sme?asOf=2026-06-30");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("C2 规模").contains("#standing-tech-sme");
    }

    @Test
    void what_it_would_take_is_told_with_its_cost_or_it_is_proved_that_nothing_is_enough() {
        String path = "/enterprises/" + LARGE.value() + "/path/";
        assertThat(officer.get("/enterprises/" + LARGE.value()).body()).contains(path + "tech-sme?asOf=2026-06-30");
        // Nobody is asked to dismiss staff.
        assertThat(officer.get(path + "tech-sme").body()).contains("已证明：在各自的上限之内只改变下列指标达不到", "不满足的条件");
        assertThat(officer.get(path + "no-such-programme").status()).isEqualTo(404);
        assertThat(officer.get(path + "innovation-points").status()).isEqualTo(404);
    }

    @Test
    void other_costs_can_be_tried_and_those_that_are_no_amount_are_told() {
        String path = "/enterprises/" + LARGE.value() + "/path/tech-sme";
        assertThat(officer.get(path + "?each-rnd.expense=1.5").body())
                .containsPattern("name=\"each-rnd.expense\"[^>]*value=\"1.5\"")
                .contains("回到园区的代价");
        String refused = officer.get(path + "?each-rnd.expense=-1&each-ip.class1=1e999999999&each-ip.class2=much")
                .body();
        assertThat(refused.split("请填不小于 0 的金额", -1)).hasSize(4);
        assertThat(refused).containsPattern("name=\"each-rnd.expense\"[^>]*value=\"1\"");
    }

    @Test
    void a_member_is_taken_to_the_own_enterprise_and_sees_no_other() {
        Browser.Answer home = member.get("/");
        assertThat(home.status()).isEqualTo(302);
        assertThat(member.get(home.location()).body()).contains("昆山新芽软件");
        assertThat(member.get("/enterprises/" + LARGE.value()).status()).isEqualTo(404);
        assertThat(member.get("/enterprises/" + LARGE.value() + "/why/tech-sme").status())
                .isEqualTo(404);
        assertThat(member.get("/enterprises/" + LARGE.value() + "/path/tech-sme")
                        .status())
                .isEqualTo(404);
        assertThat(member.get("/enterprises/" + YOUNG.value() + "/path/tech-sme")
                        .status())
                .isEqualTo(200);
        assertThat(member.get("/programmes/tech-sme").body()).doesNotContain("在本园区");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/enterprises", "/enterprises/export.csv", "/enterprises/export.xlsx", "/progress"})
    void what_concerns_the_zone_is_forbidden_to_a_member_with_a_page_that_says_whom_to_ask(String path) {
        Browser.Answer answer = member.get(path);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("您无权查看此页").contains("管理员");
        assertThat(visitor.get(path).status()).isEqualTo(302);
    }

    @Test
    void a_page_that_does_not_exist_says_so_and_shows_no_stack_trace() {
        Browser.Answer answer = officer.get("/no-such-page");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("没有找到此页").doesNotContain("Exception");
        assertThat(officer.get("/enterprises/91320583XXXXXXXXXX").status()).isEqualTo(404);
        assertThat(officer.get("/programmes/no-such-programme").status()).isEqualTo(404);
    }

    @Test
    void the_list_is_searched_by_part_of_a_name_or_the_beginning_of_a_code() {
        assertThat(officer.get("/enterprises?q=%E6%96%B0%E8%8A%BD").body())
                .contains("昆山新芽")
                .doesNotContain("昆山大型");
        assertThat(officer.get("/enterprises?q=91320583MA1L").body())
                .contains("昆山大型")
                .doesNotContain("昆山新芽");
        assertThat(officer.get("/enterprises?q=%25%3Cscript%3E").body()).contains("没有符合条件的企业");
    }

    @Test
    void an_empty_list_offers_no_export() {
        assertThat(officer.get("/enterprises").body()).contains("/enterprises/export.xlsx", "导出 Excel");
        assertThat(officer.get("/enterprises?q=nobody").body()).doesNotContain("/enterprises/export");
    }

    @Test
    void a_wrong_password_keeps_the_user_name_but_not_the_password() {
        var guest = new Browser(port);
        guest.post("/sign-in", "/sign-in", Map.of("username", "zhang", "password", "guess-1"));

        assertThat(guest.get("/sign-in?refused").body())
                .containsPattern("name=\"username\" value=\"zhang\"")
                .doesNotContain("guess-1");
        assertThat(guest.get("/sign-in").body()).doesNotContain("zhang");
    }

    @Test
    void the_list_is_taken_away_as_csv_and_as_a_workbook() {
        Browser.Answer csv = officer.get("/enterprises/export.csv?programme=tech-sme");
        assertThat(csv.type()).startsWith("text/csv");
        assertThat(csv.body()).contains("昆山大型装备有限公司," + LARGE.value()).contains(",190000000,2025,差一点");
        Browser.Answer workbook = officer.get("/enterprises/export.xlsx");
        assertThat(workbook.status()).isEqualTo(200);
        assertThat(workbook.body()).startsWith("PK");
    }

    @Test
    void larger_text_is_remembered_and_leads_back_into_this_site_only() {
        assertThat(reader.get("/text-size?large=true&back=/help").location()).endsWith("/help");
        assertThat(reader.get("/help").body()).contains("data-text=\"large\"");
        assertThat(reader.get("/text-size?large=false&back=//elsewhere.example").location())
                .endsWith("/");
        assertThat(reader.get("/help").body()).doesNotContain("data-text");
    }

    @Test
    void scripts_and_styles_are_there_where_the_pages_look_for_them() {
        var assets = Pattern.compile("(?:src|href)=\"(/[^\"]+\\.(?:js|css|svg))\"")
                .matcher(officer.get("/programmes/tech-sme").body());
        assertThat(assets.results().map(asset -> asset.group(1)).distinct())
                .hasSize(6)
                .allSatisfy(
                        path -> assertThat(visitor.get(path).status()).as(path).isEqualTo(200));
    }

    private static String section(String page, String id) {
        int from = page.indexOf("id=\"" + id + "\"");
        int until = page.indexOf("<details class=\"standing\"", from);
        return page.substring(from, until < 0 ? page.length() : until);
    }
}
