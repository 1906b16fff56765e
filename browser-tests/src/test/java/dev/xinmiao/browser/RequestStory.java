package dev.xinmiao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An enterprise writes to the zone; an officer of the service centre sorts with the keyboard and answers, the enterprise reads it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestStory {
    private Page writer;
    private Page intake;

    @BeforeAll
    void signIn() throws Exception {
        Browsing browsing = Browsing.start();
        // Before a phone without script: everything has to work there.
        writer = browsing.window(390, 844, false);
        browsing.signIn(writer, "member");
        intake = browsing.desktop();
        browsing.signIn(intake, "desk.intake");
    }

    private static String said(Page page) {
        return page.locator("main").innerText();
    }

    private static void isSound(Page page, String picture) {
        Browsing.picture(page, picture);
        assertThat(Browsing.violations(page)).as(picture).isEmpty();
    }

    @Test
    void aLetterIsWrittenMendedProposedConfirmedAnsweredAndRead() {
        writer.navigate("/requests");
        writer.locator("main a[href='/requests/new']").first().click();
        writer.locator("#subject").fill("厂区停电停水");
        writer.locator("main button.primary").click();
        assertThat(said(writer)).contains("还不能提交");
        assertThat(writer.locator("#subject").inputValue()).isEqualTo("厂区停电停水");
        writer.locator("#text").fill("园区这两天一直停电，水压也低，机器开不起来。\n什么时候恢复？");
        writer.locator("main button.primary").click();
        assertThat(said(writer)).contains("已收到", "待分拣");
        Browsing.picture(writer, "request-sent-on-phone");
        String at = writer.url().replaceAll(".*(/requests/[^?]+).*", "$1");

        intake.navigate("/requests");
        isSound(intake, "request-inbox");
        // The newest is the last of those due on the same day.
        for (int line = 0; line < intake.locator("table[data-queue] tbody tr").count(); line++) {
            intake.keyboard().press("j");
        }
        assertThat(Objects.requireNonNull(intake.evaluate("document.activeElement.getAttribute('href')")))
                .isEqualTo(at);
        intake.keyboard().press("Enter");
        intake.waitForURL(url -> url.endsWith(at));
        assertThat(said(intake)).contains("程序的提议", "水电气与市政配套", "依据的词", "其次");
        assertThat(intake.locator("#category").inputValue()).isEqualTo("utilities");
        isSound(intake, "request-proposed");
        intake.locator("form[action$='/file'] button").click();

        intake.navigate(at);
        intake.locator("#reply-text").fill("供电所今晚抢修，明早八点恢复。");
        isSound(intake, "request-at-desk");
        intake.locator("form[action$='/answer'] button").click();
        assertThat(said(intake)).contains("已答复");
        isSound(intake, "request-answered");

        writer.navigate(at);
        assertThat(said(writer)).contains("供电所今晚抢修", "已答复").doesNotContain("程序提议");
    }
}
