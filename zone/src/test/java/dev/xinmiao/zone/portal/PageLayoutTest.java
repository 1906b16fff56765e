package dev.xinmiao.zone.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PageLayoutTest {
    private static final Page.Visitor OFFICER = new Page.Visitor("园区专员", true, null);
    private static final Page.Visitor MEMBER = new Page.Visitor("企业成员", false, "/enterprises/91320583MA1XXXXXX8");

    @Test
    void says_its_language_and_that_the_demo_is_fictional() {
        String html = Rendered.page("portal/sign-in.jte", Rendered.seenBy(null), Map.of());
        assertThat(html).contains("<html lang=\"zh-CN\"").contains("纯属虚构").contains("<small lang=\"en\">Sign in");
    }

    @Test
    void a_form_carries_the_token_against_forgery() {
        assertThat(Rendered.page("portal/sign-in.jte", Rendered.seenBy(null), Map.of()))
                .contains("name=\"_csrf\" value=\"token-1\"");
    }

    @Test
    void what_the_user_typed_is_kept_and_cannot_break_out_of_its_field() {
        assertThat(Rendered.page(
                        "portal/sign-in.jte",
                        Rendered.seenBy(null),
                        Map.of("refused", "portal.sign-in.refused", "username", "\"><script>alert(1)</script>")))
                .contains("用户名、密码或动态口令不正确")
                .doesNotContain("<script>alert");
    }

    @Test
    void only_an_officer_is_shown_the_way_to_all_enterprises_and_to_the_import() {
        assertThat(Rendered.page("portal/sign-in.jte", Rendered.seenBy(OFFICER), Map.of()))
                .contains("href=\"/enterprises\"", "href=\"/imports\"");
        assertThat(Rendered.page("portal/sign-in.jte", Rendered.seenBy(MEMBER), Map.of()))
                .contains("href=\"/enterprises/91320583MA1XXXXXX8\"")
                .doesNotContain("href=\"/enterprises\"", "href=\"/imports\"");
    }

    @Test
    void there_is_no_script_or_style_in_the_page_itself() {
        assertThat(Rendered.page("portal/sign-in.jte", Rendered.seenBy(OFFICER), Map.of()))
                .doesNotContainPattern("<script(?![^>]* src=)")
                .doesNotContainPattern("\\s(style|onclick|onload)=");
    }
}
