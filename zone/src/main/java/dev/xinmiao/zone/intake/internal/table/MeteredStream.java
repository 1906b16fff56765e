package dev.xinmiao.zone.intake.internal.table;

import dev.xinmiao.zone.intake.Fault;
import dev.xinmiao.zone.intake.IntakeLimits;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** A file's content with both its sizes watched: how far reading has come, and whether it swells beyond all measure. */
final class MeteredStream implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final long fileBytes;
    private final IntakeLimits limits;
    private final Counting compressed;
    private final Counting content;

    private MeteredStream(InputStream file, long fileBytes, boolean gzipped, IntakeLimits limits) throws IOException {
        this.fileBytes = fileBytes;
        this.limits = limits;
        this.compressed = new Counting(file);
        this.content = gzipped ? new Counting(new GZIPInputStream(compressed, BUFFER)) : compressed;
    }

    static MeteredStream open(Path file, boolean gzipped, IntakeLimits limits) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            return new MeteredStream(in, Files.size(file), gzipped, limits);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    InputStream content() {
        return content;
    }

    double progress() {
        return fileBytes == 0 ? 1 : Math.min(1, (double) compressed.count / fileBytes);
    }

    /** Refuses a bomb; asked after each line, so at most one line late. */
    void check() throws UnreadableFile {
        if (content != compressed) {
            Inflation.check(content.count, compressed.count, limits);
        } else if (content.count > limits.fileBytes()) {
            // The file has grown while it was read.
            throw new UnreadableFile(
                    Fault.FILE_TOO_LARGE,
                    TableFiles.mebibytes(content.count),
                    TableFiles.mebibytes(limits.fileBytes()));
        }
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    private static final class Counting extends FilterInputStream {
        private long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int n = super.read(into, offset, length);
            count += Math.max(0, n);
            return n;
        }
    }
}
