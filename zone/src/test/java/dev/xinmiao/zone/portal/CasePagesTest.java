package dev.xinmiao.zone.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.Xinmiao;
import dev.xinmiao.zone.casework.ByItself;
import dev.xinmiao.zone.database.TestDatabase;
import dev.xinmiao.zone.fact.SubjectIdentity;
import dev.xinmiao.zone.fact.SubjectRegistry;
import dev.xinmiao.zone.identity.Duties;
import dev.xinmiao.zone.identity.Duty;
import dev.xinmiao.zone.identity.Rights;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.kernel.CreditCode;
import dev.xinmiao.zone.kernel.SubjectId;
import java.nio.charset.StandardCharsets;
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

/** A case over HTTP, without script: from the item to the rating, through one desk and through several at once. */
@SpringBootTest(classes = Xinmiao.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CasePagesTest {
    private static final byte[] PDF = "%PDF-1.4 signed".getBytes(StandardCharsets.US_ASCII);

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
    static void anEnterpriseItsRivalAndTheDesks(
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
        duties.grant("rival", Duty.SIGNER);
        for (String desk : List.of("intake", "service", "planning", "fire", "environment", "quality")) {
            account(desk, "OFFICER", null);
            duties.give(desk, desk, null, null);
        }
        account("chief", "OFFICER", null);
        duties.grant("chief", Duty.SUPERVISOR);
        for (String name : List.of(
                "signer",
                "preparer",
                "rival",
                "intake",
                "service",
                "planning",
                "fire",
                "environment",
                "quality",
                "chief")) {
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
        Browser browser = BROWSERS.get(name);
        assertThat(browser).as(name).isNotNull();
        return java.util.Objects.requireNonNull(browser);
    }

    private static String begin(String item) {
        Browser.Answer answer = by("preparer").post("/cases/new?item=" + item, "/cases", Map.of("item", item));
        assertThat(answer.status()).isEqualTo(302);
        return answer.location().replaceAll(".*(/cases/[^?]+).*", "$1");
    }

    private static void moves(String who, String page, String move, Map<String, String> fields) {
        Browser.Answer answer = by(who).post(page, page + "/" + move, fields);
        assertThat(answer.status()).as("%s by %s: %s", move, who, answer.body()).isEqualTo(302);
    }

    private static Browser.Answer refused(String who, String page, String move, Map<String, String> fields) {
        Browser.Answer answer = by(who).post(page, page + "/" + move, fields);
        assertThat(answer.status()).as("%s by %s", move, who).isIn(409, 422);
        return answer;
    }

    private static void hands(String page, String material) {
        assertThat(by("preparer")
                        .upload(page, page + "/files/" + material, "申请表.pdf", PDF)
                        .status())
                .isEqualTo(302);
    }

    private static final Map<String, String> ANSWERS =
            Map.of("matter", "厂房扩建", "contact", "王工", "phone", "0512-55550100", "staff", "120");

    @Test
    void an_enterprise_applies_is_asked_for_a_supplement_supplies_it_gets_its_result_and_rates_it() {
        String page = begin("zc-005");
        Browser.Answer wrong = by("preparer")
                .upload(page, page + "/files/accounts", "申请表.pdf", "MZ".getBytes(StandardCharsets.US_ASCII));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("内容与文件名不符");
        hands(page, "accounts");
        Browser.Answer few = by("preparer")
                .post(page, page + "/answers", Map.of("matter", "厂房扩建", "staff", "many", "then", "submit"));
        assertThat(few.status()).isEqualTo(422);
        assertThat(few.body()).contains("请填数字", "value=\"many\"", "请填写", "厂房扩建");
        moves("preparer", page, "answers", ANSWERS);
        assertThat(refused("preparer", page, "submit", Map.of()).body()).contains("签署权限");
        moves("signer", page, "submit", Map.of());

        assertThat(by("intake").get("/desk").body()).contains(page);
        moves("intake", page, "return", Map.of("step", "accept", "want", "accounts", "why-accounts", "未盖章"));
        assertThat(by("preparer").get(page).body()).contains("需要您补正", "<strong>上年度财务报表", "未盖章", "由本单位有签署权限的人提交");
        hands(page, "accounts");
        moves("signer", page, "submit", Map.of());
        assertThat(refused("intake", page, "return", Map.of("step", "accept", "want", "accounts", "why-accounts", "再改"))
                        .body())
                .contains("一次性告知");
        moves("intake", page, "accept", Map.of("step", "accept", "due-iplist", "2026-07-10"));
        assertThat(by("preparer").get(page).body()).contains("承诺", "个工作日", "应于");
        assertThat(by("service").get(page).body()).contains("准予");
        assertThat(refused("service", page, "grant", Map.of("step", "handle")).body())
                .contains("容缺的材料尚未补齐：知识产权清单", "Still to follow: List of intellectual property");
        hands(page, "iplist");
        moves("service", page, "grant", Map.of("step", "handle"));
        moves("intake", page, "deliver", Map.of("step", "deliver", "text", "已送达"));
        moves("signer", page, "rate", Map.of("stars", "5", "text", "很快"));
        assertThat(refused("signer", page, "rate", Map.of("stars", "1")).body()).contains("已评价");
        assertThat(by("chief").get("/board").body()).contains("5 星");
        assertThat(by("preparer").get("/cases").body()).contains(page);
    }

    @Test
    void desks_work_side_by_side_and_one_opinion_is_sent_back() {
        String page = begin("ys-014");
        for (String material : List.of(
                "site-plan",
                "survey",
                "drawings",
                "fire-design",
                "shelter",
                "eia",
                "contracts",
                "energy",
                "soil-water",
                "funds",
                "safety")) {
            hands(page, material);
        }
        moves(
                "preparer",
                page,
                "answers",
                Map.of("project", "一期", "area", "8000", "height", "12", "contract-on", "2026-06-29"));
        moves("signer", page, "submit", Map.of());
        moves("intake", page, "accept", Map.of("step", "accept"));
        assertThat(by("planning").get(page).body()).contains("时间安排", "关键");
        moves("fire", page, "opinion", Map.of("step", "fire", "desk", "fire", "verdict", "DISAGREE", "text", "通道不足"));
        moves("environment", page, "opinion", Map.of("step", "eia", "desk", "environment", "verdict", "AGREE"));
        assertThat(by("planning").get(page).body()).contains("通道不足").doesNotContain(">true<");
        assertThat(database.jdbc()
                        .sql("select count(*) from case_turn where desk = ''")
                        .query(Integer.class)
                        .single())
                .as("the applicant's own step is in no queue")
                .isZero();
        assertThat(refused("planning", page, "opinion", Map.of("step", "fire", "desk", "fire", "verdict", "AGREE"))
                        .body())
                .contains("其他岗位");
        moves("chief", page, "return-opinion", Map.of("step", "fire", "opinion", "1", "text", "请引用条款"));
        String shown = by("signer").get(page).body();
        assertThat(shown).contains("已退回：请引用条款", "已退回，或所依据的材料已变");
        moves("fire", page, "opinion", Map.of("step", "fire", "desk", "fire", "verdict", "AGREE"));
        assertThat(by("signer").get(page + "?asOf=2026-06-29").body()).contains("不能办理");
    }

    @Test
    void cases_in_hand_go_with_the_desks_of_whoever_leaves(@Autowired Rights rights, @Autowired Duties duties) {
        account("leaver", "OFFICER", null);
        account("heir", "OFFICER", null);
        duties.give("intake", "leaver", null, null);
        duties.give("service", "leaver", null, null);
        String page = begin("zc-005");
        hands(page, "accounts");
        moves("preparer", page, "answers", ANSWERS);
        moves("signer", page, "submit", Map.of());
        moves("intake", page, "hand-over", Map.of("step", "accept", "person", "leaver", "text", "转办"));
        // A later step, which is nobody's turn yet, comes to its person too.
        moves("service", page, "hand-over", Map.of("step", "handle", "person", "leaver", "text", "转办"));

        rights.handOver(new Viewer.Administrator("secadmin", "安全管理员", Viewer.Kind.SECURITY), "leaver", "heir");

        assertThat(database.jdbc()
                        .sql("select step || ' ' || person from case_turn where person in ('leaver', 'heir')")
                        .query((row, _) -> row.getString(1))
                        .list())
                .containsExactly("accept heir");
        assertThat(by("chief").get(page).body()).contains("转给 heir", "岗位移交");
        moves("intake", page, "accept", Map.of("step", "accept", "due-iplist", "2026-07-10"));
        assertThat(database.jdbc()
                        .sql("select step || ' ' || person from case_turn where person in ('leaver', 'heir')")
                        .query((row, _) -> row.getString(1))
                        .list())
                .containsExactly("handle heir");
    }

    @Test
    void a_case_is_there_for_its_enterprise_and_its_desks_alone() {
        String page = begin("zc-005");
        assertThat(by("rival").get(page).status()).isEqualTo(404);
        assertThat(by("service").get(page).status())
                .as("a draft is nobody else's")
                .isEqualTo(404);
        assertThat(by("visitor").get(page).status()).isEqualTo(302);
        hands(page, "accounts");
        moves("preparer", page, "answers", ANSWERS);
        moves("signer", page, "submit", Map.of());
        assertThat(by("service").get(page).status()).isEqualTo(200);
        assertThat(by("planning").get(page).status()).as("not in this process").isEqualTo(404);
        assertThat(by("chief").get(page).status()).isEqualTo(200);
        assertThat(by("rival")
                        .post("/cases", page + "/withdraw", Map.of("text", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(by("rival").get("/cases").body()).doesNotContain(page);
        assertThat(by("rival").get("/board").status()).isEqualTo(403);
        assertThat(by("intake").get("/board").status()).isEqualTo(403);
        String file = by("signer").get(page).body().replaceAll("(?s).*(/cases/[^\"]+/files/[0-9a-f]{64}).*", "$1");
        assertThat(by("signer").get(file).status()).isEqualTo(200);
        assertThat(by("rival").get(file).status()).isEqualTo(404);
        assertThat(by("signer").get(page.replaceFirst("\\d$", "x")).status()).isEqualTo(404);
        assertThat(database.jdbc()
                        .sql(
                                "select count(*) from (select object from audit_pending where action = 'read-case' union all"
                                        + " select record from audit_record where record like '%read-case%') told")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void a_double_click_does_nothing_twice() {
        String page = begin("zc-005");
        hands(page, "accounts");
        moves("preparer", page, "answers", ANSWERS);
        Map<String, String> click = Map.of("command", "11111111-2222-3333-4444-555555555555");
        moves("signer", page, "submit", click);
        moves("signer", page, "submit", click);
        assertThat(database.jdbc()
                        .sql("select count(*) from case_event where kind = 'Submitted' and case_id = ?")
                        .param(Long.parseLong(page.replaceAll(".*-(\\d{7})-.*", "$1")))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void several_cases_are_accepted_at_once_and_one_that_cannot_be_holds_up_no_other() {
        List<String> pages = List.of(begin("zc-005"), begin("zc-005"));
        pages.forEach(page -> {
            hands(page, "accounts");
            moves("preparer", page, "answers", ANSWERS);
            moves("signer", page, "submit", Map.of());
        });
        String first = pages.get(0).replace("/cases/", "");
        String second = pages.get(1).replace("/cases/", "");
        by("intake").post(pages.get(0), pages.get(0) + "/accept", Map.of("step", "accept", "due-iplist", "2026-07-10"));
        Browser.Answer answer =
                by("intake").post("/desk", "/desk", Map.of("action", "take", "turn", second + "/accept/intake"));
        assertThat(answer.body()).contains("办成 1 件，没有办成 0 件");
        assertThat(by("intake").get("/desk?only=mine").body()).contains(second).doesNotContain(first);
        assertThat(by("intake")
                        .post("/desk", "/desk", Map.of("action", "accept", "turn", second + "/accept/intake"))
                        .body())
                .as("a deferrable paper is missing: that has to be said for each case")
                .contains("办成 0 件，没有办成 1 件", "知识产权清单");
        assertThat(by("preparer")
                        .post("/cases", "/desk", Map.of("action", "accept"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void an_answer_is_delivered_by_itself_and_its_bad_mark_opens_a_case_that_asks_for_no_papers(
            @Autowired ByItself byItself) {
        String page = begin("zc-001");
        moves("signer", page, "answers", Map.of("question", "怎么申报", "contact", "王工", "phone", "1"));
        moves("signer", page, "submit", Map.of());
        moves("intake", page, "accept", Map.of("step", "accept"));
        moves("service", page, "grant", Map.of("step", "answer", "text", "见指南"));
        byItself.run();
        moves("signer", page, "rate", Map.of("stars", "1", "text", "答非所问"));
        byItself.run();
        String shown = by("signer").get(page).body();
        assertThat(shown).contains("差评已转入核实与回复");
        String reply = shown.replaceAll("(?s).*差评已转入核实与回复.*?href=\"(/cases/[0-9-]+)\".*", "$1");
        assertThat(by("signer").get(reply).body()).contains("待受理", page);
        moves("chief", reply, "accept", Map.of("step", "accept"));
        moves("quality", reply, "opinion", Map.of("step", "mend", "desk", "quality", "verdict", "AGREE"));
        moves("quality", reply, "deliver", Map.of("step", "reply", "text", "已重新答复，抱歉"));
        byItself.run();
        assertThat(by("signer").get(page).body()).contains("回复评价", "已重新答复，抱歉");
    }

    @Test
    void a_bundle_asks_once_and_is_followed_under_one_receipt() {
        Browser.Answer begun = by("signer")
                .post("/receipts/new?bundle=talent", "/receipts", Map.of("bundle", "talent", "item", "rc-030"));
        assertThat(begun.status()).isEqualTo(302);
        String receipt = begun.location().replaceAll(".*(/receipts/[^?]+).*", "$1");
        assertThat(by("rival").get(receipt).status()).isEqualTo(404);
        assertThat(by("chief").get(receipt).status()).isEqualTo(404);
        assertThat(by("signer").get(receipt).body()).contains("劳动合同", "高层次人才分类认定");
        for (String material : List.of("title-proof", "labour")) {
            assertThat(by("signer")
                            .upload(receipt, receipt + "/files/" + material, "证明.pdf", PDF)
                            .status())
                    .isEqualTo(302);
        }
        Map<String, String> few = Map.of("contact", "王工", "then", "submit");
        Browser.Answer faults = by("signer").post(receipt, receipt + "/answers", few);
        assertThat(faults.status()).isEqualTo(422);
        assertThat(faults.body()).contains("请填写", "王工");
        Map<String, String> all = new java.util.HashMap<>(ANSWERS);
        all.put("then", "submit");
        assertThat(by("signer").post(receipt, receipt + "/answers", all).body()).contains("待受理");
        assertThat(by("signer").get("/cases").body()).contains(receipt);
        assertThat(by("signer")
                        .post("/receipts/new?bundle=talent", "/receipts", Map.of("bundle", "talent"))
                        .status())
                .as("nothing chosen")
                .isEqualTo(422);
    }

    @Test
    void a_case_is_passed_on_within_the_enterprise_alone_and_handed_over_within_the_desk_alone() {
        String page = begin("zc-005");
        assertThat(refused("preparer", page, "pass-on", Map.of("person", "rival"))
                        .body())
                .contains("本单位没有这个人");
        moves("preparer", page, "pass-on", Map.of("person", "signer", "text", "请签署"));
        assertThat(by("signer").get("/cases").body()).contains("signer");
        hands(page, "accounts");
        moves("preparer", page, "answers", ANSWERS);
        moves("signer", page, "submit", Map.of());
        assertThat(refused("intake", page, "hand-over", Map.of("step", "accept", "person", "planning"))
                        .body())
                .contains("不在这个岗位上");
        moves("intake", page, "hand-over", Map.of("step", "accept", "person", "intake"));
        String long2 = "长".repeat(2001);
        assertThat(refused("intake", page, "not-accept", Map.of("step", "accept", "text", long2))
                        .body())
                .as("too long is said, and what was typed is there again")
                .contains("文字太长", long2);
    }
}
