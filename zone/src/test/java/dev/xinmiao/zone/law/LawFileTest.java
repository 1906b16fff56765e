package dev.xinmiao.zone.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.law.LawFile.Content;
import dev.xinmiao.zone.law.LawFile.Fault;
import dev.xinmiao.zone.search.SearchSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LawFileTest {
    @TempDir
    Path folder;

    private static String line(String title, @Nullable String date) {
        return "{\"title\":\"%s\",\"date\":%s,\"category\":\"法律\",\"region\":\"全国\",\"text\":\"第一条 育苗。\"}"
                .formatted(title, date == null ? "null" : "\"" + date + "\"");
    }

    private Path file(String... lines) throws IOException {
        return Files.writeString(folder.resolve("laws.jsonl"), String.join("\n", lines) + "\n");
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void a_line_that_cannot_be_read_is_told_with_its_cause_and_the_others_count() throws IOException {
        Path file = file(
                line("苗圃法", "2020-01-01"),
                "not JSON",
                "[1]",
                "{\"title\":\"\",\"text\":\"第一条 育苗。\"}",
                "{\"title\":\"浇水法\"}",
                line("施肥法", "2020-02-31"),
                "",
                "{\"title\":7,\"text\":\"第一条 育苗。\"}",
                "{\"title\":\"空法\",\"text\":\"# 空法\"}",
                line("苗圃法", "2020-01-01"),
                line("苗圃法", null));

        Content content = new LawFile(file).read();

        assertThat(content.records()).extracting(LawRecord::title).containsExactly("苗圃法", "苗圃法");
        assertThat(content.whole()).isTrue();
        assertThat(content.faulty()).isEqualTo(8);
        assertThat(content.faults()).extracting(Fault::line).containsExactly(2, 3, 4, 5, 6, 8, 9, 10);
        assertThat(content.faults())
                .extracting(Fault::cause)
                .satisfiesExactly(
                        cause -> assertThat(cause).contains("not JSON"),
                        cause -> assertThat(cause).contains("an object"),
                        cause -> assertThat(cause).contains("'title' is missing"),
                        cause -> assertThat(cause).contains("'text' is missing"),
                        cause -> assertThat(cause).contains("'2020-02-31' is not written like 2026-03-05"),
                        cause -> assertThat(cause).contains("'title' is no text"),
                        cause -> assertThat(cause).contains("nothing but headings"),
                        cause -> assertThat(cause).contains("those of line 1"));
        assertThat(content.faults().getFirst().toString()).startsWith(file + "，第 2 行 line 2：不是 JSON。");
    }

    @Test
    void bytes_that_are_no_UTF8_are_a_fault_of_their_line() throws IOException {
        Path file = folder.resolve("laws.jsonl");
        Files.write(file, (line("a\u00ff", "2020-01-01") + "\n").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(new LawFile(file).read().faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.cause()).contains("not UTF-8"));
    }

    @Test
    void a_packed_file_is_read_whatever_its_name_and_an_id_is_the_same_in_every_file() throws IOException {
        Path plain = file(line("苗圃法", "2020-01-01"), line("浇水法", null));
        Path packed = folder.resolve("laws.txt");
        Files.write(packed, packed(Files.readString(plain)));

        assertThat(new LawFile(packed).read().records())
                .extracting(LawRecord::id)
                .containsExactlyElementsOf(new LawFile(plain)
                        .read().records().stream().map(LawRecord::id).toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void what_a_broken_off_file_has_counts_and_the_break_is_told() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            lines.append(line("苗圃法" + i, "2020-01-01")).append('\n');
        }
        byte[] whole = packed(lines.toString());
        Path file = folder.resolve("laws.gz");
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));

        Content content = new LawFile(file).read();

        assertThat(content.whole()).isFalse();
        assertThat(content.records()).isNotEmpty().hasSizeLessThan(3000);
        assertThat(content.faults())
                .anySatisfy(fault -> assertThat(fault.cause()).contains("can't be read beyond line"));
    }

    @Test
    void a_file_that_is_not_there_or_a_folder_or_empty_is_no_failure() throws IOException {
        assertThat(new LawFile(folder.resolve("none")).read().faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.cause()).contains("isn't there"));
        assertThat(new LawFile(folder).read().faulty()).isOne();
        Content empty = new LawFile(Files.createFile(folder.resolve("empty"))).read();
        assertThat(empty.records()).isEmpty();
        assertThat(empty.faults()).isEmpty();
    }

    @Test
    void a_file_written_anew_is_read_anew_and_one_that_breaks_off_takes_nothing_away() throws IOException {
        Path file = file(line("苗圃法", "2020-01-01"));
        Laws laws = new Laws(new SearchSettings(false, file, null));
        Object before = laws.stamp();
        assertThat(laws.library().book().all()).hasSize(1);
        assertThat(laws.library()).isSameAs(laws.library());

        file(line("苗圃法", "2020-01-01"), line("浇水法", "2021-01-01"));
        assertThat(laws.stamp()).isNotEqualTo(before);
        assertThat(laws.library().book().all()).hasSize(2);

        byte[] whole = packed(line("施肥法", "2020-01-01"));
        Files.write(file, Arrays.copyOf(whole, whole.length - 9));
        assertThat(laws.library().book().all()).hasSize(2);
        assertThat(laws.library().faulty()).isOne();

        Files.delete(file);
        assertThat(laws.library().book().all()).hasSize(2);
    }

    @Test
    void without_a_file_there_are_no_laws() {
        Laws laws = new Laws(new SearchSettings(false, null, null));

        assertThat(laws.hasFile()).isFalse();
        assertThat(laws.library().book().all()).isEmpty();
    }
}
