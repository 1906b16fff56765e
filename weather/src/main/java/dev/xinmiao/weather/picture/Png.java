package dev.xinmiao.weather.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * PNG (ISO/IEC 15948, W3C 2003): pictures into bytes, and bytes into chunks. Rows go unfiltered, for a map is bands of one colour,
 * which deflate finds better as they are; then it is a half to two thirds of what filters make of it.
 */
final class Png {
    private static final byte[] SIGNATURE = {(byte) 137, 80, 78, 71, 13, 10, 26, 10};

    /** A part of the file: four letters, and data. */
    record Chunk(String name, byte[] data) {
        static Chunk of(String name, int size, java.util.function.Consumer<ByteBuffer> filling) {
            ByteBuffer data = ByteBuffer.allocate(size);
            filling.accept(data);
            return new Chunk(name, data.array());
        }
    }

    private Png() {}

    static byte[] encoded(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        boolean clear = image.getColorModel().hasAlpha();
        int depth = clear ? 4 : 3;
        byte[] rows = new byte[height * (1 + width * depth)];
        int[] row = new int[width];
        int at = 0;
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            rows[at++] = 0;
            for (int colour : row) {
                rows[at++] = (byte) (colour >> 16);
                rows[at++] = (byte) (colour >> 8);
                rows[at++] = (byte) colour;
                if (clear) {
                    rows[at++] = (byte) (colour >>> 24);
                }
            }
        }
        return joined(List.of(
                header(width, height, clear ? 6 : 2),
                new Chunk("IDAT", deflated(rows)),
                new Chunk("IEND", new byte[0])));
    }

    /** With at most 256 colours, each pixel taking the one that looks nearest: a third of the size. */
    static byte[] encoded(BufferedImage image, Palette palette) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] rows = new byte[height * (1 + width)];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                rows[y * (1 + width) + 1 + x] = palette.index(row[x]);
            }
        }
        return joined(List.of(
                header(width, height, 3),
                new Chunk("PLTE", palette.bytes()),
                new Chunk("IDAT", deflated(rows)),
                new Chunk("IEND", new byte[0])));
    }

    private static Chunk header(int width, int height, int kind) {
        return Chunk.of(
                "IHDR",
                13,
                data -> data.putInt(width).putInt(height).put((byte) 8).put((byte) kind));
    }

    private static byte[] deflated(byte[] rows) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
        deflater.setInput(rows);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream(rows.length / 8);
        byte[] part = new byte[65_536];
        while (!deflater.finished()) {
            packed.write(part, 0, deflater.deflate(part));
        }
        deflater.end();
        return packed.toByteArray();
    }

    static byte[] joined(List<Chunk> chunks) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(SIGNATURE);
        for (Chunk chunk : chunks) {
            byte[] name = chunk.name().getBytes(StandardCharsets.US_ASCII);
            CRC32 check = new CRC32();
            check.update(name);
            check.update(chunk.data());
            ByteBuffer whole = ByteBuffer.allocate(12 + chunk.data().length);
            whole.putInt(chunk.data().length).put(name).put(chunk.data()).putInt((int) check.getValue());
            file.writeBytes(whole.array());
        }
        return file.toByteArray();
    }

    static List<Chunk> chunks(byte[] file) {
        List<Chunk> chunks = new ArrayList<>();
        ByteBuffer rest = ByteBuffer.wrap(file).position(SIGNATURE.length);
        while (rest.hasRemaining()) {
            byte[] data = new byte[rest.getInt()];
            byte[] name = new byte[4];
            rest.get(name).get(data).getInt();
            chunks.add(new Chunk(new String(name, StandardCharsets.US_ASCII), data));
        }
        return chunks;
    }
}
