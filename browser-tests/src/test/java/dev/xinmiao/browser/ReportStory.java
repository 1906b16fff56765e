package dev.xinmiao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody judges two files without a server and reads the report on a phone. */
class ReportStory {
    @Test
    void theReportFitsAPhoneAndOnlyItsTablesScroll() throws Exception {
        Browsing browsing = Browsing.start();
        Path out = Files.createTempDirectory("xinmiao-report");
        evaluate(out);

        Page page = browsing.window(320, 640, true);
        page.navigate(out.resolve("report.html").toUri().toString());

        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("pixels beyond the right edge")
                .isEqualTo(0);
        assertThat(page.evaluate("[...document.querySelectorAll('table')].every(table => table.closest('.scroll'))"))
                .isEqualTo(true);
        Browsing.picture(page, "report-on-phone");
    }

    private static void evaluate(Path out) throws Exception {
        ListedCompanies files = ListedCompanies.invented();
        Path home = Path.of(System.getProperty("xinmiao.home", ".."))
                .toAbsolutePath()
                .normalize();
        ProcessBuilder command = new ProcessBuilder(List.of(
                        home.resolve("xinmiao").toString(),
                        "evaluate",
                        "--facts",
                        files.companies().toString(),
                        "--facts",
                        files.annual().toString(),
                        "--mapping",
                        "listed-companies",
                        "--as-of",
                        "2022-06-30",
                        "--out",
                        out.toString()))
                .redirectErrorStream(true);
        command.environment().put("XINMIAO_BUILD", "never");
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = command.start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
    }
}
