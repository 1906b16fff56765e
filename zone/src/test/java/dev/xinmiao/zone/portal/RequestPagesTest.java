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
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Requests over HTTP, without script: written, proposed, filed by a person, answered, and seen by nobody else. */
@SpringBootTest(
        classes = Xinmiao.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "xinmiao.search.vectors=true")
class RequestPagesTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    // Kept: the program that the next test shares writes into it for as long as it lives.
    @TempDir(cleanup = CleanupMode.NEVER)
    static Path data;

    private static final Map<String, Browser> BROWSERS = new LinkedHashMap<>();
    private static final Pattern EVENTS = Pattern.compile("name=\"events\" value=\"(\\d+)\"");

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        database.register(registry);
        registry.add("xinmiao.data", () -> data);
        registry.add("xinmiao.enterprises", () -> 0);
        registry.add("xinmiao.today", () -> "2026-06-30");
    }

    @BeforeAll
    static void twoEnterprisesAndTheDesks(
            @LocalServerPort int port,
            @Autowired SubjectRegistry subjects,
            @Autowired Duties duties,
            @Autowired TransactionTemplate transaction) {
        List<SubjectId> ids = transaction.execute(_ -> subjects.resolve(List.of(
                new SubjectIdentity(code("91320583MA1REQT01"), "昆山甲有限公司", Map.of()),
                new SubjectIdentity(code("91320583MA1REQT02"), "昆山乙有限公司", Map.of()))));
        account("writer", "MEMBER", ids.get(0).value());
        account("rival", "MEMBER", ids.get(1).value());
        for (String desk : List.of("intake", "agent", "technology", "environment")) {
            account(desk, "OFFICER", null);
            duties.give(desk, desk, null, null);
        }
        account("idle", "OFFICER", null);
        account("chief", "OFFICER", null);
        duties.grant("chief", Duty.SUPERVISOR);
        account("bank", "PARTNER", null);
        for (String name :
                List.of("writer", "rival", "intake", "agent", "technology", "environment", "idle", "chief", "bank")) {
            BROWSERS.put(name, new Browser(port).signedInAs(name, "secret"));
        }
        BROWSERS.put("visitor", new Browser(port));
    }

    private static CreditCode code(String seventeen) {
        return CreditCode.of(seventeen + CreditCode.checkCharacter(seventeen + "0"));
    }

    private static void account(String username, String role, @Nullable Long enterprise) {
        database.jdbc()
                .sql("""
                        insert into account (username, name, password_hash, role, enterprise, organisation)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        username, username, "{noop}secret", role, enterprise, role.equals("PARTNER") ? "银行" : null))
                .update();
    }

    private static Browser by(String name) {
        return Objects.requireNonNull(BROWSERS.get(name), name);
    }

    private static String page(String who, String path) {
        Browser.Answer answer = by(who).get(path);
        assertThat(answer.status()).as("%s by %s: %s", path, who, answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String sends(String subject, String text) {
        Browser.Answer answer = by("writer")
                .post("/requests/new", "/requests", Map.of("subject", subject, "text", text, "contact", "王工"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        return answer.location().replaceAll(".*(/requests/[^?]+).*", "$1");
    }

    /** With how many events the page shows now, unless the fields say otherwise. */
    private static Browser.Answer move(String who, String at, String move, Map<String, String> fields) {
        Matcher events = EVENTS.matcher(by(who).get(at).body());
        Map<String, String> sent = new HashMap<>(fields);
        if (events.find()) {
            sent.putIfAbsent("events", events.group(1));
        }
        return by(who).post(at, at + "/" + move, sent);
    }

    private static void moves(String who, String at, String move, Map<String, String> fields) {
        Browser.Answer answer = move(who, at, move, fields);
        assertThat(answer.status()).as("%s by %s: %s", move, who, answer.body()).isEqualTo(302);
    }

    @Test
    void a_letter_is_proposed_confirmed_answered_and_read() {
        String at = sends("厂区停电停水影响生产", "园区这两天一直停电，自来水水压也太低，机器开不起来。");
        assertThat(page("writer", at + "?sent"))
                .contains("已收到", "2026年7月7日", "待分拣", "王工")
                .doesNotContain("程序的提议");
        assertThat(page("writer", "/requests")).contains("厂区停电停水影响生产", "待分拣");

        assertThat(page("intake", "/requests")).contains("厂区停电停水影响生产", "水电气与市政配套", "帮办代办", "确认");
        String shown = page("intake", at);
        assertThat(shown).contains("程序的提议", "依据的词", "<mark>", "其次", "昆山甲有限公司");
        assertThat(shown).containsPattern("<option value=\"utilities\"\\s+selected");
        assertThat(shown).containsPattern("<option value=\"agent\"\\s+selected");
        moves("intake", at, "file", Map.of("category", "utilities", "desk", "agent", "text", "请今天就看"));

        assertThat(page("agent", "/requests")).contains("厂区停电停水影响生产");
        assertThat(page("agent", at)).contains("请今天就看", "程序提议：水电气与市政配套", "书面答复");
        moves("agent", at, "answer", Map.of("text", "供电所今晚抢修，明早八点恢复。"));

        assertThat(page("writer", at))
                .contains("供电所今晚抢修", "已答复", "水电气与市政配套 → 帮办代办")
                .doesNotContain("请今天就看", "程序提议", "重新办理</summary>");
        assertThat(page("agent", "/requests?part=done")).contains("厂区停电停水影响生产");
        assertThat(actions(at)).containsExactly("request-Sent", "request-Filed", "request-Answered");
        assertThat(told("like '%read-request%'", at)).isNotEmpty();
    }

    private static List<String> actions(String at) {
        return told("~ 'request-[A-Z]'", at);
    }

    /** What the audit was told, sealed already or not. */
    private static List<String> told(String what, String at) {
        return database.jdbc()
                .sql("""
                        select substring(told from 'request-[A-Z][A-Za-z]+') from (
                            select 0 as late, number as place, record as told from audit_record
                            union all select 1, id, action || ' ' || object from audit_pending
                        ) entry where told like ? and told %s order by late, place
                        """.formatted(what))
                .param("%request/" + at.substring("/requests/".length()) + "%")
                .query((row, _) -> String.valueOf(row.getString(1)))
                .list();
    }

    @Test
    void a_request_is_for_its_enterprise_its_desk_those_who_sort_and_supervisors() {
        String at = sends("专利被侵权", "我们的专利被别人侵权了，怎么维权？");
        assertThat(by("rival").get(at).status()).isEqualTo(404);
        assertThat(page("rival", "/requests")).doesNotContain("专利被侵权");
        assertThat(by("rival").post("/requests/new", at + "/file", Map.of()).status())
                .isEqualTo(404);
        // Its own enterprise may not sort it, either.
        assertThat(by("writer").post("/requests/new", at + "/file", Map.of()).status())
                .isEqualTo(403);
        assertThat(by("visitor").get(at).location()).endsWith("/sign-in");
        assertThat(by("visitor").get("/requests").location()).endsWith("/sign-in");
        assertThat(by("bank").get(at).status()).isEqualTo(404);
        assertThat(by("bank").get("/requests").status()).isEqualTo(403);
        assertThat(by("bank").get("/requests/new").status()).isEqualTo(403);
        assertThat(by("intake").get("/requests/new").status()).isEqualTo(403);
        assertThat(by("technology").get(at).status()).isEqualTo(404);
        assertThat(by("idle").get(at).status()).isEqualTo(404);
        assertThat(page("idle", "/requests")).contains("没有接收诉求的岗位").doesNotContain("专利被侵权");
        assertThat(page("chief", at)).contains("专利被侵权");

        moves("intake", at, "file", Map.of("category", "innovation", "desk", "technology"));
        assertThat(page("technology", at)).contains("专利被侵权");
        assertThat(by("environment").get(at).status()).isEqualTo(404);
        // Who sorts passes it on, but answers only for a desk of their own.
        assertThat(move("intake", at, "answer", Map.of("text", "好")).status()).isEqualTo(403);
        assertThat(move("chief", at, "answer", Map.of("text", "好")).status()).isEqualTo(403);
        assertThat(move("technology", at, "no-such-move", Map.of("text", "好")).status())
                .isEqualTo(404);
    }

    @Test
    void a_decision_is_undone_by_filing_again_sending_back_and_opening_again() {
        String at = sends("隔壁工厂", "隔壁厂半夜排放刺鼻气味，员工头晕。");
        moves("intake", at, "file", Map.of("category", "land", "desk", "agent"));
        assertThat(move("agent", at, "send-back", Map.of("text", "是环保的事")).location())
                .endsWith("/requests");
        assertThat(page("intake", "/requests")).contains("隔壁工厂");
        assertThat(by("agent").get(at).status()).isEqualTo(404);
        moves("intake", at, "file", Map.of("category", "environment", "desk", "environment"));
        moves("environment", at, "close", Map.of("text", "已另案查处，不再单独答复。"));
        assertThat(page("writer", at)).contains("已另案查处", "已办结").doesNotContain("是环保的事");
        assertThat(move("environment", at, "answer", Map.of("text", "x")).status())
                .isEqualTo(409);
        moves("environment", at, "reopen", Map.of("text", "查清了，补充答复"));
        moves("environment", at, "answer", Map.of("text", "该厂已停产整改。"));
        assertThat(page("writer", at)).contains("该厂已停产整改", "重新办理", "已答复");
        assertThat(actions(at))
                .containsExactly(
                        "request-Sent",
                        "request-Filed",
                        "request-SentBack",
                        "request-Filed",
                        "request-Closed",
                        "request-Reopened",
                        "request-Answered");
    }

    @Test
    void bad_input_comes_back_with_a_sentence_and_nothing_is_lost() {
        String longText = "水".repeat(6_000);
        for (Map<String, String> sent : List.of(
                Map.of("subject", "停水", "text", ""),
                Map.of("subject", "停水", "text", "😀😀"),
                Map.of("subject", "停水", "text", longText),
                Map.of("text", "只有内容"),
                Map.<String, String>of())) {
            Browser.Answer answer = by("writer").post("/requests/new", "/requests", sent);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains("还不能提交").contains(sent.getOrDefault("text", ""));
            assertThat(answer.body()).contains("value=\"" + sent.getOrDefault("subject", "") + "\"");
        }
        String at = sends("<script>alert(1)</script>", "请问\u0000<b>停水</b>怎么办");
        assertThat(page("intake", at)).contains("&lt;script&gt;").doesNotContain("<script>alert");
        Browser.Answer none = move("intake", at, "file", Map.of("category", "", "desk", "agent", "text", "留着这句"));
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.body()).contains("请选择类别", "留着这句");
        assertThat(move("intake", at, "file", Map.of("category", "policy", "desk", "nobody"))
                        .status())
                .isEqualTo(422);
        assertThat(move("intake", at, "close", Map.of("text", "  ")).status()).isEqualTo(422);
        assertThat(by("writer").get("/requests/R2026-0000001-x").status()).isEqualTo(404);
        assertThat(by("writer").get("/requests/R2026-9999999-9").status()).isEqualTo(404);
    }

    @Test
    void twice_is_once_and_of_two_who_decide_at_once_the_second_is_told() {
        String command = UUID.randomUUID().toString();
        Map<String, String> letter = Map.of("subject", "发票额度", "text", "发票额度不够用想提额", "command", command);
        String first = by("writer").post("/requests/new", "/requests", letter).location();
        assertThat(by("writer").post("/requests/new", "/requests", letter).location())
                .isEqualTo(first);
        String at = first.replaceAll(".*(/requests/[^?]+).*", "$1");

        Map<String, String> filing = Map.of(
                "category",
                "tax",
                "desk",
                "finance",
                "events",
                "1",
                "command",
                UUID.randomUUID().toString());
        moves("intake", at, "file", filing);
        moves("intake", at, "file", filing);
        Browser.Answer late = move(
                "chief", at, "file", Map.of("category", "policy", "desk", "policy", "events", "1", "text", "我看是政策"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("刚才已有人处理过", "我看是政策", "办理中");
        assertThat(actions(at)).containsExactly("request-Sent", "request-Filed");
    }

    @Test
    void the_inbox_confirms_with_one_button_and_shows_a_doubtful_one_as_such() {
        String sure = sends("员工社保断缴", "员工社保断缴了怎么补，外地员工落户需要什么条件？");
        String doubtful = sends("hello", "zzz qqq 1234");
        assertThat(page("intake", doubtful))
                .contains("把握不够，没有预选")
                .doesNotContainPattern("(?s)待人工分拣.{0,60}</span> <span class=\"figure\">")
                .doesNotContainPattern("<option value=\"[a-z]+\"\\s+selected");
        assertThat(page("intake", sends("我们", "asdf asdf 我们 asdf"))).doesNotContain("<mark>我们</mark>");
        String inbox = page("intake", "/requests");
        assertThat(inbox)
                .contains(sure + "/file")
                .doesNotContain(doubtful + "/file")
                .contains(doubtful + "#file");

        Browser.Answer confirmed = by("intake")
                .post(
                        "/requests",
                        sure + "/file",
                        Map.of("category", "people", "desk", "technology", "events", "1", "from", "inbox"));
        assertThat(confirmed.status()).isEqualTo(302);
        assertThat(confirmed.location()).endsWith("/requests");
        assertThat(page("technology", sure)).contains("办理中");
        Browser.Answer again = by("intake")
                .post(
                        "/requests",
                        sure + "/file",
                        Map.of("category", "people", "desk", "technology", "events", "1", "from", "inbox"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("刚才已有人处理过", "待分拣");
    }

    /** Learning goes on behind the pages: looks again until it shows, for half a minute at most. */
    private static void comesToShow(String who, String at, Pattern wanted) throws InterruptedException {
        for (int i = 0; i < 60 && !wanted.matcher(page(who, at)).find(); i++) {
            Thread.sleep(500);
        }
        assertThat(page(who, at)).containsPattern(wanted);
    }

    @Test
    void what_persons_decide_is_learnt_and_answers_are_shown_beside_similar_letters() throws InterruptedException {
        String text = "凌波仪需要找场地做展示，凌波仪怎么报名？";
        String first = sends("凌波仪展示", text);
        moves("intake", first, "file", Map.of("category", "environment", "desk", "environment"));
        moves("environment", first, "answer", Map.of("text", "请在三号厅登记。"));
        for (int i = 0; i < 3; i++) {
            moves("intake", sends("凌波仪展示", text), "file", Map.of("category", "environment", "desk", "environment"));
        }

        String next = sends("凌波仪展示", text);
        comesToShow("intake", next, Pattern.compile("<option value=\"environment\"\\s+selected"));
        comesToShow("intake", next, Pattern.compile("以前类似的诉求[\\s\\S]*请在三号厅登记"));
        // Similar letters are for officers alone.
        assertThat(page("writer", next)).doesNotContain("请在三号厅登记");
    }
}
