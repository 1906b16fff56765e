package dev.xinmiao.zone.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.search.Hit;
import dev.xinmiao.search.Query;
import dev.xinmiao.zone.command.PublicIndex;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchCasesTest {

    @Test
    void whatIsNoLanguageFindsNothingAndHelpStandsBehindWhatIsMeant(@TempDir Path folder) {
        try (PublicIndex index = PublicIndex.open(null, "kunshan", folder, LocalDate.of(2026, 11, 27), true)) {
            for (String text : List.of("asdkfjqwe", "qwertyuiop", "嚯哈咿呀喵", "lorem ipsum dolor")) {
                assertThat(found(index, text)).as(text).isEmpty();
            }
            // No text says 变压器, but it is a word.
            assertThat(found(index, "变压器扩容")).first().isEqualTo("item:ys-018");
            assertThat(found(index, "刚毕业没地方住")).first().isEqualTo("item:rc-031");
            assertThat(found(index, "300万")).first().asString().doesNotStartWith("help:");
            assertThat(found(index, "三百万"))
                    .first()
                    .isEqualTo(found(index, "3,000,000").getFirst());
            assertThat(found(index, "gaoqirending")).contains("programme:high-tech-enterprise");
        }
    }

    private static List<String> found(PublicIndex index, String text) {
        return index.index().search(Query.of(text, index.day())).hits().stream()
                .map(Hit::id)
                .toList();
    }

    @Test
    void everyServiceIsFoundFirstOrSecondByItsNamesTheirPinyinAndInitials(@TempDir Path folder) {
        try (PublicIndex index = PublicIndex.open(null, "kunshan", folder, LocalDate.of(2026, 11, 27), true)) {
            SearchCases cases = SearchCases.run(index.pack(), index.entries(), index.index(), index.day());

            assertThat(cases.missed()).allMatch(miss -> miss.startsWith("sentences"));
            assertThat(cases.share("names")).isEqualTo(1);
            assertThat(cases.share("sentences")).isGreaterThan(0.9);
        }
    }
}
