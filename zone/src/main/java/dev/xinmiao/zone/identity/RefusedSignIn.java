package dev.xinmiao.zone.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;

/**
 * Back to the form, which shows the user name again. It travels in the session: who types a password into the wrong field
 * must not find it in an address.
 */
public final class RefusedSignIn extends SimpleUrlAuthenticationFailureHandler {
    private static final String NAME = RefusedSignIn.class.getName();
    private static final int LONGEST = 100;

    /** @param what was refused, for the form's words; empty for a password */
    RefusedSignIn(String what) {
        super(what.isEmpty() ? "/sign-in?refused" : "/sign-in?refused=" + what);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException, ServletException {
        String name = request.getParameter("username");
        if (name != null && name.length() <= LONGEST) {
            request.getSession().setAttribute(NAME, name);
        }
        super.onAuthenticationFailure(request, response, exception);
    }

    /** The name that was refused last, told once; empty where there is none. */
    public static String takeName(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(NAME) instanceof String name)) {
            return "";
        }
        session.removeAttribute(NAME);
        return name;
    }
}
