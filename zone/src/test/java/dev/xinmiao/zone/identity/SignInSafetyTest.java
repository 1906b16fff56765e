package dev.xinmiao.zone.identity;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.xinmiao.zone.database.TestDatabase;
import dev.xinmiao.zone.kernel.SubjectId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import org.springframework.test.web.servlet.MvcResult;

/** Lock-out, dynamic codes and sessions, in a time that the test moves. */
@SpringBootTest(classes = SignInTest.OnlyIdentity.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class SignInSafetyTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    // Kept: the program that the next test shares writes into it for as long as it lives.
    @TempDir(cleanup = CleanupMode.NEVER)
    static Path data;

    private static final Viewer SYSTEM = new Viewer.Administrator("sysadmin", "系统管理员", Viewer.Kind.SYSTEM);
    private static final Viewer SECURITY = new Viewer.Administrator("secadmin", "安全管理员", Viewer.Kind.SECURITY);

    @Autowired
    MockMvc browser;

    @Autowired
    PreparedSignIns signIns;

    @Autowired
    Accounts accounts;

    @Autowired
    Authenticator authenticator;

    @Autowired
    Passwords passwords;

    @Autowired
    Sessions sessions;

    @Autowired
    Rights rights;

    @Autowired
    Duties duties;

    @Autowired
    SignInSettings settings;

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
    void theSettingsAreTheseUnlessOtherwiseSaid() {
        assertThat(settings).isEqualTo(new SignInSettings(5, Duration.ofMinutes(15), 10));
    }

    @Test
    void fiveWrongPasswordsLockTheAccountForAQuarterOfAnHourAndItsOwnerIsTold() throws Exception {
        String password = member("guessed");
        for (int i = 0; i < 5; i++) {
            assertThat(signIn("guessed", "wrong" + i, "")).isNull();
        }
        assertThat(signIn("guessed", password, "")).as("locked, though right").isNull();
        SignInTest.later = Duration.ofMinutes(14);
        assertThat(signIn("guessed", password, "")).isNull();
        SignInTest.later = Duration.ofMinutes(16);

        MvcResult answer = attempt("guessed", password, "");

        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo("/account");
        Sessions.Welcome welcome = requireNonNull(Sessions.takeWelcome(answer.getRequest()));
        assertThat(welcome.refused()).isEqualTo(7);
        assertThat(welcome.locked()).isNotNull();
        assertThat(Sessions.takeWelcome(answer.getRequest())).as("told once").isNull();
        assertThat(told("guessed"))
                .containsExactly(
                        "create-account",
                        "sign-in-refused",
                        "sign-in-refused",
                        "sign-in-refused",
                        "sign-in-refused",
                        "sign-in-refused",
                        "lock",
                        "sign-in-refused",
                        "sign-in-refused",
                        "sign-in");
        assertThat(signIn("guessed", password, "")).isNotNull();
    }

    @Test
    void aRightPasswordBeginsTheCountAnew() throws Exception {
        String password = member("clumsy");
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                assertThat(signIn("clumsy", "wrong", "")).isNull();
            }
            assertThat(signIn("clumsy", password, "")).isNotNull();
        }
    }

    @Test
    void theSystemAdministratorUnlocksAndLocks() throws Exception {
        String password = member("locked");
        for (int i = 0; i < 5; i++) {
            signIn("locked", "wrong", "");
        }
        assertThat(accounts.unlock(SYSTEM, "locked")).isEqualTo(Answer.DONE);
        MockHttpSession session = requireNonNull(signIn("locked", password, ""));

        assertThat(accounts.lock(SYSTEM, "locked")).isEqualTo(Answer.DONE);

        assertThat(open(session, "/").getRedirectedUrl()).isEqualTo("/sign-in?ended");
        SignInTest.later = Duration.ofDays(1);
        assertThat(signIn("locked", password, "")).isNull();
        assertThat(accounts.lock(SYSTEM, "sysadmin")).isEqualTo(Answer.NOT_YOURSELF);
        assertThat(accounts.reset(SYSTEM, "auditor")).isEqualTo(new Accounts.Made.Refused(Answer.WRONG_ROLE));
    }

    @Test
    void noWrongGuessIsWrittenDownAndNoUnknownNameEither() throws Exception {
        signIn("my-secret-password", "another-secret", "");

        assertThat(database.jdbc()
                        .sql("select object || detail from audit_pending union select record from audit_record")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(line -> line.contains("secret"));
    }

    @Test
    void whoHasADynamicCodeNeedsItAndNoneWorksTwice() throws Exception {
        String password = member("careful");
        authenticator.begin("careful");
        assertThat(signIn("careful", password, "")).as("not confirmed yet").isNotNull();
        byte[] secret = secretOf("careful");
        List<String> recovery = authenticator.confirm("careful", code(secret)).orElseThrow();

        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
        assertThat(signIn("careful", password, "")).isNull();
        assertThat(signIn("careful", password, code(secret)))
                .as("used to confirm")
                .isNull();
        SignInTest.later = Duration.ofSeconds(60);
        String next = code(secret);
        assertThat(signIn("careful", password, next)).isNotNull();
        assertThat(signIn("careful", password, next)).isNull();
        assertThat(signIn("careful", password, recovery.get(3).toLowerCase(java.util.Locale.ROOT)))
                .isNotNull();
        assertThat(signIn("careful", password, recovery.get(3))).isNull();
        assertThat(authenticator.recoveryCodesLeft("careful")).isEqualTo(9);

        assertThat(authenticator.switchOff("careful", "000000x")).isEqualTo(Answer.WRONG_PROOF);
        assertThat(authenticator.switchOff("careful", recovery.get(4))).isEqualTo(Answer.DONE);
        assertThat(signIn("careful", password, "")).isNotNull();
    }

    @Test
    void aSecretIsNotReadableInTheDatabase() {
        member("hidden");
        authenticator.begin("hidden");

        byte[] stored = database.jdbc()
                .sql("select secret from account_totp where username = 'hidden'")
                .query(byte[].class)
                .single();

        assertThat(stored).hasSize(12 + 20 + 16);
        assertThat(authenticator.pending("hidden"))
                .hasValueSatisfying(secret -> assertThat(secret).matches("[A-Z2-7]{32}"));
    }

    @Test
    void aPasswordThatSomebodyElseChoseMustBeChangedFirst() throws Exception {
        Accounts.Made.OneTime made = (Accounts.Made.OneTime) accounts.create(SYSTEM, new Viewer.Officer("fresh", "新人"));
        MockHttpSession session = requireNonNull(signIn("fresh", made.password(), ""));
        MockHttpSession elsewhere = requireNonNull(signIn("fresh", made.password(), ""));
        String id = idOf(session);

        assertThat(open(session, "/enterprises").getRedirectedUrl()).isEqualTo("/account/password");
        assertThat(passwords.change("fresh", "wrong", "a longer one", id)).isEqualTo(Answer.WRONG_PROOF);
        assertThat(passwords.change("fresh", made.password(), "short", id)).isEqualTo(Answer.TOO_SHORT);
        assertThat(passwords.change("fresh", made.password(), "长".repeat(25), id))
                .isEqualTo(Answer.TOO_LONG);
        assertThat(passwords.change("fresh", made.password(), "Fresh123456", id))
                .isEqualTo(Answer.TOO_EASY);
        assertThat(passwords.change("fresh", made.password(), "a longer one", id))
                .isEqualTo(Answer.DONE);

        assertThat(open(session, "/enterprises").getStatus()).isEqualTo(200);
        assertThat(open(elsewhere, "/enterprises").getRedirectedUrl()).isEqualTo("/sign-in?ended");
        assertThat(signIn("fresh", "a longer one", "")).isNotNull();
    }

    @Test
    void anEndedSessionIsSignedOutAtItsNextRequest() throws Exception {
        String password = member("twice");
        MockHttpSession one = requireNonNull(signIn("twice", password, ""));
        MockHttpSession two = requireNonNull(signIn("twice", password, ""));

        assertThat(sessions.of("twice")).hasSize(2);
        assertThat(sessions.end(idOf(two), "another", "another"))
                .as("another's")
                .isFalse();
        assertThat(sessions.end(idOf(two), "twice", "twice")).isTrue();

        assertThat(open(two, "/programmes").getRedirectedUrl()).isEqualTo("/sign-in?ended");
        assertThat(two.isInvalid()).isTrue();
        assertThat(open(one, "/programmes").getStatus()).isEqualTo(200);
        assertThat(sessions.of("twice")).hasSize(1);
        assertThat(told("twice")).contains("end-session");
    }

    @Test
    void anOwnerKeepsThePeopleOfTheirEnterpriseAndOfNoOther() {
        signIns.prepareMember("boss", "老板", new SubjectId(70), Duty.OWNER);
        signIns.prepareMember("stranger", "外人", new SubjectId(71), Duty.OWNER);
        Viewer owner = new Viewer.Member("boss", "老板", new SubjectId(70));

        assertThat(accounts.addPerson(owner, "clerk", "文员", Duty.PREPARER)).isInstanceOf(Accounts.Made.OneTime.class);
        assertThat(accounts.addPerson(owner, "clerk", "文员", Duty.PREPARER))
                .isEqualTo(new Accounts.Made.Refused(Answer.USERNAME_TAKEN));
        assertThat(accounts.addPerson(owner, "Clerk 2", "文员", Duty.PREPARER))
                .isEqualTo(new Accounts.Made.Refused(Answer.MALFORMED_USERNAME));
        assertThat(accounts.addPerson(owner, "chief", "主管", Duty.SUPERVISOR))
                .isEqualTo(new Accounts.Made.Refused(Answer.WRONG_ROLE));
        assertThat(accounts.setDuty(owner, "clerk", Duty.SIGNER, true)).isEqualTo(Answer.DONE);
        assertThat(duties.duties("clerk")).containsExactly(Duty.PREPARER, Duty.SIGNER);
        assertThat(accounts.lockPerson(owner, "stranger", true)).isEqualTo(Answer.NO_SUCH_ACCOUNT);
        assertThat(accounts.setDuty(owner, "stranger", Duty.SIGNER, true)).isEqualTo(Answer.NO_SUCH_ACCOUNT);
        assertThat(accounts.setDuty(owner, "boss", Duty.OWNER, false)).isEqualTo(Answer.NOT_YOURSELF);
        assertThat(accounts.people(new SubjectId(70)))
                .extracting(Accounts.Line::username)
                .containsExactly("boss", "clerk");
    }

    @Test
    void aDelegatedDeskEndsOnItsDayAndWithTheDeskItCameFrom() {
        for (String officer : List.of("anna", "bert", "carl")) {
            accounts.create(SYSTEM, new Viewer.Officer(officer, officer));
        }
        Viewer anna = new Viewer.Officer("anna", "anna");
        java.time.LocalDate today = SignInTest.clock().today();
        rights.giveDesk(SECURITY, "planning", "anna");

        assertThat(rights.delegate(anna, "fire", "bert", today.plusDays(3))).isEqualTo(Answer.NOT_YOUR_DESK);
        assertThat(rights.delegate(anna, "planning", "bert", today.minusDays(1)))
                .isEqualTo(Answer.WRONG_DAY);
        assertThat(rights.delegate(anna, "planning", "sysadmin", today)).isEqualTo(Answer.WRONG_ROLE);
        assertThat(rights.delegate(anna, "planning", "bert", today.plusDays(3))).isEqualTo(Answer.DONE);
        assertThat(rights.delegate(new Viewer.Officer("bert", "bert"), "planning", "carl", today.plusDays(4)))
                .as("longer than it is bert's")
                .isEqualTo(Answer.WRONG_DAY);
        assertThat(duties.desks("bert")).containsExactly("planning");
        SignInTest.later = Duration.ofDays(4);
        assertThat(duties.desks("bert")).isEmpty();
        SignInTest.later = Duration.ofDays(1);
        assertThat(rights.takeDesk(SECURITY, "planning", "anna")).isEqualTo(Answer.DONE);
        assertThat(duties.desks("anna")).isEmpty();
        assertThat(duties.desks("bert")).isEmpty();
    }

    @Test
    void allDesksOfOnePersonGoToAnother() {
        for (String officer : List.of("leaver", "heir")) {
            accounts.create(SYSTEM, new Viewer.Officer(officer, officer));
        }
        rights.giveDesk(SECURITY, "accept", "leaver");
        rights.giveDesk(SECURITY, "decide", "leaver");

        assertThat(rights.handOver(SECURITY, "leaver", "leaver")).isEqualTo(Answer.NOT_YOURSELF);
        assertThat(rights.handOver(SECURITY, "leaver", "heir")).isEqualTo(Answer.DONE);

        assertThat(duties.desks("leaver")).isEmpty();
        assertThat(duties.desks("heir")).containsExactly("accept", "decide");
        assertThat(told("leaver")).contains("hand-over");
    }

    @Test
    void whatAnAdministratorLockedNoOwnerOpens() {
        signIns.prepareMember("chief", "老板", new SubjectId(80), Duty.OWNER);
        signIns.prepareMember("clerk80", "文员", new SubjectId(80));
        Viewer owner = new Viewer.Member("chief", "老板", new SubjectId(80));

        assertThat(accounts.lockPerson(owner, "clerk80", true)).isEqualTo(Answer.DONE);
        assertThat(accounts.lockPerson(owner, "clerk80", false)).isEqualTo(Answer.DONE);
        accounts.lockPerson(owner, "clerk80", true);
        assertThat(accounts.lock(SYSTEM, "clerk80")).isEqualTo(Answer.DONE);
        assertThat(accounts.lockPerson(owner, "clerk80", false)).isEqualTo(Answer.LOCKED_BY_ADMINISTRATOR);
        assertThat(accounts.lockPerson(owner, "clerk80", true)).isEqualTo(Answer.LOCKED_BY_ADMINISTRATOR);
        assertThat(accounts.unlock(SYSTEM, "clerk80")).isEqualTo(Answer.DONE);
        assertThat(accounts.lockPerson(owner, "clerk80", true)).isEqualTo(Answer.DONE);
    }

    @Test
    void aDeskGivenTwiceIsHeldOnceAndOneGivenForGoodOutlastsADelegation() {
        for (String officer : List.of("dora", "emil")) {
            accounts.create(SYSTEM, new Viewer.Officer(officer, officer));
        }
        java.time.LocalDate today = SignInTest.clock().today();
        Viewer dora = new Viewer.Officer("dora", "dora");
        rights.giveDesk(SECURITY, "fire", "dora");
        rights.giveDesk(SECURITY, "fire", "dora");
        rights.delegate(dora, "fire", "emil", today.plusDays(3));
        rights.delegate(dora, "fire", "emil", today.plusDays(5));
        assertThat(held("dora")).containsExactly("fire until null by null");
        assertThat(held("emil")).containsExactly("fire until " + today.plusDays(5) + " by dora");

        duties.give("fire", "emil", null, null);
        assertThat(held("emil"))
                .containsExactly("fire until " + today.plusDays(5) + " by dora", "fire until null by null");
        SignInTest.later = Duration.ofDays(6);
        assertThat(duties.desks("emil")).containsExactly("fire");
    }

    private List<String> held(String username) {
        return rights.holdings().stream()
                .filter(each -> each.username().equals(username))
                .map(each -> each.desk() + " until " + each.until() + " by " + each.givenBy())
                .toList();
    }

    private String member(String username) {
        Accounts.Made made = accounts.create(SYSTEM, new Viewer.Member(username, "李工", new SubjectId(7)));
        database.jdbc()
                .sql("update account set password_once = false where username = ?")
                .param(username)
                .update();
        return ((Accounts.Made.OneTime) made).password();
    }

    private byte[] secretOf(String username) {
        byte[] stored = database.jdbc()
                .sql("select secret from account_totp where username = ?")
                .param(username)
                .query(byte[].class)
                .single();
        return new SecretBox(new dev.xinmiao.zone.kernel.ZoneSettings(null, "kunshan", data, null, 0))
                .open(username, stored);
    }

    private static String code(byte[] secret) {
        return Totp.code(secret, Totp.step(SignInTest.clock().instant()), 6);
    }

    /** Actions told of an account, in their order. */
    private List<String> told(String username) {
        return database.jdbc()
                .sql("""
                        select action from (
                            select number, record::json ->> 'action' as action, record::json ->> 'object' as object
                              from audit_record
                            union all select 1000000000 + id, action, object from audit_pending) everything
                        where object = ? order by number
                        """)
                .param("account/" + username)
                .query((row, _) -> row.getString("action"))
                .list();
    }

    /** The session; null where it was refused. */
    private @Nullable MockHttpSession signIn(String username, String password, String code) throws Exception {
        MvcResult answer = attempt(username, password, code);
        return "/sign-in?refused".equals(answer.getResponse().getRedirectedUrl())
                ? null
                : (MockHttpSession) answer.getRequest().getSession();
    }

    private MvcResult attempt(String username, String password, String code) throws Exception {
        return browser.perform(post("/sign-in")
                        .with(csrf())
                        .param("username", username)
                        .param("password", password)
                        .param("code", code))
                .andReturn();
    }

    private MockHttpServletResponse open(MockHttpSession session, String page) throws Exception {
        return browser.perform(get(page).session(session)).andReturn().getResponse();
    }

    private static String idOf(MockHttpSession session) {
        org.springframework.mock.web.MockHttpServletRequest request =
                new org.springframework.mock.web.MockHttpServletRequest();
        request.setSession(session);
        return Sessions.idOf(request);
    }
}
