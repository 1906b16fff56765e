package dev.xinmiao.zone.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.util.HtmlUtils;

/** Where the outside provider sends people back to. */
final class OutsideFilter extends OAuth2LoginAuthenticationFilter {
    static final String PATH = "/sign-in/from/*";
    private static final String AGAIN = "again";

    private final OutsideSignIn signIn;
    private final AuthorizationRequestRepository<OAuth2AuthorizationRequest> begun =
            new HttpSessionOAuth2AuthorizationRequestRepository();

    OutsideFilter(OutsideClient client, OutsideSignIn signIn) {
        super(client, new NoTokens(), PATH);
        this.signIn = signIn;
        setAuthorizationRequestRepository(begun);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest asked
                && response instanceof HttpServletResponse answer
                && requiresAuthentication(asked, answer)
                && asked.getParameter(AGAIN) == null
                && begun.loadAuthorizationRequest(asked) == null) {
            comeAgain(asked, answer);
            return;
        }
        super.doFilter(request, response, chain);
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        Authentication vouchedFor = super.attemptAuthentication(request, response);
        if (!(vouchedFor.getPrincipal() instanceof OidcUser user)) {
            throw new BadCredentialsException("the provider gave no ID token");
        }
        return signIn.signIn(user);
    }

    /**
     * Our cookie is strict: a browser that another site sends here leaves it at home. This page sends it here once more, and
     * then it comes from ourselves.
     */
    private static void comeAgain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String target = HtmlUtils.htmlEscape(
                request.getRequestURI() + "?" + AGAIN + "=1&" + String.valueOf(request.getQueryString()));
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write("""
                        <!DOCTYPE html>
                        <html lang="zh-CN"><meta charset="utf-8"><title>登录 Sign in</title>
                        <meta http-equiv="refresh" content="0;url=%s">
                        <p><a href="%s">继续登录 Go on</a></p></html>
                        """.formatted(target, target));
    }
}
