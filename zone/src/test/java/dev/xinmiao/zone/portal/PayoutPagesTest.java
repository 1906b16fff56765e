package dev.xinmiao.zone.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.zone.Xinmiao;
import dev.xinmiao.zone.benefit.award.AwardState;
import dev.xinmiao.zone.benefit.award.AwardStore;
import dev.xinmiao.zone.benefit.award.Awards;
import dev.xinmiao.zone.benefit.award.Awards.Answer;
import dev.xinmiao.zone.benefit.award.Sheet;
import dev.xinmiao.zone.benefit.payout.Parity;
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
import dev.xinmiao.zone.ledger.BalanceCheck;
import dev.xinmiao.zone.ledger.Ledger;
import dev.xinmiao.zone.ledger.LedgerReading;
import dev.xinmiao.zone.ledger.Order;
import dev.xinmiao.zone.ledger.Pot;
import dev.xinmiao.zone.ledger.Reservation;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.sql.Timestamp;
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

/** Paying over HTTP, without script: accounts, batches, receipts, recalls, and everything that goes wrong with them. */
@SpringBootTest(classes = Xinmiao.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PayoutPagesTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    // Kept: the program that the next test shares writes into it for as long as it lives.
    @TempDir(cleanup = CleanupMode.NEVER)
    static Path data;

    private static final Map<String, Browser> BROWSERS = new LinkedHashMap<>();
    private static final Map<String, SubjectId> IDS = new LinkedHashMap<>();
    private static final long AWARD = 20_000_000;

    private final Awards awards;
    private final AwardStore store;
    private final StatementStore statements;
    private final TransactionTemplate transaction;
    private final LedgerReading reading;
    private final BalanceCheck check;
    private final Parity parity;

    PayoutPagesTest(
            @Autowired Awards awards,
            @Autowired AwardStore store,
            @Autowired StatementStore statements,
            @Autowired TransactionTemplate transaction,
            @Autowired LedgerReading reading,
            @Autowired BalanceCheck check,
            @Autowired Parity parity) {
        this.awards = awards;
        this.store = store;
        this.statements = statements;
        this.transaction = transaction;
        this.reading = reading;
        this.check = check;
        this.parity = parity;
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        database.register(registry);
        registry.add("xinmiao.data", () -> data);
        registry.add("xinmiao.enterprises", () -> 0);
        registry.add("xinmiao.today", () -> "2026-06-30");
    }

    /** Six enterprises with a certificate each, of whom each test has its own. */
    @BeforeAll
    static void enterprisesAndTheZone(
            @LocalServerPort int port,
            @Autowired SubjectRegistry subjects,
            @Autowired StatementStore statements,
            @Autowired TransactionTemplate transaction,
            @Autowired Ledger ledger,
            @Autowired LedgerReading reading)
            throws InterruptedException {
        List<String> names = List.of("甲", "乙", "丙", "丁", "戊", "己");
        List<SubjectId> made = transaction.execute(_ -> {
            List<SubjectId> ids = subjects.resolve(names.stream()
                    .map(name -> new SubjectIdentity(CreditCode.of(code(name)), company(name), Map.of()))
                    .toList());
            for (int i = 0; i < ids.size(); i++) {
                statements.append(facts(ids.get(i), names.get(i)));
            }
            return ids;
        });
        for (int i = 0; i < names.size(); i++) {
            IDS.put(names.get(i), made.get(i));
            account("signer" + i, "MEMBER", made.get(i).value(), "SIGNER");
        }
        account("preparer", "MEMBER", made.get(0).value(), "PREPARER");
        account("reader", "MEMBER", made.get(0).value(), null);
        for (String name : List.of("money", "second", "third")) {
            account(name, "OFFICER", null, null);
            database.jdbc()
                    .sql("insert into desk_holding (desk, username, since) values ('finance', ?, ?)")
                    .params(name, LocalDate.of(2026, 1, 1))
                    .update();
        }
        account("wang", "OFFICER", null, null);
        for (String name : List.of(
                "signer0",
                "signer1",
                "signer2",
                "signer3",
                "signer4",
                "signer5",
                "preparer",
                "reader",
                "money",
                "second",
                "third",
                "wang")) {
            BROWSERS.put(name, new Browser(port).signedInAs(name, "secret"));
        }
        List<Pot> pots = reading.pots();
        for (int i = 0; i < 600 && pots.size() < 2; i++) {
            Thread.sleep(50);
            pots = reading.pots();
        }
        pots.forEach(pot ->
                ledger.carryOut(new Order.Fund(UUID.randomUUID(), "money", pot.id(), 100 * AWARD, false, "预算‡")));
    }

    private static String company(String name) {
        return "昆山" + name + "（苏州）有限公司";
    }

    private static String code(String name) {
        String seventeen = "91320583MA1PAY%d00".formatted("甲乙丙丁戊己".indexOf(name));
        return seventeen + CreditCode.checkCharacter(seventeen + "0");
    }

    private static List<Statement> facts(SubjectId id, String name) {
        return List.of(
                statement(
                        id,
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
                statement(
                        id,
                        "authority",
                        Map.of(
                                "zone.operates",
                                FactValue.of(true),
                                "certificate.high-tech.issued",
                                FactValue.of(LocalDate.of(2025, 12, 19)),
                                "certificate.high-tech.kind",
                                FactValue.of("首次认定"),
                                "certificate.high-tech.number",
                                FactValue.of("GR" + name),
                                "list.high-tech-incubation.on",
                                FactValue.none())),
                statement(id, "tax", Map.of("zone.taxed", FactValue.of(true))),
                statement(
                        id,
                        "statistics",
                        Map.of("zone.statistics", FactValue.of(true), "scale.above", FactValue.of(false))));
    }

    private static Statement statement(SubjectId subject, String source, Map<String, FactValue> values) {
        Map<FactKey, FactValue> keyed = new LinkedHashMap<>();
        values.forEach((key, value) -> keyed.put(new FactKey(key), value));
        return new Statement(
                subject,
                source,
                Period.since(LocalDate.of(2025, 12, 19)),
                keyed,
                Instant.parse("2026-01-10T00:00:00Z"),
                "test",
                null);
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

    /** An award that was matched, accepted, shown and ordered. */
    private long ordered(String name) {
        Sheet sheet = Sheet.read(
                "名单", "苏高企协〔2025〕9号‡", LocalDate.of(2025, 12, 19), code(name) + "," + company(name) + ",GR" + name);
        long list = done(awards.make("dayawan-high-tech", sheet, "policy", UUID.randomUUID()));
        done(awards.tell(list, "policy", UUID.randomUUID()));
        long award = store.awards(list).getFirst().id();
        done(awards.answer(award, true, "", "signer", UUID.randomUUID()));
        done(awards.show(list, "policy", UUID.randomUUID()));
        database.jdbc()
                .sql("update award_notice set ends_at = ?")
                .param(Timestamp.from(Instant.parse("2026-06-29T00:00:00Z")))
                .update();
        done(awards.order(list, "policy", UUID.randomUUID()));
        assertThat(state(award)).isEqualTo(AwardState.ORDERED);
        return award;
    }

    private static long done(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return ((Answer.Done) answer).id();
    }

    private AwardState state(long award) {
        return store.find(award).orElseThrow().state();
    }

    private Reservation reservation(long award) {
        return reading.reservation(
                        Objects.requireNonNull(store.find(award).orElseThrow().reservation()))
                .orElseThrow();
    }

    private static Browser by(String name) {
        return Objects.requireNonNull(BROWSERS.get(name), name);
    }

    private static String page(String name, String path) {
        Browser.Answer answer = by(name).get(path);
        assertThat(answer.status()).as("%s %s", path, answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static Browser.Answer post(String name, String path, String... fields) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("command", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return by(name).post("/account", path, form);
    }

    private static String refused(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        return answer.body();
    }

    private static String went(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        return answer.location().replaceAll("^https?://[^/]+", "");
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }

    private static String payee(String name) {
        return "/enterprises/" + code(name) + "/payee";
    }

    private static Browser.Answer enter(String who, String name, String number, String reason) {
        return post(
                who,
                payee(name),
                "name",
                company(name),
                "bank",
                "工商银行",
                "branch",
                "昆山支行",
                "number",
                number,
                "reason",
                reason);
    }

    private static Browser.Answer move(String who, String name, String move) {
        int version = database.jdbc()
                .sql("select version from payee_account where subject = ?")
                .param(Objects.requireNonNull(IDS.get(name)).value())
                .query(Integer.class)
                .single();
        return post(who, payee(name) + "/" + move, "version", String.valueOf(version), "how", "小额试付");
    }

    private static void verified(String name, String signer, String number, String officer) {
        went(enter(signer, name, number, ""));
        went(move(signer, name, "confirm"));
        went(move(officer, name, "verify"));
    }

    /** Made by one, released by another; the one payment's number. */
    private static String released(String batch) {
        went(post("second", batch + "/release"));
        return found("(ZF[0-9]{14}[0-9A-Z])", page("money", batch));
    }

    private static String receipt(String text) {
        return page("money", went(post("money", "/payments/receipts", "text", text)));
    }

    @Test
    void an_account_is_entered_confirmed_and_verified_by_different_people() {
        assertThat(by("signer1").get(payee("甲")).status()).isEqualTo(404);
        assertThat(enter("signer1", "甲", "6222020200001234", "").status()).isEqualTo(404);
        assertThat(enter("reader", "甲", "6222020200001234", "").status()).isEqualTo(403);
        assertThat(enter("wang", "甲", "6222020200001234", "材料").status()).isEqualTo(403);
        assertThat(refused(enter("preparer", "甲", "1234 567", ""))).contains("8 至 30 位", "1234 567");
        assertThat(refused(post(
                        "preparer", payee("甲"), "name", "别家公司", "bank", "工行", "branch", "支行", "number", "62220202")))
                .contains("不一致", "别家公司");
        assertThat(refused(enter("money", "甲", "6222020200001234", ""))).contains("纸质材料");

        went(post(
                "preparer",
                payee("甲"),
                "name",
                "昆山甲(苏州)有限公司",
                "bank",
                "工行",
                "branch",
                "支行",
                "number",
                "6222 0202 0000 1234"));
        assertThat(page("reader", payee("甲"))).contains("6222 0202 0000 1234", "待确认");
        assertThat(page("money", payee("甲"))).contains("6222 0202 0000 1234");
        assertThat(page("wang", payee("甲"))).contains("···· 1234").doesNotContain("0202");
        assertThat(move("preparer", "甲", "confirm").status()).isEqualTo(403);
        assertThat(refused(move("money", "甲", "verify"))).contains("先由企业确认");
        assertThat(refused(post("signer0", payee("甲") + "/confirm", "version", "99")))
                .contains("变更过");
        went(move("signer0", "甲", "confirm"));
        assertThat(move("signer0", "甲", "verify").status()).isEqualTo(403);
        assertThat(refused(post("money", payee("甲") + "/verify", "version", "1")))
                .contains("怎样核验");

        // An officer enters another one from a paper, and so can't verify it: not on the page, nor in the database.
        went(enter("money", "甲", "6222020200005678", "盖章确认函 2026-06-30"));
        went(move("signer0", "甲", "confirm"));
        assertThat(refused(move("money", "甲", "verify"))).contains("另一人核验");
        assertThatThrownBy(() -> database.jdbc()
                        .sql("""
                                insert into payee_event (subject, number, at, actor, command, kind, note)
                                values (?, 99, now(), 'money', gen_random_uuid(), 'VERIFIED', '')
                                """)
                        .param(Objects.requireNonNull(IDS.get("甲")).value())
                        .update())
                .hasMessageContaining("verified by another person");
        went(move("second", "甲", "verify"));
        assertThat(page("signer0", payee("甲"))).contains("已核验", "盖章确认函");
        assertThatThrownBy(() -> database.jdbc().sql("delete from payee_event").update())
                .hasMessageContaining("append-only");
    }

    @Test
    void an_award_is_paid_sent_back_paid_again_and_called_back() {
        long award = ordered("乙");
        assertThat(page("money", "/payments")).contains(company("乙"), "还没有收款账户");
        went(enter("signer1", "乙", "6222020200002222", ""));
        assertThat(page("wang", "/payments")).contains("待企业签署人确认");
        went(move("signer1", "乙", "confirm"));
        went(move("second", "乙", "verify"));

        assertThat(post("wang", "/payments").status()).isEqualTo(403);
        assertThat(post("signer1", "/payments").status()).isEqualTo(403);
        String command = UUID.randomUUID().toString();
        String batch = went(post("money", "/payments", "command", command));
        assertThat(went(post("money", "/payments", "command", command))).isEqualTo(batch);
        assertThat(refused(post("money", "/payments"))).contains("没有可以拨付的");
        assertThatThrownBy(() -> database.jdbc().sql("""
                                insert into payment (id, batch, number, award, reservation, subject, version, payee, bank,
                                    branch, account, amount, clause, purpose, state)
                                select nextval('payment_id'), batch, 'X', award, reservation, subject, version, payee, bank,
                                    branch, account, amount, clause, purpose, 'MADE' from payment where award = ?
                                """).param(award).update()).hasMessageContaining("payment_once");
        assertThat(by("money").get(batch + "/file.csv").status()).isEqualTo(404);
        assertThat(refused(post("money", batch + "/release"))).contains("另一人");
        assertThatThrownBy(() -> database.jdbc().sql("""
                                insert into payment_decision (batch, released, reason, decided_by, decided_at, command)
                                select id, true, '', made_by, now(), gen_random_uuid() from payment_batch
                                """).update()).hasMessageContaining("another person");
        String number = released(batch);
        assertThat(refused(post("second", batch + "/release"))).contains("已经下达或撤销");
        assertThat(refused(post("money", batch + "/withdraw", "reason", "晚了"))).contains("已经下达或撤销");
        assertThat(page("money", batch)).contains("6222 0202 0000 2222", "贰拾万元整");
        assertThat(page("wang", batch)).contains("···· 2222").doesNotContain("0202 0000");
        assertThat(page("money", batch + "/file.csv"))
                .contains(number + "," + company("乙") + ",工商银行,昆山支行,6222020200002222,200000.00,贰拾万元整");
        assertThat(by("wang").get(batch + "/file.csv").status()).isEqualTo(403);
        assertThat(by("money").get(batch + "/file.xlsx").type()).contains("spreadsheetml");

        String wrong = number.substring(0, number.length() - 1) + (number.endsWith("A") ? "B" : "A");
        assertThat(receipt("付款编号,金额,结果,银行流水号,日期,退票原因\n" + wrong + ",200000,PAID,B1,2026-06-30\n" + number
                        + ",199999.99,PAID,B1,2026-06-30"))
                .contains("校验码不符", "金额不符", "¥199,999.99");
        assertThat(receipt(number + ",200000,PAID,B1,2026-06-30\n" + number + ",200000,RETURNED,B1,2026-06-30,户名"))
                .contains("都未入账");
        assertThat(refused(post("money", "/payments/receipts", "text", " "))).contains("回单须有");
        assertThat(post("wang", "/payments/receipts", "text", number).status()).isEqualTo(403);
        assertThat(state(award)).isEqualTo(AwardState.ORDERED);

        Browser.Answer uploaded = by("money")
                .upload(
                        "/payments",
                        "/payments/receipts",
                        "回单.csv",
                        (number + ",200000.00,RETURNED,B1,2026-06-30,户名不符").getBytes(Charset.forName("GB18030")));
        assertThat(page("money", went(uploaded))).contains("退票：户名不符", "钱仍预留", "已入账");
        assertThat(state(award)).isEqualTo(AwardState.RETURNED);
        assertThat(reservation(award)).satisfies(each -> {
            assertThat(each.held()).isEqualTo(AWARD);
            assertThat(each.paid()).isZero();
        });
        assertThat(receipt(number + ",200000.00,PAID,B9,2026-06-30")).contains("已经退票");
        assertThat(receipt(number + ",200000.00,RETURNED,B1,2026-06-30,户名不符")).contains("早已入账");
        assertThat(page("money", payee("乙"))).contains("待确认", "户名不符");
        assertThat(refused(post("money", "/payments/awards/" + award + "/reorder")))
                .contains("先把收款账户改正");

        // Changed under an open payment: who verified the last one may not verify this one.
        went(enter("signer1", "乙", "6222020200003333", ""));
        went(move("signer1", "乙", "confirm"));
        assertThat(refused(move("second", "乙", "verify"))).contains("另一人核验");
        went(move("third", "乙", "verify"));
        went(post("money", "/payments/awards/" + award + "/reorder"));
        assertThat(state(award)).isEqualTo(AwardState.ORDERED);
        String next = went(post("money", "/payments"));
        String again = released(next);
        assertThat(again).isNotEqualTo(number);
        String line = again + ",\"200,000.00\",PAID,B2,2026-06-30";
        assertThat(receipt(line + "\n" + line)).contains("已付，入账 ¥200,000.00", "与第 1 行相同");
        assertThat(receipt(line)).contains("早已入账");
        assertThat(receipt(again + ",200000,PAID,B3,2026-06-30")).contains("可能付了两次");
        assertThat(state(award)).isEqualTo(AwardState.PAID);
        assertThat(reservation(award).paid()).isEqualTo(AWARD);
        assertThat(page("signer1", payee("乙"))).contains("已使用");
        assertThat(parity.differences()).isEmpty();
        assertThat(check.check().differences()).isEmpty();
        assertThat(page("money", "/payments")).contains("批次、台账、银行回单相符");

        String recall = "/payments/awards/" + award;
        assertThat(post("wang", recall + "/recall", "amount", "1", "reason", "虚报")
                        .status())
                .isEqualTo(403);
        assertThat(refused(post("money", recall + "/recall", "amount", "viel", "reason", "虚报")))
                .contains("到分为止");
        assertThat(refused(post("money", recall + "/recall", "amount", "1", "reason", " ")))
                .contains("理由");
        assertThat(refused(post("money", recall + "/recall", "amount", "200000.01", "reason", "虚报")))
                .contains("少于");
        assertThat(refused(post("money", recall + "/received", "reason", "B4"))).contains("另一步");
        went(post("money", recall + "/recall", "amount", "50,000", "reason", "查实虚报研发人员"));
        assertThat(state(award)).isEqualTo(AwardState.RECALLING);
        assertThat(page("money", next)).contains("¥50,000.00", "查实虚报");
        assertThat(receipt(again + ",200000,RETURNED,B2,2026-06-30,迟退")).contains("正在追回");
        went(post("money", recall + "/drop", "reason", "复核后属实"));
        assertThat(state(award)).isEqualTo(AwardState.PAID);
        went(post("money", recall + "/recall", "amount", "200000", "reason", "查实虚报"));
        assertThat(refused(post("money", recall + "/received"))).contains("凭证");
        String receive = UUID.randomUUID().toString();
        went(post("money", recall + "/received", "reason", "B4", "command", receive));
        went(post("money", recall + "/received", "reason", "B4", "command", receive));
        assertThat(state(award)).isEqualTo(AwardState.RECALLED);
        assertThat(reservation(award).givenBack()).isEqualTo(AWARD);
        assertThat(check.check().differences()).isEmpty();
    }

    @Test
    void who_moved_out_meanwhile_is_refused_on_the_day_of_payment_and_the_money_falls_back() {
        long award = ordered("丙");
        verified("丙", "signer2", "6222020200004444", "second");
        String batch = went(post("money", "/payments"));
        transaction.executeWithoutResult(_ -> statements.append(List.of(new Statement(
                Objects.requireNonNull(IDS.get("丙")),
                "tax",
                Period.since(LocalDate.of(2026, 6, 1)),
                Map.of(new FactKey("zone.taxed"), FactValue.of(false)),
                Instant.parse("2026-06-29T00:00:00Z"),
                "test",
                null))));
        assertThat(refused(post("second", batch + "/release"))).contains("已经没有可以拨付的", "不再符合");
        assertThat(state(award)).isEqualTo(AwardState.REFUSED);
        assertThat(reservation(award).givenBack()).isEqualTo(AWARD);
        assertThat(refused(post("second", batch + "/withdraw"))).contains("撤销的理由");
        went(post("money", batch + "/withdraw", "reason", "都不再符合"));
        assertThat(page("wang", batch)).contains("已撤销");
        assertThat(by("money").get(batch + "/file.xlsx").status()).isEqualTo(404);
        assertThat(check.check().differences()).isEmpty();
    }

    @Test
    void an_account_that_changed_after_the_batch_was_made_is_not_paid_to() {
        long award = ordered("丁");
        verified("丁", "signer3", "6222020200005555", "second");
        String batch = went(post("money", "/payments"));
        went(enter("signer3", "丁", "6222020200006666", ""));
        assertThat(refused(post("second", batch + "/release"))).contains("收款账户变更过");
        assertThat(page("money", "/payments")).contains(company("丁"));
        went(move("signer3", "丁", "confirm"));
        assertThat(refused(move("second", "丁", "verify"))).contains("另一人核验");
        went(move("third", "丁", "verify"));
        String next = went(post("money", "/payments"));
        String number = released(next);
        assertThat(page("money", next + "/file.csv"))
                .contains("6222020200006666")
                .doesNotContain("5555");
        String dropped = found("(ZF[0-9]{14}[0-9A-Z])", page("money", batch));
        assertThat(receipt(dropped + ",200000,PAID,B1,2026-06-30")).contains("没有下达");

        // Paid, and sent back days later: the ledger takes it back, and it is reserved.
        assertThat(receipt(number + ",200000,PAID,B5,2026-06-29")).contains("已付");
        assertThat(receipt(number + ",200000,RETURNED,B6,2026-06-30")).contains("已冲回预留", "银行未说明原因");
        assertThat(state(award)).isEqualTo(AwardState.RETURNED);
        assertThat(reservation(award)).satisfies(each -> {
            assertThat(each.held()).isEqualTo(AWARD);
            assertThat(each.paid()).isZero();
        });
        assertThat(parity.differences()).isEmpty();
        assertThat(check.check().differences()).isEmpty();
    }

    @Test
    void a_row_that_somebody_tampered_with_is_found() {
        ordered("戊");
        verified("戊", "signer4", "6222020200007777", "second");
        String number = released(went(post("money", "/payments")));
        assertThat(parity.differences()).isEmpty();
        assertThatThrownBy(() -> database.jdbc()
                        .sql("update payment set amount = amount + 1 where number = ?")
                        .param(number)
                        .update())
                .hasMessageContaining("append-only");
        tamper(number, "RELEASED", "PAID");
        assertThat(parity.differences())
                .anySatisfy(each ->
                        assertThat(each.zh()).contains(number, "批次记已付 ¥200,000.00", "台账已支付 ¥0.00", "银行回单 ¥0.00"));
        assertThat(check.check().sound()).isFalse();
        assertThat(page("money", "/pots?check")).contains(number);
        assertThat(page("money", "/payments")).contains("有差异", "不符");
        tamper(number, "PAID", "RELEASED");
        assertThat(receipt(number + ",200000,PAID,B8,2026-06-30")).contains("已付");
        tamper(number, "PAID", "RETURNED");
        assertThat(parity.differences())
                .anySatisfy(each -> assertThat(each.zh()).contains(number, "银行回单 ¥200,000.00"));
        tamper(number, "RETURNED", "PAID");
        assertThat(check.check().differences()).isEmpty();
    }

    private static void tamper(String number, String from, String to) {
        assertThat(database.jdbc()
                        .sql("update payment set state = ? where number = ? and state = ?")
                        .params(to, number, from)
                        .update())
                .isOne();
    }
}
