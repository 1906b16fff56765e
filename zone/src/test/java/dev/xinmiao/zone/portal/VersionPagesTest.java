package dev.xinmiao.zone.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.Xinmiao;
import dev.xinmiao.zone.database.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Versions of clauses over HTTP: proposed, judged, approved on top of what is in use; and the lab's scenarios. */
@SpringBootTest(classes = Xinmiao.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class VersionPagesTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    // Kept: the program that the next test shares writes into it for as long as it lives.
    @TempDir(cleanup = CleanupMode.NEVER)
    static Path data;

    private static final String HIGH_TECH = "/clauses/dayawan-high-tech";
    private static final String COMPUTE = "/clauses/chengdu-compute-voucher";
    private static final String EDITED = "/clauses/shilong-high-tech";
    private static final Map<String, Browser> BROWSERS = new LinkedHashMap<>();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        database.register(registry);
        registry.add("xinmiao.data", () -> data);
        registry.add("xinmiao.enterprises", () -> 0);
        registry.add("xinmiao.today", () -> "2026-06-30");
    }

    @BeforeAll
    static void officers(@LocalServerPort int port) {
        for (String name : List.of("policy", "policy2", "chief", "wang")) {
            database.jdbc()
                    .sql("insert into account (username, name, password_hash, role) values (?, ?, ?, 'OFFICER')")
                    .params(name, name, "{noop}secret")
                    .update();
        }
        database.jdbc()
                .sql("insert into account_duty (username, duty) values ('chief', 'SUPERVISOR')")
                .update();
        for (String name : List.of("policy", "policy2")) {
            database.jdbc()
                    .sql("insert into desk_holding (desk, username, since) values ('policy', ?, ?)")
                    .params(name, LocalDate.of(2026, 1, 1))
                    .update();
        }
        for (String name : List.of("policy", "policy2", "chief", "wang")) {
            BROWSERS.put(name, new Browser(port).signedInAs(name, "secret"));
        }
        BROWSERS.put("visitor", new Browser(port));
    }

    private static Browser by(String name) {
        return Objects.requireNonNull(BROWSERS.get(name), name);
    }

    private static String page(String name, String path) {
        Browser.Answer answer = by(name).get(path);
        assertThat(answer.status()).as("%s %s", path, answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }

    private static Map<String, String> wanted(String edition, String id, String from, String... numbers) {
        Map<String, String> form = new HashMap<>(Map.of("edition", edition, "id", id, "from", from, "why", "试改 " + id));
        for (int i = 0; i < numbers.length; i += 2) {
            form.put(numbers[i], numbers[i + 1]);
        }
        return form;
    }

    private static String proposed(String clause, Map<String, String> form) {
        Browser.Answer answer = by("policy").post(clause + "/lab", clause + "/versions", form);
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        return found("(/clauses/.*)$", answer.location());
    }

    private static Browser.Answer decide(String name, String path, boolean approved, String reason) {
        return by(name).post(path, path, Map.of("approved", String.valueOf(approved), "reason", reason));
    }

    @Test
    void a_version_made_from_what_is_in_use_no_more_is_refused_and_nothing_is_lost() {
        String first = proposed(HIGH_TECH, wanted("[P]", "2027", "2027-01-01", "p.首次认定奖励", "310000"));
        String second = proposed(HIGH_TECH, wanted("[P]", "2027b", "2027-02-01", "p.重新认定奖励", "150000"));

        assertThat(page("chief", HIGH_TECH)).contains("2 个版本待审定", "href=\"" + first + "\"", "试改 2027b");
        assertThat(page("chief", "/clauses")).contains("个版本待审定", "href=\"" + second + "\"");
        for (String other : List.of("policy", "wang", "visitor")) {
            assertThat(page(other, HIGH_TECH)).as(other).doesNotContain("待审定");
        }
        assertThat(page("chief", first))
                .contains("改了什么", "首次认定", "20 万元", "31 万元", "“2027”版没有算例", "2027年1月1日")
                .contains(HIGH_TECH + "/lab?edition=%5BP%5D&amp;p.", "=310000\"")
                .doesNotContain("15 万元");

        assertThat(decide("chief", first, true, "").status()).isEqualTo(302);
        assertThat(page("chief", first)).contains("已批准", "31 万元", "value: 310000");
        assertThat(page("chief", second))
                .contains("这一版不能再批准", "在现用的版本上重新提出", "edition=2027&amp;p.", "value: 150000")
                .doesNotContain("310000", "name=\"approved\" value=\"true\"");
        Browser.Answer refused = decide("chief", second, true, "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("不能批准：这一版提出之后，条款已批准了另一版");
        assertThat(page("visitor", HIGH_TECH + "?edition=2027")).contains("奖励 31 万元");

        Browser.Answer bare = decide("chief", second, false, " ");
        assertThat(bare.status()).isEqualTo(422);
        assertThat(bare.body()).contains("不批准请写明理由");
        assertThat(decide("chief", second, false, "重新提出").status()).isEqualTo(302);
        assertThat(page("chief", second)).contains("未批准", "value: 150000");
        Browser.Answer again = decide("policy2", second, false, "再一次");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("已经审定过了");

        String onTop = proposed(HIGH_TECH, wanted("2027", "2028", "2028-01-01", "p.重新认定奖励", "150000"));
        assertThat(decide("chief", onTop, true, "同意").status()).isEqualTo(302);
        assertThat(page("visitor", HIGH_TECH + "?edition=2027")).contains("奖励 31 万元", "奖励 10 万元");
        assertThat(page("visitor", HIGH_TECH + "?edition=2028")).contains("奖励 31 万元", "奖励 15 万元");
    }

    @Test
    void of_two_approvals_at_the_same_time_one_passes(
            @Autowired TransactionTemplate transaction, @Autowired JdbcClient jdbc) {
        String one = proposed(COMPUTE, wanted("2025", "2027", "2027-01-01", "p.补助比例", "50"));
        String other = proposed(COMPUTE, wanted("2025", "2027b", "2027-01-01", "p.补助比例", "40"));

        // Both are held where they wait for each other, so that neither has seen what the other approves.
        List<CompletableFuture<Browser.Answer>> answers = Objects.requireNonNull(transaction.execute(_ -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('clause decision'))")
                    .query()
                    .listOfRows();
            var begun = List.of(
                    CompletableFuture.supplyAsync(() -> decide("chief", one, true, "")),
                    CompletableFuture.supplyAsync(() -> decide("policy2", other, true, "")));
            for (int i = 0; i < 600 && waiting() < 2; i++) {
                pause();
            }
            assertThat(waiting()).isEqualTo(2);
            return begun;
        }));

        assertThat(answers.stream().map(each -> each.join().status())).containsExactlyInAnyOrder(302, 422);
        assertThat(Stream.of("2027", "2027b")
                        .map(edition -> by("visitor")
                                .get(COMPUTE + "?edition=" + edition)
                                .status()))
                .containsExactlyInAnyOrder(200, 404);
    }

    private static long waiting() {
        return database.jdbc().sql("""
                        select count(*) from pg_locks
                         where locktype = 'advisory' and not granted
                           and database = (select oid from pg_database where datname = current_database())
                        """).query((row, _) -> row.getLong(1)).single();
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void rules_that_say_nothing_are_refused_with_their_place() {
        assertThat(edited(wanted("draft", "e1", "2027-01-01", "d9/1/2", "\"abc\"")))
                .contains("决策“奖励金额”第 2 行", "数不加引号");
        assertThat(edited(wanted("draft", "e1", "2027-01-01", "d9/1/2", " "))).contains("决策表“奖励金额”第 2 行没有写结果");
        assertThat(edited(wanted("draft", "e1", "2027-01-01", "d2", ""))).contains("“信用良好”的公式是空的");
        assertThat(edited(wanted("draft", "../x", "2027-01-01", "d9/1/2", "1"))).contains("版本名称用字母、数字");
        assertThat(edited(wanted("draft", "e1", "2027-01-01", "why", " "))).contains("请写明改什么、为什么");

        Browser.Answer answer = by("policy")
                .post(EDITED + "/edit", EDITED + "/edit", wanted("draft", "e_1", "2027-01-01", "d9/1/2", "重新认定奖励 + 1"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        assertThat(page("chief", found("(/clauses/.*)$", answer.location())))
                .contains("规则改了哪些行", "重新认定奖励 + 1", "没有改数", "“e_1”版没有算例");
    }

    private static String edited(Map<String, String> form) {
        Browser.Answer answer = by("policy").post(EDITED + "/edit", EDITED + "/edit", form);
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        return answer.body();
    }

    @Test
    void a_proposal_from_the_lab_is_named_and_has_a_reason() {
        for (Map<String, String> form : List.of(
                wanted("2025", "../x", "2027-01-01", "p.补助比例", "50"),
                wanted("2025", "x".repeat(21), "2027-01-01", "p.补助比例", "50"))) {
            assertThat(notProposed(form)).contains("版本名称用字母、数字、点、下划线和连字符，至多 20 个");
        }
        assertThat(notProposed(wanted("2025", "x", "2027-01-01", "p.补助比例", "50", "why", "  ")))
                .contains("请写明改什么、为什么");
        assertThat(notProposed(wanted("2025", "x", "2027-01-01", "p.补助比例", "500")))
                .contains("请至少改一个数");
        assertThat(notProposed(wanted("2025", "2025", "2027-01-01", "p.补助比例", "50")))
                .contains("已有名为“2025”的版本");
    }

    private static String notProposed(Map<String, String> form) {
        Browser.Answer answer = by("policy").post(COMPUTE + "/lab", COMPUTE + "/versions", form);
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        return answer.body();
    }

    @Test
    void a_scenario_says_its_numbers_and_goes_when_its_maker_or_the_desk_deletes_it() {
        String lab = EDITED + "/lab";
        Browser.Answer long61 = save("wang", "名".repeat(61));
        assertThat(long61.status()).isEqualTo(422);
        assertThat(long61.body()).contains("至多 60 个字，这个有 61 个");
        assertThat(save("wang", " ").status()).isEqualTo(422);
        assertThat(page("wang", lab)).contains("还没有存下的方案");

        assertThat(save("wang", "加一点").status()).isEqualTo(302);
        assertThat(save("policy", "加一点").body()).contains("别人已存有名为“加一点”的方案");
        String delete = found("action=\"(" + lab + "/scenarios/\\d+/delete)\"", page("wang", lab));
        assertThat(page("wang", lab)).contains("8 万元", "→ <strong>9 万元");
        assertThat(page("policy", lab)).contains(delete);
        assertThat(page("chief", lab)).contains("加一点").doesNotContain(delete);
        assertThat(by("chief").post(lab, delete, Map.of()).status()).isEqualTo(403);
        assertThat(by("wang").post(lab, delete, Map.of()).status()).isEqualTo(302);
        assertThat(page("wang", lab)).contains("还没有存下的方案");
        assertThat(audited("clause-scenario-delete")).isEqualTo(1);

        assertThat(save("wang", "再来").status()).isEqualTo(302);
        String second = found("action=\"(" + lab + "/scenarios/\\d+/delete)\"", page("policy2", lab));
        assertThat(by("policy2").post(lab, second, Map.of()).status()).isEqualTo(302);
        assertThat(page("wang", lab)).contains("还没有存下的方案");
        assertThat(audited("clause-scenario-delete")).isEqualTo(2);
    }

    private static Browser.Answer save(String who, String name) {
        return by(who).post(
                        EDITED + "/lab",
                        EDITED + "/lab/scenarios",
                        Map.of("edition", "draft", "name", name, "p.首次认定奖励", "90000"));
    }

    /** Sealed or not yet. */
    private static long audited(String action) {
        return database.jdbc()
                .sql("""
                        select (select count(*) from audit_pending where action = ?)
                             + (select count(*) from audit_record where position(? in record) > 0)
                        """)
                .params(Arrays.<@Nullable Object>asList(action, action))
                .query((row, _) -> row.getLong(1))
                .single();
    }
}
