package dev.xinmiao.zone.intake.internal.imports;

import dev.xinmiao.zone.kernel.ZoneSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Where the files of imports lie: a folder each, under the data folder, with the file as it came and its error list. */
@Component
class ImportFiles {
    private static final String INCOMING = "incoming-";

    private final Path root;

    ImportFiles(ZoneSettings settings) {
        this.root = settings.data().toAbsolutePath().normalize().resolve("imports");
    }

    /** A place for a file that isn't an import yet. */
    Path newIncoming() throws IOException {
        Files.createDirectories(root);
        return Files.createTempFile(root, INCOMING, null);
    }

    void keep(Path incoming, long id) throws IOException {
        Files.createDirectories(folder(id));
        Files.move(incoming, upload(id), StandardCopyOption.ATOMIC_MOVE);
    }

    Path upload(long id) {
        return folder(id).resolve("upload");
    }

    Path errors(long id) {
        return folder(id).resolve("errors.csv");
    }

    private Path folder(long id) {
        return root.resolve(Long.toString(id));
    }

    void delete(long id) {
        try {
            Files.deleteIfExists(upload(id));
            Files.deleteIfExists(errors(id));
            Files.deleteIfExists(folder(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was being received when the program ended. */
    void deleteIncoming() {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> files = Files.list(root)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith(INCOMING))
                    .toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
