package dev.xinmiao.weather.netcdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.xinmiao.weather.RealFiles;
import dev.xinmiao.weather.UnusableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetcdfRealFilesTest {

    /** A slab by its leading places, and bounds that a meteorologist would accept. */
    @ParameterizedTest
    @CsvSource({
        "gfs_20041212T12_2p5.nc,               t,     13, 220,   280,    10512",
        "gfs_20110115T12_2p5.nc,               t,     13, 220,   280,    10512",
        "gfs_20111011T00_2p5.nc,               t,     13, 220,   280,    10512",
        "gfs_20111011T00_2p5.nc,               gh,    13, 4600,  6000,   10512",
        "gfs_20111011T00_2p5.nc,               sp,    '', 48000, 108000, 10512",
        "erai_20050123T00_1p5.nc,              t,     21, 220,   280,    29040",
        "erai_20050123T00_1p5.nc,              u,     21, -60,   90,     29040",
        "era5eda_20170101T00_3deg.nc,          z, '0 9 0', 46000, 59000, 7320",
        "era5eda_20170101T00_3deg.nc,          t, '0 9 0', 220,   280,   7320",
        "eraint_clim_jan_jul_1p5.nc,           z,  '0 1', 47000, 58500,  29040",
        "gradsmodel_19870102-03_4x5.nc,        gh, '1 4', 8000,  9900,   3312",
        "gradsmodel_19870102-03_4x5.nc,        ps,     1, 480,   1060,   3312",
        "points_20110605-08.nc,                t,     '', 170,   330,    80000",
        "z500_t21_20110605-08.nc,              z500,   3, 4600,  6000,   10368",
        "boundary/boundary_t30_climatology.nc, alb,   '', 0,     1,      4608",
        "boundary/orog_lsm_0p5.nc,             lsm,   '', -0.001, 1.001, 259200",
        "boundary/orog_lsm_0p5.nc,             orog,  '', -450,  6500,   259200"
    })
    void fieldsOfTheAtmosphereArePlausible(
            String name, String variable, String places, double least, double most, int length) throws IOException {
        try (NetcdfFile in = NetcdfFile.open(RealFiles.file(name))) {
            long[] leading = places.isEmpty()
                    ? new long[0]
                    : Arrays.stream(places.split(" "))
                            .mapToLong(Long::parseLong)
                            .toArray();

            double[] values = in.doubles(variable, Slab.at(leading));

            assertThat(values).hasSize(length);
            assertThat(Arrays.stream(values).min().orElseThrow()).isBetween(least, most);
            assertThat(Arrays.stream(values).max().orElseThrow()).isBetween(least, most);
        }
    }

    @Test
    void temperaturesAndWindsOfAllLevelsAgreeWithTheirFile() throws IOException {
        // Least and greatest values as computed by SciPy 1.17's reader.
        try (NetcdfFile in = NetcdfFile.open(RealFiles.file("gfs_20041212T12_2p5.nc"))) {
            assertThat(in.format()).isEqualTo(Format.OFFSET_64);
            assertThat(in.variable("t", "level", "lat", "lon").text("units")).contains("K");
            assertThat(bounds(in, "t")).containsExactly(new double[] {186.9, 317.6}, tolerance());
            assertThat(bounds(in, "u")).containsExactly(new double[] {-42.7, 98.5}, tolerance());
            assertThat(bounds(in, "gh")).containsExactly(new double[] {-380, 31_778.2}, tolerance());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"orography.nc", "land-sea_mask.nc", "soil_type.nc"})
    void hdf5FilesAreRefused(String name) {
        Path file = RealFiles.file("boundary/" + name);

        assertThatThrownBy(() -> NetcdfFile.open(file).close())
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("convert it: nccopy -k classic " + name);
    }

    private static double[] bounds(NetcdfFile in, String variable) throws IOException {
        double[] values = in.doubles(variable);
        return new double[] {
            Arrays.stream(values).min().orElseThrow(),
            Arrays.stream(values).max().orElseThrow()
        };
    }

    private static Offset<Double> tolerance() {
        return within(1e-3);
    }
}
