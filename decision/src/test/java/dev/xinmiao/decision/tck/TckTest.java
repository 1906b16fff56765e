package dev.xinmiao.decision.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The public DMN TCK, where it lies: {@code -Ddmn.tck=DIR}, else {@code shared/dmn-tck} beside the repository. */
class TckTest {
    @Test
    void every_case_of_the_kit_passes_and_every_expected_error_is_reported_with_its_place() throws IOException {
        Path kit = Path.of(System.getProperty("dmn.tck", "../../shared/dmn-tck"));
        assumeTrue(Files.isDirectory(kit), "The DMN TCK is not at " + kit + "; give its place with -Ddmn.tck=DIR");
        TestReport report = TestReport.of(TestKit.in(kit));
        report.lines().forEach(System.out::println);
        try (Writer csv = Files.newBufferedWriter(Path.of("target", "tck-report.csv"))) {
            report.writeCsv(csv);
        }
        assertThat(report.results()).filteredOn(r -> !r.passed()).isEmpty();
        assertThat(report.results()).filteredOn(r -> !r.unreported().isEmpty()).isEmpty();
        assertThat(report.passed()).isEqualTo(2_388);
        assertThat(report.wholeDirectories()).isEqualTo(88);
        assertThat(report.errorNodes()).isEqualTo(1_176);
    }
}
