package dev.xinmiao.zone.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs out whose session was ended, and lets nobody go on with a password that somebody else chose. */
final class SessionGate extends OncePerRequestFilter {
    private static final String PASSWORD = "/account/password";

    /** What the page to change it needs. */
    private static final List<String> ALLOWED =
            List.of(PASSWORD, "/sign-out", "/assets/", "/webjars/", "/_static/", "/text-size", "/error");

    private final Sessions sessions;

    SessionGate(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && signedIn.getPrincipal() instanceof Account) {
            Sessions.Session session = sessions.seen(request);
            if (session == null) {
                SecurityContextHolder.clearContext();
                if (request.getSession(false) != null) {
                    request.getSession(false).invalidate();
                }
                response.sendRedirect("/sign-in?ended");
                return;
            }
            if (session.mustChangePassword() && ALLOWED.stream().noneMatch(request.getRequestURI()::startsWith)) {
                response.sendRedirect(PASSWORD);
                return;
            }
        }
        chain.doFilter(request, response);
    }
}
