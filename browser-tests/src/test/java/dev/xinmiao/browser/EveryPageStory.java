package dev.xinmiao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for each page: accessible, usable without script, and fitting a phone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageStory {
    private Browsing browsing;
    private Page anyone;
    private Page officer;
    private Page member;
    private final Map<String, Page> administrators = new HashMap<>();
    private Page officerWithoutScript;
    private Page officerOnPhone;

    private static final String FIRST = "{enterprise}";
    private static final String PROJECT = "{project}";
    private static final String OWN = "{own}";
    private static final String APPLICATION = "{application}";
    private static final String LAW = "{law}";
    private static final String SUPERSEDED = "{superseded law}";
    /** Of an application that the member has begun. */
    private String application = "";

    /**
     * @param path {@code {enterprise}} and {@code {project}} stand for the first one of their lists, {@code {own}} for a member's
     *     enterprise, {@code {application}} for a case that the member has begun, {@code {law}} for the only law and
     *     {@code {superseded law}} for its older version
     */
    record Visit(String who, String path) {
        @Override
        public String toString() {
            return who + " at " + path;
        }
    }

    @BeforeAll
    void signIn() throws Exception {
        browsing = Browsing.start();
        anyone = browsing.desktop();
        officer = browsing.desktop();
        browsing.signIn(officer, "officer");
        member = browsing.desktop();
        browsing.signIn(member, "member");
        go(member, new Visit("member", "{own}/benefits/typical-rnd-increase"));
        member.locator("form[action$='/apply'] button").click();
        application = URI.create(member.url()).getPath();
        for (String kind : List.of("sysadmin", "secadmin", "auditor")) {
            administrators.put(kind, browsing.desktop());
            browsing.signIn(administrators.get(kind), kind);
        }
        officerWithoutScript = browsing.window(1280, 900, false);
        browsing.signIn(officerWithoutScript, "officer");
        officerOnPhone = browsing.window(320, 640, true);
        browsing.signIn(officerOnPhone, "officer");
    }

    static Stream<Visit> visits() {
        return Stream.concat(
                Stream.of(
                                "/",
                                "/sign-in",
                                "/programmes",
                                "/help",
                                "/help/marks",
                                "/laws",
                                "/laws?title=没有这样的法",
                                "{law}",
                                "{superseded law}",
                                "/no-such-page",
                                "/search",
                                "/search?q=高企",
                                "/search?q=gaoqi&kind=clause",
                                "/search?q=没有这样的东西啊",
                                "/search?q=贮水池&superseded=true",
                                "/ask",
                                "/ask?q=高企认定需要多少科技人员",
                                "/ask?q=幼儿园什么时候报名",
                                "/ai-filing",
                                "/ai-filing?public=yes&opinion=yes&generates=yes&model=own&synthesis=no",
                                "/ai-register?scope=all",
                                "/services",
                                "/services/zc-005",
                                "/bundles/talent",
                                "/clauses",
                                "/clauses/chengdu-compute-voucher",
                                "/clauses/sip-talent-rent",
                                "/notices")
                        .map(path -> new Visit("anyone", path)),
                Stream.concat(
                        Stream.of(
                                        "/",
                                        "/lookup?q=我公司去年的研发占比",
                                        "/enterprises",
                                        "{project}",
                                        "/ai-filing",
                                        "/ai-filing/filings",
                                        "/cases",
                                        "/cases/new?item=zc-005",
                                        "/receipts/new?bundle=talent",
                                        "/requests",
                                        "/requests/new",
                                        "/search?q=补贴",
                                        "/search/saved",
                                        "{own}/benefits",
                                        "{own}/benefits/best",
                                        "{own}/payee",
                                        "{own}/alerts",
                                        "{application}",
                                        "{application}/benefit",
                                        "{own}/benefits/dayawan-high-tech",
                                        "/account")
                                .map(path -> new Visit("member", path)),
                        Stream.concat(
                                Stream.of(
                                        new Visit("sysadmin", "/admin/accounts"),
                                        new Visit("secadmin", "/admin/rights"),
                                        new Visit("auditor", "/admin/audit")),
                                officerVisits())));
    }

    static Stream<Visit> officerVisits() {
        return Stream.of(
                        "/",
                        "/enterprises",
                        "/enterprises?q=没有这样的企业",
                        "/enterprises?programme=tech-sme&state=missing",
                        "/lookup",
                        "/lookup?q=高企，研发占比超过5%25，按营收排序",
                        "/lookup?q=会飞的瞪羚",
                        "/lookup?q=什么是资产负债率",
                        "{enterprise}",
                        "{enterprise}/path/tech-sme",
                        "/programmes/tech-sme",
                        "/programmes/high-tech-enterprise",
                        "/programmes/sme-size",
                        "/programmes/innovation-points",
                        "/projects",
                        "/projects/new",
                        "{project}",
                        "{project}/permits/C3",
                        "/desk",
                        "/board",
                        "/requests",
                        "/requests?part=done",
                        "/search?q=补贴",
                        "/search/synonyms",
                        "/search/saved",
                        "/imports",
                        "/imports/new",
                        "/ai-filing",
                        "/ai-register",
                        "/ai-register/import",
                        "/clauses",
                        "/clauses/fujian-energy-saving/lab",
                        "/clauses/fujian-energy-saving/versions",
                        "/applications",
                        "/awards",
                        "/pots",
                        "/pots/1/year-end",
                        "/payments",
                        "{enterprise}/payee",
                        "{enterprise}/alerts",
                        "{application}/benefit",
                        "{enterprise}/benefits")
                .map(path -> new Visit("officer", path));
    }

    private Page who(Visit visit) {
        return switch (visit.who()) {
            case "officer" -> officer;
            case "member" -> member;
            case "sysadmin", "secadmin", "auditor" -> administrators.get(visit.who());
            default -> anyone;
        };
    }

    private Response go(Page page, Visit visit) {
        String path = visit.path().replace(APPLICATION, application);
        if (path.startsWith(FIRST)) {
            page.navigate("/enterprises");
            path = page.locator("main a[href^='/enterprises/9']").first().getAttribute("href")
                    + path.substring(FIRST.length());
        }
        if (path.startsWith(PROJECT)) {
            page.navigate("/projects");
            path = page.locator("main tbody a").first().getAttribute("href") + path.substring(PROJECT.length());
        }
        if (path.equals(LAW) || path.equals(SUPERSEDED)) {
            page.navigate("/laws");
            String law = page.locator("main tbody a").first().getAttribute("href");
            page.navigate(law);
            path = path.equals(LAW)
                    ? law
                    : page.locator("section[aria-labelledby='others'] a")
                            .first()
                            .getAttribute("href");
        }
        if (path.startsWith(OWN)) {
            page.navigate("/help");
            String benefits = page.locator("nav a[href$='/benefits']").first().getAttribute("href");
            path = benefits.substring(0, benefits.lastIndexOf('/')) + path.substring(OWN.length());
        }
        return page.navigate(path);
    }

    @ParameterizedTest
    @MethodSource("visits")
    void axeFindsNoViolation(Visit visit) {
        Page page = who(visit);
        go(page, visit);
        Browsing.picture(page, (visit.who() + visit.path()).replaceAll("[^a-zA-Z0-9-]+", "-"));
        assertThat(Browsing.violations(page)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("officerVisits")
    void aPageSaysTheSameWithoutScript(Visit visit) {
        Response answer = go(officerWithoutScript, visit);
        assertThat(answer.status()).isEqualTo(200);
        String without = officerWithoutScript.locator("main h1").innerText();
        go(officer, visit);
        assertThat(without).isNotBlank().isEqualTo(officer.locator("main h1").innerText());
    }

    @ParameterizedTest
    @MethodSource("officerVisits")
    void aPageFitsAPhoneOf320Pixels(Visit visit) {
        go(officerOnPhone, visit);
        Object overflow =
                officerOnPhone.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue())
                .as("pixels beyond the right edge")
                .isLessThanOrEqualTo(0);
    }

    @ParameterizedTest
    @MethodSource("visits")
    void theKeyboardsFirstStopIsTheWayPastTheNavigation(Visit visit) {
        Page page = who(visit);
        go(page, visit);
        page.keyboard().press("Tab");
        // The first stop of the keyboard is the way past the navigation.
        assertThat(page.evaluate("document.activeElement.getAttribute('href')")).isEqualTo("#content");
    }
}
