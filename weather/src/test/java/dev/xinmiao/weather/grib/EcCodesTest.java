package dev.xinmiao.weather.grib;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.xinmiao.weather.UnusableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EcCodesTest {
    @TempDir
    Path folder;

    @Test
    void whereTheLibraryIsntInstalledOneSentenceSaysHowToInstallIt() throws IOException {
        assumeThat(GribFile.available()).as("ecCodes is installed here").isFalse();
        Path path = Files.createFile(folder.resolve("any.grib2"));

        assertThatThrownBy(() -> GribFile.open(path).close())
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("any.grib2: GRIB needs the library ecCodes")
                .hasMessageContaining("apt-get install libeccodes0");
        assertThatThrownBy(() -> GribWriter.create(folder.resolve("new.grib2")).close())
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("apt-get install libeccodes0");
    }
}
