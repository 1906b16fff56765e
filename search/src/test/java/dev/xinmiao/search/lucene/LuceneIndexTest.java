package dev.xinmiao.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.search.SearchIndexContract;
import dev.xinmiao.search.Synonyms;
import dev.xinmiao.search.Weights;
import dev.xinmiao.search.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexTest extends SearchIndexContract {

    @Override
    protected LuceneIndex open(Supplier<Synonyms> synonyms) throws IOException {
        return open(new ByteBuffersDirectory(), synonyms);
    }

    private static LuceneIndex open(Directory directory, Supplier<Synonyms> synonyms) throws IOException {
        return new LuceneIndex(directory, new Words(List.of("算力券")), null, synonyms, Weights.STANDARD);
    }

    @Test
    void whatWasCommittedIsThereAfterACrash(@TempDir Path folder) throws IOException {
        try (LuceneIndex first = open(FSDirectory.open(folder), synonyms::get)) {
            first.put(List.of(item("a", "用电报装", List.of(), "通电。")));
            first.commit();
            try (Stream<Path> files = Files.list(folder)) {
                Path copy = Files.createDirectory(folder.resolve("copy"));
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(file -> !file.endsWith("write.lock"))
                        .toList()) {
                    Files.copy(file, copy.resolve(file.getFileName()));
                }
            }
        }
        try (LuceneIndex again = open(FSDirectory.open(folder.resolve("copy")), synonyms::get)) {
            assertThat(again.digests()).containsOnlyKeys("item:a");
        }
    }

    @Test
    void aDamagedIndexIsNotOpened(@TempDir Path folder) throws IOException {
        try (LuceneIndex first = open(FSDirectory.open(folder), synonyms::get)) {
            first.put(List.of(item("a", "用电报装", List.of(), "通电。")));
            first.commit();
        }
        try (Stream<Path> files = Files.list(folder)) {
            Path largest = files.filter(file -> file.toString().endsWith(".cfs"))
                    .findFirst()
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(largest);
            bytes[bytes.length / 2] ^= 0x55;
            Files.write(largest, bytes);
        }

        assertThatThrownBy(() -> open(FSDirectory.open(folder), synonyms::get)).isInstanceOf(IOException.class);
    }
}
