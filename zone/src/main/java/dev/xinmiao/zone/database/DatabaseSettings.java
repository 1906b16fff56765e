package dev.xinmiao.zone.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which database to use.
 *
 * @param url JDBC address of an outside PostgreSQL 18; null for the embedded one
 * @param user of the outside server
 * @param password of the outside server
 * @param connections most connections held at once
 */
@ConfigurationProperties("xinmiao.database")
public record DatabaseSettings(
        @Nullable String url,
        @DefaultValue("xinmiao") String user,
        @DefaultValue("") String password,
        @DefaultValue("16") int connections) {}
