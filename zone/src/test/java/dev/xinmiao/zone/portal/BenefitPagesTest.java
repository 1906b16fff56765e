package dev.xinmiao.zone.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.Xinmiao;
import dev.xinmiao.zone.benefit.MatchUpkeep;
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
import dev.xinmiao.zone.ledger.BalanceCheck;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Benefits over HTTP, without script: found, tried, decided, given and shown, and who sees what. */
@SpringBootTest(classes = Xinmiao.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class BenefitPagesTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    // Kept: the program that the next test shares writes into it for as long as it lives.
    @TempDir(cleanup = CleanupMode.NEVER)
    static Path data;

    private static final String OWN = code("91320583MA1LARGE0").value();
    private static final String RIVAL = code("91320583MA1YANG00").value();
    private static final String STRANGER = code("91320583MA1NEWX00").value();
    private static final String CLAUSE = "/clauses/chengdu-compute-voucher";
    private static final Map<String, Browser> BROWSERS = new LinkedHashMap<>();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        database.register(registry);
        registry.add("xinmiao.data", () -> data);
        registry.add("xinmiao.enterprises", () -> 0);
        registry.add("xinmiao.today", () -> "2026-06-30");
    }

    @BeforeAll
    static void twoEnterprisesAndTheZone(
            @LocalServerPort int port,
            @Autowired SubjectRegistry subjects,
            @Autowired StatementStore statements,
            @Autowired TransactionTemplate transaction,
            @Autowired ApplicationEventPublisher events,
            @Autowired MatchUpkeep matches)
            throws InterruptedException {
        List<SubjectId> ids = transaction.execute(_ -> {
            List<SubjectId> made = subjects.resolve(List.of(
                    new SubjectIdentity(CreditCode.of(OWN), "昆山光电（苏州）有限公司", Map.of()),
                    new SubjectIdentity(CreditCode.of(RIVAL), "昆山乙有限公司", Map.of())));
            statements.append(List.of(
                    lasting(
                            made.get(0),
                            "registry",
                            Map.of(
                                    "legal.independent",
                                    FactValue.of(true),
                                    "listed.dishonest",
                                    FactValue.of(false),
                                    "zone.registered",
                                    FactValue.of(true),
                                    "industry.code",
                                    FactValue.of("I65"))),
                    lasting(
                            made.get(0),
                            "authority",
                            Map.of(
                                    "zone.operates",
                                    FactValue.of(true),
                                    "certificate.high-tech.issued",
                                    FactValue.of(LocalDate.of(2025, 12, 19)),
                                    "certificate.high-tech.kind",
                                    FactValue.of("首次认定"),
                                    "certificate.high-tech.number",
                                    FactValue.of("GR202532000001"),
                                    "list.high-tech-incubation.on",
                                    FactValue.none())),
                    lasting(made.get(0), "tax", Map.of("zone.taxed", FactValue.of(true))),
                    lasting(
                            made.get(0),
                            "statistics",
                            Map.of("zone.statistics", FactValue.of(true), "scale.above", FactValue.of(false))),
                    ofYear(made.get(0), Map.of("compute.purchase", FactValue.of(9_000_000))),
                    lasting(
                            made.get(1),
                            "registry",
                            Map.of("legal.independent", FactValue.of(true), "listed.dishonest", FactValue.of(true)))));
            return made;
        });
        account("own", "MEMBER", ids.get(0).value(), "SIGNER");
        account("typist", "MEMBER", ids.get(0).value(), null);
        account("rival", "MEMBER", ids.get(1).value(), "SIGNER");
        account("policy", "OFFICER", null, null);
        account("money", "OFFICER", null, null);
        account("chief", "OFFICER", null, "SUPERVISOR");
        account("wang", "OFFICER", null, null);
        desk("policy", "policy");
        desk("credit", "policy");
        desk("finance", "money");
        for (String name : List.of("own", "typist", "rival", "policy", "money", "chief", "wang")) {
            BROWSERS.put(name, new Browser(port).signedInAs(name, "secret"));
        }
        BROWSERS.put("visitor", new Browser(port));
        events.publishEvent(new FactsRecorded(Set.of(), 6));
        for (int i = 0;
                i < 600
                        && matches.current()
                                .filter(match -> match.inputs().facts().size() == 2)
                                .isEmpty();
                i++) {
            Thread.sleep(50);
        }
    }

    private static Statement lasting(SubjectId subject, String source, Map<String, FactValue> values) {
        return statement(subject, source, Period.since(LocalDate.of(2025, 12, 19)), values);
    }

    private static Statement ofYear(SubjectId subject, Map<String, FactValue> values) {
        return statement(subject, "enterprise", Period.year(2025), values);
    }

    private static Statement statement(SubjectId subject, String source, Period period, Map<String, FactValue> values) {
        Map<FactKey, FactValue> keyed = new LinkedHashMap<>();
        values.forEach((key, value) -> keyed.put(new FactKey(key), value));
        return new Statement(subject, source, period, keyed, Instant.parse("2026-01-10T00:00:00Z"), "test", null);
    }

    private static CreditCode code(String seventeen) {
        return CreditCode.of(seventeen + CreditCode.checkCharacter(seventeen + "0"));
    }

    private static void account(String username, String role, @Nullable Long enterprise, @Nullable String duty) {
        database.jdbc()
                .sql("insert into account (username, name, password_hash, role, enterprise) values (?, ?, ?, ?, ?)")
                .params(Arrays.asList(username, username, "{noop}secret", role, enterprise))
                .update();
        if (duty != null) {
            database.jdbc()
                    .sql("insert into account_duty (username, duty) values (?, ?)")
                    .params(username, duty)
                    .update();
        }
    }

    private static void desk(String desk, String username) {
        database.jdbc()
                .sql("insert into desk_holding (desk, username, since) values (?, ?, ?)")
                .params(desk, username, LocalDate.of(2026, 1, 1))
                .update();
    }

    private static Browser by(String name) {
        return Objects.requireNonNull(BROWSERS.get(name), name);
    }

    /** By anybody, within moments; whom the notice names is on its page only. */
    private static void assertFound(String notice) {
        String search = "/search?kind=notice&q=" + URLEncoder.encode("第二批高新技术企业名单公示", StandardCharsets.UTF_8);
        for (int i = 0; i < 300 && !page("visitor", search).contains("href=\"" + notice + "\""); i++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        assertThat(page("visitor", search)).contains("href=\"" + notice + "\"").doesNotContain("昆山光电");
    }

    private static String page(String name, String path) {
        Browser.Answer answer = by(name).get(path);
        assertThat(answer.status()).as("%s %s", path, answer.body()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("Exception");
        return answer.body();
    }

    private static int status(String name, String path) {
        return by(name).get(path).status();
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }

    @Test
    void a_clause_is_read_aloud_to_anybody_and_its_people_are_the_officers() {
        assertThat(page("visitor", "/clauses")).contains("算力券", "高新技术企业认定奖励").doesNotContain("所需资金");
        assertThat(page("visitor", CLAUSE))
                .contains("可以得到购买额 60% 以内", "一家企业一年最多 500 万元", "向下")
                .doesNotContain("在本园区");
        assertThat(page("wang", CLAUSE)).contains("在本园区", "政策实验室");
        assertThat(status("visitor", CLAUSE + "/lab")).isEqualTo(302);
        assertThat(status("own", CLAUSE + "/lab")).isEqualTo(403);
        assertThat(status("visitor", "/clauses/none")).isEqualTo(404);
    }

    @Test
    void an_enterprise_finds_its_own_benefits_and_nobody_elses() {
        String own = page("own", "/enterprises/" + OWN + "/benefits");
        assertThat(own).contains("可申报", "¥5,000,000", "¥200,000", "算力券");
        assertThat(page("own", "/enterprises/" + OWN + "/benefits?order=deadline"))
                .contains("可申报");
        assertThat(page("own", "/enterprises/" + OWN + "/benefits/chengdu-compute-voucher"))
                .contains("5,400,000", "5,000,000", "9,000,000 元", "企业填报");
        assertThat(status("rival", "/enterprises/" + OWN + "/benefits")).isEqualTo(404);
        assertThat(status("rival", "/enterprises/" + OWN + "/benefits/chengdu-compute-voucher"))
                .isEqualTo(404);
        assertThat(page("rival", "/enterprises/" + RIVAL + "/benefits")).contains("不符合");
    }

    @Test
    void the_lab_tries_numbers_and_refuses_what_is_none() {
        assertThat(page("wang", CLAUSE + "/lab?p.%E8%A1%A5%E5%8A%A9%E6%AF%94%E4%BE%8B=50"))
                .contains("500万 → 450万", "↓ 1");
        assertThat(page("wang", CLAUSE + "/lab?p.%E8%A1%A5%E5%8A%A9%E6%AF%94%E4%BE%8B=viel"))
                .contains("请填一个数", "value=\"viel\"");
        assertThat(page("wang", CLAUSE + "/lab?p.%E8%A1%A5%E5%8A%A9%E6%AF%94%E4%BE%8B=500"))
                .contains("须在 0% 与 100% 之间");
    }

    @Test
    void a_version_is_decided_by_somebody_else_and_then_in_use() {
        Map<String, String> version =
                Map.of("edition", "[P]", "id", "2027", "from", "2027-01-01", "why", "提高首次认定奖励", "p.首次认定奖励", "300000");
        String clause = "/clauses/dayawan-high-tech";
        assertThat(by("wang")
                        .post(clause + "/lab", clause + "/versions", version)
                        .status())
                .isEqualTo(403);
        Browser.Answer proposed = by("policy").post(clause + "/lab", clause + "/versions", version);
        assertThat(proposed.status()).as(proposed.body()).isEqualTo(302);
        String path = found("(/clauses/.*)$", proposed.location());
        assertThat(page("policy", path)).contains("您提出的版本由另一人审定", "300000");
        assertThat(by("policy").post(path, path, Map.of("approved", "true")).status())
                .isEqualTo(403);
        assertThat(page("chief", path)).contains("批准");
        assertThat(by("chief")
                        .post(path, path, Map.of("approved", "true", "reason", "同意"))
                        .status())
                .isEqualTo(302);
        assertThat(page("visitor", clause + "?edition=2027")).contains("奖励 30 万元", "今天不生效");
        assertThat(page("visitor", clause)).contains("奖励 20 万元");

        Browser.Answer early = by("policy")
                .post(
                        clause + "/lab",
                        clause + "/versions",
                        Map.of("edition", "[P]", "id", "x", "from", "2021-01-01", "why", "早", "p.首次认定奖励", "1"));
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.body()).contains("须晚于现行版本");
    }

    @Test
    void an_award_goes_from_the_official_list_to_the_payment_order(@Autowired BalanceCheck check) {
        Map<String, String> sheet = new LinkedHashMap<>(Map.of(
                "clause", "dayawan-high-tech",
                "title", "2025 年第二批高新技术企业名单",
                "number", "苏高企协〔2025〕9号‡",
                "date", "2025-12-19",
                "text",
                        "统一社会信用代码,企业名称,证书编号\n%s,昆山光电(苏州)有限公司,GR202532000001\n91320583BAD,错码公司,X\n%s,重复甲,A1\n%s,重复乙,A2\n%s,别区公司,B1"
                                .formatted(OWN, RIVAL, RIVAL, STRANGER),
                "command", UUID.randomUUID().toString()));
        assertThat(by("wang").post("/awards", "/awards", sheet).status()).isEqualTo(403);
        Map<String, String> unnamed = new LinkedHashMap<>(sheet);
        unnamed.put("number", " ");
        Browser.Answer refused = by("policy").post("/awards", "/awards", unnamed);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("文号和日期", "错码公司");
        Map<String, String> applied = new LinkedHashMap<>(sheet);
        applied.put("clause", "chengdu-compute-voucher");
        assertThat(by("policy").post("/awards", "/awards", applied).body()).contains("不是免申即享");

        Browser.Answer made = by("policy").post("/awards", "/awards", sheet);
        assertThat(made.status()).as(made.body()).isEqualTo(302);
        String list = found("(/awards/\\d+)$", made.location());
        assertThat(by("policy").post("/awards", "/awards", sheet).location()).endsWith(list);
        assertThat(page("policy", list))
                .contains("18 位且校验码相符", "在第 4、5 行重复出现", "区内没有代码为", "¥200,000")
                .contains("行有误");

        Map<String, String> pastedAgain = new LinkedHashMap<>(sheet);
        pastedAgain.put("command", UUID.randomUUID().toString());
        String pasted = found(
                "(/awards/\\d+)$",
                by("policy").post("/awards", "/awards", pastedAgain).location());
        assertThat(pasted).isNotEqualTo(list);
        assertThat(page("policy", pasted)).contains("不重复兑现").doesNotContain("告知已比对的企业");
        Map<String, String> tomorrow = new LinkedHashMap<>(pastedAgain);
        tomorrow.put("command", UUID.randomUUID().toString());
        tomorrow.put("date", "2027-12-01");
        assertThat(by("policy").post("/awards", "/awards", tomorrow).body()).contains("还没有到");

        assertThat(page("own", "/enterprises/" + OWN + "/benefits"))
                .as("what is still being checked is nobody's to see")
                .doesNotContain("已比对");
        move(list, "tell");
        String own = page("own", "/enterprises/" + OWN + "/benefits");
        assertThat(own).contains("给您的和您申报的", "免申即享", "2026年7月30日");
        String answer = found("action=\"(/enterprises/[^\"]+/awards/\\d+)\"", own);
        Map<String, String> accept =
                Map.of("accept", "true", "command", UUID.randomUUID().toString());
        assertThat(by("typist").post("/help", answer, accept).status()).isEqualTo(403);
        assertThat(by("rival")
                        .post("/enterprises/" + RIVAL + "/benefits", answer, accept)
                        .status())
                .isEqualTo(404);
        assertThat(by("own")
                        .post("/enterprises/" + OWN + "/benefits", answer, accept)
                        .status())
                .isEqualTo(302);
        assertThat(page("visitor", "/notices")).doesNotContain("高新技术企业名单");

        // With an empty pot nothing is shown, and nobody is refused for it.
        Browser.Answer empty = by("policy")
                .post(list, list + "/show", Map.of("command", UUID.randomUUID().toString()));
        assertThat(empty.status()).as("%s", page("policy", list)).isEqualTo(422);
        assertThat(empty.body()).contains("补足资金后再公示", "已确认").doesNotContain("公示中");
        String pot = found("(/pots/\\d+)\">科技创新", page("money", "/pots"));
        Map<String, String> funds = Map.of(
                "amount", "1000000", "note", "预算‡", "command", UUID.randomUUID().toString());
        assertThat(by("money").post(pot, pot + "/fund", funds).status()).isEqualTo(302);
        move(list, "show");
        String notice = found("(/notices/\\d+)", page("policy", list));
        assertThat(page("visitor", notice)).contains("昆山光电（苏州）有限公司", "¥200,000").doesNotContain("重复甲");
        assertFound(notice);
        String award = found("<option value=\"(\\d+)\"", page("visitor", notice));
        Map<String, String> anonymous = Map.of(
                "award",
                award,
                "name",
                "",
                "contact",
                "",
                "claim",
                "不实",
                "evidence",
                "",
                "command",
                UUID.randomUUID().toString());
        Browser.Answer none = by("visitor").post(notice, notice + "/objections", anonymous);
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.body()).contains("匿名的不受理", "不实");
        Map<String, String> bare = new LinkedHashMap<>(anonymous);
        bare.put("name", "李四");
        bare.put("contact", "13800000000");
        assertThat(by("visitor").post(notice, notice + "/objections", bare).body())
                .contains("附证据");
        bare.put("evidence", "专利登记簿第 7 页");
        assertThat(by("visitor").post(notice, notice + "/objections", bare).location())
                .contains("?filed=");
        assertThat(page("wang", list)).doesNotContain("李四");
        assertThat(page("own", "/enterprises/" + OWN + "/benefits"))
                .contains("有异议")
                .doesNotContain("李四");
        String review = found("(/cases/[-0-9]+)", page("policy", list));
        assertThat(page("policy", review + "/objection")).contains("李四", "专利登记簿第 7 页");
        assertThat(page("own", review + "/objection")).contains("不实").doesNotContain("李四", "专利登记簿");
        move(review, "accept", Map.of("step", "accept"));
        move(review, "opinion", Map.of("step", "verify", "desk", "credit", "verdict", "DISAGREE", "text", "专利属实"));
        move(review, "refuse", Map.of("step", "decide", "text", "专利属实"));

        assertThat(by("policy")
                        .post(
                                list,
                                list + "/order",
                                Map.of("command", UUID.randomUUID().toString()))
                        .body())
                .contains("公示还没有结束");
        database.jdbc()
                .sql("update award_notice set ends_at = ?")
                .param(Timestamp.from(Instant.parse("2026-06-29T00:00:00Z")))
                .update();
        move(list, "order");
        assertThat(page("policy", list)).contains("待拨付");
        assertThat(check.check().differences()).isEmpty();

        Map<String, String> again = new LinkedHashMap<>(sheet);
        again.put("text", OWN + ",昆山光电,GR202532000001");
        again.put("command", UUID.randomUUID().toString());
        String second = found(
                "(/awards/\\d+)$",
                by("policy").post("/awards", "/awards", again).location());
        assertThat(page("policy", second)).as("whatever its state").contains("不重复兑现");
    }

    private static void move(String list, String move) {
        move(list, move, Map.of("command", UUID.randomUUID().toString()));
    }

    private static void move(String page, String move, Map<String, String> fields) {
        Browser.Answer answer = by("policy").post(page, page + "/" + move, fields);
        assertThat(answer.status()).as("%s: %s", move, answer.body()).isEqualTo(302);
    }

    @Test
    void pots_are_kept_by_the_desk_of_the_money() {
        assertThat(page("wang", "/pots")).contains("科技创新专项").doesNotContain("href=\"/pots/");
        assertThat(status("own", "/pots")).isEqualTo(403);
        String pot = found("(/pots/\\d+)\"", page("money", "/pots"));
        assertThat(status("wang", pot)).isEqualTo(403);
        Map<String, String> wrong = Map.of(
                "amount", "1.005", "note", "预算", "command", UUID.randomUUID().toString());
        assertThat(by("money").post(pot, pot + "/fund", wrong).body()).contains("到分为止");
        Map<String, String> paid = Map.of(
                "amount",
                "60,000,000.00",
                "note",
                "昆高财〔2026〕1号‡",
                "command",
                UUID.randomUUID().toString());
        assertThat(by("wang").post("/pots", pot + "/fund", paid).status()).isEqualTo(403);
        assertThat(by("money").post(pot, pot + "/fund", paid).status()).isEqualTo(302);
        assertThat(by("money").post(pot, pot + "/fund", paid).status()).isEqualTo(302);
        assertThat(page("money", pot)).contains("昆高财", "60,000,000");
        assertThat(page("money", "/pots?check")).contains("核对无误");
    }
}
