package dev.xinmiao.zone.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.command.PublicIndex;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchCasesTest {

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
