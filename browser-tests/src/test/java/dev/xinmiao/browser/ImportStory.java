package dev.xinmiao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An officer imports two files and asks of a company why it does not qualify. */
class ImportStory {
    /** Work in the background may take its time on a busy machine. */
    private static final double PATIENCE = 180_000;

    @Test
    void anOfficerImportsTheFilesAndOpensAReasonDownToItsClause() throws Exception {
        Browsing browsing = Browsing.start();
        ListedCompanies files = ListedCompanies.atHand();
        Page page = browsing.desktop();
        browsing.signIn(page, "officer");

        importFile(page, files.companies());
        importFile(page, files.annual());

        page.navigate("/enterprises");
        page.locator("main input[name=q]").fill(files.name());
        page.keyboard().press("Enter");
        page.locator("main a[href^='/enterprises/']")
                .getByText(files.name())
                .first()
                .click();
        assertThat(page.locator("main h1")).containsText(files.name());

        page.navigate(page.url().replaceAll("\\?.*", "") + "?asOf=2022-06-30");
        Locator standing =
                page.locator("main details:has(> summary :text('科技型中小企业'))").first();
        standing.locator("> summary").click();
        // Not met, whether by much or by little.
        assertThat(standing.locator("> summary")).containsText(Pattern.compile("不符合|差一点"));
        assertThat(standing).containsText("第六条(二)");
        // The failed condition shows its rule, the value that was read, and who stated it.
        Locator condition = standing.locator("details:has-text('办法第六条(二)')").first();
        if (condition.getAttribute("open") == null) {
            condition.locator("> summary").click();
        }
        assertThat(condition).containsText("≤");
        assertThat(condition).containsText("年度报告");
        assertThat(Browsing.violations(page)).isEmpty();
        Browsing.picture(page, "imported-company");
    }

    /** Upload, dry run, look at its errors, commit. */
    private static void importFile(Page page, Path file) throws Exception {
        page.navigate("/imports/new");
        page.locator("#file").setInputFiles(file);
        page.locator("#mapping").selectOption("listed-companies");
        page.locator("main button.primary").click();

        Locator commit = page.locator("form[action$='/commit'] button");
        assertThat(commit).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
        assertThat(Browsing.violations(page)).isEmpty();
        Locator errors = page.locator("a[href$='/errors.csv']");
        if (errors.count() > 0) {
            Path list = page.waitForDownload(() -> errors.first().click()).path();
            assertThat(Files.readString(list)).startsWith("\uFEFF").contains("\n");
        }
        commit.click();
        assertThat(page.locator("main a.primary[href='/enterprises']"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
    }
}
