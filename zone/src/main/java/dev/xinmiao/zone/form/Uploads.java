package dev.xinmiao.zone.form;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.ZoneSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Files handed in, each kept once under the SHA-256 of its content in the data folder. Nothing of the file's own name
 * becomes a path.
 */
@Component
public class Uploads {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** What became of a file. */
    public sealed interface Result {
        record Kept(String sha256, String fileName, long bytes) implements Result {}

        record Refused(Bilingual reason) implements Result {}
    }

    private final Path folder;
    private final UploadSettings settings;

    Uploads(ZoneSettings zone, UploadSettings settings) {
        this.folder = zone.data().resolve("files");
        this.settings = settings;
    }

    /** Keeps a file, unless it is too large, isn't what its name says, or the virus scanner objects. */
    public Result keep(String name, InputStream content) {
        String fileName = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        try {
            Files.createDirectories(folder);
            Path unfinished = Files.createTempFile(folder, "upload", ".part");
            try {
                return keep(fileName, content, unfinished);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Result keep(String fileName, InputStream content, Path unfinished) throws IOException {
        MessageDigest digest = sha256();
        long limit = settings.most().toBytes();
        long bytes = 0;
        byte[] head = content.readNBytes(UploadKind.HEAD);
        if (head.length == 0) {
            return refused("“%s”是空文件。".formatted(fileName), "“%s” is empty.".formatted(fileName));
        }
        if (UploadKind.of(fileName, head).isEmpty()) {
            return refused(
                    "“%s”的内容与文件名不符，或不是可以接收的类型：请交 PDF、PNG、JPEG、DOCX、XLSX 或 OFD。".formatted(fileName),
                    "“%s” is not what its name says, or of a kind that isn't taken: send PDF, PNG, JPEG, DOCX, XLSX or OFD."
                            .formatted(fileName));
        }
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(unfinished), digest)) {
            out.write(head);
            bytes = head.length;
            byte[] buffer = new byte[1 << 16];
            for (int read = content.read(buffer); read > 0; read = content.read(buffer)) {
                bytes += read;
                if (bytes > limit) {
                    return refused(
                            "“%s”超过 %d MB：请压缩或分成几份。"
                                    .formatted(fileName, settings.most().toMegabytes()),
                            "“%s” is larger than %d MB: compress or split it."
                                    .formatted(fileName, settings.most().toMegabytes()));
                }
                out.write(buffer, 0, read);
            }
        }
        if (!scanned(unfinished)) {
            return refused(
                    "“%s”没有通过病毒扫描，未保存。".formatted(fileName),
                    "“%s” did not pass the virus scan and was not kept.".formatted(fileName));
        }
        String hash = HexFormat.of().formatHex(digest.digest());
        Path place = place(hash);
        Files.createDirectories(place.getParent());
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
        return new Result.Kept(hash, fileName, bytes);
    }

    private static Result refused(String zh, String en) {
        return new Result.Refused(new Bilingual(zh, en));
    }

    /** The scanner is a command of the zone's own; it gets the file's path and objects by any exit status but 0. */
    private boolean scanned(Path file) throws IOException {
        if (settings.scanner().isEmpty()) {
            return true;
        }
        String[] command = Arrays.copyOf(
                settings.scanner().toArray(String[]::new), settings.scanner().size() + 1);
        command[command.length - 1] = file.toString();
        Process scanner = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return scanner.waitFor() == 0;
        } catch (InterruptedException e) {
            scanner.destroy();
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The content of that hash; empty for what was never kept. */
    public Optional<Path> find(String sha256) {
        return HASH.matcher(sha256).matches()
                ? Optional.of(place(sha256)).filter(Files::isRegularFile)
                : Optional.empty();
    }

    /** As which a browser may be told to take it. */
    public static String mediaType(String fileName, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return UploadKind.of(fileName, in.readNBytes(UploadKind.HEAD))
                    .map(UploadKind::mediaType)
                    .orElse("application/octet-stream");
        }
    }

    private Path place(String hash) {
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
