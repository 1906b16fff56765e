package dev.xinmiao.zone.identity;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.xinmiao.zone.database.TestDatabase;
import dev.xinmiao.zone.kernel.SubjectId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** Passkeys made and used by an authenticator in memory, and what keeps the wrong ones out. */
@SpringBootTest(
        classes = SignInTest.OnlyIdentity.class,
        properties = {
            "xinmiao.sign-in.passkey.site=zone.example",
            "xinmiao.sign-in.passkey.origins=https://zone.example"
        })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class PasskeySignInTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    // Kept: the program that the next test shares writes into it for as long as it lives.
    @TempDir(cleanup = CleanupMode.NEVER)
    static Path data;

    private static final String SITE = "zone.example";
    private static final String REFUSED = "/sign-in?refused=passkey";
    private static final Viewer SYSTEM = new Viewer.Administrator("sysadmin", "系统管理员", Viewer.Kind.SYSTEM);

    @Autowired
    MockMvc browser;

    @Autowired
    PreparedSignIns signIns;

    @Autowired
    Accounts accounts;

    @Autowired
    Passkeys passkeys;

    @Autowired
    Sessions sessions;

    private MockHttpSession stranger = new MockHttpSession();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        database.register(registry);
        registry.add("xinmiao.data", () -> data);
    }

    @AfterEach
    void theTimeIsNowAgain() {
        SignInTest.later = Duration.ZERO;
    }

    @Test
    void aPasskeySignsInWithoutPasswordOrCodeAndIsListedLikeAnyOther() throws Exception {
        SoftAuthenticator key = registered("keyed", "办公室电脑");
        SignInTest.later = Duration.ofMinutes(5);

        assertThat(signIn(key, SITE)).isEqualTo("/");

        assertThat(open(stranger, "/enterprises/7")).isEqualTo(200);
        assertThat(sessions.of("keyed")).hasSize(2);
        Passkeys.Passkey listed = passkeys.of("keyed").getFirst();
        assertThat(listed.label()).isEqualTo("办公室电脑");
        assertThat(listed.lastUsed()).isAfter(listed.created());
        assertThat(told("keyed")).endsWith("passkey-add 办公室电脑", "sign-in passkey");
    }

    @Test
    void severalKeysOpenOneAccountAndARemovedOneNoneAnyMore() throws Exception {
        SoftAuthenticator one = registered("several", "一");
        SoftAuthenticator two = registered("several", "二");
        SoftAuthenticator others = registered("neighbour", "三");

        passkeys.remove("several", one.id());
        passkeys.remove("several", others.id());

        assertThat(signIn(one, SITE)).isEqualTo(REFUSED);
        assertThat(signIn(two, SITE)).isEqualTo("/");
        assertThat(signIn(others, SITE)).as("another's stays").isEqualTo("/");
        assertThat(told("several")).contains("passkey-remove 一");
    }

    @Test
    void aDeviceThatDoesNotVerifyItsOwnerIsRefused() throws Exception {
        SoftAuthenticator key = registered("unverified", "钥匙");
        key.verifiesItsOwner = false;

        assertThat(signIn(key, SITE)).isEqualTo(REFUSED);
        assertThat(told("unverified")).endsWith("sign-in-refused wrong passkey");
        SoftAuthenticator fresh = new SoftAuthenticator("https://zone.example");
        fresh.verifiesItsOwner = false;
        assertThat(register(signedIn("unverified"), fresh, "弱").getStatus()).isEqualTo(403);
        assertThat(passkeys.of("unverified")).hasSize(1);
    }

    @Test
    void anAnswerForAnotherSiteOrOriginOrAnOldChallengeIsRefused() throws Exception {
        SoftAuthenticator key = registered("phished", "钥匙");
        assertThat(signIn(key, "zone-example.evil")).isEqualTo(REFUSED);
        SoftAuthenticator elsewhere = new SoftAuthenticator("https://evil.example");
        assertThat(register(signedIn("phished"), elsewhere, "假").getStatus()).isEqualTo(403);

        String challenge = challenge(stranger, "/sign-in/passkey/options");
        String answer = key.assertion(challenge, SITE);
        assertThat(send(stranger, answer)).isEqualTo("/");
        assertThat(send(new MockHttpSession(), answer)).as("sent again").isEqualTo(REFUSED);
    }

    @Test
    void lockedOutIsLockedOutWhateverTheProof() throws Exception {
        SoftAuthenticator key = registered("shut", "钥匙");
        accounts.lock(SYSTEM, "shut");
        assertThat(signIn(key, SITE)).isEqualTo(REFUSED);
        accounts.unlock(SYSTEM, "shut");
        assertThat(signIn(key, SITE)).as("told of the try").isEqualTo("/account");

        for (int i = 0; i < 5; i++) {
            browser.perform(formLogin("/sign-in").user("shut").password("wrong"));
        }
        assertThat(signIn(key, SITE)).as("for a while").isEqualTo(REFUSED);
        SignInTest.later = Duration.ofMinutes(16);
        assertThat(signIn(key, SITE)).as("told of the tries").isEqualTo("/account");
    }

    @Test
    void wrongAnswersAreCountedLikeWrongPasswords() throws Exception {
        SoftAuthenticator key = registered("counted", "钥匙");
        for (int i = 0; i < 5; i++) {
            assertThat(signIn(key, "elsewhere")).isEqualTo(REFUSED);
        }
        assertThat(signIn(key, SITE)).isEqualTo(REFUSED);
        assertThat(told("counted")).contains("sign-in-refused wrong passkey", "sign-in-refused locked");
    }

    @Test
    void aResetTakesThePasskeysToo() throws Exception {
        SoftAuthenticator key = registered("lost", "丢失的手机");
        accounts.reset(SYSTEM, "lost");

        assertThat(passkeys.of("lost")).isEmpty();
        assertThat(signIn(key, SITE)).isEqualTo(REFUSED);
    }

    @Test
    void nobodyRegistersForAVisitorOrRemovesByAnotherWay() throws Exception {
        SoftAuthenticator key = registered("kept", "钥匙");
        assertThat(browser.perform(post("/account/passkeys/options").with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/sign-in");
        assertThat(browser.perform(post("/account/passkeys/options").session(signedIn("kept")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .as("without the form's token")
                .isEqualTo(403);
        browser.perform(delete("/account/passkeys/" + key.id()).with(csrf()).session(signedIn("kept")));
        browser.perform(delete("/webauthn/register/" + key.id()).with(csrf()).session(signedIn("kept")));
        assertThat(passkeys.of("kept")).hasSize(1);
    }

    @Test
    void theSessionGetsANewIdSoThatNobodyWaitsInAKnownOne() throws Exception {
        SoftAuthenticator key = registered("fixed", "钥匙");
        String before = stranger.getId();
        assertThat(signIn(key, SITE)).isEqualTo("/");
        assertThat(stranger.getId()).isNotEqualTo(before);
    }

    private SoftAuthenticator registered(String username, String label) throws Exception {
        signIns.prepareMember(username, "李工", new SubjectId(7));
        SoftAuthenticator key = new SoftAuthenticator("https://zone.example");
        assertThat(register(signedIn(username), key, label).getStatus()).isEqualTo(200);
        return key;
    }

    private MockHttpServletResponse register(MockHttpSession session, SoftAuthenticator key, String label)
            throws Exception {
        String challenge = challenge(session, "/account/passkeys/options");
        return browser.perform(post("/account/passkeys")
                        .with(csrf())
                        .session(session)
                        .contentType("application/json")
                        .characterEncoding("UTF-8")
                        .content(key.registration(challenge, SITE, label)))
                .andReturn()
                .getResponse();
    }

    /** Where the page is sent. */
    private String signIn(SoftAuthenticator key, String site) throws Exception {
        stranger = new MockHttpSession();
        return send(stranger, key.assertion(challenge(stranger, "/sign-in/passkey/options"), site));
    }

    private String send(MockHttpSession session, String answer) throws Exception {
        return browser.perform(post("/sign-in/passkey")
                        .with(csrf())
                        .session(session)
                        .contentType("application/json")
                        .content(answer))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String challenge(MockHttpSession session, String path) throws Exception {
        String options = browser.perform(post(path).with(csrf()).session(session))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonMapper.shared().readTree(options).get("challenge").asString();
    }

    private MockHttpSession signedIn(String username) throws Exception {
        String password = signIns.lines().stream()
                .filter(line -> line.startsWith(username + "\t"))
                .findFirst()
                .orElseThrow()
                .split("\t")[1];
        return (MockHttpSession) requireNonNull(
                browser.perform(formLogin("/sign-in").user(username).password(password))
                        .andReturn()
                        .getRequest()
                        .getSession());
    }

    private int open(MockHttpSession session, String page) throws Exception {
        return browser.perform(get(page).session(session))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private List<String> told(String username) {
        return database.jdbc()
                .sql("""
                        select action || ' ' || detail from (
                            select number, record::json ->> 'action' as action, record::json ->> 'object' as object,
                                   record::json ->> 'detail' as detail from audit_record
                            union all select 1000000000 + id, action, object, detail from audit_pending) everything
                        where object = ? order by number
                        """)
                .param("account/" + username)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
