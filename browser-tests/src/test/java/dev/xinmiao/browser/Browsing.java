package dev.xinmiao.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import dev.xinmiao.bench.RunningProduct;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The built product with a small demonstration zone, and the system's Chromium to look at it with. One of each for all
 * stories; both end with this program.
 */
final class Browsing {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path HOME = Path.of(System.getProperty("xinmiao.home", ".."));
    private static final int ENTERPRISES = 300;

    private static Browsing only;

    private final RunningProduct product;
    private final Browser browser;

    private Browsing(RunningProduct product, Browser browser) {
        this.product = product;
        this.browser = browser;
    }

    /** Skips the calling test where there is no Chromium. */
    static synchronized Browsing start() throws Exception {
        Assumptions.assumeTrue(
                Files.isExecutable(CHROMIUM), "skipped: install Debian's chromium and fonts-noto-cjk for these tests");
        if (only == null) {
            Path data = Files.createTempDirectory("xinmiao-stories");
            data.toFile().setExecutable(true, false);
            data.toFile().setReadable(true, false);
            RunningProduct product = RunningProduct.start(
                    HOME,
                    data,
                    List.of("--enterprises", String.valueOf(ENTERPRISES)),
                    Map.of("XINMIAO_SEARCH_LAWS", laws(data).toString()));
            Runtime.getRuntime().addShutdownHook(new Thread(product::close));
            product.await(
                    line -> line.contains("standings evaluated: " + ENTERPRISES + " "),
                    java.time.Duration.ofMinutes(3));
            only = new Browsing(product, chromium());
        }
        return only;
    }

    /** A file of laws as an operator supplies it: one law in two versions. */
    private static Path laws(Path data) throws IOException {
        String version = """
                {"title":"苗圃管理条例（样例）","date":"%s","category":"行政法规","region":"全国","text":"# 苗圃管理条例（样例）\\n\\n## 第一章 总则\\n\\n第一条 为了管理苗圃，制定本条例。\\n\\n## 第二章 用水\\n\\n第二条 贮水池不得小于%d立方米。"}
                """;
        return Files.writeString(
                data.resolve("laws.jsonl"), version.formatted("2019-03-01", 40) + version.formatted("2024-03-01", 50));
    }

    private static Browser chromium() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    /** A window of its own, with its own cookies. */
    Page window(int width, int height, boolean script) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(product.address().toString())
                .setViewportSize(width, height)
                .setLocale("zh-CN")
                .setJavaScriptEnabled(script));
        context.setDefaultTimeout(60_000);
        return context.newPage();
    }

    Page desktop() {
        return window(1280, 900, true);
    }

    void signIn(Page page, String role) throws IOException {
        String[] account = account(role);
        page.navigate("/sign-in");
        page.locator("#username").fill(account[0]);
        page.locator("#password").fill(account[1]);
        page.locator("main").getByRole(AriaRole.BUTTON).first().click();
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    private String[] account(String role) throws IOException {
        try (Stream<String> lines = Files.lines(product.data().resolve("demo-sign-ins.txt"))) {
            return lines.filter(line -> line.startsWith(role))
                    .map(line -> line.split("\t"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** What axe-core finds wrong with the page, one line a violation. */
    static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream().map(Browsing::describe).toList();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).collect(Collectors.toList());
    }

    /** Keeps a picture of the page below {@code target/pictures}, for people to look at. */
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/pictures", name + ".png"))
                .setFullPage(true));
    }
}
