package dev.xinmiao.zone.portal;

import dev.xinmiao.zone.identity.Duties;
import dev.xinmiao.zone.identity.Duty;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.kernel.ZoneSettings;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.YamlNode;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.WebUtils;

/** Gives every template its {@link Page}. */
@ControllerAdvice
class PageAdvice {
    private final Texts texts = Texts.ofRooms(Texts.ROOMS);
    private final Text zone;
    private final boolean demonstration;
    private final Work work;
    private final Duties duties;

    PageAdvice(Pack pack, ZoneSettings settings, Work work, Duties duties) {
        YamlNode name = pack.description().required("name");
        this.zone = new Text(name.required("zh").text(), name.required("en").text());
        this.demonstration = settings.isDemonstration();
        this.work = work;
        this.duties = duties;
    }

    @ModelAttribute("page")
    Page page(Viewer viewer, HttpServletRequest request) {
        return new Page(
                zone,
                demonstration,
                visitor(viewer),
                path(request),
                isLargeText(request),
                (CsrfToken) request.getAttribute(CsrfToken.class.getName()),
                viewer.isOfficer() ? work.inProgress(texts) : null,
                texts);
    }

    private Page.@Nullable Visitor visitor(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Visitor _ -> null;
            case Viewer.Officer officer ->
                new Page.Visitor(
                        officer.name(),
                        true,
                        null,
                        null,
                        duties.duties(officer.username()).contains(Duty.SUPERVISOR));
            case Viewer.Member member ->
                new Page.Visitor(member.name(), false, "/enterprises/" + member.enterpriseId());
            case Viewer.Partner partner -> new Page.Visitor(partner.name(), false, null);
            case Viewer.Administrator administrator ->
                new Page.Visitor(administrator.name(), false, null, HomePage.ofAdministrator(administrator), false);
        };
    }

    /** Of the page the reader asked for, also when it is an error that answers. */
    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (failed != null) {
            return failed.toString();
        }
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static boolean isLargeText(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, TextSize.COOKIE);
        return cookie != null && cookie.getValue().equals(TextSize.LARGE);
    }
}
