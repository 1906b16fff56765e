package dev.xinmiao.zone.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file in the data folder that tells whoever runs the program the passwords it made, one account a line: user name,
 * password, name. Only its owner may read it.
 */
final class SignInSheet {
    private final Path file;

    SignInSheet(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    /** The password written down for a user name. */
    Optional<String> password(String username) {
        return Optional.ofNullable(read().get(username)).map(line -> line.split("\t")[1]);
    }

    List<String> lines() {
        return List.copyOf(read().values());
    }

    /** After a crash the file is there as before or as now. */
    void write(String username, String password, String name) {
        Map<String, String> lines = read();
        lines.put(username, username + "\t" + password + "\t" + name);
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            Path draft = Files.createTempFile(
                    folder,
                    "sign-ins",
                    ".draft",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(draft, lines.values());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> read() {
        Map<String, String> lines = new LinkedHashMap<>();
        try {
            for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                if (line.split("\t").length == 3) {
                    lines.put(line.substring(0, line.indexOf('\t')), line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
