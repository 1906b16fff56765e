package dev.xinmiao.zone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ItemsCommandTest {
    @TempDir
    Path folder;

    private final StringWriter printed = new StringWriter();
    private final StringWriter complained = new StringWriter();

    private int run(Object... arguments) {
        return new CommandLine(new ItemsCommand())
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(complained, true))
                .execute(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    }

    @Test
    void exported_items_are_imported_as_files_of_a_pack_and_nothing_else_is_written_over() throws IOException {
        Path workbook = folder.resolve("items.xlsx");
        Path out = folder.resolve("out");

        assertThat(run("export", "--packs", "../packs", "--out", workbook)).isZero();
        assertThat(run("import", workbook, "--out", out)).isZero();
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .hasSize(47)
                    .contains("zh-042.yaml", "zh-042@1.yaml");
        }

        Files.writeString(out.resolve("zc-001.yaml"), "mine");
        assertThat(run("import", workbook, "--out", out)).isEqualTo(2);
        assertThat(complained.toString()).contains("zc-001.yaml", "内容不同");
        assertThat(Files.readString(out.resolve("zc-001.yaml"))).isEqualTo("mine");
    }

    @Test
    void what_is_not_there_is_said_in_a_sentence() throws IOException {
        Path none = folder.resolve("none.xlsx");
        assertThat(run("import", none, "--out", folder)).isEqualTo(2);
        Path text = Files.write(folder.resolve("text.xlsx"), List.of("text"));
        assertThat(run("import", text, "--out", folder.resolve("out"))).isEqualTo(2);

        assertThat(complained.toString()).contains("找不到文件", "不是可读的 XLSX", "没有写出文件");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void the_record_of_what_is_published_is_written_as_it_stands() throws IOException {
        Path packs = folder.resolve("packs");
        copy(Path.of("../packs"), packs);
        Path record = packs.resolve("kunshan/items-published.yaml");
        String before = Files.readString(record);

        assertThat(run("publish", "--packs", packs)).isZero();
        assertThat(record).hasContent(before);

        Path item = packs.resolve("kunshan/items/zc-003.yaml");
        Files.writeString(item, Files.readString(item).replace("promised: 5", "promised: 6"));
        assertThat(run("publish", "--packs", packs)).isEqualTo(2);
        assertThat(complained.toString())
                .contains("kunshan/items/zc-003.yaml:1")
                .contains("limit");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
