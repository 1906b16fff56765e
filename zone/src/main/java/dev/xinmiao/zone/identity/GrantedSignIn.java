package dev.xinmiao.zone.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** On to the page that was asked for; to the own account where strangers have tried to get in meanwhile. */
final class GrantedSignIn extends SavedRequestAwareAuthenticationSuccessHandler {
    private final Sessions sessions;

    GrantedSignIn(Sessions sessions) {
        this.sessions = sessions;
        setDefaultTargetUrl("/");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        if (!(authentication.getDetails() instanceof Guard.Since told)) {
            throw new IllegalStateException("signed in past " + PasswordSignIn.class);
        }
        sessions.begin(request, authentication.getName(), told);
        if (told.refused() > 0) {
            clearAuthenticationAttributes(request);
            getRedirectStrategy().sendRedirect(request, response, "/account");
            return;
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
