package dev.xinmiao.zone.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackTest {
    @TempDir
    Path root;

    @BeforeEach
    void twoLayers() throws IOException {
        write("national/pack.yaml", "id: national\nname: {zh: 全国, en: National}\nextends: []\n");
        write("national/facts/common.yaml", "facts: [national]\n");
        write("national/tech-sme.yaml", "id: tech-sme\n");
        write("kunshan/pack.yaml", "id: kunshan\nname: {zh: 昆山, en: Kunshan}\nextends: [national]\n");
    }

    @Test
    void aFileOfTheZoneReplacesTheOneBelowAndTheRestIsAdded() throws IOException {
        write("kunshan/facts/common.yaml", "facts: [kunshan]\n");
        write("kunshan/facts/more.yaml", "facts: [more]\n");
        Pack pack = Pack.open(root, "kunshan");

        assertThat(pack.files("facts", ".yaml"))
                .containsExactly(root.resolve("kunshan/facts/common.yaml"), root.resolve("kunshan/facts/more.yaml"));
        assertThat(pack.file("tech-sme.yaml")).contains(root.resolve("national/tech-sme.yaml"));
    }

    @Test
    void aPackThatDoesNotExistIsRefusedWithThoseThatDo() {
        assertThatThrownBy(() -> Pack.open(root, "suzhou"))
                .hasMessageContaining("suzhou")
                .hasMessageContaining("kunshan");
    }

    @Test
    void packsThatExtendEachOtherInACircleAreRefused() throws IOException {
        write("national/pack.yaml", "id: national\nextends: [kunshan]\n");

        assertThatThrownBy(() -> Pack.open(root, "kunshan")).hasMessageContaining("circle");
    }

    @Test
    void aFileThatIsNotYamlIsRefusedWithItsLine() throws IOException {
        write("national/broken.yaml", "id: one\nname: {zh: 未闭合\n");
        Pack pack = Pack.open(root, "kunshan");

        assertThatThrownBy(() -> pack.yaml(root.resolve("national/broken.yaml")))
                .isInstanceOfSatisfying(
                        InvalidPackException.class,
                        refusal -> assertThat(refusal.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.file()).isEqualTo("national/broken.yaml");
                                    assertThat(problem.line()).isGreaterThanOrEqualTo(2);
                                }));
    }

    @Test
    void aMissingEntryIsRefusedWithTheLineOfItsPlace() throws IOException {
        write("national/entry.yaml", "first: 1\nsecond:\n  zh: 有\n");
        YamlNode second = Pack.open(root, "kunshan")
                .yaml(root.resolve("national/entry.yaml"))
                .required("second");

        assertThatThrownBy(() -> second.required("en")).hasMessage("national/entry.yaml:3: 'en' is missing here");
    }

    @Test
    void aScalarIsReadAsItIsWritten() {
        YamlNode node = YamlNode.parse("text", "number: 1.50\nday: 2026-03-05\nno: no\n");

        assertThat(node.required("number").text()).isEqualTo("1.50");
        assertThat(node.required("day").text()).isEqualTo("2026-03-05");
        assertThat(node.required("no").text()).isEqualTo("no");
    }

    @Test
    void theFolderOfPacksIsFoundAboveTheCurrentOne() {
        assertThat(PackFolder.find(null))
                .satisfies(
                        found -> assertThat(found.resolve("kunshan/pack.yaml")).exists());
        assertThat(PackFolder.find(root)).isEqualTo(root);
        assertThatThrownBy(() -> PackFolder.find(root.resolve("elsewhere"))).hasMessageContaining("xinmiao.packs");
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }
}
