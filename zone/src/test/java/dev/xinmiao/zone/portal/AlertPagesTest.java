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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Alerts over HTTP, without script: read, muted, put together, and by whom. */
@SpringBootTest(classes = Xinmiao.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AlertPagesTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @TempDir
    static Path data;

    private static final String OWN = code("91320583MA1ALPG01");
    private static final String RIVAL = code("91320583MA1ALPG02");
    private static final String PAGE = "/enterprises/" + OWN + "/alerts";
    private static final Map<String, Browser> BROWSERS = new LinkedHashMap<>();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        database.register(registry);
        registry.add("xinmiao.data", () -> data);
        registry.add("xinmiao.enterprises", () -> 0);
        registry.add("xinmiao.today", () -> "2026-06-30");
    }

    @BeforeAll
    static void alerts(
            @LocalServerPort int port,
            @Autowired SubjectRegistry subjects,
            @Autowired TransactionTemplate transaction) {
        List<SubjectId> ids = transaction.execute(_ -> subjects.resolve(List.of(
                new SubjectIdentity(CreditCode.of(OWN), "昆山甲有限公司", Map.of()),
                new SubjectIdentity(CreditCode.of(RIVAL), "昆山乙有限公司", Map.of()))));
        account("own", "MEMBER", ids.get(0).value());
        account("rival", "MEMBER", ids.get(1).value());
        account("wang", "OFFICER", null);
        for (String name : List.of("own", "rival", "wang")) {
            BROWSERS.put(name, new Browser(port).signedInAs(name, "secret"));
        }
        database.jdbc()
                .sql("insert into alert_digest (subject, ends_at) values (?, '2026-06-28T16:00:00Z')")
                .param(ids.get(0).value())
                .update();
        alert(ids.get(0), "sip-equipment", "NEAR", "设备投入 4,500,000 元", true);
        alert(ids.get(0), "chengdu-compute-voucher", "ELIGIBLE", "算力采购额 9,000,000 元", false);
    }

    private static void alert(SubjectId subject, String clause, String kind, String because, boolean reached) {
        database.jdbc()
                .sql("""
                        insert into alert (subject, clause, kind, cause, at, day, answer_before, answer_after,
                            because_zh, because_en, digest)
                        values (?, ?, ?, 'x', '2026-06-28T00:00:00Z', '2026-06-28', 'MISSING', ?, ?, 'why',
                            case when ? then (select max(id) from alert_digest) end)
                        """)
                .params(subject.value(), clause, kind, kind.equals("NEAR") ? "NEAR" : "ELIGIBLE", because, reached)
                .update();
    }

    private static void account(String username, String role, @Nullable Long enterprise) {
        database.jdbc()
                .sql("insert into account (username, name, password_hash, role, enterprise) values (?, ?, ?, ?, ?)")
                .params(Arrays.asList(username, username, "{noop}secret", role, enterprise))
                .update();
    }

    private static String code(String seventeen) {
        return seventeen + CreditCode.checkCharacter(seventeen + "0");
    }

    private static Browser by(String name) {
        return Objects.requireNonNull(BROWSERS.get(name), name);
    }

    private static String page(String name, String path) {
        Browser.Answer answer = by(name).get(path);
        assertThat(answer.status()).as("%s %s", path, answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static int post(String name, String path, Map<String, String> fields) {
        return by(name).post("/help", path, fields).status();
    }

    private static long id(String sql) {
        return database.jdbc().sql(sql).query((row, _) -> row.getLong(1)).single();
    }

    @Test
    void a_member_reads_mutes_and_chooses_and_nobody_else_does() {
        assertThat(page("own", "/enterprises/" + OWN + "/benefits")).contains(PAGE, "1 条未读");
        assertThat(page("own", PAGE)).contains("设备投入 4,500,000 元", "本周摘要", "算力采购额 9,000,000 元", "静音", "[P]");
        assertThat(page("wang", PAGE)).contains("设备投入 4,500,000 元").doesNotContain("/mutes\"");
        assertThat(by("rival").get(PAGE).status()).isEqualTo(404);
        long digest = id("select max(id) from alert_digest");
        assertThat(page("own", PAGE + "/digests/" + digest)).contains("设备投入 4,500,000 元", "1 条");
        assertThat(by("rival")
                        .get("/enterprises/" + RIVAL + "/alerts/digests/" + digest)
                        .status())
                .isEqualTo(404);

        Map<String, String> near = Map.of("what", "sip-equipment/near");
        assertThat(post("wang", PAGE + "/mutes", near)).isEqualTo(403);
        assertThat(post("rival", PAGE + "/mutes", near)).isEqualTo(404);
        assertThat(post("own", PAGE + "/mutes", Map.of("what", "no-clause"))).isEqualTo(400);
        assertThat(post("own", PAGE + "/mutes", Map.of("what", "/"))).isEqualTo(400);
        assertThat(post("own", PAGE + "/mutes", near)).isEqualTo(302);
        assertThat(page("own", PAGE)).contains("没有未读的提醒", "已静音", "取消静音");
        assertThat(page("own", "/enterprises/" + OWN + "/benefits")).doesNotContain("条未读");
        String lift = PAGE + "/mutes/" + id("select max(id) from alert_mute") + "/lift";
        assertThat(post("wang", lift, Map.of())).isEqualTo(403);
        assertThat(post("own", lift, Map.of())).isEqualTo(302);
        assertThat(page("own", PAGE)).doesNotContain("没有未读的提醒", "取消静音");

        String read = PAGE + "/" + id("select id from alert where kind = 'NEAR'") + "/read";
        assertThat(post("wang", read, Map.of())).isEqualTo(403);
        assertThat(post("own", read, Map.of())).isEqualTo(302);
        assertThat(page("own", PAGE)).contains("没有未读的提醒", "own 已读");

        assertThat(post("wang", PAGE + "/rhythm", Map.of("rhythm", "at-once"))).isEqualTo(403);
        assertThat(post("own", PAGE + "/rhythm", Map.of("rhythm", "hourly"))).isEqualTo(400);
        assertThat(post("own", PAGE + "/rhythm", Map.of("rhythm", "at-once"))).isEqualTo(302);
        assertThat(page("own", PAGE)).doesNotContain("本周摘要", "没有未读的提醒");
        assertThat(post("own", PAGE + "/read", Map.of())).isEqualTo(302);
        assertThat(page("own", PAGE)).contains("没有未读的提醒");
    }

    @Test
    void what_waits_for_an_answer_is_shown_at_once_and_offers_no_mute() {
        SubjectId rival = new SubjectId(id("select enterprise from account where username = 'rival'"));
        String page = "/enterprises/" + RIVAL + "/alerts";
        alert(rival, "dayawan-high-tech", "ANSWER", "最后一天是 2026年7月30日", false);
        assertThat(page("rival", page))
                .contains("最后一天是 2026年7月30日", "待企业确认", "答复期限的 50%", "/enterprises/" + RIVAL + "/benefits\"")
                .doesNotContain("/mutes\"", "没有未读的提醒");
        assertThat(post("rival", page + "/mutes", Map.of("what", "/answer"))).isEqualTo(400);
        assertThat(post("rival", page + "/mutes", Map.of("what", "dayawan-high-tech/answer")))
                .isEqualTo(400);
        assertThat(post("rival", page + "/mutes", Map.of("what", "dayawan-high-tech")))
                .isEqualTo(302);
        assertThat(page("rival", page)).doesNotContain("没有未读的提醒");
    }
}
