package dev.xinmiao.weather.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Moving pictures as APNG (Animated PNG 1.0, now part of the third edition of PNG): frames of one size, shown over and over, with no
 * script. What doesn't know APNG shows the first.
 */
public final class Animation {
    private static final int HUNDREDTHS = 100;

    private Animation() {}

    /**
     * @param frames PNG files of one size, kind and palette
     * @param each how long a frame is shown; the last one three times as long, so that the end is seen
     */
    public static byte[] of(List<byte[]> frames, Duration each) {
        if (frames.isEmpty()) {
            throw new IllegalArgumentException("An animation needs at least one frame, but none was given.");
        }
        List<Png.Chunk> first = Png.chunks(frames.getFirst());
        byte[] header = first.getFirst().data();
        List<Png.Chunk> chunks = new ArrayList<>();
        chunks.add(first.getFirst());
        chunks.add(Png.Chunk.of("acTL", 8, data -> data.putInt(frames.size()).putInt(0)));
        first.stream().filter(chunk -> chunk.name().equals("PLTE")).forEach(chunks::add);
        int sequence = 0;
        for (int frame = 0; frame < frames.size(); frame++) {
            List<Png.Chunk> parts = Png.chunks(frames.get(frame));
            if (!Arrays.equals(data(first, "IHDR"), data(parts, "IHDR"))
                    || !Arrays.equals(data(first, "PLTE"), data(parts, "PLTE"))) {
                throw new IllegalArgumentException(
                        "The frames of an animation must be of one size, kind and palette, but frame " + frame
                                + " differs from the first.");
            }
            long delay = each.toMillis() * HUNDREDTHS / 1000 * (frame == frames.size() - 1 ? 3 : 1);
            chunks.add(control(sequence++, header, (short) delay));
            byte[] picture = data(parts, "IDAT");
            if (frame == 0) {
                chunks.add(new Png.Chunk("IDAT", picture));
            } else {
                int number = sequence++;
                chunks.add(Png.Chunk.of(
                        "fdAT", 4 + picture.length, data -> data.putInt(number).put(picture)));
            }
        }
        chunks.add(new Png.Chunk("IEND", new byte[0]));
        return Png.joined(chunks);
    }

    public static void write(Path file, List<byte[]> frames, Duration each) throws IOException {
        Whole.write(file, of(frames, each));
    }

    /** The whole picture, in place of the one before. */
    private static Png.Chunk control(int sequence, byte[] header, short delay) {
        return Png.Chunk.of(
                "fcTL",
                26,
                data -> data.putInt(sequence)
                        .put(header, 0, 8)
                        .putInt(0)
                        .putInt(0)
                        .putShort(delay)
                        .putShort((short) HUNDREDTHS));
    }

    /** Of all chunks of a name, one after another. */
    private static byte[] data(List<Png.Chunk> chunks, String name) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        for (Png.Chunk chunk : chunks) {
            if (chunk.name().equals(name)) {
                data.writeBytes(chunk.data());
            }
        }
        return data.toByteArray();
    }
}
