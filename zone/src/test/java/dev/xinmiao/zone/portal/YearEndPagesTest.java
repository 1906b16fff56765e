package dev.xinmiao.zone.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.zone.Xinmiao;
import dev.xinmiao.zone.benefit.yearend.Outlook;
import dev.xinmiao.zone.benefit.yearend.YearEnds;
import dev.xinmiao.zone.database.TestDatabase;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.ledger.Account;
import dev.xinmiao.zone.ledger.Award;
import dev.xinmiao.zone.ledger.BalanceCheck;
import dev.xinmiao.zone.ledger.Ledger;
import dev.xinmiao.zone.ledger.LedgerReading;
import dev.xinmiao.zone.ledger.Opening;
import dev.xinmiao.zone.ledger.Order;
import dev.xinmiao.zone.ledger.Outcome;
import dev.xinmiao.zone.ledger.Pot;
import dev.xinmiao.zone.ledger.PotKind;
import java.nio.file.Path;
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
import org.junit.jupiter.api.AfterEach;
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

/** The year's end of pots over HTTP, without script: each test ends the year of another pot. */
@SpringBootTest(classes = Xinmiao.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class YearEndPagesTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    // Kept: the program that the next test shares writes into it for as long as it lives.
    @TempDir(cleanup = CleanupMode.NEVER)
    static Path data;

    private static final Map<String, Browser> BROWSERS = new LinkedHashMap<>();

    private final Ledger ledger;
    private final LedgerReading reading;
    private final YearEnds yearEnds;
    private final BalanceCheck check;

    YearEndPagesTest(
            @Autowired Ledger ledger,
            @Autowired LedgerReading reading,
            @Autowired YearEnds yearEnds,
            @Autowired BalanceCheck check) {
        this.ledger = ledger;
        this.reading = reading;
        this.yearEnds = yearEnds;
        this.check = check;
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        database.register(registry);
        registry.add("xinmiao.data", () -> data);
        registry.add("xinmiao.enterprises", () -> 0);
        registry.add("xinmiao.today", () -> "2026-12-01");
    }

    @BeforeAll
    static void peopleAndPots(@LocalServerPort int port, @Autowired LedgerReading reading) throws InterruptedException {
        for (String name : List.of("money", "second", "chief", "policy", "wang")) {
            officer(name);
        }
        desk("finance", "money");
        desk("finance", "second");
        desk("policy", "policy");
        database.jdbc()
                .sql("insert into account_duty (username, duty) values ('chief', 'SUPERVISOR')")
                .update();
        for (String name : List.of("money", "second", "chief", "policy", "wang")) {
            BROWSERS.put(name, new Browser(port).signedInAs(name, "secret"));
        }
        BROWSERS.put("visitor", new Browser(port));
        for (int i = 0; i < 600 && reading.pots().size() < 7; i++) {
            Thread.sleep(50);
        }
    }

    /** Whatever a test did, every figure follows from its entries. */
    @AfterEach
    void theBooksAreSound() {
        assertThat(check.check().differences()).isEmpty();
    }

    private static void officer(String username) {
        database.jdbc()
                .sql("insert into account (username, name, password_hash, role, enterprise) values (?, ?, ?, ?, ?)")
                .params(Arrays.asList(username, username, "{noop}secret", "OFFICER", null))
                .update();
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

    private static void went(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }

    private Pot pot(String code) {
        return reading.pot(code).orElseThrow();
    }

    private Outcome.Done done(Order order) {
        Outcome outcome = ledger.carryOut(order);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return (Outcome.Done) outcome;
    }

    private void fund(Pot pot, long fen) {
        done(new Order.Fund(UUID.randomUUID(), "money", pot.id(), fen, false, "预算‡"));
    }

    private long reserved(Pot pot, long fen, @Nullable String basis) {
        Outcome.Done made = done(new Order.Reserve(
                UUID.randomUUID(),
                "policy",
                pot.id(),
                fen,
                false,
                new Award("dayawan-high-tech", new SubjectId(7), basis == null ? pot.code() : basis),
                List.of(),
                List.of(),
                "奖补",
                null));
        return Objects.requireNonNull(made.reservation());
    }

    private void settle(long reservation, long fen) {
        done(new Order.Settle(UUID.randomUUID(), "money", reservation, fen, false, "付款"));
    }

    private static String yearEnd(Pot pot) {
        return "/pots/" + pot.id() + "/year-end";
    }

    private static Browser.Answer propose(String who, Pot pot, boolean moves, boolean carries) {
        return post(
                who,
                yearEnd(pot),
                "moves",
                String.valueOf(moves),
                "carries",
                String.valueOf(carries),
                "reason",
                "年终通知‡");
    }

    /** As a form of the page that was read. */
    private static Browser.Answer approve(String who, Pot pot, String read) {
        return post(
                who,
                found("action=\"(/pots/\\d+/year-end/\\d+)/reject\"", read) + "/approve",
                "seen",
                found("name=\"seen\" value=\"(\\d+)\"", read),
                "reason",
                "同意");
    }

    private void approved(String who, Pot pot) {
        went(approve(who, pot, page(who, yearEnd(pot))));
        assertThat(pot(pot.code()).open()).isFalse();
    }

    private long balance(Pot pot, Account account) {
        return reading.balances(pot.id()).getOrDefault(account, 0L);
    }

    @Test
    void what_is_reserved_and_what_is_free_goes_on_once_another_person_approves_it() {
        Pot pot = pot("innovation-2026");
        fund(pot, 100_000_000);
        long half = reserved(pot, 30_000_000, null);
        settle(half, 12_000_000);
        long paid = reserved(pot, 5_000_000, "paid");
        settle(paid, 5_000_000);
        done(new Order.OpenRecall(UUID.randomUUID(), "money", paid, 2_000_000, "虚报"));

        String here = yearEnd(pot);
        assertThat(page("money", "/pots/" + pot.id())).contains(here);
        assertThat(page("money", here))
                .contains(
                        "结转：可用的 ¥650,000.00，转入 2027 年度的“科技创新专项‡”",
                        "不结转：可用的 ¥650,000.00 收回",
                        "已预留未支付的 ¥180,000.00（1 笔），转入 2027 年度",
                        "仍从这里支付",
                        "已支付的 ¥150,000.00 不变",
                        "追回中的 ¥20,000.00 不变",
                        "还没有开设，批准时一并开设",
                        "is reserved and unpaid (1 awards) goes on into");
        Browser.Answer unreasoned = post("money", here, "moves", "true", "carries", "false", "reason", " ");
        assertThat(refused(unreasoned)).contains("请写明理由");
        assertThat(unreasoned.body())
                .containsPattern("name=\"moves\" value=\"true\" required checked")
                .containsPattern("name=\"carries\" value=\"false\" required checked");
        went(propose("money", pot, true, true));
        assertThat(page("money", "/pots")).contains("年终待审定");
        assertThat(page("money", "/pots/" + pot.id())).contains("年终待审定");
        String own = page("money", here);
        assertThat(own).contains("您可以撤回", "年终通知‡", "¥830,000.00", "2027 年度 批准后").doesNotContain("/approve\"");
        assertThat(refused(propose("second", pot, false, false))).contains("已有一份待审定的年终");
        String seen = page("second", here);
        assertThat(refused(approve("money", pot, seen))).contains("须由另一人");

        // Paid in between: what the other one read is not what would happen.
        fund(pot, 100);
        assertThat(refused(approve("second", pot, seen))).contains("数字变了，请重新核对");
        assertThat(pot(pot.code()).open()).isTrue();
        assertThat(reading.pot("innovation-2027")).isEmpty();
        Outlook foreseen = yearEnds.outlook(pot);
        approved("second", pot);

        Pot next = pot("innovation-2027");
        assertThat(next).returns(2027, Pot::year).returns(true, Pot::open).returns(pot.name(), Pot::name);
        assertThat(reading.balances(pot.id())).isEqualTo(foreseen.after(true, true));
        assertThat(reading.balances(next.id())).isEqualTo(foreseen.nextAfter(true, true));
        assertThat(balance(pot, Account.CARRIED)).isEqualTo(83_000_100);
        assertThat(balance(next, Account.AVAILABLE)).isEqualTo(65_000_100);
        assertThat(balance(next, Account.RESERVED)).isEqualTo(18_000_000);
        assertThat(page("money", "/pots/" + pot.id()))
                .contains("年终", "结转 <", "¥830,001.00")
                .doesNotContain("/fund\"");
        assertThat(page("money", here)).contains("已办年终", "second", "同意", "¥830,001.00", "/pots/" + next.id());
        assertThat(refused(propose("money", pot, true, true))).contains("已经办过年终");
        assertThat(refused(approve("second", pot, seen))).contains("已经审定过");
        settle(half, 18_000_000);
        assertThat(balance(next, Account.PAID)).isEqualTo(18_000_000);

        assertThat(page("money", yearEnd(next))).contains("2027年12月1日 起可以办理年终", "[P]");
        assertThat(refused(propose("money", next, false, false))).contains("2027-12-01 起才能办理年终");
    }

    @Test
    void what_is_reserved_stays_and_what_is_free_lapses_once_a_supervisor_approves_it() {
        Pot pot = pot("industry-2026");
        fund(pot, 10_000_000);
        long reservation = reserved(pot, 4_000_000, null);
        went(propose("money", pot, false, false));
        String proposal = found("action=\"(/pots/\\d+/year-end/\\d+)/reject\"", page("money", yearEnd(pot)));
        assertThat(refused(post("money", proposal + "/reject"))).contains("请写明不批准或撤回的理由");
        went(post("money", proposal + "/reject", "reason", "数未核对"));
        assertThat(page("money", yearEnd(pot))).contains("已撤回", "数未核对", "提出，由另一人审定");
        went(propose("second", pot, false, false));
        proposal = found("action=\"(/pots/\\d+/year-end/\\d+)/reject\"", page("money", yearEnd(pot)));
        went(post("money", proposal + "/reject", "reason", "再等一周"));
        assertThat(page("money", yearEnd(pot))).contains("未批准", "再等一周");
        went(propose("money", pot, false, false));
        approved("chief", pot);

        assertThat(reading.pot("industry-2027")).isEmpty();
        assertThat(balance(pot, Account.LAPSED)).isEqualTo(6_000_000);
        assertThat(balance(pot, Account.AVAILABLE)).isZero();
        assertThat(balance(pot, Account.RESERVED)).isEqualTo(4_000_000);
        assertThat(page("chief", "/pots/" + pot.id())).contains("结余收回", "¥60,000.00");
        settle(reservation, 4_000_000);
    }

    @Test
    void either_may_go_on_without_the_other_and_into_a_pot_that_is_open_already() {
        Pot free = pot("energy-2026");
        fund(free, 1_000);
        reserved(free, 400, null);
        went(propose("money", free, false, true));
        approved("chief", free);
        assertThat(balance(free, Account.RESERVED)).isEqualTo(400);
        assertThat(balance(pot("energy-2027"), Account.AVAILABLE)).isEqualTo(600);

        Pot held = pot("talent-2026");
        fund(held, 1_000);
        reserved(held, 400, null);
        Pot next = ((Opening.Opened) ledger.open(
                        "money", "talent-2027", PotKind.BUDGET, Pot.FEN, 2027, new Bilingual("新名称", "New name")))
                .pot();
        fund(next, 50);
        assertThat(page("money", yearEnd(held))).contains("新名称", "New name").doesNotContain("还没有开设");
        went(propose("money", held, true, false));
        approved("second", held);
        assertThat(balance(held, Account.LAPSED)).isEqualTo(600);
        assertThat(balance(held, Account.CARRIED)).isEqualTo(400);
        assertThat(balance(next, Account.RESERVED)).isEqualTo(400);
        assertThat(balance(next, Account.AVAILABLE)).isEqualTo(50);
    }

    @Test
    void an_empty_pot_is_closed_without_entries_and_a_form_sent_twice_counts_once() {
        Pot pot = pot("finance-2026");
        String command = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            went(post(
                    "money", yearEnd(pot), "moves", "false", "carries", "false", "reason", "年终‡", "command", command));
        }
        String read = page("second", yearEnd(pot));
        String approve = found("action=\"(/pots/\\d+/year-end/\\d+/approve)\"", read);
        String another = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            went(post("second", approve, "command", another, "seen", "0"));
        }
        assertThat(page("second", yearEnd(pot))).contains("没有分录");
    }

    @Test
    void where_there_is_no_fit_pot_after_it_nothing_goes_on() {
        Pot odd = ((Opening.Opened)
                        ledger.open("money", "special", PotKind.BUDGET, Pot.FEN, 2026, new Bilingual("专户", "Special")))
                .pot();
        assertThat(page("money", yearEnd(odd))).contains("代码 special 不以年度结尾").doesNotContain("value=\"true\"");
        assertThat(refused(propose("money", odd, true, false))).contains("没有可以承接的资金池");

        Pot pot = pot("medicine-2026");
        ledger.open("money", "medicine-2027", PotKind.VOUCHER, Pot.FEN, 2027, new Bilingual("券", "Vouchers"));
        assertThat(refused(propose("money", pot, false, true))).contains("medicine-2027 不能承接结转");
        went(propose("money", pot, false, false));
        approved("second", pot);
    }

    @Test
    void whoever_keeps_no_money_and_decides_nothing_is_refused() {
        Pot pot = pot("compute-2026");
        fund(pot, 100);
        String here = yearEnd(pot);
        assertThat(by("visitor").get(here).status()).isEqualTo(302);
        assertThat(by("wang").get(here).status()).isEqualTo(403);
        assertThat(page("wang", "/pots")).doesNotContain("/pots/" + pot.id());
        assertThat(page("chief", "/pots")).contains("/pots/" + pot.id());
        assertThat(page("chief", here)).contains("还没有人提出").doesNotContain("提出，由另一人审定");
        assertThat(propose("wang", pot, false, false).status()).isEqualTo(403);
        assertThat(propose("chief", pot, false, false).status()).isEqualTo(403);
        assertThat(propose("policy", pot, false, false).status()).isEqualTo(403);
        went(propose("money", pot, false, false));
        String read = page("second", here);
        assertThat(approve("wang", pot, read).status()).isEqualTo(403);
        String proposal = found("action=\"(/pots/\\d+/year-end/\\d+)/reject\"", read);
        assertThat(post("wang", proposal + "/reject", "reason", "不").status()).isEqualTo(403);
        assertThat(post("second", proposal.replaceFirst("/pots/\\d+", "/pots/999999") + "/reject", "reason", "不")
                        .status())
                .isEqualTo(404);
        assertThat(post("second", here + "/999999/reject", "reason", "不").status())
                .isEqualTo(404);
        // The database keeps four eyes by itself.
        long id = Long.parseLong(found("year-end/(\\d+)", proposal));
        assertThatThrownBy(() ->
                        database.jdbc().sql("""
                                insert into year_end_decision
                                    (year_end, approved, reason, decided_by, decided_at, command, ledger_command)
                                select ?, true, '', 'money', now(), ?, id from ledger_command limit 1
                                """).params(id, UUID.randomUUID()).update())
                .hasMessageContaining("another person");
        assertThat(pot(pot.code()).open()).isTrue();
    }
}
