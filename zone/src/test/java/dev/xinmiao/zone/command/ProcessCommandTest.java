package dev.xinmiao.zone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command as a user types it. */
class ProcessCommandTest {
    private static final Path PACKS = Path.of("../packs");
    private static final String BPMN = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p">
            <%s id="a"/></process></definitions>""";

    @TempDir
    Path folder;

    private final StringWriter printed = new StringWriter();
    private final StringWriter complained = new StringWriter();

    private int run(Object... arguments) {
        String[] typed = new String[arguments.length + 1];
        typed[0] = "check";
        for (int i = 0; i < arguments.length; i++) {
            typed[i + 1] = arguments[i].toString();
        }
        return new CommandLine(new ProcessCommand())
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(complained, true))
                .execute(typed);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void the_national_processes_are_imported() {
        assertThat(run(PACKS.resolve("national/processes"))).isZero();
        assertThat(printed.toString().lines())
                .hasSizeGreaterThanOrEqualTo(6)
                .allMatch(line -> line.matches("IMPORTED \\S+\\.yaml steps=\\d+"))
                .contains("IMPORTED " + PACKS.resolve("national/processes/land-and-start.yaml") + " steps=14");
    }

    @Test
    void each_file_has_one_line_and_further_problems_go_to_the_error_stream() throws IOException {
        Path sound = write("sound.bpmn", BPMN.formatted("userTask"));
        Path refused = write("refused.bpmn", BPMN.formatted("serviceTask"));
        Path twice = write("twice.yaml", "id: a\nname: {zh: 甲}\nversion: x\nsteps: []\nother: 1\n");
        Path none = folder.resolve("none.bpmn");

        assertThat(run(sound, refused, twice, none)).isEqualTo(ProcessCheckCommand.FOUND);
        assertThat(printed.toString().lines())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("IMPORTED " + sound + " steps=1"),
                        line -> assertThat(line)
                                .startsWith("REFUSED " + refused + " 2:1 ")
                                .contains("serviceTask"),
                        line -> assertThat(line).startsWith("REFUSED " + twice + " 3:10 "),
                        line -> assertThat(line).startsWith("REFUSED " + none + " 0:0 "));
        assertThat(complained.toString()).contains(twice + " 4:8 ").contains(twice + " 5:1 ");
    }

    @Test
    void archives_and_folders_are_looked_into() throws IOException {
        Path archive = folder.resolve("models.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("a/one.bpmn"));
            zip.write(BPMN.formatted("task").getBytes(StandardCharsets.UTF_8));
        }
        assertThat(run(archive)).isZero();
        assertThat(printed.toString()).isEqualToIgnoringNewLines("IMPORTED " + archive + "!a/one.bpmn steps=1");
        assertThat(run(Files.createDirectory(folder.resolve("empty")))).isEqualTo(ProcessCheckCommand.FOUND);
        assertThat(run(write("broken.zip", "no zip"))).isEqualTo(ProcessCheckCommand.FOUND);
    }

    @Test
    void bpmn_is_held_against_desks_where_they_are_given() throws IOException {
        Path model = write("m.bpmn", BPMN.formatted("task"));

        assertThat(run("--desks", PACKS.resolve("national/desks.yaml"), model)).isEqualTo(ProcessCheckCommand.FOUND);
        assertThat(printed.toString()).contains("REFUSED " + model + " 2:1 ").contains("Nobody holds the desk");
    }

    @Test
    void wrong_usage_gives_two() {
        assertThat(run()).isEqualTo(ProcessCheckCommand.WRONG_USAGE);
        assertThat(run("--desks", folder.resolve("none.yaml"), "x.yaml")).isEqualTo(ProcessCheckCommand.WRONG_USAGE);
        assertThat(new CommandLine(new ProcessCommand())
                        .setErr(new PrintWriter(complained, true))
                        .execute())
                .isEqualTo(ProcessCheckCommand.WRONG_USAGE);
    }
}
