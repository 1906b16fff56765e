package dev.xinmiao.zone.identity;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time passwords, RFC 6238 over RFC 4226: HMAC-SHA-1, 30 seconds. */
final class Totp {
    static final int DIGITS = 6;
    static final int PERIOD = 30;

    /** Steps by which a telephone's clock may be off. */
    private static final int WINDOW = 1;

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), PERIOD);
    }

    /** RFC 4226, 5.3: four bytes of the hash, from where its last half byte says, modulo 10^digits. */
    static String code(byte[] secret, long step, int digits) {
        byte[] hash;
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & 0x7fffffff;
        int modulus = 1;
        for (int i = 0; i < digits; i++) {
            modulus *= 10;
        }
        return String.format(Locale.ROOT, "%0" + digits + "d", number % modulus);
    }

    /** The step that a code belongs to, if it is a near one after the last that was taken. */
    static OptionalLong accept(byte[] secret, String code, Instant now, long lastStep) {
        long middle = step(now);
        for (long step = Math.max(middle - WINDOW, lastStep + 1); step <= middle + WINDOW; step++) {
            if (MessageDigest.isEqual(
                    code(secret, step, DIGITS).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                    code.getBytes(java.nio.charset.StandardCharsets.UTF_8))) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /** RFC 4648, 6, without padding, as authenticator apps take it. */
    static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        long buffer = 0;
        int bits = 0;
        for (byte each : bytes) {
            buffer = buffer << 8 | each & 0xff;
            for (bits += 8; bits >= 5; bits -= 5) {
                text.append(BASE32.charAt((int) (buffer >> bits - 5 & 31)));
            }
        }
        return bits == 0
                ? text.toString()
                : text.append(BASE32.charAt((int) (buffer << 5 - bits & 31))).toString();
    }
}
