package dev.xinmiao.zone.identity;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.registration.PublicKeyCredentialCreationOptionsFilter;
import org.springframework.security.web.webauthn.registration.WebAuthnRegistrationFilter;

/**
 * Where passkeys are made and used. Spring Security's filters in our own order: its configurer signs in somebody of its own
 * kind, past {@link Guard} and {@link Sessions}.
 */
final class PasskeyFilters extends AbstractHttpConfigurer<PasskeyFilters, HttpSecurity> {
    /** The page's script goes there; a redirect it would follow itself, and the page not. */
    private static final RedirectStrategy TELL_THE_SCRIPT = (_, response, url) -> {
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(url);
    };

    private final RelyingParty party;
    private final PasskeyStore store;
    private final PasskeySignIn signIn;
    private final Sessions sessions;

    PasskeyFilters(RelyingParty party, PasskeyStore store, PasskeySignIn signIn, Sessions sessions) {
        this.party = party;
        this.store = store;
        this.signIn = signIn;
        this.sessions = sessions;
    }

    @Override
    public void configure(HttpSecurity http) {
        var options = new PublicKeyCredentialRequestOptionsFilter(party);
        options.setRequestMatcher(post("/sign-in/passkey/options"));
        var creation = new PublicKeyCredentialCreationOptionsFilter(party);
        creation.setRequestMatcher(post("/account/passkeys/options"));
        var registration = new WebAuthnRegistrationFilter(store, party);
        registration.setRegisterCredentialMatcher(post("/account/passkeys"));
        // They are removed by a form, which works without script.
        registration.setRemoveCredentialMatcher(_ -> false);
        http.addFilterBefore(signInFilter(http), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(options, AuthorizationFilter.class)
                .addFilterAfter(creation, AuthorizationFilter.class)
                .addFilterAfter(registration, AuthorizationFilter.class);
    }

    private WebAuthnAuthenticationFilter signInFilter(HttpSecurity http) {
        GrantedSignIn granted = new GrantedSignIn(sessions);
        granted.setRedirectStrategy(TELL_THE_SCRIPT);
        RefusedSignIn refused = new RefusedSignIn("passkey");
        refused.setRedirectStrategy(TELL_THE_SCRIPT);
        var filter = new WebAuthnAuthenticationFilter();
        filter.setRequiresAuthenticationRequestMatcher(post("/sign-in/passkey"));
        filter.setAuthenticationManager(signIn::authenticate);
        filter.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
        filter.setAuthenticationSuccessHandler(granted);
        filter.setAuthenticationFailureHandler(refused);
        return filter;
    }

    private static RequestMatcher post(String path) {
        return PathPatternRequestMatcher.pathPattern(HttpMethod.POST, path);
    }
}
