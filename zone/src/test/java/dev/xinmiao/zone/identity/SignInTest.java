package dev.xinmiao.zone.identity;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.xinmiao.zone.database.TestDatabase;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.kernel.ZoneSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Primary;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Pages that only say who looks at them stand in for the real ones. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class SignInTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    // Kept: the program that the next test shares writes into it for as long as it lives.
    @TempDir(cleanup = CleanupMode.NEVER)
    static Path data;

    /** By how much the time of the tests in this package is moved. */
    static Duration later = Duration.ZERO;

    private static final SubjectId OWN = new SubjectId(7);

    @Autowired
    MockMvc browser;

    @Autowired
    PreparedSignIns signIns;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        database.register(registry);
        registry.add("xinmiao.data", () -> data);
    }

    static ZoneClock clock() {
        return ZoneClock.of(() -> Instant.now().plus(later));
    }

    @BeforeEach
    void memberOfOneEnterprise() {
        signIns.prepareMember("member", "李工", OWN);
    }

    @ParameterizedTest(name = "{0} asks for {1}: {2}")
    @CsvSource(textBlock = """
            visitor, /programmes,    200
            visitor, /,              200
            visitor, /enterprises/7, 302
            visitor, /enterprises,   302
            visitor, /imports,       302
            visitor, /nowhere,       302
            member,  /programmes,    200
            member,  /enterprises/7, 200
            member,  /enterprises/8, 404
            member,  /enterprises,   403
            member,  /imports,       403
            member,  /nowhere,       403
            officer, /enterprises/7, 200
            officer, /enterprises/8, 200
            officer, /enterprises,   200
            officer, /imports,       200
            officer, /nowhere,       404
            """)
    void everyRoleSeesItsPages(String who, String page, int status) throws Exception {
        ResultActions answer = browser.perform(get(page).session(sessionOf(who)));

        answer.andExpect(status().is(status));
        if (status == 302) {
            answer.andExpect(redirectedUrl("/sign-in"));
        }
    }

    @Test
    void aPageKnowsWhoLooksAtIt() throws Exception {
        browser.perform(get("/enterprises/7").session(sessionOf("member")))
                .andExpect(content().string("李工"));
        browser.perform(get("/enterprises/7").session(sessionOf("officer")))
                .andExpect(content().string("园区经办"));
        browser.perform(get("/")).andExpect(content().string(""));
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreAnsweredAlike() throws Exception {
        signIns.prepareMember("guessed", "王工", OWN);
        for (String name : new String[] {"guessed", "nobody"}) {
            browser.perform(formLogin("/sign-in").user(name).password("wrong"))
                    .andExpect(redirectedUrl("/sign-in?refused"));
        }
        browser.perform(formLogin("/sign-in").user("guessed").password("x".repeat(500)))
                .andExpect(redirectedUrl("/sign-in?refused"));
    }

    @Test
    void aUserNameIsFoundWhateverItsCapitals() throws Exception {
        browser.perform(formLogin("/sign-in").user(" Officer ").password(passwordOf("officer")))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void aFormFromElsewhereIsRefused() throws Exception {
        browser.perform(post("/sign-in").param("username", "officer").param("password", passwordOf("officer")))
                .andExpect(status().isForbidden());
        browser.perform(post("/imports").session(sessionOf("officer"))).andExpect(status().isForbidden());
    }

    @Test
    void whoSignsOutIsAVisitorAgain() throws Exception {
        MockHttpSession session = sessionOf("officer");
        browser.perform(post("/sign-out").with(csrf()).session(session))
                .andExpect(redirectedUrl("/sign-in?signed-out"));

        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void noPageRunsScriptWrittenIntoItOrIsFramed() throws Exception {
        browser.perform(get("/programmes"))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                Matchers.allOf(
                                        Matchers.containsString("default-src 'none'"),
                                        Matchers.containsString("script-src 'self';"),
                                        Matchers.containsString("frame-ancestors 'none'"))))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    }

    @Test
    void thePreparedPasswordsAreTheOwnersAloneAndStayTheSame() throws Exception {
        Path sheet = data.resolve("demo-sign-ins.txt");
        String before = Files.readString(sheet);
        signIns.prepareFirst();
        memberOfOneEnterprise();

        assertThat(Files.readString(sheet)).isEqualTo(before);
        assertThat(Files.getPosixFilePermissions(sheet)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(passwordOf("officer")).hasSize(12).isNotEqualTo(passwordOf("member"));
        assertThat(database.jdbc()
                        .sql("select password_hash from account where username = 'officer'")
                        .query(String.class)
                        .single())
                .startsWith("{bcrypt}");
    }

    private MockHttpSession sessionOf(String who) throws Exception {
        if (who.equals("visitor")) {
            return new MockHttpSession();
        }
        return (MockHttpSession)
                requireNonNull(browser.perform(formLogin("/sign-in").user(who).password(passwordOf(who)))
                        .andExpect(redirectedUrl("/"))
                        .andReturn()
                        .getRequest()
                        .getSession());
    }

    private String passwordOf(String username) {
        return signIns.lines().stream()
                .filter(line -> line.startsWith(username + "\t"))
                .findFirst()
                .orElseThrow()
                .split("\t")[1];
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @EnableConfigurationProperties(ZoneSettings.class)
    @ComponentScan({"dev.xinmiao.zone.identity", "dev.xinmiao.zone.database", "dev.xinmiao.zone.audit"})
    static class OnlyIdentity {
        @Bean
        ZoneClock zoneClock() {
            return clock();
        }

        @Bean
        @Primary
        RealTime movedTime() {
            return new RealTime(clock());
        }
    }

    @RestController
    static class Pages {
        @GetMapping({"/", "/programmes", "/enterprises", "/imports"})
        String page(Viewer viewer) {
            return viewer.name();
        }

        @GetMapping("/enterprises/{id}")
        String enterprise(Viewer viewer, @PathVariable long id) {
            Access.requireRead(viewer, new SubjectId(id));
            return viewer.name();
        }
    }
}
