package dev.xinmiao.zone.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** Where an outside server is, and as whom to speak to it. */
record ServerAddress(String jdbcUrl, String user, String password) {
    private static final String EXAMPLE = "postgresql://user:password@host:5432/database";

    /** Refuses what is no address of a PostgreSQL. */
    static ServerAddress of(DatabaseSettings settings) {
        String url = Objects.requireNonNull(settings.url()).strip();
        if (url.startsWith("jdbc:postgresql:")) {
            return readable(new ServerAddress(url, settings.user(), settings.password()));
        }
        try {
            URI address = new URI(url);
            String scheme = address.getScheme();
            if (address.getHost() != null && ("postgresql".equals(scheme) || "postgres".equals(scheme))) {
                return readable(apart(address, settings));
            }
        } catch (URISyntaxException e) {
            // The message would repeat the address, and with it a password.
        }
        throw unreadable();
    }

    private static ServerAddress readable(ServerAddress address) {
        if (Driver.parseURL(address.jdbcUrl(), null) == null) {
            throw unreadable();
        }
        return address;
    }

    private static DatabaseException unreadable() {
        return new DatabaseException(
                "--database 的地址无法识别，应写成 " + EXAMPLE + "。",
                "--database cannot be read; an address looks like " + EXAMPLE + ".");
    }

    /** Where it is, for messages: without any password. */
    String place() {
        Properties parts = Objects.requireNonNull(Driver.parseURL(jdbcUrl, null));
        return PGProperty.PG_HOST.getOrDefault(parts) + ":" + PGProperty.PG_PORT.getOrDefault(parts) + "/"
                + PGProperty.PG_DBNAME.getOrDefault(parts);
    }

    /** The JDBC driver wants user and password apart from the address. */
    private static ServerAddress apart(URI address, DatabaseSettings settings) {
        String user = settings.user();
        String password = settings.password();
        String info = address.getRawUserInfo();
        if (info != null) {
            int colon = info.indexOf(':');
            user = decode(colon < 0 ? info : info.substring(0, colon));
            password = colon < 0 ? password : decode(info.substring(colon + 1));
        }
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return new ServerAddress(
                "jdbc:postgresql://" + address.getHost() + port + address.getRawPath() + query, user, password);
    }

    /** In this part of an address a plus is a plus. */
    private static String decode(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
