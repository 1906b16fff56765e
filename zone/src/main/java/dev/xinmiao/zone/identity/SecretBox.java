package dev.xinmiao.zone.identity;

import dev.xinmiao.zone.kernel.ZoneSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Encrypts what must not be read from a copy of the database: AES-256-GCM under a key in the data folder that only its
 * owner may read. What was written for one account can't be opened for another.
 */
@Component
class SecretBox {
    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Path file;
    private final SecureRandom random = new SecureRandom();

    SecretBox(ZoneSettings settings) {
        this.file = settings.data().resolve("secrets.key");
    }

    byte[] close(String username, byte[] secret) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] closed = run(Cipher.ENCRYPT_MODE, username, nonce, secret);
        return ByteBuffer.allocate(NONCE + closed.length).put(nonce).put(closed).array();
    }

    byte[] open(String username, byte[] closed) {
        return run(
                Cipher.DECRYPT_MODE,
                username,
                Arrays.copyOf(closed, NONCE),
                Arrays.copyOfRange(closed, NONCE, closed.length));
    }

    private byte[] run(int mode, String username, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(username.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "动态口令的密钥打不开：" + file + " 不是写入时的那一个。 A dynamic code's secret can't be opened: " + file
                            + " is not the key it was written with.",
                    e);
        }
    }

    /** Made when it is first needed; never overwritten. */
    private byte[] key() {
        try {
            if (!Files.exists(file)) {
                byte[] key = new byte[KEY];
                random.nextBytes(key);
                Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
                Path draft = Files.createTempFile(
                        folder,
                        "secrets",
                        ".draft",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.write(draft, key);
                try {
                    // Whole or not there, and the first of two at once wins.
                    Files.createLink(file, draft);
                } catch (FileAlreadyExistsException e) {
                    // The other's key is the key.
                } finally {
                    Files.delete(draft);
                }
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
