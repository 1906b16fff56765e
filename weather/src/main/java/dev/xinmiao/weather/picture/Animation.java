package dev.xinmiao.weather.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Moving pictures as APNG 1.0: frames of one size, shown over and over, with no script. What doesn't know APNG shows the first. */
public final class Animation {
    private static final int HUNDREDTHS = 100;

    private Animation() {}

    /**
     * @param frames PNG files of one size and kind
     * @param each how long a frame is shown; the last one for three times as long, so that the end is seen
     */
    public static byte[] of(List<byte[]> frames, Duration each) {
        if (frames.isEmpty()) {
            throw new IllegalArgumentException("An animation needs at least one frame, but none was given.");
        }
        byte[] header = header(frames.getFirst());
        List<Png.Chunk> chunks = new ArrayList<>();
        chunks.add(new Png.Chunk("IHDR", header));
        chunks.add(Png.Chunk.of("acTL", 8, data -> data.putInt(frames.size()).putInt(0)));
        int sequence = 0;
        for (int frame = 0; frame < frames.size(); frame++) {
            if (!java.util.Arrays.equals(header, header(frames.get(frame)))) {
                throw new IllegalArgumentException("The frames of an animation must be of one size and kind, but frame "
                        + frame + " differs from the first.");
            }
            boolean last = frame == frames.size() - 1;
            chunks.add(control(sequence++, header, (int) each.toMillis() * HUNDREDTHS / 1000 * (last ? 3 : 1)));
            byte[] picture = data(frames.get(frame));
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

    /** The whole picture, put over the one before. */
    private static Png.Chunk control(int sequence, byte[] header, int delay) {
        return Png.Chunk.of(
                "fcTL",
                26,
                data -> data.putInt(sequence)
                        .put(header, 0, 8)
                        .putInt(0)
                        .putInt(0)
                        .putShort((short) delay)
                        .putShort((short) HUNDREDTHS));
    }

    private static byte[] header(byte[] png) {
        return Png.chunks(png).getFirst().data();
    }

    private static byte[] data(byte[] png) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        for (Png.Chunk chunk : Png.chunks(png)) {
            if (chunk.name().equals("IDAT")) {
                data.writeBytes(chunk.data());
            }
        }
        return data.toByteArray();
    }
}
