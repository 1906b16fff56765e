package dev.xinmiao.zone.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private final Texts texts = Texts.ofRooms(Texts.ROOMS);

    @Test
    void every_text_a_page_says_exists_and_every_text_is_said() throws IOException {
        Set<String> said = keysInSources();
        // "growth.kind." begins keys whose end is known only at run time
        Set<String> beginnings = said.stream().filter(key -> key.endsWith(".")).collect(Collectors.toSet());
        assertThat(beginnings)
                .allSatisfy(beginning -> assertThat(texts.keys()).anyMatch(key -> key.startsWith(beginning)));
        assertThat(new TreeSet<>(texts.keys()))
                .containsAll(said.stream().filter(key -> !key.endsWith(".")).toList())
                .allMatch(key -> said.contains(key) || beginnings.stream().anyMatch(key::startsWith));
    }

    @Test
    void no_word_is_taken_for_a_truth_value() {
        assertThat(texts.keys())
                .allSatisfy(key -> assertThat(texts.say(key).en()).isNotIn("true", "false"));
    }

    @Test
    void a_key_nobody_wrote_a_text_for_is_refused_by_name() {
        assertThatThrownBy(() -> texts.say("portal.no-such-text")).hasMessageContaining("portal.no-such-text");
    }

    /** All string constants of templates and classes that look like a key of one of the rooms. */
    private static Set<String> keysInSources() throws IOException {
        var key = Pattern.compile("\"((?:" + String.join("|", Texts.ROOMS) + ")\\.[a-z0-9.-]+)\"");
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"));
                Stream<Path> classes = Files.walk(Path.of("src/main/java"))) {
            return Stream.concat(templates, classes)
                    .filter(Files::isRegularFile)
                    .flatMap(file -> key.matcher(read(file)).results())
                    .map(match -> match.group(1))
                    .collect(Collectors.toSet());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
