package dev.xinmiao.decision.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into pieces of whole records. */
final class CsvSegments {
    /** Read at once: what the processor's caches hold easily. */
    private static final int STEP = 1 << 18;

    private final InputStream in;
    private final int size;
    private final int longest;
    /** Memory of pieces that are done with. */
    private final Queue<byte[]> free = new ConcurrentLinkedQueue<>();

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
    @Nullable
    CsvBytes next() throws IOException {
        byte[] buffer = free.poll();
        if (buffer == null || buffer.length <= rest.length) {
            buffer = new byte[Math.max(size, rest.length * 2)];
        }
        System.arraycopy(rest, 0, buffer, 0, rest.length);
        int filled = rest.length;
        while (true) {
            filled = fill(buffer, filled);
            if (filled == 0) {
                return null;
            }
            int end = ended ? filled : lastRecordEnd(buffer, filled);
            if (end > 0) {
                rest = Arrays.copyOfRange(buffer, end, filled);
                return new CsvBytes(buffer, 0, end);
            }
            if (filled > longest) {
                throw new IOException("a record of more than " + longest + " bytes: is a quote left open?");
            }
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
    }

    /** Takes back the memory of a piece that is done with, from any thread. */
    void release(CsvBytes piece) {
        if (piece.bytes.length == size) {
            free.add(piece.bytes);
        }
    }

    private int fill(byte[] buffer, int from) throws IOException {
        int filled = from;
        while (!ended && filled < buffer.length) {
            int read = in.read(buffer, filled, Math.min(buffer.length - filled, STEP));
            ended = read < 0;
            filled += Math.max(0, read);
        }
        return filled;
    }

    private static int lastRecordEnd(byte[] bytes, int filled) {
        int quotes = 0;
        for (int i = 0; i < filled; i++) {
            quotes += bytes[i] == '"' ? 1 : 0;
        }
        if (quotes == 0) {
            int i = filled;
            while (i > 0 && bytes[i - 1] != '\n') {
                i--;
            }
            return i;
        }
        int end = 0;
        boolean inside = false;
        for (int i = 0; i < filled; i++) {
            if (bytes[i] == '"') {
                inside = !inside;
            } else if (bytes[i] == '\n' && !inside) {
                end = i + 1;
            }
        }
        return end;
    }
}
