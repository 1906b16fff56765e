package dev.xinmiao.zone.identity;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.xinmiao.zone.database.TestDatabase;
import dev.xinmiao.zone.kernel.SubjectId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
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
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Sign-in with an outside provider: discovery, redirects, code, token and keys all go over HTTP on loopback. */
@SpringBootTest(classes = SignInTest.OnlyIdentity.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class OutsideSignInTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    // Kept: the program that the next test shares writes into it for as long as it lives.
    @TempDir(cleanup = CleanupMode.NEVER)
    static Path data;

    private static final SmallProvider PROVIDER = provider();
    private static final String FAILED = "/sign-in?refused=outside";
    private static final Viewer SYSTEM = new Viewer.Administrator("sysadmin", "系统管理员", Viewer.Kind.SYSTEM);

    @Autowired
    MockMvc browser;

    @Autowired
    PreparedSignIns signIns;

    @Autowired
    Accounts accounts;

    @Autowired
    Outside outside;

    @Autowired
    Sessions sessions;

    private MockHttpSession session = new MockHttpSession();

    private static SmallProvider provider() {
        try {
            return new SmallProvider();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        database.register(registry);
        registry.add("xinmiao.data", () -> data);
        registry.add("xinmiao.sign-in.oidc.issuer", PROVIDER::issuer);
        registry.add("xinmiao.sign-in.oidc.client-id", () -> SmallProvider.CLIENT);
        registry.add("xinmiao.sign-in.oidc.client-secret", () -> SmallProvider.SECRET);
    }

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @BeforeEach
    void aProviderThatSaysNothingWrong() {
        PROVIDER.twist = UnaryOperator.identity();
    }

    private void linked(String username) {
        signIns.prepareMember(username, "李工", new SubjectId(7));
        assertThat(outside.link(SYSTEM, username, "subject-of-" + username)).isEqualTo(Answer.DONE);
        PROVIDER.subject = "subject-of-" + username;
    }

    @Test
    void whoIsLinkedIsSignedInAndTheChainSaysBoth() throws Exception {
        linked("vouched");

        assertThat(signIn()).isEqualTo("/");

        assertThat(browser.perform(get("/enterprises/7").session(session))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .isNotEmpty();
        assertThat(sessions.of("vouched")).hasSize(1);
        assertThat(told("account/vouched")).containsExactly("link-outside subject-of-vouched", "sign-in outside");
        browser.perform(post("/sign-out").with(csrf()).session(session));
        assertThat(sessions.of("vouched")).isEmpty();
    }

    @Test
    void whoIsNotLinkedIsToldSoAndNoAccountIsMade() throws Exception {
        int before = accounts.list(null).size();
        PROVIDER.subject = "a stranger";

        assertThat(signIn()).isEqualTo("/sign-in?refused=unlinked");

        assertThat(accounts.list(null)).hasSize(before);
        assertThat(told("account")).contains("sign-in-refused no account is linked to a stranger");
    }

    @Test
    void aTokenThatDoesNotHoldSignsNobodyIn() throws Exception {
        linked("forged");
        Date past = Date.from(Instant.now().minusSeconds(600));
        Map<String, UnaryOperator<JWTClaimsSet.Builder>> twists = Map.of(
                "nonce", claims -> claims.claim("nonce", "another's"),
                "no nonce", claims -> claims.claim("nonce", null),
                "audience", claims -> claims.audience("another-program"),
                "issuer", claims -> claims.issuer("http://127.0.0.1:1"),
                "expired",
                        claims -> claims.issueTime(past)
                                .expirationTime(Date.from(past.toInstant().plusSeconds(60))));
        for (var twist : twists.entrySet()) {
            PROVIDER.twist = twist.getValue();
            assertThat(signIn()).as(twist.getKey()).isEqualTo(FAILED);
        }
        PROVIDER.twist = UnaryOperator.identity();
        var key = PROVIDER.signer;
        PROVIDER.signer = SmallProvider.forged();
        assertThat(signIn()).as("another's signature").isEqualTo(FAILED);
        PROVIDER.signer = key;
        assertThat(sessions.of("forged")).isEmpty();
        assertThat(signIn()).isEqualTo("/");
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() throws Exception {
        linked("unasked");
        URI back = URI.create(atProvider(leave()));
        session = new MockHttpSession();

        MockHttpServletResponse first = comeBack(back.getRawQuery());
        assertThat(first.getContentAsString())
                .contains("http-equiv=\"refresh\"", "/sign-in/from/outside?again=1&amp;code=");
        assertThat(comeBack("again=1&" + back.getRawQuery()).getRedirectedUrl()).isEqualTo(FAILED);
        assertThat(sessions.of("unasked")).isEmpty();
    }

    @Test
    void lockedIsLockedWhateverTheProviderSays() throws Exception {
        linked("shut");
        accounts.lock(SYSTEM, "shut");
        assertThat(signIn()).isEqualTo(FAILED);
        accounts.unlock(SYSTEM, "shut");
        assertThat(signIn()).isEqualTo("/account");
        assertThat(told("account/shut")).contains("sign-in-refused locked");
    }

    @Test
    void aLinkIsGivenAndTakenByWhoMay() throws Exception {
        linked("first");
        signIns.prepareMember("second", "王工", new SubjectId(7));
        signIns.prepareMember("boss", "老板", new SubjectId(7), Duty.OWNER);
        signIns.prepareMember("stranger", "外人", new SubjectId(8), Duty.OWNER);
        Viewer owner = new Viewer.Member("boss", "老板", new SubjectId(7));
        Viewer another = new Viewer.Member("stranger", "外人", new SubjectId(8));

        assertThat(outside.link(owner, "second", "subject-of-first")).isEqualTo(Answer.SUBJECT_TAKEN);
        assertThat(outside.link(another, "second", "mine")).isEqualTo(Answer.NO_SUCH_ACCOUNT);
        assertThat(outside.link(SYSTEM, "auditor", "mine")).isEqualTo(Answer.WRONG_ROLE);
        assertThatThrownBy(() -> outside.link(new Viewer.Officer("officer", "园区经办"), "second", "mine"))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(outside.link(owner, "second", "other")).isEqualTo(Answer.DONE);
        assertThat(outside.links()).containsEntry("first", "subject-of-first").containsEntry("second", "other");

        assertThat(outside.link(SYSTEM, "first", "")).isEqualTo(Answer.DONE);
        assertThat(signIn()).isEqualTo("/sign-in?refused=unlinked");
        assertThat(told("account/first")).endsWith("unlink-outside ");
    }

    private String signIn() throws Exception {
        session = new MockHttpSession();
        return requireNonNull(
                comeBack(URI.create(atProvider(leave())).getRawQuery()).getRedirectedUrl());
    }

    /** Where the provider is asked. */
    private String leave() throws Exception {
        return requireNonNull(browser.perform(get("/sign-in/with/outside").session(session))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private static String atProvider(String asked) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(asked)).build(), HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
        }
    }

    private MockHttpServletResponse comeBack(String query) throws Exception {
        return browser.perform(get(URI.create("/sign-in/from/outside?" + query)).session(session))
                .andReturn()
                .getResponse();
    }

    private List<String> told(String object) {
        return database.jdbc()
                .sql("""
                        select action || ' ' || detail from (
                            select number, record::json ->> 'action' as action, record::json ->> 'object' as object,
                                   record::json ->> 'detail' as detail from audit_record
                            union all select 1000000000 + id, action, object, detail from audit_pending) everything
                        where object = ? order by number
                        """)
                .param(object)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
