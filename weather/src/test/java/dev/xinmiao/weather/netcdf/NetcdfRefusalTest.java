package dev.xinmiao.weather.netcdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.weather.UnusableFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetcdfRefusalTest {
    @TempDir
    Path folder;

    private Path good;

    @BeforeEach
    void write() throws IOException {
        good = folder.resolve("good.nc");
        Definition definition = new Definition()
                .unlimited("time")
                .dimension("lat", 3)
                .dimension("lon", 4)
                .variable("lat", DataType.FLOAT, List.of("lat"), Attribute.of("units", "degrees_north"))
                .variable("t", DataType.FLOAT, List.of("time", "lat", "lon"))
                .variable("n", DataType.INT, List.of("time"));
        try (NetcdfWriter out = NetcdfWriter.create(good, definition)) {
            out.write("lat", 60, 0, -60);
            for (int record = 0; record < 2; record++) {
                out.write("t", new double[12]);
                out.write("n", record);
                out.endRecord();
            }
            out.finish();
        }
    }

    @Test
    void aFileThatIsntNetcdfIsRefused() throws IOException {
        refuses("hello".getBytes(StandardCharsets.US_ASCII), "this is neither a NetCDF nor a GRIB file");
        refuses(new byte[0], "this is neither a NetCDF nor a GRIB file");
        refuses("GRIB0002".getBytes(StandardCharsets.US_ASCII), "this is a GRIB file, expected NetCDF-3.");
        refuses(new byte[] {'C', 'D', 'F', 3}, "the NetCDF version is 3, expected 1, 2 or 5.");
    }

    @Test
    void anHdf5FileIsRefusedWithTheWayOut() throws IOException {
        byte[] hdf5 = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};
        String sentence =
                "NetCDF-4 (HDF5) file, expected NetCDF-3; convert it: nccopy -k classic bad.nc classic-bad.nc.";

        refuses(hdf5, sentence);
        byte[] behindABlock = new byte[2048];
        System.arraycopy(hdf5, 0, behindABlock, 1024, hdf5.length);
        refuses(behindABlock, sentence);
    }

    @Test
    void aFileCutOffAnywhereIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(good);

        refuses(Arrays.copyOf(bytes, bytes.length - 1), "the file is cut off: it has");
        for (int length = 4; length < bytes.length; length++) {
            refuses(Arrays.copyOf(bytes, length), length + " bytes, but");
        }
    }

    @Test
    void aDamagedHeaderIsRefusedOrReadButNeverBreaksTheProgram() throws IOException {
        byte[] bytes = Files.readAllBytes(good);
        Random random = new Random(7);
        int refused = 0;
        for (int turn = 0; turn < 500; turn++) {
            byte[] damaged = bytes.clone();
            damaged[random.nextInt(4, 200)] = (byte) random.nextInt();
            Path path = Files.write(folder.resolve("damaged.nc"), damaged);
            try (NetcdfFile in = NetcdfFile.open(path)) {
                for (Variable variable : in.variables()) {
                    in.doubles(variable.name());
                }
            } catch (UnusableFile sentence) {
                refused++;
                assertThat(sentence).hasMessageStartingWith(path + ": ").hasMessageEndingWith(".");
            }
        }
        assertThat(refused).isGreaterThan(150);
    }

    @Test
    void whatIsntThereIsNamedWithWhatIs() throws IOException {
        try (NetcdfFile in = NetcdfFile.open(good)) {
            assertThatThrownBy(() -> in.doubles("u"))
                    .isInstanceOf(UnusableFile.class)
                    .hasMessage(good + ": there is no variable u; there are lat, t, n.");
            assertThatThrownBy(() -> in.variable("t", "lat", "lon"))
                    .isInstanceOf(UnusableFile.class)
                    .hasMessage(good + ": t(time 2, lat 3, lon 4) is there, expected t(lat, lon).");
            assertThatThrownBy(() -> in.doubles("t", Slab.at(2)))
                    .isInstanceOf(UnusableFile.class)
                    .hasMessage(good + ": t(time 2, lat 3, lon 4) is there, asked for from [2] on [1].");
            assertThatThrownBy(() -> in.doubles("lat", Slab.at(0, 0))).isInstanceOf(UnusableFile.class);
            assertThatThrownBy(() -> in.text("lat", Slab.whole()))
                    .isInstanceOf(UnusableFile.class)
                    .hasMessage(good + ": lat is of type float, expected char.");
        }
    }

    @Test
    void noFileAndAFolderAreRefused() {
        assertThatThrownBy(() -> NetcdfFile.open(folder.resolve("none.nc")))
                .isInstanceOf(UnusableFile.class)
                .hasMessageEndingWith("none.nc: there is no such file.");
        assertThatThrownBy(() -> NetcdfFile.open(folder))
                .isInstanceOf(UnusableFile.class)
                .hasMessageEndingWith("this is a folder, expected a NetCDF file.");
    }

    private void refuses(byte[] bytes, String sentence) throws IOException {
        Path path = Files.write(folder.resolve("bad.nc"), bytes);
        assertThatThrownBy(() -> NetcdfFile.open(path))
                .isInstanceOf(UnusableFile.class)
                .hasMessageStartingWith(path + ": ")
                .hasMessageContaining(sentence);
    }
}
