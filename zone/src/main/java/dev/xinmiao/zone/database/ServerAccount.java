package dev.xinmiao.zone.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;

/**
 * PostgreSQL refuses to run as root. Started by root it therefore runs as {@code nobody}, or, where that account could
 * not reach the data folder, in a user namespace of its own.
 */
enum ServerAccount {
    SAME(List.of()),
    NOBODY(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--")),
    NAMESPACE(List.of("unshare", "-U", "--"));

    private final List<String> prefix;

    ServerAccount(List<String> prefix) {
        this.prefix = prefix;
    }

    /** What stands before a command so that it runs under this account. */
    List<String> prefix() {
        return prefix;
    }

    static ServerAccount forFolder(Path folder) throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return SAME;
        }
        for (Path each = folder.toRealPath(); each != null; each = each.getParent()) {
            if (!Files.getPosixFilePermissions(each).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return NAMESPACE;
            }
        }
        return NOBODY;
    }

    /** Gives a folder to this account. */
    void own(Path folder) throws IOException {
        if (this == NOBODY) {
            Files.setOwner(
                    folder,
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
        }
    }
}
