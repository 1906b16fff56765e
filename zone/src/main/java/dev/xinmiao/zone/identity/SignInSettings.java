package dev.xinmiao.zone.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How strangers are kept out.
 *
 * @param tries wrong passwords or codes in a row that lock an account
 * @param lock for how long
 * @param shortest password that somebody may choose, in characters
 */
@ConfigurationProperties("xinmiao.sign-in")
public record SignInSettings(
        @DefaultValue("5") int tries,
        @DefaultValue("15m") Duration lock,
        @DefaultValue("10") int shortest) {}
