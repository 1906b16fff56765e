package dev.xinmiao.weather;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file written beside its place, as {@code NAME.part}, and moved there only when it is whole; one closed before stays beside.
 * Refuses a place that can't be written and a full disk.
 */
public final class PartFile implements AutoCloseable {
    private final Path path;
    private final Path part;
    private final FileChannel channel;

    private PartFile(Path path, OpenOption... options) throws IOException {
        this.path = path;
        part = beside(path);
        try {
            channel = FileChannel.open(part, options);
        } catch (IOException refused) {
            throw new UnusableFile(part, "a file can't be written here.", refused);
        }
    }

    /** Empty; one that was left from before is overwritten. */
    public static PartFile create(Path path) throws IOException {
        return new PartFile(
                path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
    }

    /** As it was left, to be gone on with; one that is whole already is taken from its place again. */
    public static PartFile reopen(Path path) throws IOException {
        if (!Files.exists(beside(path)) && Files.exists(path)) {
            Files.move(path, beside(path), StandardCopyOption.ATOMIC_MOVE);
        }
        return new PartFile(path, StandardOpenOption.WRITE);
    }

    /** Where {@link #reopen} would find what is to be gone on with. */
    public static Path left(Path path) {
        return Files.exists(beside(path)) ? beside(path) : path;
    }

    /** Where a file is until it is whole. */
    public static Path beside(Path path) {
        return path.resolveSibling(path.getFileName() + ".part");
    }

    /** Forgets what stands behind a length. */
    public void cut(long length) throws IOException {
        channel.truncate(length);
    }

    /** Where the file is until it is whole. */
    public Path part() {
        return part;
    }

    /** Writes all bytes. */
    public void write(ByteBuffer bytes, long place) throws IOException {
        long next = place;
        try {
            while (bytes.hasRemaining()) {
                next += channel.write(bytes, next);
            }
        } catch (IOException failed) {
            throw explained(failed, bytes.remaining());
        }
    }

    /** Returns when all that was written is on the disk. */
    public void force() throws IOException {
        try {
            channel.force(false);
        } catch (IOException failed) {
            throw explained(failed, 1);
        }
    }

    /** To be called when the file is whole; nothing can be written after. */
    public void moveIntoPlace() throws IOException {
        force();
        channel.close();
        Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private IOException explained(IOException failed, long needed) throws IOException {
        boolean full = String.valueOf(failed.getMessage()).contains("No space")
                || Files.getFileStore(part).getUsableSpace() < needed;
        return full
                ? new UnusableFile(
                        part, "the disk is full; what is whole here can be read: free space and run again.", failed)
                : failed;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
