package dev.xinmiao.zone.request;

import dev.xinmiao.zone.kernel.Bilingual;
import java.util.List;
import java.util.stream.Stream;

/**
 * Under which requests are filed.
 *
 * @param about what belongs there
 * @param desk that answers them
 * @param examples as people put it, which filing is first learnt from
 */
public record Category(String id, Bilingual name, Bilingual about, String desk, List<String> examples) {
    public Category {
        examples = List.copyOf(examples);
    }

    /** All that its file tells of it, for learning: its name and what belongs there are examples, too. */
    Stream<String> lessons() {
        return Stream.concat(Stream.of(name.zh(), about.zh()), examples.stream());
    }
}
