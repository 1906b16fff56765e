package dev.xinmiao.zone.law;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * One version of a law as the file has it.
 *
 * @param date of its adoption or of this version; null where the file gives none
 * @param category as 法律 or 行政法规; empty where the file gives none
 * @param region where it applies; empty where the file gives none
 */
record LawRecord(String title, @Nullable LocalDate date, String category, String region, LawText text) {

    /** Versions of one law have one name in one region. */
    record Name(String title, String region) {}

    Name name() {
        return new Name(title, region);
    }

    /** The same in every file that has this version: numbers of records change from one export to the next. */
    String id() {
        String content = String.join("\0", title, region, String.valueOf(date));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
