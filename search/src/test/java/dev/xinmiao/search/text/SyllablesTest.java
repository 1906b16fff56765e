package dev.xinmiao.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class SyllablesTest {

    @Test
    void lettersAreReadAsSyllables() {
        assertThat(Syllables.read("gaoxinjishu")).first().isEqualTo(List.of("gao", "xin", "ji", "shu"));
    }

    @Test
    void theLastSyllableMayBeHalfWritten() {
        assertThat(Syllables.read("suanliqu")).contains(List.of("suan", "li", "qu"));
        assertThat(Syllables.read("suanlij")).contains(List.of("suan", "li", "j"));
    }

    @Test
    void initialsMayStandForSyllables() {
        assertThat(Syllables.read("gxqy")).contains(List.of("g", "x", "q", "y"));
    }

    @Test
    void whatIsNoPinyinHasNoReading() {
        assertThat(Syllables.read("uvi")).isEmpty();
    }

    @Test
    void manyReadingsTakeNoTime() {
        Assertions.assertTimeout(Duration.ofSeconds(2), () -> {
            Syllables.read("a".repeat(200));
            Syllables.read("xian".repeat(50) + "v");
        });
    }

    @Test
    void charactersAreReadAloud() {
        assertThat(Pinyin.syllables("重庆GPU券")).containsExactly("chong", "qing", "gpu", "quan");
    }
}
