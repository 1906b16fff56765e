package dev.xinmiao.zone.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.Xinmiao;
import dev.xinmiao.zone.database.TestDatabase;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.fact.FactValue;
import dev.xinmiao.zone.fact.Statement;
import dev.xinmiao.zone.fact.StatementStore;
import dev.xinmiao.zone.fact.SubjectIdentity;
import dev.xinmiao.zone.fact.SubjectRegistry;
import dev.xinmiao.zone.kernel.Period;
import dev.xinmiao.zone.kernel.SubjectId;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The services in public, without signing in, and as a manufacturer's member sees them. */
@SpringBootTest(classes = Xinmiao.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ServicePagesTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    // Kept: the program that the next test shares writes into it for as long as it lives.
    @TempDir(cleanup = CleanupMode.NEVER)
    static Path data;

    private static Browser visitor;
    private static Browser member;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        database.register(registry);
        registry.add("xinmiao.data", () -> data);
        registry.add("xinmiao.enterprises", () -> 0);
        registry.add("xinmiao.today", () -> "2026-11-26");
    }

    @BeforeAll
    static void aManufacturerThatIsNotListed(
            @LocalServerPort int port,
            @Autowired SubjectRegistry subjects,
            @Autowired StatementStore statements,
            @Autowired TransactionTemplate transaction) {
        SubjectId maker = transaction.execute(status -> {
            SubjectId id = subjects.resolve(List.of(new SubjectIdentity(null, "昆山精密机械有限公司", Map.of("row", "1"))))
                    .getFirst();
            statements.append(List.of(new Statement(
                    id,
                    "enterprise",
                    Period.since(LocalDate.of(2020, 1, 1)),
                    Map.of(
                            new FactKey("industry.code"), FactValue.of("C3484"),
                            new FactKey("listed.dishonest"), FactValue.of(true)),
                    Instant.parse("2026-05-01T02:00:00Z"),
                    "test",
                    null)));
            return id;
        });
        database.jdbc()
                .sql("insert into account (username, name, password_hash, role, enterprise) values (?, ?, ?, ?, ?)")
                .params("li", "李工", "{noop}secret", "MEMBER", maker.value())
                .update();
        visitor = new Browser(port);
        member = new Browser(port).signedInAs("li", "secret");
    }

    @Test
    void the_list_shows_all_44_with_batch_and_date_and_leads_to_each() {
        Browser.Answer list = visitor.get("/services");

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.body()).contains("第 1 批（2026年3月2日）44 项");
        assertThat(codes(list.body())).hasSize(44).allSatisfy(code -> {
            Browser.Answer page = visitor.get("/services/" + code);
            assertThat(page.status()).as(code).isEqualTo(200);
            assertThat(page.body()).as(code).contains("我能办吗", "要交的材料", "核实于", "[P]");
        });
    }

    @Test
    void it_is_searched_in_ones_own_words_and_filtered_by_stage_audience_category_and_errand() {
        assertThat(codes(visitor.get("/services?q=%E5%BC%80%E5%85%AC%E5%8F%B8").body()))
                .containsExactly("zh-042");
        assertThat(codes(visitor.get("/services?q=gpu").body())).containsExactly("ys-020");
        assertThat(codes(visitor.get("/services?category=law").body())).hasSize(5);
        assertThat(codes(visitor.get("/services?errand=save-energy").body()))
                .containsExactlyInAnyOrder("ys-022", "rz-013", "ys-023");
        assertThat(codes(visitor.get("/services?stage=exit").body()))
                .contains("zh-044", "fl-024")
                .doesNotContain("zh-042");
        assertThat(codes(visitor.get("/services?audience=person").body()))
                .contains("rc-031", "zc-001")
                .doesNotContain("rz-011");
        assertThat(visitor.get("/services?q=%3Cscript%3E&stage=nonsense").body())
                .contains("没有找到这样的事项")
                .doesNotContain("<script>&");
    }

    @Test
    void an_item_says_whats_needed_by_when_and_where_to_begin() {
        String page = visitor.get("/services/zh-042").body();

        assertThat(page).contains("0.5 个工作日", "法定时限", "告知承诺", "免提交", "0512-5550-142", "/cases/new?item=zh-042");
        assertThat(page).contains("第 2 版", "/services/zh-042?version=1", "由 1 个工作日缩短为 0.5 个工作日");
        assertThat(page.indexOf("我能办吗")).isLessThan(page.indexOf("要交的材料"));
    }

    @Test
    void a_version_not_in_force_says_so_and_cannot_be_begun() {
        String page = visitor.get("/services/zh-042?version=1").body();

        assertThat(page).contains("今天不生效").contains("1 个工作日").doesNotContain("/cases/new");
        assertThat(visitor.get("/services/zh-042?version=9").status()).isEqualTo(404);
        Browser.Answer misread = visitor.get("/services/zh-042?version=one");
        assertThat(misread.status()).isEqualTo(400);
        assertThat(misread.body()).contains("地址里有不能识别的内容").doesNotContain("安全凭证");
        assertThat(visitor.get("/services/xx-999").status()).isEqualTo(404);
    }

    @Test
    void a_suspended_item_and_what_is_overdue_are_told_in_public() {
        assertThat(visitor.get("/services/sc-041").body())
                .contains("暂停办理", "2026年11月2日")
                .doesNotContain("/cases/new");
        assertThat(visitor.get("/services/cx-037").body()).contains("应在 2026年10月31日 前复核");
        assertThat(visitor.get("/services/ys-016").body()).contains("超过 90 天未核实");
        assertThat(visitor.get("/services").body()).contains("▲ 复核已逾期", "▲ 联系方式待核实");
    }

    @Test
    void a_visitor_sees_the_conditions_and_a_member_how_the_own_enterprise_stands() {
        assertThat(visitor.get("/services/rz-008").body())
                .contains("/programmes/tech-sme", "登录后")
                .doesNotContain("class=\"status");
        String lease = member.get("/services/rz-011").body();
        assertThat(lease).contains("status met").contains("国民经济行业代码");
        String interest = member.get("/services/rz-013").body();
        assertThat(interest).contains("status not-met").contains("这不是决定");
        assertThat(member.get("/services/rz-012").body()).contains("status missing");
        assertThat(member.get("/services/rz-008").body()).contains("#standing-tech-sme");
    }

    @Test
    void a_bundle_asks_once_for_what_several_items_need() {
        String page = visitor.get("/bundles/talent").body();

        assertThat(page).contains("人才引进一件事", "合并后 6 份，逐项办理要 10 份", "只填一次");
        assertThat(Pattern.compile("社会保险参保证明").matcher(page).results()).hasSize(1);
        assertThat(visitor.get("/bundles/none").status()).isEqualTo(404);
    }

    @Test
    void the_json_feed_has_items_batches_and_changes() {
        Browser.Answer answer = visitor.get("/services.json");
        JsonNode feed = JsonMapper.builder().build().readTree(answer.body());

        assertThat(answer.type()).startsWith("application/json");
        assertThat(feed.get("items").size()).isEqualTo(44);
        assertThat(feed.get("batches").get(0).get("items").intValue()).isEqualTo(44);
        assertThat(feed.get("changes").get(0).get("code").stringValue()).isEqualTo("sc-041");
        assertThat(feed.get("changes").get(1).get("code").stringValue()).isEqualTo("zc-002");
        assertThat(feed.get("changes").get(2).get("code").stringValue()).isEqualTo("ys-014");
        assertThat(feed.get("changes").get(3).get("changed").toString()).isEqualTo("[\"limit\",\"materials\"]");
    }

    @Test
    void the_atom_feed_is_well_formed_and_has_the_latest_change_first() throws Exception {
        Browser.Answer answer = visitor.get("/services.atom");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document feed = factory.newDocumentBuilder().parse(new InputSource(new StringReader(answer.body())));

        assertThat(answer.type()).startsWith("application/atom+xml");
        assertThat(feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry")
                        .getLength())
                .isEqualTo(48);
        assertThat(feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "title")
                        .item(1)
                        .getTextContent())
                .isEqualTo("暂停：企业出海服务咨询");
    }

    @Test
    void the_workbook_is_open_to_anybody() {
        Browser.Answer answer = visitor.get("/services.xlsx");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).startsWith("PK");
    }

    @Test
    void the_home_page_leads_in_by_what_one_has_in_mind() {
        assertThat(visitor.get("/").body())
                .contains("想办什么", "/services?errand=start", "/services/zh-042", "/services?errand=close");
    }

    private static List<String> codes(String page) {
        return Pattern.compile("<a href=\"/services/([a-z]+-[0-9]+)\">")
                .matcher(page)
                .results()
                .map(link -> link.group(1))
                .distinct()
                .toList();
    }
}
