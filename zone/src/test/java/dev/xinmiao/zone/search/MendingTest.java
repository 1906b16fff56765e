package dev.xinmiao.zone.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.search.Entry;
import dev.xinmiao.search.Query;
import dev.xinmiao.search.vector.Embedder;
import dev.xinmiao.zone.kernel.ZoneSettings;
import dev.xinmiao.zone.search.ZoneIndex.State;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The running index whose files are damaged or taken away under it: it answers what it can, and is whole again soon. */
class MendingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    @TempDir
    Path data;

    private final List<Entry> entries = new CopyOnWriteArrayList<>();
    private ZoneIndex index;

    private final class Growing implements Findable {
        private final String kind;

        Growing(String kind) {
            this.kind = kind;
        }

        @Override
        public String kind() {
            return kind;
        }

        @Override
        public List<Entry> entries() {
            return entries.stream().filter(entry -> entry.kind().equals(kind)).toList();
        }

        @Override
        public Object stamp() {
            return entries.size();
        }

        @Override
        public String place(String id, String stretch) {
            return stretch.isEmpty() ? "" : "#step";
        }
    }

    @BeforeEach
    void start() {
        IntStream.range(0, 300).forEach(this::add);
        SearchContent content = new SearchContent(List.of(), List.of(), "", List.of());
        index = new ZoneIndex(
                new ZoneSettings(null, "kunshan", data, null, 0),
                new SearchSettings(false, null, null),
                new StaticListableBeanFactory().getBeanProvider(Embedder.class),
                List.of(new Growing("help"), new Growing("notice")),
                content,
                content::widening);
        index.start();
        await(() -> index.state() == State.COMPLETE);
    }

    @AfterEach
    void close() throws InterruptedException {
        index.close();
    }

    private void add(int number) {
        entries.add(Entry.text("help:" + number, "help", "苗圃说明" + number, "育苗第" + number + "步：浇水。然后施肥。"));
    }

    private boolean found(String text) {
        return !index.search(Query.of(text, DAY)).hits().isEmpty();
    }

    private static void await(BooleanSupplier wanted) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!wanted.getAsBoolean() && Instant.now().isBefore(end)) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        assertThat(wanted.getAsBoolean()).isTrue();
    }

    @Test
    void whileManyChangesWaitItSaysSo() {
        entries.addAll(IntStream.range(1000, 12_000)
                .mapToObj(number -> Entry.text("help:" + number, "help", "苗圃说明" + number, "浇水。"))
                .toList());
        await(() -> index.state() == State.FILLING);
        await(() -> index.state() == State.COMPLETE);
        assertThat(found("苗圃说明11999")).isTrue();
    }

    private List<Path> files() throws Exception {
        try (Stream<Path> files = Files.list(data.resolve("search/4-words"))) {
            return files.filter(file -> !file.getFileName().toString().equals("write.lock"))
                    .toList();
        }
    }

    @Test
    void a_hit_leads_to_the_place_of_its_excerpt() {
        assertThat(index.search(Query.of("苗圃说明7", DAY)).hits().getFirst().address())
                .isEqualTo("#step");
    }

    @Test
    void whoever_asks_has_every_entry_written_anew_and_found_all_the_while() throws Exception {
        RebuildRequest request = new RebuildRequest(data);
        List<Path> before = files();
        boolean[] lost = {false};

        request.make();
        await(() -> {
            lost[0] |= !found("苗圃说明7") || index.state() != State.COMPLETE;
            return !request.isMade();
        });

        assertThat(lost[0]).isFalse();
        assertThat(files().stream().filter(file -> file.toString().endsWith(".cfs")))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(before);
        add(1000);
        await(() -> found("苗圃说明1000"));
    }

    @Test
    void an_index_whose_files_vanish_is_made_anew_at_the_next_change_while_questions_are_answered() throws Exception {
        for (Path file : files()) {
            Files.delete(file);
        }
        add(1000);

        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!(found("苗圃说明1000") && found("苗圃说明7") && index.state() == State.COMPLETE)
                && Instant.now().isBefore(end)) {
            index.suggest("miaopu", Set.of(Entry.EVERYBODY), DAY, 5);
            index.read(Query.of("怎样育苗", DAY));
            Thread.sleep(5);
        }

        assertThat(found("苗圃说明1000")).isTrue();
        assertThat(found("苗圃说明7")).isTrue();
        assertThat(index.state()).isEqualTo(State.COMPLETE);
    }

    @Test
    void an_index_cut_short_under_a_search_answers_nothing_says_so_and_is_whole_again() throws Exception {
        for (Path file : files()) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(0);
            }
        }
        boolean[] mending = {false};

        await(() -> {
            index.search(Query.of("苗圃说明7", DAY));
            mending[0] |= index.state() == State.MENDING;
            return mending[0];
        });
        await(() -> index.state() == State.COMPLETE && found("苗圃说明7"));
    }

    @Test
    void bytes_overwritten_under_an_open_index_never_break_a_search_and_the_next_start_mends_them() throws Exception {
        for (Path file : files()) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                byte[] noise = new byte[(int) channel.size()];
                Arrays.fill(noise, (byte) 0x7F);
                channel.write(ByteBuffer.wrap(noise), 0);
            }
        }
        for (int i = 0; i < 300; i++) {
            found("苗圃说明" + i);
            found("浇水");
            index.suggest("miaopu", Set.of(Entry.EVERYBODY), DAY, 5);
        }
        await(() -> index.state() == State.COMPLETE && found("苗圃说明7"));
    }
}
