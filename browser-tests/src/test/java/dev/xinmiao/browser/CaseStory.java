package dev.xinmiao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An enterprise and the desks of the zone carry a case from the form to the mark, each in a window of their own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseStory {
    private static final byte[] PDF = "%PDF-1.4 paper".getBytes(StandardCharsets.US_ASCII);

    private Browsing browsing;
    private Page signer;
    private Page intake;
    private Page service;
    private Page planning;

    @BeforeAll
    void signIn() throws Exception {
        browsing = Browsing.start();
        // The applicant sits before a phone without script: everything has to work there.
        signer = browsing.window(390, 844, false);
        browsing.signIn(signer, "member");
        intake = browsing.desktop();
        browsing.signIn(intake, "desk.intake");
        service = browsing.desktop();
        browsing.signIn(service, "desk.service");
        planning = browsing.desktop();
        browsing.signIn(planning, "desk.planning");
    }

    private static String begin(Page page, String item) {
        page.navigate("/services/" + item);
        page.locator("main a[href^='/cases/new']").first().click();
        page.locator("main button.primary").click();
        return page.url().replaceAll(".*(/cases/[0-9-]+).*", "$1");
    }

    private static void hands(Page page, String material, String name) {
        page.locator("#file-" + material).setInputFiles(new FilePayload(name, "application/pdf", PDF));
        form(page, "files/" + material).locator("button").click();
    }

    private static Locator form(Page page, String move) {
        return page.locator("form[action$='/" + move + "']").first();
    }

    private static void submits(Page page, String move) {
        form(page, move).locator("button").first().click();
    }

    private static void opens(Page page, String move) {
        Locator details =
                page.locator("details:has(form[action$='/" + move + "'])").first();
        details.locator("summary").click();
    }

    private static String said(Page page) {
        return page.locator("main").innerText();
    }

    private static void isSound(Page page, String picture) {
        Browsing.picture(page, picture);
        assertThat(Browsing.violations(page)).as(picture).isEmpty();
    }

    @Test
    void anEnterpriseAppliesSuppliesWhatIsMissingGetsItsResultAndRatesIt() {
        String at = begin(signer, "zc-005");
        Browsing.picture(signer, "case-draft-on-phone");
        hands(signer, "accounts", "报表.pdf");
        signer.locator("#f-matter").fill("想申报高新技术企业");
        signer.locator("#f-contact").fill("王工");
        signer.locator("#f-phone").fill("0512-55550100");
        signer.locator("button[value='submit']").click();
        assertThat(said(signer)).contains("待受理", "办件编号", "视为自收件之日受理");

        intake.navigate("/desk");
        isSound(intake, "case-queue");
        intake.navigate(at);
        isSound(intake, "case-at-intake");
        opens(intake, "return");
        form(intake, "return").locator("input[value='accounts']").check();
        form(intake, "return").locator("input[name='why-accounts']").fill("缺审计盖章");
        submits(intake, "return");
        assertThat(said(intake)).contains("退回补正");

        signer.navigate("/cases");
        assertThat(signer.locator("#mine").isVisible()).isTrue();
        signer.navigate(at);
        assertThat(said(signer)).contains("缺审计盖章");
        hands(signer, "accounts", "报表-盖章.pdf");
        hands(signer, "iplist", "清单.pdf");
        signer.locator("button[value='submit']").click();

        intake.navigate(at);
        submits(intake, "accept");
        service.navigate(at);
        isSound(service, "case-at-service");
        form(service, "grant").locator("button.primary").click();
        intake.navigate(at);
        submits(intake, "deliver");

        signer.navigate(at);
        form(signer, "rate").locator("input[value='5']").check();
        form(signer, "rate").locator("textarea").fill("很快");
        submits(signer, "rate");
        assertThat(said(signer)).contains("已评价", "评价：5 星");
        Browsing.picture(signer, "case-rated-on-phone");
        Page desk = browsing.desktop();
        desk.context().addCookies(signer.context().cookies());
        desk.navigate(at);
        isSound(desk, "case-rated");
    }

    @Test
    void desksWorkSideBySideAndOneOpinionIsSentBack() throws Exception {
        String at = begin(signer, "ys-014");
        for (String material : List.of(
                "site-plan",
                "survey",
                "drawings",
                "fire-design",
                "shelter",
                "eia",
                "contracts",
                "energy",
                "soil-water",
                "funds",
                "safety")) {
            hands(signer, material, material + ".pdf");
        }
        signer.locator("#f-project").fill("一期厂房");
        signer.locator("#f-area").fill("8000");
        signer.locator("#f-height").fill("12");
        signer.locator("#f-contract-on").fill("2026-11-20");
        signer.locator("button[value='submit']").click();
        intake.navigate(at);
        submits(intake, "accept");

        speaks(at, "land-permit", "AGREE", "符合规划条件");
        speaks(at, "fire", "DISAGREE", "通道不足");
        speaks(at, "civil-defence", "AGREE", "按面积配建");
        isSound(planning, "case-three-desks");

        Page supervisor = browsing.desktop();
        browsing.signIn(supervisor, "officer");
        supervisor.navigate(at);
        Locator fire = supervisor.locator("#step-fire");
        fire.locator("details:has(form[action$='/return-opinion']) summary").click();
        fire.locator("form[action$='/return-opinion'] input[name='text']").fill("请引用条款");
        fire.locator("form[action$='/return-opinion'] button").click();
        assertThat(said(supervisor)).contains("已退回：请引用条款");
        assertThat(standing(supervisor)).containsExactly("建设用地规划许可", "人防审查");
        isSound(supervisor, "case-one-returned");

        speaks(at, "fire", "AGREE", "已按图复核");
        assertThat(standing(planning)).containsExactly("建设用地规划许可", "消防设计审查", "人防审查");
    }

    private void speaks(String at, String step, String verdict, String text) {
        planning.navigate(at);
        Locator form = planning.locator("#step-" + step + " form[action$='/opinion']");
        form.locator("input[value='" + verdict + "']").check();
        form.locator("textarea").fill(text);
        form.locator("button").click();
    }

    /** The steps whose opinion counts, in the order of the table. */
    private static List<String> standing(Page page) {
        return page.locator("section[aria-labelledby='opinions'] tbody tr").all().stream()
                .filter(row -> row.locator("td").last().innerText().startsWith("有效"))
                .map(row -> row.locator("th").innerText().split("\\s")[0])
                .toList();
    }
}
