package dev.xinmiao.zone.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
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

    /** Gives a folder or file to this account. */
    void own(Path path) throws IOException {
        if (this == NOBODY) {
            Files.setOwner(
                    path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
        }
    }

    /** The command, so that it runs under this account. */
    List<String> command(List<String> command) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(command);
        return all;
    }

    /** Runs a command to its end; refuses, with what it printed, one that fails. */
    void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command(command))
                .redirectErrorStream(true)
                .directory(Path.of("/").toFile())
                .start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException(command.getFirst() + " ended with " + code + ": " + output.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + command.getFirst() + " was running", e);
        }
    }
}
