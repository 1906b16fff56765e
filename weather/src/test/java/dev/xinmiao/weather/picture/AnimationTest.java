package dev.xinmiao.weather.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class AnimationTest {
    private static final Palette PALETTE = Palette.of(List.of());

    /** As a reader of the specification reads it, by none of the code that wrote it. */
    private record Part(String name, byte[] data) {}

    private static List<Part> read(byte[] file) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
        assertThat(in.readLong()).isEqualTo(0x89504E470D0A1A0AL);
        List<Part> parts = new ArrayList<>();
        while (in.available() > 0) {
            int length = in.readInt();
            byte[] content = in.readNBytes(4 + length);
            CRC32 check = new CRC32();
            check.update(content);
            assertThat(in.readInt()).isEqualTo((int) check.getValue());
            parts.add(new Part(
                    new String(content, 0, 4, StandardCharsets.US_ASCII),
                    Arrays.copyOfRange(content, 4, content.length)));
        }
        return parts;
    }

    private static BufferedImage picture(int seed) {
        BufferedImage image = new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 20; y++) {
            for (int x = 0; x < 30; x++) {
                image.setRGB(x, y, (x * seed + y) % 3 == 0 ? Colour.INK : Colour.PAPER);
            }
        }
        return image;
    }

    private static byte[] animation() {
        return Animation.of(
                List.of(Png.encoded(picture(1)), Png.encoded(picture(2)), Png.encoded(picture(5))),
                Duration.ofMillis(500));
    }

    @Test
    void chunksComeInTheOrderOfTheSpecification() throws IOException {
        assertThat(read(animation()).stream().map(Part::name))
                .containsExactly("IHDR", "acTL", "fcTL", "IDAT", "fcTL", "fdAT", "fcTL", "fdAT", "IEND");
    }

    @Test
    void theyAreNumberedFromNoughtAndSayHowLongAndHowOften() throws IOException {
        List<Part> parts = read(animation());

        assertThat(ByteBuffer.wrap(parts.get(1).data).getInt()).as("frames").isEqualTo(3);
        assertThat(ByteBuffer.wrap(parts.get(1).data).getInt(4))
                .as("without end")
                .isZero();
        List<Integer> numbers = parts.stream()
                .filter(part -> part.name.equals("fcTL") || part.name.equals("fdAT"))
                .map(part -> ByteBuffer.wrap(part.data).getInt())
                .toList();
        assertThat(numbers).containsExactly(0, 1, 2, 3, 4);
        ByteBuffer control = ByteBuffer.wrap(parts.get(4).data);
        assertThat(control.capacity()).isEqualTo(26);
        assertThat(List.of(control.getInt(4), control.getInt(8), control.getInt(12), control.getInt(16)))
                .containsExactly(30, 20, 0, 0);
        assertThat((double) control.getShort(20) / control.getShort(22))
                .as("seconds")
                .isEqualTo(0.5);
        ByteBuffer last = ByteBuffer.wrap(parts.get(6).data);
        assertThat((double) last.getShort(20) / last.getShort(22)).as("seconds").isEqualTo(1.5);
    }

    @Test
    void aFrameDecodesToThePictureThatWasGiven() throws IOException {
        List<Part> parts = read(animation());
        byte[] data = parts.get(5).data;

        BufferedImage frame = ImageIO.read(
                new ByteArrayInputStream(png(parts.getFirst().data, Arrays.copyOfRange(data, 4, data.length))));

        assertSame(frame, picture(2));
    }

    /** A picture of one frame's data alone. */
    private static byte[] png(byte[] header, byte[] data) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(0x89504E470D0A1A0AL);
        for (Part part : List.of(new Part("IHDR", header), new Part("IDAT", data), new Part("IEND", new byte[0]))) {
            CRC32 check = new CRC32();
            check.update(part.name.getBytes(StandardCharsets.US_ASCII));
            check.update(part.data);
            out.writeInt(part.data.length);
            out.write(part.name.getBytes(StandardCharsets.US_ASCII));
            out.write(part.data);
            out.writeInt((int) check.getValue());
        }
        return bytes.toByteArray();
    }

    private static void assertSame(BufferedImage one, BufferedImage other) {
        assertThat(one.getWidth()).isEqualTo(other.getWidth());
        assertThat(one.getHeight()).isEqualTo(other.getHeight());
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                assertThat(one.getRGB(x, y)).isEqualTo(other.getRGB(x, y));
            }
        }
    }

    @Test
    void whoKnowsNoAnimationSeesTheFirstFrame() throws IOException {
        assertSame(ImageIO.read(new ByteArrayInputStream(animation())), picture(1));
    }

    @Test
    void aPaletteIsTakenAlongAndSparesMuch() throws IOException {
        byte[] full = Png.encoded(picture(2));
        byte[] small = Png.encoded(picture(2), PALETTE);
        byte[] animation = Animation.of(List.of(small, Png.encoded(picture(1), PALETTE)), Duration.ofSeconds(1));

        assertSame(ImageIO.read(new ByteArrayInputStream(small)), picture(2));
        assertSame(ImageIO.read(new ByteArrayInputStream(animation)), picture(2));
        assertThat(read(animation).stream().map(Part::name))
                .containsExactly("IHDR", "acTL", "PLTE", "fcTL", "IDAT", "fcTL", "fdAT", "IEND");
        assertThat(data(small)).isLessThan(data(full));
    }

    private static int data(byte[] file) throws IOException {
        return read(file).stream()
                .filter(part -> part.name.equals("IDAT"))
                .mapToInt(part -> part.data.length)
                .sum();
    }

    @Test
    void clearPixelsStayClear() throws IOException {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(1, 0, 0x80FF0000);

        BufferedImage read = ImageIO.read(new ByteArrayInputStream(Png.encoded(image)));
        assertThat(read.getRGB(0, 0) >>> 24).isZero();
        assertThat(read.getRGB(1, 0)).isEqualTo(0x80FF0000);
    }

    @Test
    void framesThatDifferInSizeAreRefused() {
        byte[] small = Png.encoded(new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB));

        assertThatThrownBy(() -> Animation.of(List.of(Png.encoded(picture(1)), small), Duration.ofSeconds(1)))
                .hasMessage(
                        "The frames of an animation must be of one size, kind and palette, but frame 1 differs from the first.");
        assertThatThrownBy(() -> Animation.of(List.of(), Duration.ofSeconds(1)))
                .hasMessageContaining("at least one frame");
    }
}
