package dev.xinmiao.search.opensearch;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the cluster is and whose index in it.
 *
 * @param node any node of it, or what stands before them: {@code https://search.zone.example:9200}
 * @param index begins the name of the index: small letters, digits, {@code -} and {@code _}
 * @param user null where the cluster asks nobody who they are
 */
public record ClusterAddress(
        URI node,
        String index,
        @Nullable String user,
        @Nullable String password) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,99}");

    public ClusterAddress {
        if (node.getHost() == null
                || !("http".equals(node.getScheme()) || "https".equals(node.getScheme()))
                || node.getUserInfo() != null) {
            throw new IllegalArgumentException(
                    "The address of OpenSearch must look like https://search.zone.example:9200, without user or password");
        }
        if (!NAME.matcher(index).matches()) {
            throw new IllegalArgumentException(
                    "The name of an index has small letters, digits, - and _ only: " + index);
        }
        if ((user == null) != (password == null)) {
            throw new IllegalArgumentException("OpenSearch needs a user with a password, or neither");
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return node + " (" + index + ")";
    }
}
