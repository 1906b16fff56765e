package dev.xinmiao.zone.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which database to use.
 *
 * @param url of an outside PostgreSQL 18, as {@code postgresql://user:password@host/database} or
 *     {@code jdbc:postgresql://host/database}; null for the embedded one
 * @param user of the outside server, unless the address names one
 * @param password of the outside server, unless the address gives one
 * @param connections most connections held at once
 */
@ConfigurationProperties("xinmiao.database")
public record DatabaseSettings(
        @Nullable String url,
        @DefaultValue("xinmiao") String user,
        @DefaultValue("") String password,
        @DefaultValue("16") int connections) {

    /** Neither password nor address belong into a log. */
    @Override
    public String toString() {
        return "DatabaseSettings[connections=" + connections + "]";
    }
}
