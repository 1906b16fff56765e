package dev.xinmiao.weather.netcdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NetcdfRoundTripTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Format.class)
    void everyTypeComesBackFromEveryFormatThatKnowsIt(Format format) throws IOException {
        List<DataType> types = List.of(DataType.values()).stream()
                .filter(type -> format == Format.DATA_64 || type.classic())
                .toList();
        Definition definition = new Definition().unlimited("time").dimension("x", 3);
        for (DataType type : types) {
            Attribute most = type == DataType.CHAR ? Attribute.of("most", "d") : Attribute.of("most", type, 100);
            definition.variable("fixed " + type, type, List.of("x"), most);
            definition.variable("growing " + type, type, List.of("time", "x"));
        }
        Path path = folder.resolve("types.nc");
        try (NetcdfWriter out = NetcdfWriter.create(path, definition, format)) {
            for (DataType type : types) {
                out.write("fixed " + type, 0, 1, 100);
            }
            for (int record = 0; record < 3; record++) {
                for (DataType type : types) {
                    out.write("growing " + type, record, 10 + record, 20 + record);
                }
                out.endRecord();
            }
            out.finish();
        }

        try (NetcdfFile in = NetcdfFile.open(path)) {
            assertThat(in.format()).isEqualTo(format);
            assertThat(in.records()).isEqualTo(3);
            for (DataType type : types) {
                assertThat(in.doubles("fixed " + type)).containsExactly(0, 1, 100);
                assertThat(in.variable("fixed " + type).numbers("most"))
                        .isEqualTo(type == DataType.CHAR ? List.of() : List.of(100.0));
                assertThat(in.floats("growing " + type)).containsExactly(0, 10, 20, 1, 11, 21, 2, 12, 22);
                assertThat(in.doubles("growing " + type, Slab.at(1))).containsExactly(1, 11, 21);
            }
        }
    }

    @Test
    void theBytesOfATinyFileAreThoseOfTheStandardsExample() throws IOException {
        // Unidata, "NetCDF Classic Format Specification", the example "tiny".
        Path path = folder.resolve("tiny.nc");
        Definition tiny = new Definition().dimension("dim", 5).variable("vx", DataType.SHORT, List.of("dim"));
        try (NetcdfWriter out = NetcdfWriter.create(path, tiny, Format.CLASSIC)) {
            out.write("vx", 3, 1, 4, 1, 5);
            out.finish();
        }

        assertThat(HexFormat.ofDelimiter(" ").formatHex(Files.readAllBytes(path)))
                .isEqualTo(String.join(
                        " ",
                        "43 44 46 01 00 00 00 00 00 00 00 0a 00 00 00 01",
                        "00 00 00 03 64 69 6d 00 00 00 00 05 00 00 00 00",
                        "00 00 00 00 00 00 00 0b 00 00 00 01 00 00 00 02",
                        "76 78 00 00 00 00 00 01 00 00 00 00 00 00 00 00",
                        "00 00 00 00 00 00 00 03 00 00 00 0c 00 00 00 50",
                        "00 03 00 01 00 04 00 01 00 05 80 01"));
    }

    @Test
    void aLonePieceOfShortsIsNotPadded() throws IOException {
        Path path = folder.resolve("alone.nc");
        Definition alone = new Definition()
                .unlimited("time")
                .dimension("x", 3)
                .variable("vx", DataType.SHORT, List.of("time", "x"));
        try (NetcdfWriter out = NetcdfWriter.create(path, alone, Format.CLASSIC)) {
            out.write("vx", 3, 1, 4);
            out.endRecord();
            out.write("vx", 1, 5, 9);
            out.endRecord();
            out.finish();
        }

        byte[] bytes = Files.readAllBytes(path);
        assertThat(bytes).hasSize(0x6c);
        assertThat(HexFormat.of().formatHex(bytes, 0x60, 0x6c)).isEqualTo("000300010004000100050009");
        try (NetcdfFile in = NetcdfFile.open(path)) {
            assertThat(in.doubles("vx", Slab.at(1))).containsExactly(1, 5, 9);
        }
    }

    @Test
    void aBlockIsCutOutOfAField() throws IOException {
        Path path = folder.resolve("block.nc");
        Definition cube = new Definition()
                .unlimited("time")
                .dimension("y", 4)
                .dimension("x", 5)
                .variable("f", DataType.FLOAT, List.of("time", "y", "x"))
                .variable("g", DataType.INT, List.of("time"));
        try (NetcdfWriter out = NetcdfWriter.create(path, cube)) {
            for (int time = 0; time < 3; time++) {
                float[] values = new float[20];
                for (int index = 0; index < 20; index++) {
                    values[index] = 100 * time + 10 * (index / 5) + index % 5;
                }
                out.write("f", values);
                out.write("g", time);
                out.endRecord();
            }
            out.finish();
        }

        try (NetcdfFile in = NetcdfFile.open(path)) {
            Slab block = Slab.of(new long[] {1, 2, 3}, new long[] {2, 2, 2});
            assertThat(in.doubles("f", block)).containsExactly(123, 124, 133, 134, 223, 224, 233, 234);
            assertThat(in.doubles("f", Slab.at(2, 3))).containsExactly(230, 231, 232, 233, 234);
            assertThat(in.doubles("f", Slab.of(new long[] {0}, new long[] {0}))).isEmpty();
            assertThat(in.doubles("g")).containsExactly(0, 1, 2);
        }
    }

    @Test
    void packedShortsKeepTheirStepAndTellWhatIsMissing() throws IOException {
        Path path = folder.resolve("packed.nc");
        Definition packed = new Definition().dimension("x", 4).packed("t", 150, 350, List.of("x"));
        try (NetcdfWriter out = NetcdfWriter.create(path, packed)) {
            out.write("t", 150, 350, 273.16, Double.NaN);
            out.finish();
        }

        try (NetcdfFile in = NetcdfFile.open(path)) {
            double[] values = in.doubles("t");
            double half = 200.0 / 65_530 / 2;
            assertThat(values[0]).isCloseTo(150, within(1e-9));
            assertThat(values[1]).isCloseTo(350, within(1e-9));
            assertThat(values[2]).isCloseTo(273.16, within(half));
            assertThat(values[3]).isNaN();
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 30000", "-1, 30000", "-0.01, 1.01", "0, 1", "-3000, 3000", "-0.005, 0.06", "-1, 0"})
    void noughtAndBothBoundsArePackedAndNoughtComesBackExactly(double least, double most) throws IOException {
        Path path = folder.resolve("packed.nc");
        Definition packed = new Definition().dimension("x", 3).packed("t", least, most, List.of("x"));
        try (NetcdfWriter out = NetcdfWriter.create(path, packed)) {
            out.write("t", least, 0, most);
            out.finish();
        }

        try (NetcdfFile in = NetcdfFile.open(path)) {
            double[] values = in.doubles("t");
            double half = (most - least) / 65_530 / 2 * (1 + 1e-9);
            assertThat(values[0]).isCloseTo(least, within(half));
            assertThat(values[1]).isZero();
            assertThat(values[2]).isCloseTo(most, within(half));
        }
    }

    @Test
    void declaredMissingValuesAndTheTypesOwnBothCountAsNone() throws IOException {
        Path path = folder.resolve("missing.nc");
        Definition definition = new Definition()
                .dimension("x", 3)
                .variable("f", DataType.FLOAT, List.of("x"), Attribute.of("missing_value", DataType.DOUBLE, 1e20))
                .variable("i", DataType.INT, List.of("x"));
        try (NetcdfWriter out = NetcdfWriter.create(path, definition)) {
            out.write("f", 1, Double.NaN, 3);
            out.write("i", 1, Double.NaN, 3);
            out.finish();
        }
        byte[] bytes = Files.readAllBytes(path);
        try (NetcdfFile in = NetcdfFile.open(path);
                FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            ByteBuffer twenty = ByteBuffer.allocate(4).putFloat(0, 1e20f);
            channel.write(twenty, in.variable("f").begin());

            assertThat(bytes).hasSize((int) in.variable("i").begin() + 12);
            assertThat(in.doubles("f")).containsExactly(Double.NaN, Double.NaN, 3);
            assertThat(in.doubles("i")).containsExactly(1, Double.NaN, 3);
        }
    }

    @Test
    void wordsComeBackInUtf8() throws IOException {
        Path path = folder.resolve("words.nc");
        Definition definition = new Definition()
                .dimension("station", 2)
                .dimension("letters", 9)
                .variable("name", DataType.CHAR, List.of("station", "letters"))
                .attribute(Attribute.of("title", "新苗"));
        try (NetcdfWriter out = NetcdfWriter.create(path, definition)) {
            out.writeText("name", "上海\0\0\0Kiel");
            out.finish();
        }

        try (NetcdfFile in = NetcdfFile.open(path)) {
            assertThat(in.text("name", Slab.at(0))).isEqualTo("上海");
            assertThat(in.text("name", Slab.at(1))).isEqualTo("Kiel");
            assertThat(in.attributes()).containsExactly(Attribute.of("title", "新苗"));
        }
    }

    @Test
    void whatLiesBeyondFourGigabytesIsRead() throws IOException {
        // A file with a hole, that takes no room on the disk.
        Definition far = new Definition()
                .unlimited("time")
                .dimension("x", 1_000_000_000)
                .variable("hole", DataType.FLOAT, List.of("x"))
                .variable("wide", DataType.INT, List.of("x"))
                .variable("f", DataType.DOUBLE, List.of("time"));
        Path path = folder.resolve("far.nc");
        Header header = far.header(far.smallestFormat());
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(HeaderWriter.bytes(header)));
            channel.write(HeaderWriter.records(header.format(), 1), 4);
            channel.write(
                    ByteBuffer.allocate(8).putDouble(0, 42),
                    header.variables().getLast().begin());
        }

        try (NetcdfFile in = NetcdfFile.open(path)) {
            assertThat(in.format()).isEqualTo(Format.OFFSET_64);
            assertThat(in.variable("f").begin()).isGreaterThan(8_000_000_000L);
            assertThat(in.doubles("f")).containsExactly(42);
            assertThat(in.doubles("wide", Slab.of(new long[] {999_999_998}, new long[] {2})))
                    .containsExactly(0, 0);
        }
    }

    @Test
    void aFieldAboveFourGigabytesNeedsTheWideFormat() {
        Definition definition = new Definition().dimension("y", 40_000).dimension("x", 40_000);
        definition.variable("small", DataType.BYTE, List.of("y", "x"));
        assertThat(definition.smallestFormat()).isEqualTo(Format.OFFSET_64);

        definition.variable("large", DataType.FLOAT, List.of("y", "x"));
        assertThat(definition.smallestFormat()).isEqualTo(Format.DATA_64);
        assertThat(new Definition().dimension("x", 1L << 31).smallestFormat()).isEqualTo(Format.DATA_64);
    }

    @Test
    void recordsThatAWriterCouldntCountAreCountedByTheFilesSize() throws IOException {
        Path path = folder.resolve("streamed.nc");
        Definition definition = new Definition()
                .unlimited("time")
                .variable("f", DataType.DOUBLE, List.of("time"))
                .variable("g", DataType.BYTE, List.of("time"));
        try (NetcdfWriter out = NetcdfWriter.create(path, definition)) {
            for (int record = 0; record < 5; record++) {
                out.write("f", record);
                out.write("g", -record);
                out.endRecord();
            }
            out.finish();
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.write(HeaderWriter.records(Format.OFFSET_64, -1), 4);
        }

        try (NetcdfFile in = NetcdfFile.open(path)) {
            assertThat(in.records()).isEqualTo(5);
            assertThat(in.doubles("g")).containsExactly(0, -1, -2, -3, -4);
        }
    }
}
