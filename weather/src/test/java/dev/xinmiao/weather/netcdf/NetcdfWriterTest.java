package dev.xinmiao.weather.netcdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.xinmiao.weather.UnusableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetcdfWriterTest {
    @TempDir
    Path folder;

    private final Definition definition = new Definition()
            .unlimited("time")
            .dimension("x", 2)
            .variable("x", DataType.DOUBLE, List.of("x"))
            .variable("time", DataType.DOUBLE, List.of("time"))
            .packed("t", 200, 300, List.of("time", "x"));

    @Test
    void aForecastThatBreaksOffLeavesItsWholeRecordsBesideAndNothingInPlace() throws IOException {
        Path path = folder.resolve("forecast.nc");
        try (NetcdfWriter out = NetcdfWriter.create(path, definition)) {
            out.write("x", 0, 1);
            out.write("time", 0);
            out.write("t", 210, 220);
            out.endRecord();
            out.write("time", 1);
        }

        assertThat(path).doesNotExist();
        try (NetcdfFile in = NetcdfFile.open(folder.resolve("forecast.nc.part"))) {
            assertThat(in.records()).isOne();
            assertThat(in.doubles("time")).containsExactly(0);
        }
    }

    @Test
    void aFileThatWasLeftIsGoneOnWithBehindTheRecordsThatCount() throws IOException {
        Path path = folder.resolve("forecast.nc");
        write(path, 0, 1, 2);
        byte[] whole = Files.readAllBytes(path);

        try (NetcdfWriter out = NetcdfWriter.reopen(path, definition, 1)) {
            assertThat(path).doesNotExist();
            assertThat(recordsOf(folder.resolve("forecast.nc.part"))).isOne();
            for (int record = 1; record < 3; record++) {
                out.write("time", record);
                out.write("t", 210 + record, 220);
                out.endRecord();
            }
            out.finish();
        }

        assertThat(path).hasBinaryContent(whole);
        assertThatThrownBy(() -> NetcdfWriter.reopen(path, definition, 4))
                .hasMessageContaining("it has 3 records, expected at least 4");
        Definition other = new Definition().unlimited("time").variable("time", DataType.INT, List.of("time"));
        assertThatThrownBy(() -> NetcdfWriter.reopen(path, other, 1)).hasMessageContaining("other variables");
        assertThat(path).hasBinaryContent(whole);
    }

    private void write(Path path, int... records) throws IOException {
        try (NetcdfWriter out = NetcdfWriter.create(path, definition)) {
            out.write("x", 0, 1);
            for (int record : records) {
                out.write("time", record);
                out.write("t", 210 + record, 220);
                out.endRecord();
            }
            out.finish();
        }
    }

    @Test
    void othersReadWholeRecordsWhileTheForecastGoesOn() throws IOException {
        Path path = folder.resolve("forecast.nc");
        Path part = folder.resolve("forecast.nc.part");
        try (NetcdfWriter out = NetcdfWriter.create(path, definition)) {
            out.write("x", 0, 1);
            for (int record = 0; record < 3; record++) {
                out.write("time", record);
                out.write("t", 210, 220);
                assertThat(recordsOf(part)).isEqualTo(record);
                out.endRecord();
                assertThat(recordsOf(part)).isEqualTo(record + 1);
            }
            out.finish();
        }

        assertThat(part).doesNotExist();
        assertThat(recordsOf(path)).isEqualTo(3);
    }

    @Test
    void aRecordWithoutOneOfItsFieldsIsRefused() throws IOException {
        try (NetcdfWriter out = NetcdfWriter.create(folder.resolve("f.nc"), definition)) {
            out.write("x", 0, 1);
            out.write("time", 0);

            assertThatThrownBy(out::endRecord)
                    .isInstanceOf(UnusableFile.class)
                    .hasMessageEndingWith("f.nc.part: t not written before record 0.");
        }
    }

    @Test
    void aFileWithoutOneOfItsFixedFieldsIsRefused() throws IOException {
        try (NetcdfWriter out = NetcdfWriter.create(folder.resolve("f.nc"), definition)) {
            assertThatThrownBy(out::finish)
                    .isInstanceOf(UnusableFile.class)
                    .hasMessageContaining("x not written before record 0");
        }
        assertThat(folder.resolve("f.nc")).doesNotExist();
    }

    @Test
    void aRecordBegunAndNotEndedIsRefused() throws IOException {
        try (NetcdfWriter out = NetcdfWriter.create(folder.resolve("f.nc"), definition)) {
            out.write("x", 0, 1);
            out.write("time", 0);

            assertThatThrownBy(out::finish)
                    .isInstanceOf(UnusableFile.class)
                    .hasMessageContaining("record 0 was begun and not ended");
        }
    }

    @Test
    void aValueThatPackingCantHoldIsRefusedAndABetterOneMayFollow() throws IOException {
        try (NetcdfWriter out = NetcdfWriter.create(folder.resolve("f.nc"), definition)) {
            assertThatThrownBy(() -> out.write("t", 250, 300.1))
                    .isInstanceOf(UnusableFile.class)
                    .hasMessageEndingWith("short t(time 0, x 2) can't hold the value 300.1 at index 1.");
            assertThatThrownBy(() -> out.write("t", 250, Double.POSITIVE_INFINITY))
                    .isInstanceOf(UnusableFile.class);
            out.write("x", 0, 1);
            out.write("time", 0);
            out.write("t", 200, 300);
            out.endRecord();
            out.finish();
        }
        try (NetcdfFile in = NetcdfFile.open(folder.resolve("f.nc"))) {
            assertThat(in.floats("t")).containsExactly(200, 300);
        }
    }

    @Test
    void whatAFormatCantSayIsTheProgramsMistake() {
        Definition unsigned = new Definition().dimension("x", 1).variable("u", DataType.INT_64, List.of("x"));

        assertThatThrownBy(() -> NetcdfWriter.create(folder.resolve("f.nc"), unsigned, Format.OFFSET_64))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("64-bit data");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFullDiskIsSaidInOneSentence() throws IOException {
        Path full = Path.of("/dev/full");
        assumeThat(full).as("a device that is always full").exists();
        Path link = Files.createSymbolicLink(folder.resolve("f.nc.part"), full);

        assertThatThrownBy(() ->
                        NetcdfWriter.create(folder.resolve("f.nc"), definition).close())
                .isInstanceOf(UnusableFile.class)
                .hasMessageEndingWith(
                        "f.nc.part: the disk is full; what is whole here can be read: free space and run again.");
        Files.delete(link);
    }

    @Test
    void aFolderThatIsntThereIsNamed() {
        assertThatThrownBy(() -> NetcdfWriter.create(folder.resolve("no/f.nc"), definition)
                        .close())
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("no/f.nc.part: ");
    }

    private static long recordsOf(Path path) throws IOException {
        try (NetcdfFile in = NetcdfFile.open(path)) {
            return in.records();
        }
    }
}
