package dev.xinmiao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Somebody types in the search box and takes what it offers without touching the mouse. */
class SearchStory {

    @Test
    void whatTheBoxOffersIsTakenByTheKeyboard() throws Exception {
        Page page = Browsing.start().desktop();
        page.navigate("/help");
        Locator box = page.locator("#search-box");
        Locator offers = page.locator(".suggestions [role=option]");
        box.pressSequentially("rencai");
        assertThat(offers.first()).isVisible();
        assertThat(box).hasAttribute("aria-expanded", "true");

        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowUp");
        assertThat(box).hasAttribute("aria-activedescendant", "search-box-offer-0");
        assertThat(offers.first()).hasAttribute("aria-selected", "true");
        assertThat(box).isFocused();
        Browsing.picture(page, "search-offers");
        Assertions.assertThat(Browsing.violations(page)).isEmpty();

        page.keyboard().press("Escape");
        assertThat(offers).hasCount(0);
        assertThat(box).hasAttribute("aria-expanded", "false");
        assertThat(box).hasValue("rencai");

        page.keyboard().type("g");
        assertThat(offers.first()).isVisible();
        page.keyboard().press("Tab");
        assertThat(offers).hasCount(0);
        box.focus();
        page.keyboard().press("Backspace");

        page.keyboard().type("g");
        assertThat(offers.first()).isVisible();
        page.keyboard().press("ArrowDown");
        String address = offers.first().getAttribute("href");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.endsWith(address));
    }
}
