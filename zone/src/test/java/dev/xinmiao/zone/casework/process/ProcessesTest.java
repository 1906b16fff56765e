package dev.xinmiao.zone.casework.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.zone.calendar.Limit;
import dev.xinmiao.zone.calendar.LimitUnit;
import dev.xinmiao.zone.calendar.Span;
import dev.xinmiao.zone.calendar.Term;
import dev.xinmiao.zone.kernel.Mark;
import dev.xinmiao.zone.pack.Pack;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTest {
    private static final Path PACKS = Path.of("../packs");

    @Test
    void theProcessesOfEveryPackAreSound() {
        for (String zone : Pack.names(PACKS)) {
            assertThat(Processes.of(Pack.open(PACKS, zone)).all())
                    .extracting(Process::id)
                    .contains(
                            "simple-service",
                            "rating-reply",
                            "consultation",
                            "benefit-application",
                            "clause-application",
                            "clause-quick",
                            "land-and-start",
                            "generative-filing",
                            "model-registration",
                            "algorithm-filing");
        }
    }

    /** The edges of the permits: B1 → B2, C2 → D2, B2 → D2, C6 → D2; C3, C4 → START but not → D2. */
    @Test
    void theEnvironmentalReportHoldsUpTheStartAndNotThePermit() {
        Process land =
                Processes.of(Pack.open(PACKS, "kunshan")).find("land-and-start").orElseThrow();

        assertThat(Behind.of(land, "land-permit")).contains("planning", "permit", "start");
        assertThat(Behind.of(land, "fire")).contains("drawings", "permit");
        assertThat(Behind.of(land, "eia")).containsExactly("start");
        assertThat(Behind.of(land, "energy")).containsExactly("start");
        assertThat(Behind.of(land, "contracts")).contains("permit");
        ProcessLimit eia = Objects.requireNonNull(land.step("eia").orElseThrow().limit());
        assertThat(Objects.requireNonNull(eia.legal()).limit()).isEqualTo(Limit.calendarDays(60));
        assertThat(Objects.requireNonNull(eia.promised()).limit()).isEqualTo(Limit.workingDays(7));
    }

    /** The promised days of the longest way to the certificates are within the five that the whole promises. */
    @Test
    void thePromisesOfTheStepsKeepThePromiseOfTheWhole() {
        Process land =
                Processes.of(Pack.open(PACKS, "kunshan")).find("land-and-start").orElseThrow();

        assertThat(days(land, "certificates")).isLessThanOrEqualTo(workingDays(land.limit()));
    }

    private static BigDecimal workingDays(@Nullable ProcessLimit limit) {
        return limit != null
                        && limit.promised() instanceof Term(Limit.Within(Span span), Mark _)
                        && span.unit() == LimitUnit.WORKING_DAY
                ? span.number()
                : BigDecimal.ZERO;
    }

    private static BigDecimal days(Process process, String id) {
        Step step = process.step(id).orElseThrow();
        BigDecimal own = workingDays(step.limit());
        return step.needs().stream()
                .map(need -> days(process, need))
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO)
                .add(own);
    }

    @Test
    void theZoneDecidesNoFiling() {
        Processes processes = Processes.of(Pack.open(PACKS, "kunshan"));

        assertThat(processes.find("generative-filing").orElseThrow().decider()).isEmpty();
        assertThat(processes.find("algorithm-filing").orElseThrow().decider()).isEmpty();
    }

    @Test
    void aPackIsRefusedForADeskNobodyHoldsAndForTwoProcessesOfOneId(@TempDir Path root) throws IOException {
        String process = """
                id: %s
                name: {zh: 流程}
                version: 1
                steps:
                  - {id: accept, name: {zh: 受理}, desk: %s, kind: accept}
                """;
        Map<String, String> files = Map.of(
                "pack.yaml", "id: zone\nname: {zh: 园区}\n",
                "desks.yaml", "desks:\n  - {id: intake, name: {zh: 窗口}, bureau: {zh: 政务}}\n",
                "processes/a.yaml", process.formatted("one", "intake"),
                "processes/b.yaml", process.formatted("one", "intake"),
                "processes/c.yaml", process.formatted("three", "nobody"));
        Files.createDirectories(root.resolve("zone/processes"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(root.resolve("zone").resolve(file.getKey()), file.getValue());
        }

        assertThatThrownBy(() -> Processes.of(Pack.open(root, "zone")))
                .hasMessageContaining("processes/b.yaml: ")
                .hasMessageContaining("zone/processes/a.yaml already")
                .hasMessageContaining("processes/c.yaml:5: ")
                .hasMessageContaining("“nobody”");
    }
}
