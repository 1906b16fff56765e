package dev.xinmiao.zone.casework.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.PackProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** Models of a government service and of the BPMN interchange group: each is read or refused at a place within it. */
class RealBpmnFilesTest {
    private static final Path DATA =
            Path.of(System.getProperty("xinmiao.shared", "../../shared")).resolve("data/process-models");

    private final Map<String, Integer> reasons = new TreeMap<>();
    private int imported;
    private int refused;

    @Test
    void everyFileIsImportedOrRefusedAtAPlaceWithinIt() throws IOException {
        assumeTrue(Files.isDirectory(DATA), () -> DATA + " is not here; set -Dxinmiao.shared to try it on real files");
        for (String name : List.of("bpmn_miwg_dev.zip", "hmcts_civil_dev.zip")) {
            try (ZipFile archive = new ZipFile(DATA.resolve(name).toFile())) {
                for (ZipEntry entry : Collections.list(archive.entries())) {
                    if (entry.getName().endsWith(".bpmn")) {
                        read(entry.getName(), archive.getInputStream(entry).readAllBytes());
                    }
                }
            }
        }

        System.out.printf("BPMN files: %d imported, %d refused%n", imported, refused);
        reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(8)
                .forEach(reason -> System.out.printf("%6d  %s%n", reason.getValue(), reason.getKey()));
        assertThat(imported + refused).isEqualTo(462);
        assertThat(imported).isGreaterThan(30);
    }

    private void read(String name, byte[] content) throws IOException {
        try {
            Process process = BpmnReader.read(name, new ByteArrayInputStream(content), null);
            assertThat(process.steps()).as(name).isNotEmpty();
            imported++;
        } catch (InvalidPackException e) {
            List<String> lines =
                    new String(content, StandardCharsets.UTF_8).lines().toList();
            for (PackProblem problem : e.problems()) {
                assertThat(problem.line()).as(name).isBetween(1, lines.size());
                assertThat(problem.column())
                        .as(name + problem)
                        .isBetween(1, lines.get(problem.line() - 1).length() + 1);
            }
            reasons.merge(
                    e.problems().getFirst().message().replaceAll(".*。 ", "").replaceAll("“[^”]*”", "“…”"),
                    1,
                    Integer::sum);
            refused++;
        }
    }
}
