package dev.xinmiao.zone.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.Xinmiao;
import dev.xinmiao.zone.database.TestDatabase;
import dev.xinmiao.zone.fact.SubjectIdentity;
import dev.xinmiao.zone.fact.SubjectRegistry;
import dev.xinmiao.zone.identity.Duties;
import dev.xinmiao.zone.identity.Duty;
import dev.xinmiao.zone.kernel.CreditCode;
import dev.xinmiao.zone.kernel.SubjectId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The coach over HTTP, without script: from the questions to a filing's numbers and rounds, and the public register. */
@SpringBootTest(classes = Xinmiao.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AiFilingPagesTest {
    private static final String SERVICE = "/ai-filing?public=yes&opinion=yes&generates=yes&model=own&synthesis=yes";

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
    static void anEnterpriseItsRivalAndTheCoach(
            @LocalServerPort int port,
            @Autowired SubjectRegistry subjects,
            @Autowired Duties duties,
            @Autowired TransactionTemplate transaction) {
        List<SubjectId> ids = transaction.execute(_ -> subjects.resolve(List.of(
                new SubjectIdentity(code("91320583MA1LARGE0"), "昆山甲有限公司", Map.of()),
                new SubjectIdentity(code("91320583MA1YANG00"), "昆山乙有限公司", Map.of()))));
        account("signer", "MEMBER", ids.get(0).value());
        account("preparer", "MEMBER", ids.get(0).value());
        account("rival", "MEMBER", ids.get(1).value());
        duties.grant("signer", Duty.SIGNER);
        account("coach", "OFFICER", null);
        duties.give("ai-coach", "coach", null, null);
        account("clerk", "OFFICER", null);
        duties.give("intake", "clerk", null, null);
        for (String name : List.of("signer", "preparer", "rival", "coach", "clerk")) {
            BROWSERS.put(name, new Browser(port).signedInAs(name, "secret"));
        }
        BROWSERS.put("visitor", new Browser(port));
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

    private static Browser by(String name) {
        return Objects.requireNonNull(BROWSERS.get(name));
    }

    private static Map<String, String> service(String product) {
        return Map.of(
                "public",
                "yes",
                "opinion",
                "yes",
                "generates",
                "yes",
                "model",
                "own",
                "synthesis",
                "yes",
                "product",
                product);
    }

    private static String begin(String product) {
        Browser.Answer answer = by("preparer").post(SERVICE, "/ai-filing/filings", service(product));
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        return answer.location().replaceAll(".*(/ai-filing/filings/\\d+).*", "$1");
    }

    private static void enters(String who, String page, String what, Map<String, String> fields) {
        Browser.Answer answer = by(who).post(page, page + "/" + what, fields);
        assertThat(answer.status()).as("%s by %s: %s", what, who, answer.body()).isEqualTo(302);
    }

    private static String refused(String who, String page, String what, Map<String, String> fields) {
        Browser.Answer answer = by(who).post(page, page + "/" + what, fields);
        assertThat(answer.status()).as("%s by %s", what, who).isEqualTo(422);
        return answer.body();
    }

    private static int number(String page) {
        return database.jdbc()
                .sql("select number from ai_filing where id = ?")
                .param(Long.parseLong(page.replaceAll(".*/", "")))
                .query(Integer.class)
                .single();
    }

    @Test
    void anybody_finds_the_duty_and_the_address_carries_the_answers() {
        Browser visitor = by("visitor");
        assertThat(visitor.get("/ai-filing").body()).contains("向中国境内公众提供", "第 1 问");
        assertThat(visitor.get("/ai-filing?asked=public").body()).contains("请选择一个回答");
        String end = visitor.get(SERVICE).body();
        assertThat(end).contains("大模型备案", "自研、微调或改动的模型", "第十七条", "企业登录后").doesNotContain("还不能下结论");
        assertThat(visitor.get("/ai-filing?public=yes&opinion=unsure").body())
                .contains("还不能下结论", "书面询问", "记下要询问什么")
                .doesNotContain("从这里开始办理");
        assertThat(visitor.get("/ai-filing?public=no").body())
                .contains("没有备案或登记义务", "记下结论和理由")
                .doesNotContain("从这里开始办理");
        assertThat(visitor.get("/ai-filing?public=no&product=%3Cscript%3E").status())
                .isEqualTo(200);
        assertThat(visitor.get("/ai-filing/filings").status()).isEqualTo(302);
        assertThat(visitor.get("/services/cx-039").body()).contains("/ai-filing");
    }

    @Test
    void an_enterprise_begins_both_duties_at_once_each_with_its_case() {
        String way = "/ai-filing?public=yes&opinion=yes&generates=yes&model=calls-filed&own-algorithm=yes";
        Map<String, String> sent = new LinkedHashMap<>(Map.of(
                "public", "yes", "opinion", "yes", "generates", "yes", "model", "calls-filed", "own-algorithm", "yes"));
        Browser.Answer none = by("preparer").post(way, "/ai-filing/filings", sent);
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.body()).contains("请填产品名称");
        sent.put("product", "两用助手");
        sent.put("command", "11111111-2222-3333-4444-666666666666");
        assertThat(by("preparer").post(way, "/ai-filing/filings", sent).location())
                .contains("begun=2");
        assertThat(by("preparer").post(way, "/ai-filing/filings", sent).location())
                .contains("begun=2");
        assertThat(database.jdbc()
                        .sql("select kind from ai_filing where product = '两用助手' order by kind")
                        .query(String.class)
                        .list())
                .containsExactly("algorithm", "registration");
        assertThat(database.jdbc()
                        .sql(
                                "select process from case_file where item = 'cx-039' and process <> 'generative-filing' order by process")
                        .query(String.class)
                        .list())
                .containsExactly("algorithm-filing", "model-registration");
        assertThat(by("preparer").get("/ai-filing/filings").body()).contains("两用助手", "大模型登记", "算法备案");
    }

    @Test
    void what_was_answered_already_is_not_asked_again_in_the_case() {
        String page = begin("只说一遍");
        String number = Pattern.compile("/cases/(\\d{4}-\\d{7,}-\\d)")
                .matcher(by("preparer").get(page).body())
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElseThrow();
        assertThat(by("preparer").get("/cases/" + number).body()).contains("value=\"只说一遍\"");
        assertThat(known(number))
                .contains("\"product\":\"只说一遍\"", "\"public\":\"true\"", "\"opinion\":\"true\"")
                .doesNotContain("changed-model", "synthesis");
    }

    /** Of the case's form, as it was begun. */
    private static String known(String number) {
        return database.jdbc()
                .sql("select body::text from case_event where case_id = ? and kind = 'Answered'")
                .param(Long.parseLong(number.split("-", -1)[1]))
                .query(String.class)
                .single()
                .replace(" ", "");
    }

    @Test
    void no_duty_is_recorded_with_its_reason_alone() {
        Map<String, String> sent = new LinkedHashMap<>(Map.of("public", "no", "product", "内部工具"));
        Browser.Answer without = by("preparer").post("/ai-filing?public=no", "/ai-filing/filings", sent);
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.body()).contains("要写明理由", "value=\"内部工具\"");
        sent.put("why", "只在公司内部使用");
        Browser.Answer with = by("preparer").post("/ai-filing?public=no", "/ai-filing/filings", sent);
        assertThat(with.status()).isEqualTo(302);
        String page = with.location().replaceAll(".*(/ai-filing/filings/\\d+).*", "$1");
        assertThat(by("preparer").get(page).body()).contains("只在公司内部使用", "无备案义务");
    }

    @Test
    void a_filing_is_prepared_measured_submitted_and_filed() {
        String page = begin("程心助手");
        enters("coach", page, "decide", Map.of("duty", "service", "reason", "自研模型", "on", "2026-06-01"));
        enters("preparer", page, "move", Map.of("to", "PREPARING", "on", "2026-06-02"));
        enters(
                "preparer",
                page,
                "base",
                Map.of("base", "通用底座", "version", "v2", "filed", "Base-1", "on", "2026-06-02"));

        assertThat(by("preparer")
                        .upload(
                                page,
                                page + "/banks/refusal",
                                "题库.csv",
                                "A.1-1,甲\nB.7,乙\n".getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains("第 2 行", "没有类别“B.7”");
        Browser.Answer undated = by("preparer")
                .upload(page, page + "/banks/refusal", "题库.csv", "A.1-1,甲甲甲\n".getBytes(StandardCharsets.UTF_8));
        assertThat(undated.status()).as("the day is asked for").isEqualTo(422);
        String wrong = refused(
                "preparer",
                page,
                "count",
                Map.of("form", "count-refusal", "bank", "refusal", "on", "2026-06-05", "counts", "A.1-1,600\nA.1-2;七"));
        assertThat(wrong).contains("第 2 行", "A.1-2;七", "A.1-1,600");
        enters(
                "preparer",
                page,
                "count",
                Map.of("bank", "refusal", "on", "2026-06-05", "counts", "A.1-1,600\na.1-2 19"));
        assertThat(by("preparer").get(page).body()).contains("A.1-2", "19/20", "619");

        enters("preparer", page, "draw", Map.of("check", "corpus-machine", "population", "1,234,567"));
        int draw = number(page);
        String body = by("preparer").get(page).body();
        assertThat(body).contains("123,457 / 1,234,567");
        Browser.Answer ids = by("preparer").get(page + "/samples/" + draw + ".csv");
        assertThat(ids.body().lines()).hasSize(123_458);
        assertThat(refused(
                        "preparer",
                        page,
                        "test",
                        Map.of("form", "test-" + draw, "draw", "" + draw, "counted", "many", "on", "2026-06-06")))
                .contains("不是整数", "value=\"many\"");
        enters("preparer", page, "test", Map.of("draw", "" + draw, "counted", "120987", "on", "2026-06-06"));
        assertThat(by("preparer").get(page).body()).contains("97.999 %", "未达到");
        enters("preparer", page, "draw", Map.of("check", "corpus-machine", "population", "1234567"));
        assertThat(by("preparer").get(page).body()).contains("重新抽样 1 次");

        enters(
                "coach",
                page,
                "ask",
                Map.of("office", "省网信办", "text", "补充语料授权", "on", "2026-06-10", "until", "2026-06-20"));
        assertThat(by("preparer").get(page).body()).contains("已超期", "补充语料授权");
        enters("preparer", page, "answer", Map.of("round", "" + number(page), "text", "已补", "on", "2026-06-22"));
        assertThat(by("preparer").get(page).body()).contains("迟办");
        assertThat(refused(
                        "preparer",
                        page,
                        "show",
                        Map.of("form", "show", "page", "我们的网站", "on", "2026-06-22", "visible", "on")))
                .contains("https://", "value=\"我们的网站\"");
        assertThat(refused("preparer", page, "move", Map.of("to", "FILED", "number", "X", "on", "2026-06-22")))
                .contains("不能直接到");
        assertThat(refused("preparer", page, "move", Map.of("to", "FILED", "on", "2026-02-30")))
                .contains("没有“2026-02-30”这一天");
    }

    @Test
    void an_upload_is_counted_and_nothing_of_it_stays() {
        String page = begin("词库助手");
        String secret = "绝密关键词零零七";
        Browser.Answer answer = by("preparer")
                .upload(
                        page,
                        page + "/banks/keywords?on=2026-06-30",
                        "词库.csv",
                        ("种类,内容\nA.1-1," + secret + "\nA.1-1," + secret + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(302);
        assertThat(by("preparer").get(page).body()).contains("另有重复 1 条").doesNotContain(secret);
        for (String table : List.of("ai_filing_event", "audit_pending", "audit_record")) {
            assertThat(database.jdbc()
                            .sql("select count(*) from " + table + " t where t::text like '%' || ? || '%'")
                            .param(secret)
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void a_filing_is_there_for_its_enterprise_and_the_coaches_and_their_looks_are_on_record() {
        String page = begin("查看助手");
        assertThat(by("rival").get(page).status()).isEqualTo(404);
        assertThat(by("clerk").get(page).status()).isEqualTo(404);
        assertThat(by("clerk").get("/ai-filing/filings").status()).isEqualTo(403);
        assertThat(by("visitor").get(page).status()).isEqualTo(302);
        assertThat(by("rival").get("/ai-filing/filings").body()).doesNotContain("查看助手");
        assertThat(by("rival")
                        .post("/ai-filing", page + "/move", Map.of("to", "PREPARING"))
                        .status())
                .isEqualTo(404);
        assertThat(by("coach").get(page).body()).contains("只有数目和日期").doesNotContain("上传并计数");
        assertThat(by("coach").get("/ai-filing/filings").body()).contains("查看助手", "昆山甲有限公司");
        assertThat(by("coach")
                        .post(SERVICE, "/ai-filing/filings", service("代办"))
                        .status())
                .isEqualTo(403);
        assertThat(refused("coach", page, "review", Map.of("bank", "keywords", "on", "2026-06-30")))
                .contains("由企业自己记");
        assertThat(by("preparer").get("/ai-filing/filings/999999").status()).isEqualTo(404);
        assertThat(database.jdbc()
                        .sql(
                                "select count(*) from (select object from audit_pending where action = 'read-ai-filing' union all"
                                        + " select record from audit_record where record like '%read-ai-filing%') told")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void a_double_click_draws_one_sample() {
        String page = begin("双击助手");
        Map<String, String> click =
                Map.of("command", "aaaaaaaa-2222-3333-4444-555555555555", "check", "corpus-hand", "population", "9000");
        enters("preparer", page, "draw", click);
        int number = number(page);
        enters("preparer", page, "draw", click);
        assertThat(number(page)).isEqualTo(number);
        assertThat(refused(
                        "preparer",
                        page,
                        "draw",
                        Map.of(
                                "command",
                                "aaaaaaaa-2222-3333-4444-555555555555",
                                "check",
                                "corpus-hand",
                                "population",
                                "8000")))
                .contains("已经提交过别的内容");
    }

    @Test
    void published_lists_make_the_register_and_its_share_of_the_province() {
        assertThat(by("preparer").get("/ai-register/import").status()).isEqualTo(403);
        assertThat(by("visitor").get("/ai-register").body()).contains("还没有导入公布的名单");
        String wrong = "种类,名称,单位,省份,备案号,日期\n大模型备案,甲模型,昆山甲有限公司,江苏,J-1,2023-02-29\n";
        Browser.Answer refused = takes("第一批", wrong);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("第 2 行", "没有“2023-02-29”这一天", "value=\"第一批\"");
        String list = """
                种类,名称,单位,曾用名,省份,备案号,日期
                大模型备案,甲模型,昆山甲有限公司,,江苏,J-1,2024-02-29
                大模型备案,丙模型,昆山丙网络有限公司,昆山乙有限公司,江苏,J-2,2024-03-29
                大模型备案,丁模型,南京丁有限公司,,江苏,J-3,2024-03-29
                大模型备案,丁模型,南京丁有限公司,,江苏,J-3,2024-03-29
                大模型备案,戊模型,上海戊有限公司,,上海,S-1,2024-03-29
                算法备案,=甲算法,昆山甲有限公司,,江苏,A-1,2023-12-29
                """;
        assertThat(takes("第一批", list).body()).contains("导入 5 件", "第 5 行", "只计一次");
        assertThat(takes("第一批", list).body()).contains("导入 0 件", "另有 5 件");
        String register = by("visitor").get("/ai-register").body();
        assertThat(register).contains("甲模型", "丙模型", "66.7%", "100.0%", "没有导入名单", "截至 2026年6月29日");
        assertThat(register).doesNotContain("戊模型");
        assertThat(by("visitor")
                        .get("/ai-register?scope=all&q=戊".replace("戊", "%E6%88%8A"))
                        .body())
                .contains("戊模型");
        assertThat(by("visitor").get("/ai-register?q=100%25").body()).contains("没有找到");
        Browser.Answer csv = by("visitor").get("/ai-register.csv?kind=algorithm");
        assertThat(csv.type()).startsWith("text/csv");
        assertThat(csv.body()).contains("'=甲算法").doesNotContain("甲模型");
        String renamed = "种类,名称,单位,省份,备案号,日期\n大模型备案,甲模型,昆山甲智能有限公司,江苏,J-1,2024-02-29\n";
        assertThat(takes("第二批", renamed).body()).contains("导入 1 件");
        assertThat(by("visitor").get("/ai-register").body())
                .as("a unit renamed on a later list is still the zone's")
                .contains("昆山甲智能有限公司", "66.7%");
    }

    private static Browser.Answer takes(String title, String list) {
        return by("coach")
                .upload(
                        "/ai-register/import",
                        "/ai-register/import?asOf=2026-06-29&title="
                                + java.net.URLEncoder.encode(title, StandardCharsets.UTF_8),
                        "list.csv",
                        list.getBytes(StandardCharsets.UTF_8));
    }
}
