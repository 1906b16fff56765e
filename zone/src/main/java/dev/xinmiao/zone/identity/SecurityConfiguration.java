package dev.xinmiao.zone.identity;

import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Sign-in by form, and the outer ring of who sees what: whatever is not named here is the officers'. Pages about one
 * enterprise ask {@link Access} themselves.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SignInSettings.class, PasskeySettings.class, OutsideSettings.class})
class SecurityConfiguration {
    /** No inline script and no inline style; nothing from other hosts; nobody may frame a page. */
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            Sessions sessions,
            PasskeyFilters passkeys,
            OutsideFilters outside,
            OutsideSettings outsideSettings)
            throws Exception {
        if (outsideSettings.isOn()) {
            http.with(outside, Customizer.withDefaults());
        }
        return http.with(passkeys, Customizer.withDefaults())
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                HttpMethod.GET,
                                "/",
                                "/search",
                                "/search/suggest",
                                "/ask",
                                "/sign-in",
                                "/help",
                                "/help/*",
                                "/laws",
                                "/laws/*",
                                "/text-size",
                                "/programmes",
                                "/programmes/**",
                                "/clauses",
                                "/notices",
                                "/notices/*",
                                "/clauses/*",
                                "/clauses/*/model.dmn",
                                "/services",
                                "/services/*",
                                "/services.json",
                                "/services.atom",
                                "/services.xlsx",
                                "/bundles/*",
                                "/ai-filing",
                                "/ai-register",
                                "/ai-register.csv",
                                "/assets/**",
                                "/webjars/**",
                                "/_static/**",
                                "/favicon.ico",
                                "/actuator/health")
                        .permitAll()
                        .requestMatchers("/error")
                        .permitAll()
                        // So are the facts that the assistant asks back for.
                        .requestMatchers(HttpMethod.POST, "/ask")
                        .permitAll()
                        // An objection to a public notice is anybody's.
                        .requestMatchers(HttpMethod.POST, "/notices/*/objections")
                        .permitAll()
                        .requestMatchers(
                                "/enterprises/*",
                                "/enterprises/*/**",
                                "/cases",
                                "/cases/**",
                                "/begin/*",
                                "/receipts",
                                "/receipts/**",
                                "/requests",
                                "/requests/**",
                                "/projects",
                                "/projects/**",
                                "/ai-filing/filings",
                                "/ai-filing/filings/**",
                                "/lookup",
                                "/lookup/export.csv",
                                "/search/saved",
                                "/search/saved/**",
                                "/account",
                                "/account/**")
                        .authenticated()
                        .requestMatchers("/admin/accounts", "/admin/accounts/**")
                        .hasRole("SYSTEM")
                        .requestMatchers("/admin/rights", "/admin/rights/**")
                        .hasRole("SECURITY")
                        .requestMatchers("/admin/audit", "/admin/audit/**")
                        .hasRole("AUDIT")
                        .anyRequest()
                        .hasRole("OFFICER"))
                .formLogin(form -> form.loginPage("/sign-in")
                        .loginProcessingUrl("/sign-in")
                        .authenticationDetailsSource(PasswordSignIn.Details::new)
                        .failureHandler(new RefusedSignIn(""))
                        .successHandler(new GrantedSignIn(sessions))
                        .permitAll())
                .logout(out -> out.logoutUrl("/sign-out")
                        .addLogoutHandler((request, _, _) -> sessions.signOut(request))
                        .logoutSuccessUrl("/sign-in?signed-out"))
                .addFilterBefore(new SessionGate(sessions), AuthorizationFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    @Bean
    PasskeyFilters passkeyFilters(RelyingParty party, PasskeyStore store, PasskeySignIn signIn, Sessions sessions) {
        return new PasskeyFilters(party, store, signIn, sessions);
    }

    @Bean
    OutsideFilters outsideFilters(OutsideClient client, OutsideSignIn signIn, Sessions sessions) {
        return new OutsideFilters(client, signIn, sessions);
    }

    @Bean
    RealTime realTime() {
        return new RealTime(InstantSource.system());
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
