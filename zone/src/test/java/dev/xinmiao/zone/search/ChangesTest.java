package dev.xinmiao.zone.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.search.Entry;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private static final Entry SAME = Entry.text("text:same", "text", "同", "没有变");
    private static final Entry OTHER = Entry.text("text:other", "text", "异", "变了");
    private static final Entry NEW = Entry.text("text:new", "text", "新", "新来的");

    @Test
    void what_is_new_or_otherwise_is_put_and_what_is_wanted_no_more_is_removed() {
        Map<String, String> there = Map.of("text:same", SAME.digest(), "text:other", "before", "text:gone", "x");

        Changes changes = Changes.between(there, Stream.of(SAME, OTHER, NEW));

        assertThat(changes.put()).containsExactly(OTHER, NEW);
        assertThat(changes.remove()).containsExactly("text:gone");
    }
}
