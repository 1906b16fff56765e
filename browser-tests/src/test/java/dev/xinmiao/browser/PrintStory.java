package dev.xinmiao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What comes out of the printer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrintStory {
    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b(?!s)");

    private Page page;

    @BeforeAll
    void signIn() throws Exception {
        Browsing browsing = Browsing.start();
        page = browsing.desktop();
        browsing.signIn(page, "officer");
    }

    @Test
    void anEnterprisePrintsOnAFewPagesWithoutWhatOnlyAScreenNeeds() throws Exception {
        // one of the demonstration: of an imported company little is known, and all that is missing is listed
        page.navigate("/enterprises?q=演示");
        page.navigate(page.locator("main a[href^='/enterprises/9']").first().getAttribute("href"));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(sheets("enterprise")).isLessThanOrEqualTo(8);
        assertThat(page.locator("form, button, nav").all()).noneMatch(Locator::isVisible);
        assertThat(page.locator("main .heading").innerText()).contains("截至");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    @Test
    void theWorkedCasesOfAProgrammeArePrinted() {
        page.navigate("/programmes/tech-sme");
        Locator firstCase = page.locator("#cases tbody tr").first();
        assertThat(firstCase.isVisible()).isFalse();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(firstCase.isVisible()).isTrue();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    @Test
    void whoFollowsALinkToTheCasesFindsThemOpen() {
        page.navigate("/programmes/tech-sme#cases");
        assertThat(page.locator("#cases tbody tr").first().isVisible()).isTrue();
    }

    private int sheets(String name) throws Exception {
        Path file = Path.of("target/pictures", name + ".pdf");
        Files.createDirectories(file.getParent());
        page.pdf(new Page.PdfOptions().setPath(file).setFormat("A4").setPreferCSSPageSize(true));
        return (int) PAGE.matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }
}
