package dev.xinmiao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A passkey from its making to its end, on Chromium's virtual authenticator. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasskeyStory {
    private Browsing browsing;

    @BeforeAll
    void start() throws Exception {
        browsing = Browsing.start();
    }

    @Test
    void aPasskeyIsMadeSignsInAndIsRemoved() throws Exception {
        Page page = browsing.desktop();
        authenticator(page, true);
        browsing.signIn(page, "officer");
        page.navigate("/account");
        page.locator("#label").fill("测试设备");
        page.locator("[data-passkey] button").click();
        Locator row = page.locator("section[aria-labelledby=passkeys] tbody tr");
        assertThat(row).hasCount(1);
        assertThat(row).containsText("测试设备");
        Browsing.picture(page, "account-1280");
        Assertions.assertThat(Browsing.violations(page)).isEmpty();
        page.setViewportSize(390, 844);
        Browsing.picture(page, "account-390");
        page.setViewportSize(1280, 900);

        signOut(page);
        Browsing.picture(page, "sign-in-1280");
        page.setViewportSize(390, 844);
        Browsing.picture(page, "sign-in-390");
        page.setViewportSize(1280, 900);
        page.locator("[data-passkey] button").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        assertThat(page.locator(".visitor .name")).isVisible();

        page.navigate("/account");
        row.locator("button").click();
        assertThat(row).hasCount(0);
        signOut(page);
        page.locator("[data-passkey] button").click();
        page.waitForURL("**/sign-in?refused=passkey");
        assertThat(page.locator(".notice.bad h2")).containsText("这个通行密钥不被接受");
        Browsing.picture(page, "sign-in-refused-passkey");
    }

    @Test
    void aDeviceThatCannotVerifyItsOwnerMakesNone() throws Exception {
        Page page = browsing.desktop();
        authenticator(page, false);
        browsing.signIn(page, "officer");
        page.navigate("/account");
        page.locator("#label").fill("弱设备");
        page.locator("[data-passkey] button").click();
        assertThat(page.locator("[data-failed]")).isVisible();
        assertThat(page.locator("section[aria-labelledby=passkeys] tbody tr")).hasCount(0);
    }

    @Test
    void withoutScriptThePagesSayThatPasskeysNeedIt() throws Exception {
        Page page = browsing.window(1280, 900, false);
        page.navigate("/sign-in");
        assertThat(page.getByText("通行密钥需要启用浏览器脚本")).isVisible();
        assertThat(page.locator("[data-passkey] button")).isHidden();
        browsing.signIn(page, "officer");
        page.navigate("/account");
        assertThat(page.getByText("通行密钥需要启用浏览器脚本")).isVisible();
    }

    private static void signOut(Page page) {
        page.locator(".visitor form button").click();
        page.waitForURL("**/sign-in?signed-out");
    }

    private static void authenticator(Page page, boolean verifiesItsOwner) {
        CDPSession devtools = page.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", verifiesItsOwner);
        options.addProperty("isUserVerified", verifiesItsOwner);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject parameters = new JsonObject();
        parameters.add("options", options);
        devtools.send("WebAuthn.addVirtualAuthenticator", parameters);
    }
}
