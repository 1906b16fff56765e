package dev.xinmiao.zone.identity;

import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * The way to the outside provider and back: authorisation code, with state, nonce and PKCE. The ID token says all that is
 * asked; the provider's page about users is left alone.
 */
final class OutsideFilters extends AbstractHttpConfigurer<OutsideFilters, HttpSecurity> {
    private final OutsideClient client;
    private final OutsideSignIn signIn;
    private final Sessions sessions;

    OutsideFilters(OutsideClient client, OutsideSignIn signIn, Sessions sessions) {
        this.client = client;
        this.signIn = signIn;
        this.sessions = sessions;
    }

    @Override
    public void configure(HttpSecurity http) {
        AuthenticationFailureHandler unlinked = new RefusedSignIn("unlinked");
        AuthenticationFailureHandler refused = new RefusedSignIn("outside");
        AuthenticationFailureHandler failed =
                (request, response, why) -> (why instanceof UsernameNotFoundException ? unlinked : refused)
                        .onAuthenticationFailure(request, response, why);
        var back = new OutsideFilter(client, signIn);
        back.setAuthenticationManager(new ProviderManager(new OidcAuthorizationCodeAuthenticationProvider(
                new RestClientAuthorizationCodeTokenResponseClient(),
                request -> new DefaultOidcUser(java.util.List.of(), request.getIdToken()))));
        back.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        back.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
        back.setAuthenticationSuccessHandler(new GrantedSignIn(sessions));
        back.setAuthenticationFailureHandler(failed);
        var away = new OAuth2AuthorizationRequestRedirectFilter(client, "/sign-in/with");
        away.setAuthenticationFailureHandler(failed);
        http.addFilterBefore(away, UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(back, UsernamePasswordAuthenticationFilter.class);
    }
}
