package dev.xinmiao.weather.netcdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.weather.Tool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NcdumpTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"CLASSIC,classic", "OFFSET_64,64-bit offset", "DATA_64,cdf5"})
    void theReferenceProgramReadsWhatWeWrite(Format format, String kind) throws Exception {
        Path path = folder.resolve("written.nc");
        write(path, format);

        assertThat(Tool.run("ncdump", "-k", path.toString())).contains(kind);
        assertThat(Tool.run("ncdump", path.toString()).replaceAll("\\s+", " "))
                .contains("time = UNLIMITED ; // (2 currently)")
                .contains("t:scale_factor = 0.001526")
                .contains("t:units = \"K\" ;")
                .contains(":title = \"新苗\" ;")
                .contains("lon = 0, 120, 240 ;")
                .contains("b = 1, 2, 3 ;")
                .contains("time = 0, 6 ;")
                .contains("t = 0, 32765, -32765, _, 0, 0 ;")
                .contains("u = -1.5, 2.5, _, 1e+30, 0.1, 0 ;");
    }

    private static void write(Path path, Format format) throws IOException {
        Definition definition = new Definition()
                .unlimited("time")
                .dimension("lon", 3)
                .attribute(Attribute.of("title", "新苗"))
                .variable("b", DataType.BYTE, List.of("lon"))
                .variable("lon", DataType.DOUBLE, List.of("lon"), Attribute.of("units", "degrees_east"))
                .variable("time", DataType.INT, List.of("time"))
                .packed("t", 200, 300, List.of("time", "lon"), Attribute.of("units", "K"))
                .variable("u", DataType.FLOAT, List.of("time", "lon"), Attribute.of("_FillValue", DataType.FLOAT, -1));
        try (NetcdfWriter out = NetcdfWriter.create(path, definition, format)) {
            out.write("b", 1, 2, 3);
            out.write("lon", 0, 120, 240);
            double[][] temperatures = {{250, 300, 200}, {Double.NaN, 250, 250}};
            double[][] winds = {{-1.5, 2.5, Double.NaN}, {1e30, 0.1, 0}};
            for (int record = 0; record < 2; record++) {
                out.write("time", 6 * record);
                out.write("t", temperatures[record]);
                out.write("u", winds[record]);
                out.endRecord();
            }
            out.finish();
        }
    }
}
