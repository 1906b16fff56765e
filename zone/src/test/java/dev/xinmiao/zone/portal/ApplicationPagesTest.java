package dev.xinmiao.zone.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.Xinmiao;
import dev.xinmiao.zone.benefit.award.AwardState;
import dev.xinmiao.zone.benefit.award.AwardStore;
import dev.xinmiao.zone.casework.ByItself;
import dev.xinmiao.zone.casework.CaseNumber;
import dev.xinmiao.zone.casework.CaseState;
import dev.xinmiao.zone.casework.Casework;
import dev.xinmiao.zone.database.TestDatabase;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.fact.FactValue;
import dev.xinmiao.zone.fact.Statement;
import dev.xinmiao.zone.fact.StatementStore;
import dev.xinmiao.zone.fact.SubjectIdentity;
import dev.xinmiao.zone.fact.SubjectRegistry;
import dev.xinmiao.zone.kernel.CreditCode;
import dev.xinmiao.zone.kernel.Period;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.ledger.Account;
import dev.xinmiao.zone.ledger.Award;
import dev.xinmiao.zone.ledger.BalanceCheck;
import dev.xinmiao.zone.ledger.Ledger;
import dev.xinmiao.zone.ledger.LedgerReading;
import dev.xinmiao.zone.ledger.Order;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Applying for clauses over HTTP, without script: from the enterprise's page over the desks to the order to pay. */
@SpringBootTest(classes = Xinmiao.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ApplicationPagesTest.Time.class)
class ApplicationPagesTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    // Kept: the program that the next test shares writes into it for as long as it lives.
    @TempDir(cleanup = CleanupMode.NEVER)
    static Path data;

    private static final Instant BEGIN = Instant.parse("2026-11-10T04:00:00Z");
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final String VOUCHER = "chengdu-compute-voucher";
    private static final String EQUIPMENT = "fuxin-equipment";
    private static final List<String> FIRMS = List.of("甲", "乙", "丙", "丁", "戊", "己", "庚");
    private static final Map<String, Browser> BROWSERS = new LinkedHashMap<>();
    private static final Map<String, SubjectId> IDS = new LinkedHashMap<>();
    private static volatile Instant now = BEGIN;

    private final AwardStore store;
    private final Casework casework;
    private final ByItself byItself;
    private final Ledger ledger;
    private final LedgerReading reading;
    private final BalanceCheck check;
    private final StatementStore statements;
    private final TransactionTemplate transaction;

    ApplicationPagesTest(
            @Autowired AwardStore store,
            @Autowired Casework casework,
            @Autowired ByItself byItself,
            @Autowired Ledger ledger,
            @Autowired LedgerReading reading,
            @Autowired BalanceCheck check,
            @Autowired StatementStore statements,
            @Autowired TransactionTemplate transaction) {
        this.store = store;
        this.casework = casework;
        this.byItself = byItself;
        this.ledger = ledger;
        this.reading = reading;
        this.check = check;
        this.statements = statements;
        this.transaction = transaction;
    }

    @TestConfiguration
    static class Time {
        @Bean
        @Primary
        ZoneClock movingClock() {
            return ZoneClock.of(() -> now);
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        database.register(registry);
        registry.add("xinmiao.data", () -> data);
        registry.add("xinmiao.enterprises", () -> 0);
    }

    /** Enterprises that bought computing power and equipment, of whom each test has its own. */
    @BeforeAll
    static void enterprisesAndDesks(
            @LocalServerPort int port,
            @Autowired SubjectRegistry subjects,
            @Autowired StatementStore statements,
            @Autowired TransactionTemplate transaction) {
        List<SubjectId> made = transaction.execute(_ -> {
            List<SubjectId> ids = subjects.resolve(FIRMS.stream()
                    .map(name -> new SubjectIdentity(CreditCode.of(code(name)), "昆山" + name + "有限公司", Map.of()))
                    .toList());
            ids.forEach(id -> statements.append(facts(id)));
            return ids;
        });
        for (int i = 0; i < FIRMS.size(); i++) {
            IDS.put(FIRMS.get(i), made.get(i));
            account("firm" + i, "MEMBER", made.get(i).value(), "SIGNER");
        }
        account("typist", "MEMBER", made.getFirst().value(), null);
        for (String desk : List.of("policy", "finance", "technology", "credit")) {
            account(desk, "OFFICER", null, null);
            database.jdbc()
                    .sql("insert into desk_holding (desk, username, since) values (?, ?, ?)")
                    .params(desk, desk, LocalDate.of(2026, 1, 1))
                    .update();
        }
        account("second", "OFFICER", null, null);
        database.jdbc()
                .sql("insert into desk_holding (desk, username, since) values ('finance', 'second', ?)")
                .params(LocalDate.of(2026, 1, 1))
                .update();
        account("wang", "OFFICER", null, null);
        for (String name : List.of("typist", "policy", "finance", "second", "technology", "credit", "wang")) {
            BROWSERS.put(name, new Browser(port).signedInAs(name, "secret"));
        }
        FIRMS.forEach(name -> BROWSERS.put(name, new Browser(port).signedInAs("firm" + FIRMS.indexOf(name), "secret")));
        BROWSERS.put("visitor", new Browser(port));
    }

    @BeforeEach
    void day() {
        now = BEGIN;
    }

    private static List<Statement> facts(SubjectId subject) {
        return List.of(
                lasting(
                        subject,
                        "registry",
                        Map.of(
                                "legal.independent",
                                FactValue.of(true),
                                "listed.dishonest",
                                FactValue.of(false),
                                "zone.registered",
                                FactValue.of(true))),
                lasting(subject, "authority", Map.of("zone.operates", FactValue.of(true))),
                lasting(subject, "tax", Map.of("zone.taxed", FactValue.of(true))),
                lasting(subject, "statistics", Map.of("zone.statistics", FactValue.of(true))),
                statement(
                        subject,
                        "enterprise",
                        Period.year(2025),
                        Map.of(
                                "compute.purchase",
                                FactValue.of(2_000_000),
                                "equipment.spending",
                                FactValue.of(8_000_000))));
    }

    private static Statement lasting(SubjectId subject, String source, Map<String, FactValue> values) {
        return statement(subject, source, Period.since(LocalDate.of(2025, 12, 1)), values);
    }

    private static Statement statement(SubjectId subject, String source, Period period, Map<String, FactValue> values) {
        Map<FactKey, FactValue> keyed = new LinkedHashMap<>();
        values.forEach((key, value) -> keyed.put(new FactKey(key), value));
        return new Statement(subject, source, period, keyed, Instant.parse("2026-01-10T00:00:00Z"), "test", null);
    }

    private static String code(String firm) {
        String seventeen = "91320583MA1APPL%02d".formatted(FIRMS.indexOf(firm));
        return seventeen + CreditCode.checkCharacter(seventeen + "0");
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

    private static Browser by(String name) {
        return Objects.requireNonNull(BROWSERS.get(name), name);
    }

    private static String page(String name, String path) {
        Browser.Answer answer = by(name).get(path);
        assertThat(answer.status()).as("%s %s", path, answer.body()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("Exception");
        return answer.body();
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }

    private static String own(String firm) {
        return "/enterprises/" + code(firm) + "/benefits";
    }

    /** Fills in the paper and the form of a new application; returns its page, not yet submitted. */
    private static String begun(String firm, String clause, String invoices) {
        String form = own(firm) + "/" + clause;
        Browser.Answer answer = by(firm).post(
                        form,
                        form + "/apply",
                        Map.of("command", UUID.randomUUID().toString()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        String page = found("(/cases/.*)$", answer.location());
        assertThat(by(firm).upload(page, page + "/files/clause-papers", "佐证.pdf", PDF)
                        .status())
                .isLessThan(400);
        assertThat(by(firm).post(
                                page,
                                page + "/answers",
                                Map.of("contact", "张三", "phone", "0512-5550000", "invoices", invoices))
                        .status())
                .isLessThan(400);
        return page;
    }

    private static String submitted(String firm, String clause, String invoices) {
        String page = begun(firm, clause, invoices);
        moves(firm, page, "submit", Map.of());
        return page;
    }

    private static void moves(String name, String page, String move, Map<String, String> fields) {
        Browser.Answer answer = by(name).post(page, page + "/" + move, fields);
        assertThat(answer.status()).as("%s %s", move, answer.body()).isLessThan(400);
    }

    private static String refused(String name, String page, String move, Map<String, String> fields) {
        Browser.Answer answer = by(name).post(page, page + "/" + move, fields);
        assertThat(answer.status()).as("%s %s", move, answer.body()).isBetween(400, 499);
        return answer.body();
    }

    private static void agrees(String desk, String page, String step) {
        moves(desk, page, "opinion", Map.of("step", step, "desk", desk, "verdict", "AGREE"));
    }

    private static CaseNumber number(String page) {
        return CaseNumber.parse(page.substring("/cases/".length())).orElseThrow();
    }

    private AwardStore.Row award(String page) {
        return store.application(number(page)).orElseThrow();
    }

    private long balance(String pot, Account account) {
        return reading.balances(reading.pot(pot).orElseThrow().id()).getOrDefault(account, 0L);
    }

    private void fund(String pot, long yuan) {
        ledger.carryOut(new Order.Fund(
                UUID.randomUUID(), "finance", reading.pot(pot).orElseThrow().id(), yuan * 100, false, "预算‡"));
    }

    private static String invoice(int number) {
        return "2632000000000000%04d".formatted(number);
    }

    @Test
    void a_quick_application_goes_from_the_clause_to_the_order_to_pay() {
        fund("compute-2026", 5_000_000);
        long reserved = balance("compute-2026", Account.RESERVED);
        String clause = own("甲") + "/" + VOUCHER;
        assertThat(page("甲", clause)).contains("申报这一项", "¥1,200,000");
        assertThat(page("finance", clause)).doesNotContain("申报这一项");
        Map<String, String> click = Map.of("command", UUID.randomUUID().toString());
        assertThat(by("finance").post(clause, clause + "/apply", click).status())
                .isEqualTo(403);
        assertThat(by("乙").post(own("乙"), clause + "/apply", click).status()).isEqualTo(404);
        assertThat(by("visitor").post("/clauses", clause + "/apply", click).status())
                .isNotEqualTo(200);

        String page = begun("甲", VOUCHER, "");
        assertThat(page("甲", page)).contains("条款与金额");
        assertThat(page("甲", page + "/benefit")).contains("还没有提交");
        assertThat(by("乙").get(page + "/benefit").status()).isEqualTo(404);
        assertThat(refused("甲", page, "submit", Map.of())).contains("请在申报表里列明发票");
        moves("甲", page, "answers", Map.of("invoices", invoice(1) + "\n12345\n" + invoice(1)));
        assertThat(refused("甲", page, "submit", Map.of())).contains("第 2 行“12345”不是发票号码", "第 3 行与第 1 行是同一张发票");
        moves("甲", page, "answers", Map.of("invoices", "2632 0000 0000 0000 0001\n\n" + invoice(2)));
        moves("甲", page, "submit", Map.of());
        assertThat(award(page).amount()).isEqualTo(120_000_000);
        assertThat(page("甲", own("甲"))).contains("申报中", page.substring(7));

        assertThat(page("甲", clause)).contains("同一依据已在办或已兑现", page.substring(7)).doesNotContain("申报这一项");
        String again = begun("甲", VOUCHER, invoice(3));
        assertThat(by("甲").post(
                                clause,
                                clause + "/apply",
                                Map.of("command", UUID.randomUUID().toString()))
                        .location())
                .as("a draft is opened again")
                .endsWith(again);
        assertThat(refused("甲", again, "submit", Map.of())).contains("已经在办：" + page.substring(7));

        moves("policy", page, "accept", Map.of("step", "accept"));
        String amount = page + "/benefit";
        assertThat(by("policy")
                        .post(
                                amount,
                                amount + "/amount",
                                Map.of(
                                        "amount",
                                        "1",
                                        "command",
                                        UUID.randomUUID().toString()))
                        .status())
                .isEqualTo(403);
        assertThat(assess(amount, "1200001", "多给")).contains("不超过条款测算的 ¥1,200,000.00");
        assertThat(assess(amount, "viel", "")).contains("请填写大于零", "viel");
        assertThat(assess(amount, "1100000", " ")).contains("请写明理由");
        assertThat(assess(amount, "1100000", "扣除未使用的部分")).isEmpty();
        assertThat(page("甲", amount)).contains("¥1,100,000", "扣除未使用的部分", "2632000000000000" + "0002");
        agrees("finance", page, "amount");
        assertThat(by("finance")
                        .post(
                                amount,
                                amount + "/amount",
                                Map.of(
                                        "amount",
                                        "1000000",
                                        "reason",
                                        "再减",
                                        "command",
                                        UUID.randomUUID().toString()))
                        .status())
                .as("the opinion rests on the amount")
                .isEqualTo(403);
        moves("policy", page, "grant", Map.of("step", "approve", "text", "同意"));

        AwardStore.Row award = award(page);
        assertThat(award.state()).isEqualTo(AwardState.ORDERED);
        assertThat(balance("compute-2026", Account.RESERVED) - reserved).isEqualTo(110_000_000);
        assertThat(refused("finance", page, "deliver", Map.of("step", "pay", "text", "完")))
                .contains("款项到账后自动办结");

        pay("甲", "1100000.00");
        assertThat(award(page).state()).isEqualTo(AwardState.PAID);
        assertThat(casework.find(number(page)).orElseThrow().state()).isEqualTo(CaseState.DELIVERED);
        assertThat(page("甲", page)).contains("已拨付 ¥1,100,000.00，付款单 ZF");
        assertThat(check.check().differences()).isEmpty();
    }

    /** The account, the batch and the bank's receipt of the one payment that waits, each by whom it needs. */
    private static void pay(String firm, String amount) {
        String payee = "/enterprises/" + code(firm) + "/payee";
        went(
                firm,
                payee,
                payee,
                Map.of(
                        "name",
                        "昆山" + firm + "有限公司",
                        "bank",
                        "工商银行",
                        "branch",
                        "昆山支行",
                        "number",
                        "6222020200001234",
                        "reason",
                        ""));
        went(firm, payee, payee + "/confirm", Map.of("version", "1", "how", ""));
        went("finance", payee, payee + "/verify", Map.of("version", "1", "how", "小额试付"));
        String batch = went("finance", "/payments", "/payments", Map.of());
        went("second", batch, batch + "/release", Map.of());
        String number = found("(ZF[0-9]{14}[0-9A-Z])", page("finance", batch));
        went(
                "finance",
                "/payments",
                "/payments/receipts",
                Map.of("text", number + "," + amount + ",PAID,B1,2026-11-10,"));
    }

    private static String went(String who, String form, String path, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("command", UUID.randomUUID().toString());
        Browser.Answer answer = by(who).post(form, path, all);
        assertThat(answer.status()).as("%s %s", path, answer.body()).isEqualTo(302);
        return URI.create(answer.location()).getPath();
    }

    /** The body of the refusal; empty where it was taken. */
    private static String assess(String page, String amount, String reason) {
        Browser.Answer answer = by("finance")
                .post(
                        page,
                        page + "/amount",
                        Map.of(
                                "amount",
                                amount,
                                "reason",
                                reason,
                                "command",
                                UUID.randomUUID().toString()));
        assertThat(answer.status()).isIn(302, 422);
        return answer.status() == 302 ? "" : answer.body();
    }

    @Test
    void an_invoice_serves_once_whoever_brings_it_and_under_whichever_clause() {
        fund("compute-2026", 5_000_000);
        fund("industry-2026", 5_000_000);
        String first = submitted("乙", VOUCHER, invoice(11));
        // Both are under way; the second is stopped when its money would be reserved.
        String second = submitted("丙", EQUIPMENT, invoice(11) + "\n" + invoice(12));
        moves("policy", first, "accept", Map.of("step", "accept"));
        agrees("finance", first, "amount");
        moves("policy", first, "grant", Map.of("step", "approve"));

        assertThat(page("finance", second + "/benefit")).contains("已用于另一笔");
        moves("policy", second, "accept", Map.of("step", "accept"));
        agrees("technology", second, "substance");
        agrees("finance", second, "amount");
        agrees("credit", second, "credit");
        assertThat(refused(
                        "policy", second, "opinion", Map.of("step", "proposal", "desk", "policy", "verdict", "AGREE")))
                .contains("凭证 invoice:2632000000000000" + "0011", "不能再次使用")
                .doesNotContain("昆山乙");
        assertThat(award(second).state()).isEqualTo(AwardState.APPLIED);
        assertThat(casework.find(number(second))
                        .orElseThrow()
                        .stepView("proposal")
                        .verdict())
                .isNull();

        // And who comes later is told at once, without learning whose it was.
        String third = begun("丁", VOUCHER, invoice(11));
        assertThat(refused("丁", third, "submit", Map.of()))
                .contains("第 1 行发票 2632000000000000" + "0011 已用于另一笔兑现")
                .doesNotContain("昆山乙");
    }

    @Test
    void a_regular_application_is_shown_and_an_objection_becomes_a_case() {
        fund("industry-2026", 5_000_000);
        String page = submitted("丁", EQUIPMENT, invoice(21));
        moves("policy", page, "accept", Map.of("step", "accept"));
        agrees("technology", page, "substance");
        agrees("finance", page, "amount");
        agrees("credit", page, "credit");
        agrees("policy", page, "proposal");
        assertThat(award(page).state()).isEqualTo(AwardState.IN_NOTICE);
        String notice = found("(/notices/\\d+)", page("丁", page + "/benefit"));
        assertThat(page("visitor", notice)).contains("昆山丁有限公司", "¥400,000", page.substring(7));

        Map<String, String> objection = Map.of(
                "award",
                String.valueOf(award(page).id()),
                "name",
                "李四",
                "contact",
                "13800000000",
                "claim",
                "设备是租来的",
                "evidence",
                "租赁合同登记第 9 号",
                "command",
                UUID.randomUUID().toString());
        assertThat(by("visitor").post(notice, notice + "/objections", objection).location())
                .contains("?filed=");
        String review = found(
                "(/cases/[-0-9]+)\"", page("policy", "/awards/" + award(page).list()));
        assertThat(review).isNotEqualTo(page);
        assertThat(page("丁", review + "/objection")).contains("设备是租来的").doesNotContain("李四", "13800000000", "租赁合同登记");
        assertThat(page("credit", review + "/objection")).contains("李四", "租赁合同登记第 9 号");
        assertThat(page("wang", review + "/objection")).doesNotContain("李四");
        assertThat(by("甲").get(review + "/objection").status()).isEqualTo(404);
        assertThat(page("丁", review)).contains("异议内容").doesNotContain("/withdraw\"");
        assertThat(refused("丁", review, "withdraw", Map.of("text", "不要了"))).contains("依职权办理的件不由企业撤回".substring(0, 4));

        moves("policy", review, "accept", Map.of("step", "accept"));
        // The enterprise is heard, asked or not.
        assertThat(by("丁").upload(review, review + "/files/statement", "陈述.pdf", PDF)
                        .status())
                .isLessThan(400);
        assertThat(page("credit", review)).contains("陈述.pdf");
        // The notice ends, but nothing is granted while the objection is open.
        now = Instant.parse("2026-12-01T04:00:00Z");
        byItself.run();
        assertThat(refused("policy", page, "grant", Map.of("step", "approve"))).contains("异议还没有办结");

        moves(
                "credit",
                review,
                "opinion",
                Map.of("step", "verify", "desk", "credit", "verdict", "DISAGREE", "text", "设备为自有"));
        assertThat(refused("policy", review, "refuse", Map.of("step", "decide", "text", " ")))
                .contains("请写明理由");
        moves("policy", review, "refuse", Map.of("step", "decide", "text", "发票与登记均证明为自有"));
        assertThat(award(page).state()).isEqualTo(AwardState.IN_NOTICE);
        assertThat(page("丁", review + "/objection")).contains("异议不成立", "发票与登记均证明为自有");
        moves("policy", page, "grant", Map.of("step", "approve"));
        assertThat(award(page).state()).isEqualTo(AwardState.ORDERED);
    }

    @Test
    void an_objection_that_is_upheld_ends_the_award_and_frees_the_money() {
        fund("industry-2026", 5_000_000);
        long free = balance("industry-2026", Account.AVAILABLE);
        String page = inNotice("戊", invoice(31));
        assertThat(balance("industry-2026", Account.AVAILABLE)).isEqualTo(free - 40_000_000);
        String notice = found("(/notices/\\d+)", page("戊", page + "/benefit"));
        Map<String, String> objection = new LinkedHashMap<>(Map.of(
                "award",
                String.valueOf(award(page).id()),
                "name",
                "王五",
                "contact",
                "w@example.com",
                "claim",
                "发票为虚开",
                "evidence",
                "税务公告",
                "command",
                UUID.randomUUID().toString()));
        by("visitor").post(notice, notice + "/objections", objection);
        objection.put("name", "赵六");
        objection.put("command", UUID.randomUUID().toString());
        by("visitor").post(notice, notice + "/objections", objection);
        List<String> reviews = Pattern.compile("(/cases/[-0-9]+)\"")
                .matcher(page("policy", "/awards/" + award(page).list()))
                .results()
                .map(each -> each.group(1))
                .filter(each -> !each.equals(page))
                .distinct()
                .toList();
        assertThat(reviews).hasSize(2);
        moves("policy", reviews.get(0), "accept", Map.of("step", "accept"));
        agrees("credit", reviews.get(0), "verify");
        moves("policy", reviews.get(0), "grant", Map.of("step", "decide", "text", "税务机关已定性"));
        assertThat(award(page).state()).isEqualTo(AwardState.REFUSED);
        assertThat(balance("industry-2026", Account.AVAILABLE)).isEqualTo(free);
        // The other objector is answered all the same.
        moves("policy", reviews.get(1), "not-accept", Map.of("step", "accept", "text", "已按另一件异议取消", "office", "无"));
        now = Instant.parse("2026-12-01T04:00:00Z");
        byItself.run();
        assertThat(refused("policy", page, "grant", Map.of("step", "approve"))).contains("只能作出不予的决定");
        moves("policy", page, "refuse", Map.of("step", "approve", "text", "异议成立"));
        assertThat(check.check().sound()).isTrue();
    }

    private static String inNotice(String firm, String invoices) {
        String page = submitted(firm, EQUIPMENT, invoices);
        moves("policy", page, "accept", Map.of("step", "accept"));
        agrees("technology", page, "substance");
        agrees("finance", page, "amount");
        agrees("credit", page, "credit");
        agrees("policy", page, "proposal");
        return page;
    }

    @Test
    void who_withdraws_or_moves_out_gets_nothing_and_nothing_stays_reserved() {
        fund("industry-2026", 5_000_000);
        long free = balance("industry-2026", Account.AVAILABLE);
        String withdrawn = inNotice("己", invoice(41));
        moves("己", withdrawn, "withdraw", Map.of("text", "改为明年申报"));
        assertThat(award(withdrawn).state()).isEqualTo(AwardState.DECLINED);
        assertThat(balance("industry-2026", Account.AVAILABLE)).isEqualTo(free);

        String moved = inNotice("己", invoice(41));
        transaction.executeWithoutResult(_ -> statements.append(List.of(new Statement(
                Objects.requireNonNull(IDS.get("己")),
                "registry",
                Period.since(LocalDate.of(2026, 11, 11)),
                Map.of(new FactKey("zone.registered"), FactValue.of(false)),
                Instant.parse("2026-11-12T00:00:00Z"),
                "test",
                null))));
        now = Instant.parse("2026-12-01T04:00:00Z");
        byItself.run();
        assertThat(refused("policy", moved, "grant", Map.of("step", "approve"))).contains("按今天的资料不再符合");
        moves("policy", moved, "refuse", Map.of("step", "approve", "text", "已迁出"));
        assertThat(award(moved).state()).isEqualTo(AwardState.REFUSED);
        assertThat(balance("industry-2026", Account.AVAILABLE)).isEqualTo(free);
    }

    @Test
    void a_batch_shares_what_there_is_where_the_clause_says_so() {
        fund("industry-2026", 5_000_000);
        String page = submitted("庚", EQUIPMENT, invoice(61));
        moves("policy", page, "accept", Map.of("step", "accept"));
        long leaves = 30_000_001;
        long pot = reading.pot("industry-2026").orElseThrow().id();
        ledger.carryOut(new Order.Reserve(
                UUID.randomUUID(),
                "finance",
                pot,
                balance("industry-2026", Account.AVAILABLE) - leaves,
                false,
                new Award("another", Objects.requireNonNull(IDS.get("甲")), "1"),
                List.of(),
                List.of(),
                "另一用途",
                null));
        List<AwardStore.Row> before = store.applications(EQUIPMENT).stream()
                .filter(row -> row.state() == AwardState.APPLIED)
                .toList();
        assertThat(by("庚").get("/applications").status()).isEqualTo(403);
        assertThat(by("visitor").get("/applications").status()).isEqualTo(302);
        assertThat(page("wang", "/applications")).contains("资金不足").doesNotContain("按比例核减这一批");
        assertThat(page("finance", "/applications")).contains("按比例核减这一批");
        Map<String, String> click = Map.of("command", UUID.randomUUID().toString());
        String share = "/applications/" + EQUIPMENT + "/share";
        assertThat(by("wang").post("/applications", share, click).status()).isEqualTo(403);
        assertThat(by("finance").post("/applications", share, click).status()).isEqualTo(302);
        assertThat(by("finance").post("/applications", share, click).status()).isEqualTo(422);

        long given = before.stream()
                .mapToLong(row -> store.find(row.id()).orElseThrow().amount())
                .sum();
        assertThat(given).as("whole yuan").isEqualTo(30_000_000);
        assertThat(award(page).amount()).isLessThan(40_000_000);
        assertThat(page("庚", page + "/benefit")).contains("资金池可用 ¥300,000.01", "按比例核减");
        moves("庚", page, "withdraw", Map.of("text", "不申报了"));
    }

    @Test
    void out_of_its_window_an_application_waits_and_nothing_is_lost() {
        String page = begun("庚", "sip-equipment", invoice(51));
        assertThat(refused("庚", page, "submit", Map.of())).contains("申报 2027年2月1日 09:00 开始，现在可以先填好");
        assertThat(page("庚", page)).contains("张三", invoice(51));
        assertThat(by("庚").get("/begin/benefit").location()).endsWith(own("庚"));
        assertThat(by("庚").get("/cases/new?item=zc-002").location()).endsWith("/begin/benefit");
        assertThat(by("庚").post(
                                own("庚"),
                                "/cases",
                                Map.of(
                                        "item",
                                        "zc-002",
                                        "command",
                                        UUID.randomUUID().toString()))
                        .status())
                .isEqualTo(409);
    }
}
