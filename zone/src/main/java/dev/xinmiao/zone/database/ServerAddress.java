package dev.xinmiao.zone.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Where an outside server is, and as whom to speak to it. */
record ServerAddress(String jdbcUrl, String user, String password) {
    private static final String EXAMPLE =
            "an address looks like postgresql://user:password@host:5432/database or jdbc:postgresql://host/database";

    /** Refuses what is no address of a PostgreSQL. */
    static ServerAddress of(DatabaseSettings settings) {
        String url = Objects.requireNonNull(settings.url()).strip();
        if (url.startsWith("jdbc:postgresql:")) {
            return new ServerAddress(url, settings.user(), settings.password());
        }
        try {
            URI address = new URI(url);
            String scheme = address.getScheme();
            if (address.getHost() != null && ("postgresql".equals(scheme) || "postgres".equals(scheme))) {
                return apart(address, settings);
            }
        } catch (URISyntaxException e) {
            // The message would repeat the address, and with it a password.
        }
        throw new DatabaseException("the database's address cannot be read; " + EXAMPLE);
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
