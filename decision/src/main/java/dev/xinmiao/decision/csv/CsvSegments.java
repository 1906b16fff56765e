package dev.xinmiao.decision.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into pieces of whole records. */
final class CsvSegments {
    private final InputStream in;
    private final int size;
    private final int longest;
    private byte[] rest = {};
    private boolean ended;

    /**
     * @param size of a piece in bytes
     * @param longest bytes that a single record may have
     */
    CsvSegments(InputStream in, int size, int longest) {
        this.in = in;
        this.size = size;
        this.longest = longest;
    }

    /** Null at the end. A piece that ends inside quotes is the file's last, and broken. */
    byte @Nullable [] next() throws IOException {
        int wanted = size;
        while (true) {
            if (!ended && rest.length < wanted) {
                byte[] read = in.readNBytes(wanted - rest.length);
                ended = read.length < wanted - rest.length;
                int had = rest.length;
                rest = Arrays.copyOf(rest, had + read.length);
                System.arraycopy(read, 0, rest, had, read.length);
            }
            if (rest.length == 0) {
                return null;
            }
            int end = ended ? rest.length : lastRecordEnd(rest);
            if (end > 0) {
                byte[] piece = end == rest.length ? rest : Arrays.copyOf(rest, end);
                rest = Arrays.copyOfRange(rest, end, rest.length);
                return piece;
            }
            if (wanted > longest) {
                throw new IOException("a record of more than " + longest + " bytes: is a quote left open?");
            }
            wanted *= 2;
        }
    }

    private static int lastRecordEnd(byte[] bytes) {
        int quotes = 0;
        for (byte each : bytes) {
            quotes += each == '"' ? 1 : 0;
        }
        if (quotes == 0) {
            int i = bytes.length;
            while (i > 0 && bytes[i - 1] != '\n') {
                i--;
            }
            return i;
        }
        int end = 0;
        boolean inside = false;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '"') {
                inside = !inside;
            } else if (bytes[i] == '\n' && !inside) {
                end = i + 1;
            }
        }
        return end;
    }
}
