package dev.xinmiao.zone.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.Xinmiao;
import dev.xinmiao.zone.database.TestDatabase;
import dev.xinmiao.zone.fact.SubjectIdentity;
import dev.xinmiao.zone.fact.SubjectRegistry;
import dev.xinmiao.zone.kernel.CreditCode;
import dev.xinmiao.zone.kernel.SubjectId;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** Projects over HTTP, without script: from the first date to the start, and who sees what. */
@SpringBootTest(classes = Xinmiao.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ProjectPagesTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    // Kept: the program that the next test shares writes into it for as long as it lives.
    @TempDir(cleanup = CleanupMode.NEVER)
    static Path data;

    private static final String CODE = code("91320583MA1LARGE0").value();
    private static final Map<String, Browser> BROWSERS = new LinkedHashMap<>();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        database.register(registry);
        registry.add("xinmiao.data", () -> data);
        registry.add("xinmiao.enterprises", () -> 0);
        registry.add("xinmiao.today", () -> "2026-06-30");
    }

    @BeforeAll
    static void anEnterpriseItsRivalAndTheZone(
            @LocalServerPort int port,
            @Autowired SubjectRegistry subjects,
            @Autowired TransactionTemplate transaction) {
        List<SubjectId> ids = transaction.execute(_ -> subjects.resolve(List.of(
                new SubjectIdentity(CreditCode.of(CODE), "昆山光电有限公司", Map.of()),
                new SubjectIdentity(code("91320583MA1YANG00"), "昆山乙有限公司", Map.of()))));
        account("own", "MEMBER", ids.get(0).value());
        account("rival", "MEMBER", ids.get(1).value());
        account("wang", "OFFICER", null);
        account("bank", "PARTNER", null);
        account("root", "SYSTEM", null);
        account("guard", "SECURITY", null);
        account("reader", "AUDIT", null);
        for (String name : List.of("own", "rival", "wang", "bank", "root", "guard", "reader")) {
            BROWSERS.put(name, new Browser(port).signedInAs(name, "secret"));
        }
        BROWSERS.put("visitor", new Browser(port));
    }

    private static CreditCode code(String seventeen) {
        return CreditCode.of(seventeen + CreditCode.checkCharacter(seventeen + "0"));
    }

    private static void account(String username, String role, @Nullable Long enterprise) {
        database.jdbc()
                .sql(
                        "insert into account (username, name, password_hash, role, enterprise, organisation) values (?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        username, username, "{noop}secret", role, enterprise, role.equals("PARTNER") ? "昆山农商行" : null))
                .update();
    }

    private static Browser by(String name) {
        return java.util.Objects.requireNonNull(BROWSERS.get(name), name);
    }

    private static String begin(String name) {
        Browser.Answer answer = by("wang")
                .post(
                        "/projects/new",
                        "/projects",
                        Map.of("code", CODE, "name", name, "clock", "LAND_CONTRACT", "risk", "tall"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        return answer.location().replaceAll(".*(/projects/[0-9]+).*", "$1");
    }

    private static void records(String page, String move, Map<String, String> fields) {
        Browser.Answer answer = by("wang").post(page, page + "/" + move, fields);
        assertThat(answer.status()).as("%s: %s", move, answer.body()).isEqualTo(302);
    }

    private static void permit(String page, String code, String move, String on) {
        records(page, "permits/" + code + "/" + move, Map.of("on", on, "reason", "文件"));
    }

    private static void skip(String page, String... codes) {
        for (String code : codes) {
            records(page, "permits/" + code + "/choose", Map.of("mode", "NOT_NEEDED", "reason", "现有厂房"));
        }
    }

    private static Browser.Answer refused(String page, String move, Map<String, String> fields) {
        Browser.Answer answer = by("wang").post(page, page + "/" + move, fields);
        assertThat(answer.status()).as(move).isIn(409, 422);
        assertThat(answer.body()).contains("没有登记").doesNotContain("Exception");
        return answer;
    }

    @Test
    void a_project_goes_from_the_agreement_to_the_start_and_each_wrong_input_is_told() {
        String page = begin("一期");
        assertThat(refused(page, "date", Map.of("date", "AGREEMENT", "on", "明天", "reason", "协议 7 号"))
                        .body())
                .contains("“明天”不是日期", "value=\"明天\"", "value=\"协议 7 号\"");
        assertThat(refused(page, "date", Map.of("date", "AGREEMENT", "on", "2026-07-01"))
                        .body())
                .contains("今天以后");
        records(page, "date", Map.of("date", "AGREEMENT", "on", "2026-06-01"));
        assertThat(refused(
                                page,
                                "state",
                                Map.of("move", "SIGN", "on", "2026-06-01", "proof", "meeting", "reason", "纪要"))
                        .body())
                .contains("不能证明签约", "value=\"纪要\"");
        records(page, "state", Map.of("move", "SIGN", "on", "2026-06-01", "proof", "agreement", "reason", "协议"));
        permit(page, "A1", "file", "2026-06-01");
        permit(page, "A1", "grant", "2026-06-02");
        records(page, "state", Map.of("move", "REGISTER", "on", "2026-06-02", "proof", "licence", "reason", "执照"));
        assertThat(refused(page, "permits/C3/file", Map.of("on", "2026-06-02")).body())
                .contains("还缺：A2");
        permit(page, "A2", "file", "2026-06-02");
        permit(page, "A2", "grant", "2026-06-02");
        skip(page, "L1a", "L1b", "C3", "C4");
        records(page, "date", Map.of("date", "LAND_CONTRACT", "on", "2026-06-05"));
        records(page, "state", Map.of("move", "SECURE_LAND", "on", "2026-06-05", "proof", "contract", "reason", "合同"));
        for (String code : List.of("B1", "B2", "C1", "C2", "C6", "D2")) {
            permit(page, code, "file", "2026-06-08");
            permit(page, code, "grant", "2026-06-08");
        }
        records(page, "date", Map.of("date", "CEREMONY", "on", "2026-06-12"));
        assertThat(refused(page, "state", Map.of("move", "COMPLETE", "on", "2026-06-15", "proof", "acceptance"))
                        .body())
                .contains("不能直接转为“竣工”");
        records(page, "state", Map.of("move", "START", "on", "2026-06-15", "proof", "first-pile", "reason", "打桩记录"));

        String shown = by("own").get(page).body();
        assertThat(shown)
                .contains(
                        "2026年6月15日 已开工",
                        "<strong>10</strong>",
                        "“几天开工”从这里算起",
                        "关键路径",
                        "时间都去哪了",
                        "<svg class=\"graph\"")
                .doesNotContain("action=\"/projects");
        assertThat(by("own").get("/projects").body()).contains("一期", "昆山光电有限公司");
        assertThat(by("own").get(page + "/permits/D2").body()).contains("至 2026年9月8日", "until 8 September 2026", "建筑法");
    }

    @Test
    void promises_indicators_and_versions_are_recorded_and_shown() {
        String page = begin("二期");
        assertThat(refused(page, "permits/C2/choose", Map.of("mode", "PROMISE", "reason", ""))
                        .body())
                .contains("负面清单", "建筑高度 24 米及以上");
        assertThat(refused(
                                page,
                                "promise",
                                Map.of(
                                        "mu",
                                        "162",
                                        "investment",
                                        "很多",
                                        "output",
                                        "1000000",
                                        "from",
                                        "2024-10-30",
                                        "until",
                                        "2026-10-30"))
                        .body())
                .contains("“很多”不是数字", "value=\"162\"");
        records(
                page,
                "promise",
                Map.of(
                        "mu",
                        "162",
                        "investment",
                        "500000",
                        "output",
                        "1000000",
                        "from",
                        "2024-10-30",
                        "until",
                        "2026-10-30"));
        records(page, "progress", Map.of("indicator", "INVESTMENT", "value", "310000", "on", "2026-06-30"));
        records(page, "node", Map.of("state", "STARTED", "by", "2026-05-01"));
        records(page, "item", Map.of("item", "funds", "done", "true"));
        records(
                page,
                "input",
                Map.of("input", "plan", "label", "V2", "on", "2026-06-30", "reason", "<script>alert(1)</script>"));
        assertThat(by("wang").get(page).body())
                .contains("62.0%", "83.3%", "21.3", "黄灯", "红灯", "3,086.42", "总平面图与设计方案换版为 V2")
                .doesNotContain("<script>alert");
    }

    @Test
    void a_double_click_records_once() {
        String page = begin("三期");
        Map<String, String> click =
                Map.of("date", "AGREEMENT", "on", "2026-06-01", "command", "11111111-2222-3333-4444-666666666666");
        records(page, "date", click);
        records(page, "date", click);
        assertThat(database.jdbc()
                        .sql("select count(*) from project_event where project_id = ?")
                        .param(Long.parseLong(page.replaceAll("[^0-9]", "")))
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void a_project_is_there_for_its_enterprise_and_the_zone_alone() {
        String page = begin("四期");
        assertThat(by("own").get(page).status()).isEqualTo(200);
        assertThat(by("own")
                        .post(page, page + "/date", Map.of("date", "AGREEMENT", "on", "2026-06-01"))
                        .status())
                .as("official dates are the zone's")
                .isEqualTo(403);
        assertThat(by("own").get("/projects/new").status()).isIn(403, 404);
        assertThat(by("visitor").get(page).status()).isEqualTo(302);
        for (String name : List.of("rival", "bank", "root", "guard", "reader")) {
            assertThat(by(name).get(page).status()).as(name).isEqualTo(404);
            assertThat(by(name).get(page + "/permits/B1").status()).as(name).isEqualTo(404);
            assertThat(by(name).post("/account", page + "/date", Map.of("date", "AGREEMENT", "on", "2026-06-01"))
                            .status())
                    .as(name)
                    .isEqualTo(404);
        }
        assertThat(by("rival").get("/projects").body()).doesNotContain("四期");
        assertThat(by("bank").get("/projects").status()).isEqualTo(404);
        assertThat(by("wang").get("/projects/999999").status()).isEqualTo(404);
        assertThat(by("wang").get("/projects/x").status()).isEqualTo(404);
        assertThat(by("wang").get(page + "/permits/START").status()).isEqualTo(404);
        assertThat(database.jdbc()
                        .sql(
                                "select count(*) from (select object from audit_pending where action = 'read-project' union all"
                                        + " select record from audit_record where record like '%read-project%') told")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void an_unknown_enterprise_is_told_and_nothing_typed_is_lost() {
        Browser.Answer answer = by("wang")
                .post(
                        "/projects/new",
                        "/projects",
                        Map.of("code", "123", "name", "五期", "clock", "AGREEMENT", "risk", "metro"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("没有统一社会信用代码为“123”的企业", "value=\"五期\"");
        assertThat(answer.body()).containsPattern("value=\"metro\" checked");
    }
}
