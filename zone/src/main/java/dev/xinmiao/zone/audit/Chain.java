package dev.xinmiao.zone.audit;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * The end of a chain of hashes: each is SM3 (GB/T 32905-2016) over the hash before it, 32 bytes, and the record's line in
 * UTF-8. The chain begins with 32 zero bytes. Not shared between threads.
 */
final class Chain {
    private static final HexFormat HEX = HexFormat.of();

    private final SM3Digest digest = new SM3Digest();
    private byte[] head;
    private long number;

    private Chain(long number, byte[] head) {
        this.number = number;
        this.head = head;
    }

    static Chain begin() {
        return new Chain(0, new byte[32]);
    }

    /** Goes on behind a record. */
    static Chain after(long number, byte[] hash) {
        return new Chain(number, hash.clone());
    }

    /** The hash of the next record's line, which becomes the head. */
    byte[] add(String line) {
        byte[] text = line.getBytes(StandardCharsets.UTF_8);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.update(head, 0, head.length);
        digest.update(text, 0, text.length);
        digest.doFinal(hash, 0);
        head = hash;
        number++;
        return hash.clone();
    }

    long number() {
        return number;
    }

    String head() {
        return HEX.formatHex(head);
    }
}
