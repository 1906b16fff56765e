package dev.xinmiao.zone.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.Xinmiao;
import dev.xinmiao.zone.audit.AuditFile;
import dev.xinmiao.zone.database.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The pages about accounts over HTTP, without script, each looked at by who may and by who may not. */
@SpringBootTest(classes = Xinmiao.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AccountPagesTest {
    private static final Pattern PASSWORD = Pattern.compile("<code>([a-z0-9]{12})</code>");

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    // Kept: the program that the next test shares writes into it for as long as it lives.
    @TempDir(cleanup = CleanupMode.NEVER)
    static Path data;

    private static int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        database.register(registry);
        registry.add("xinmiao.data", () -> data);
        registry.add("xinmiao.enterprises", () -> 0);
    }

    @BeforeAll
    static void onePersonOfEachRole(@LocalServerPort int listensOn) {
        port = listensOn;
        account("zhang", "OFFICER", null);
        account("qian", "OFFICER", null);
        account("zhou", "OFFICER", null);
        account("li", "MEMBER", 7L);
        account("sun", "SYSTEM", null);
        account("an", "SECURITY", null);
        account("shen", "AUDIT", null);
        database.jdbc()
                .sql("insert into account_duty (username, duty) values ('li', 'OWNER')")
                .update();
    }

    private static void account(String username, String role, @Nullable Long enterprise) {
        database.jdbc()
                .sql("insert into account (username, name, password_hash, role, enterprise) values (?, ?, ?, ?, ?)")
                .params(Arrays.asList(username, username, "{noop}secret", role, enterprise))
                .update();
    }

    private static Browser as(String username) {
        return new Browser(port).signedInAs(username, "secret");
    }

    @ParameterizedTest(name = "{0} asks for {1}: {2}")
    @CsvSource(textBlock = """
            li,    /account,        200
            li,    /account/people, 200
            li,    /admin/accounts, 403
            zhang, /account,        200
            zhang, /account/people, 403
            zhang, /admin/rights,   403
            zhang, /admin/audit,    403
            sun,   /admin/accounts, 200
            sun,   /admin/rights,   403
            sun,   /admin/audit,    403
            sun,   /enterprises,    403
            sun,   /enterprises/1,  404
            sun,   /imports,        403
            an,    /admin/rights,   200
            an,    /admin/accounts, 403
            an,    /admin/audit,    403
            an,    /enterprises,    403
            an,    /cases,          403
            shen,  /admin/audit,    200
            shen,  /admin/accounts, 403
            shen,  /admin/rights,   403
            shen,  /desk,           403
            """)
    void everyRoleSeesItsPages(String who, String page, int status) {
        assertThat(as(who).get(page).status()).isEqualTo(status);
    }

    @Test
    void theVeryFirstStartWritesDownTheThreeAdministrators() throws Exception {
        assertThat(Files.readAllLines(data.resolve("first-sign-in.txt")))
                .extracting(line -> line.split("\t")[0])
                .containsExactly("officer", "sysadmin", "secadmin", "auditor");
    }

    @Test
    void anAccountIsMadeWithAPasswordThatWorksOnceAndThenLockedAndUnlocked() {
        Browser system = as("sun");
        system.post(
                "/admin/accounts",
                "/admin/accounts",
                Map.of("role", "OFFICER", "username", "wu", "name", "吴科", "of", ""));
        String page = system.get("/admin/accounts").body();
        String password = PASSWORD.matcher(page)
                .results()
                .findFirst()
                .map(match -> match.group(1))
                .orElseThrow();
        assertThat(system.get("/admin/accounts").body()).as("shown once").doesNotContain(password);

        Browser fresh = new Browser(port).signedInAs("wu", password);
        assertThat(fresh.get("/enterprises").location()).endsWith("/account/password");
        assertThat(wants(fresh, password, "wu's own", "wu's own")).contains("新密码太短");
        assertThat(wants(fresh, password, "password1234", "password1234")).contains("太容易被猜中");
        assertThat(wants(fresh, password, "吴科的小秘密不告诉你", "吴科的小秘密不告诉你")).contains("包含用户名或姓名");
        assertThat(wants(fresh, password, "a password of my own", "a password of my owm"))
                .contains("两次输入的新密码不一致");
        fresh.post(
                "/account/password",
                "/account/password",
                Map.of("old", password, "wanted", "a password of my own", "again", "a password of my own"));
        assertThat(fresh.get("/account").body()).contains("已办好");
        assertThat(fresh.get("/enterprises").status()).isEqualTo(200);

        system.post("/admin/accounts", "/admin/accounts/wu/lock", Map.of("locked", "true"));
        assertThat(system.get("/admin/accounts").body()).contains("✕");
        assertThat(fresh.get("/enterprises").location()).endsWith("/sign-in?ended");
        assertThat(fresh.get("/sign-in?ended").body()).contains("您的登录已被结束");
        system.post("/admin/accounts", "/admin/accounts/wu/lock", Map.of("locked", "false"));
        new Browser(port).signedInAs("wu", "a password of my own");
    }

    private static String wants(Browser browser, String old, String wanted, String again) {
        assertThat(browser.post(
                                "/account/password",
                                "/account/password",
                                Map.of("old", old, "wanted", wanted, "again", again))
                        .location())
                .endsWith("/account/password");
        return browser.get("/account/password").body();
    }

    @Test
    void noButtonIsOfferedThatIsRefused() {
        String page = as("sun").get("/admin/accounts").body();
        assertThat(page)
                .contains("/admin/accounts/zhang/reset", "/admin/accounts/zhang/lock", "/admin/accounts/sun/reset")
                .contains("由运行本程序的人重置")
                .doesNotContain("/admin/accounts/an/reset", "/admin/accounts/an/lock", "/admin/accounts/shen/reset")
                .doesNotContain("/admin/accounts/sun/lock");
    }

    @Test
    void whatCannotBeMadeIsAnsweredInASentence() {
        Browser system = as("sun");
        for (Map<String, String> wrong : java.util.List.of(
                Map.of("role", "OFFICER", "username", "zhang", "name", "张"),
                Map.of("role", "OFFICER", "username", "张", "name", "张"),
                Map.of("role", "MEMBER", "username", "he", "name", "何", "of", "913"),
                Map.of("role", "AUDIT", "username", "he", "name", "何"))) {
            system.post("/admin/accounts", "/admin/accounts", wrong);
            assertThat(system.get("/admin/accounts").body()).contains("role=\"alert\"");
        }
    }

    @Test
    void aDeskIsGivenDelegatedHandedOverAndASessionEnded() {
        Browser security = as("an");
        String desk = Pattern.compile("<option value=\"([a-z-]+)\"")
                .matcher(security.get("/admin/rights").body())
                .results()
                .findFirst()
                .map(match -> match.group(1))
                .orElseThrow();
        security.post(
                "/admin/rights", "/admin/rights/desks", Map.of("desk", desk, "username", "zhang", "given", "true"));
        Browser officer = as("zhang");
        assertThat(officer.get("/account").body()).contains("委托岗位");

        officer.post("/account", "/account/delegations", Map.of("desk", desk, "to", "qian", "until", "2001-01-01"));
        assertThat(officer.get("/account").body()).contains("截止日最早为今天");
        officer.post("/account", "/account/delegations", Map.of("desk", desk, "to", "qian", "until", "2999-12-31"));
        assertThat(officer.get("/account").body()).contains("2999年12月31日");
        Browser other = as("qian");
        assertThat(other.get("/desk").body()).doesNotContain("您现在没有岗位");

        security.post("/admin/rights", "/admin/rights/hand-over", Map.of("from", "zhang", "to", "qian"));
        assertThat(security.get("/admin/rights").body()).contains("已办好");
        assertThat(officer.get("/account").body()).doesNotContain("委托岗位");

        String session = Pattern.compile("qian</th>.*?action=\"(/admin/rights/sessions/[^\"]+)\"", Pattern.DOTALL)
                .matcher(security.get("/admin/rights").body())
                .results()
                .findFirst()
                .map(match -> match.group(1))
                .orElseThrow();
        security.post("/admin/rights", session, Map.of());
        assertThat(other.get("/account").location()).endsWith("/sign-in?ended");
    }

    @Test
    void anOwnerAddsSomebodyWhoThenSignsToo() {
        Browser owner = as("li");
        owner.post("/account/people", "/account/people", Map.of("username", "xu", "name", "徐", "duty", "PREPARER"));
        assertThat(PASSWORD.matcher(owner.get("/account/people").body()).find()).isTrue();
        owner.post("/account/people", "/account/people/xu/duty", Map.of("duty", "SIGNER", "given", "true"));
        assertThat(database.jdbc()
                        .sql("select count(*) from account_duty where username = 'xu'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        owner.post("/account/people", "/account/people/zhang/lock", Map.of("locked", "true"));
        assertThat(owner.get("/account/people").body()).contains("没有这个账号");
        as("zhang");
    }

    @Test
    void theDynamicCodeIsOfferedAsTextAndAsALink() {
        Browser officer = as("qian");
        officer.post("/account", "/account/code", Map.of());
        String page = officer.get("/account").body();

        assertThat(page).containsPattern("<code>[A-Z2-7]{32}</code>").contains("otpauth://totp/Xinmiao:qian?secret=");
        officer.post("/account", "/account/code/on", Map.of("code", "abc"));
        assertThat(officer.get("/account").body()).contains("密码或动态口令不正确").contains("otpauth://");
    }

    @Test
    void theAuditorFindsWhoSignedInAndTakesAChainAwayThatHolds() throws Exception {
        new Browser(port).post("/sign-in", "/sign-in", Map.of("username", "zhou", "password", "wrong"));
        Browser auditor = as("shen");
        Path file = data.resolve("export.jsonl");
        Browser.Answer export = auditor.get("/admin/audit/export");
        Files.writeString(file, export.body());

        assertThat(AuditFile.verify(file)).isInstanceOf(AuditFile.Verdict.Sound.class);
        assertThat(export.body()).contains("\"action\":\"sign-in-refused\",\"object\":\"account/zhou\"");
        String today = dev.xinmiao.zone.kernel.ZoneClock.real().today().toString();
        assertThat(auditor.get("/admin/audit?actor=shen&day=" + today).body())
                .contains("export-audit", "导出审计链", "Exported the chain")
                .doesNotContain("sign-in-refused", "day null");
        assertThat(auditor.get("/admin/audit/export").body())
                .as("what was searched for, and nothing that wasn't")
                .contains("\"detail\":\"actor shen, day " + today + "\"");
        assertThat(auditor.get("/admin/audit?object=account/zhou").body()).contains("sign-in-refused");
        assertThat(auditor.get("/admin/audit?day=2001-01-01").body()).contains("没有符合条件的记录");
        assertThat(auditor.get("/admin/audit?day=yesterday").status()).isEqualTo(400);
    }
}
