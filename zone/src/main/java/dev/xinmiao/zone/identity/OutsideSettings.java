package dev.xinmiao.zone.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An outside identity provider (OpenID Connect) that people may sign in with. Off without an issuer.
 *
 * @param issuer its address, below which it describes itself
 * @param claim of its ID token that accounts are linked to. {@code sub} never changes hands; choose another only if the
 *     provider promises the same of it.
 * @param nameZh how the sign-in page calls it
 */
@ConfigurationProperties("xinmiao.sign-in.oidc")
record OutsideSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("sub") String claim,
        @DefaultValue("统一身份认证") String nameZh,
        @DefaultValue("single sign-on") String nameEn) {

    OutsideSettings {
        if (!issuer.isBlank() && clientId.isBlank()) {
            throw new IllegalArgumentException("设置了 xinmiao.sign-in.oidc.issuer，还须设置 client-id 和 client-secret。"
                    + " xinmiao.sign-in.oidc.issuer is set: set client-id and client-secret too.");
        }
    }

    boolean isOn() {
        return !issuer.isBlank();
    }
}
