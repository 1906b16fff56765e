package dev.xinmiao.weather.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphTest {
    private static final Canvas.Type TYPE = Canvas.Type.of(20, Colour.INK);

    private static List<String> lines(double room, String... pieces) {
        return Paragraph.of(List.of(pieces), " · ", room, TYPE).lines();
    }

    @Test
    void piecesShareALineWhileThereIsRoom() {
        double room = Lettering.width("one piece · another", 20, false) + 1;

        assertThat(lines(room, "one piece", "another", "a third")).containsExactly("one piece · another", "a third");
    }

    @Test
    void onlyAPieceLongerThanALineIsBroken() {
        double room = Lettering.width("a long one that", 20, false) + 1;

        assertThat(lines(room, "short", "a long one that has to go on")).satisfies(lines -> {
            assertThat(String.join("", lines)).isEqualTo("short · a long one that has to go on");
            assertThat(lines).allMatch(line -> Lettering.width(line.strip(), 20, false) <= room);
            assertThat(lines).hasSizeGreaterThan(2);
        });
    }
}
