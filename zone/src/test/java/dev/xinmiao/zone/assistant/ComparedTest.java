package dev.xinmiao.zone.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.search.Hit;
import dev.xinmiao.search.Reasons;
import dev.xinmiao.zone.assistant.Compared.Move;
import dev.xinmiao.zone.assistant.Compared.Placed;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparedTest {

    private static List<Hit> hits(String... ids) {
        return Stream.of(ids)
                .map(id -> new Hit(
                        id,
                        "item",
                        id,
                        "/" + id,
                        1,
                        true,
                        Hit.Excerpt.NONE,
                        List.of(),
                        new Reasons(0, 0, 0, 0, 0, List.of(), List.of())))
                .toList();
    }

    private static List<String> moves(List<Placed> placed) {
        return placed.stream()
                .map(each -> each.title() + " " + each.move() + (each.by() == 0 ? "" : " " + each.by()))
                .toList();
    }

    @Test
    void what_moved_is_marked() {
        Compared compared = Compared.of("补贴", 3, hits("a", "b", "c"), hits("c", "b", "d", "a"));

        assertThat(moves(compared.before())).containsExactly("a STAYS", "b STAYS", "c STAYS");
        assertThat(moves(compared.after())).containsExactly("c UP 2", "b STAYS", "d COMES", "a DOWN 3");
        assertThat(compared.changes()).isTrue();
    }

    @Test
    void what_goes_is_marked_where_it_was() {
        Compared compared = Compared.of("补贴", 3, hits("a", "b"), hits("a"));

        assertThat(moves(compared.before())).containsExactly("a STAYS", "b GOES");
        assertThat(compared.after()).extracting(Placed::move).containsExactly(Move.STAYS);
        assertThat(compared.changes()).isTrue();
        assertThat(Compared.of("补贴", 3, hits("a"), hits("a")).changes()).isFalse();
    }
}
