package dev.xinmiao.zone.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.search.Entry;
import dev.xinmiao.search.Query;
import dev.xinmiao.search.Synonyms;
import dev.xinmiao.search.text.Words;
import dev.xinmiao.zone.search.IndexFolder.Opened;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class IndexFolderTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final Words WORDS = new Words(List.of());
    private static final List<Entry> ENTRIES = IntStream.range(0, 40)
            .mapToObj(i -> Entry.text("help:" + i, "help", "苗圃说明" + i, "育苗第" + i + "步：浇水。然后施肥。"))
            .toList();

    @TempDir
    Path data;

    private static Opened open(Path data) {
        return IndexFolder.open(data, WORDS, null, () -> Synonyms.NONE);
    }

    private static void fill(Path data) {
        try (var index = open(data).index()) {
            index.put(ENTRIES);
            index.remove(List.of("help:39"));
            index.commit();
        }
    }

    private static Path folder(Path data) {
        return data.resolve("search/4-words");
    }

    private static List<Path> files(Path data) throws IOException {
        try (Stream<Path> files = Files.list(folder(data))) {
            return files.filter(file -> !file.getFileName().toString().equals("write.lock"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> aside(Path data) throws IOException {
        try (Stream<Path> folders = Files.list(data.resolve("search"))) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith("damaged-"))
                    .toList();
        }
    }

    /** What was put aside is there, and the new one can be filled and asked. */
    private static void assertMadeAnew(Path data) throws IOException {
        Opened opened = open(data);
        try (var index = opened.index()) {
            assertThat(opened.damaged()).isTrue();
            assertThat(index.digests()).isEmpty();
            index.put(ENTRIES);
            assertThat(index.search(Query.of("苗圃说明7", DAY)).hits()).isNotEmpty();
        }
        assertThat(aside(data)).hasSize(1);
    }

    @Test
    void what_was_committed_is_there_again() {
        fill(data);

        Opened opened = open(data);
        try (var index = opened.index()) {
            assertThat(opened.damaged()).isFalse();
            assertThat(index.digests()).hasSize(39);
        }
    }

    private interface Damage {
        byte[] done(byte[] content);
    }

    private static byte[] flipped(byte[] content, int place) {
        byte[] damaged = content.clone();
        damaged[place] ^= 0x55;
        return damaged;
    }

    @TestFactory
    Stream<DynamicTest> each_kind_of_file_damaged_in_each_way_makes_it_anew(@TempDir Path pattern) throws IOException {
        fill(pattern);
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : files(pattern)) {
            damage(tests, file.getFileName().toString(), "first bytes", content -> flipped(content, 2));
            damage(tests, file.getFileName().toString(), "middle", content -> flipped(content, content.length / 2));
            damage(tests, file.getFileName().toString(), "last byte", content -> flipped(content, content.length - 1));
            damage(tests, file.getFileName().toString(), "cut", content -> Arrays.copyOf(content, content.length / 2));
            damage(tests, file.getFileName().toString(), "empty", _ -> new byte[0]);
            tests.add(DynamicTest.dynamicTest(file.getFileName() + ": missing", () -> {
                Path own = Files.createTempDirectory(data, "own");
                fill(own);
                Files.delete(folder(own).resolve(file.getFileName()));
                if (file.getFileName().toString().startsWith("segments")) {
                    // Nothing says that there was an index.
                    try (var index = open(own).index()) {
                        assertThat(index.digests()).isEmpty();
                    }
                } else {
                    assertMadeAnew(own);
                }
            }));
        }
        assertThat(tests).hasSizeGreaterThan(12);
        return tests.stream();
    }

    private void damage(List<DynamicTest> tests, String file, String how, Damage damage) {
        tests.add(DynamicTest.dynamicTest(file + ": " + how, () -> {
            Path own = Files.createTempDirectory(data, "own");
            fill(own);
            Path target = folder(own).resolve(file);
            Files.write(target, damage.done(Files.readAllBytes(target)));
            assertMadeAnew(own);
        }));
    }

    @Test
    void only_the_last_damaged_one_is_kept() throws IOException {
        fill(data);
        for (int i = 0; i < 3; i++) {
            Files.write(files(data).getFirst(), new byte[0]);
            assertMadeAnew(data);
        }
    }

    @Test
    void a_lock_that_a_crash_left_behind_is_no_obstacle() throws IOException {
        fill(data);
        Files.write(folder(data).resolve("write.lock"), new byte[] {1});

        try (var index = open(data).index()) {
            assertThat(index.digests()).hasSize(39);
        }
    }

    @Test
    void an_index_that_is_open_elsewhere_is_left_alone() throws IOException {
        fill(data);
        try (var index = open(data).index()) {
            assertThatThrownBy(() -> open(data))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("Another program has the search index open");
            assertThat(aside(data)).isEmpty();
            assertThat(index.search(Query.of("苗圃说明7", DAY)).hits()).isNotEmpty();
        }
    }

    @Test
    void an_index_that_may_not_be_written_is_left_alone() throws IOException {
        fill(data);
        Files.delete(folder(data).resolve("write.lock"));
        assertThat(folder(data).toFile().setWritable(false)).isTrue();
        try {
            Assumptions.assumeFalse(Files.isWritable(folder(data)), "this account may write everywhere: skipped");
            assertThatThrownBy(() -> open(data))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("may not be written");
            assertThat(aside(data)).isEmpty();
        } finally {
            assertThat(folder(data).toFile().setWritable(true)).isTrue();
        }
    }
}
