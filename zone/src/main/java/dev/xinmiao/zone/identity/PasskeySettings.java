package dev.xinmiao.zone.identity;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * For which site passkeys are made. One made for a site works on no other.
 *
 * @param site the host name in the browser's address bar, or a domain above it (the relying party's id)
 * @param origins from where it may be used, such as {@code https://zone.example.cn}; where none is given, the program's own
 *     port on localhost
 */
@ConfigurationProperties("xinmiao.sign-in.passkey")
record PasskeySettings(
        @DefaultValue("localhost") String site,
        @DefaultValue List<String> origins) {}
