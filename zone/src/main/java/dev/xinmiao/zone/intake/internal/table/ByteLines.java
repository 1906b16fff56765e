package dev.xinmiao.zone.intake.internal.table;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream into lines at LF, CR LF or CR, before decoding: so that a byte that can't be decoded costs its line and not
 * the file. Safe for UTF-8 and GB 18030, in which no byte of a longer character is a line end.
 */
final class ByteLines implements Closeable {
    /** @param cut whether the line was longer than allowed and only its beginning is here */
    record Line(long number, byte[] bytes, boolean cut) {}

    private final InputStream in;
    private final int maxBytes;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int filled;
    private long lines;

    ByteLines(InputStream in, int maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
    }

    @Nullable
    Line next() throws IOException {
        if (position == filled && !fill()) {
            return null;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        boolean cut = false;
        boolean ended = false;
        while (!ended && (position < filled || fill())) {
            int start = position;
            while (position < filled && buffer[position] != '\n' && buffer[position] != '\r') {
                position++;
            }
            int room = maxBytes - line.size();
            cut |= position - start > room;
            line.write(buffer, start, Math.min(position - start, room));
            if (position < filled) {
                ended = true;
                skipLineEnd();
            }
        }
        return new Line(++lines, line.toByteArray(), cut);
    }

    private void skipLineEnd() throws IOException {
        boolean carriageReturn = buffer[position++] == '\r';
        if (carriageReturn && (position < filled || fill()) && buffer[position] == '\n') {
            position++;
        }
    }

    private boolean fill() throws IOException {
        position = 0;
        filled = Math.max(0, in.read(buffer));
        return filled > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
