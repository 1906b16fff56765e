package dev.xinmiao.zone.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.command.PublicIndex;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskingCasesTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void mostQuestionsAreAnsweredWithTheRightWordsOrRefused(boolean meaning, @TempDir Path folder) {
        Map<String, String> shares = new HashMap<>();
        try (PublicIndex index = PublicIndex.open(null, "kunshan", folder, LocalDate.of(2026, 11, 27), meaning)) {
            AskingCases.load(index.pack()).measure(index.index(), index.answerer(), index.day(), shares::put);
        }

        assertThat(share(shares, "asked:cited")).isGreaterThan(0.8);
        assertThat(share(shares, "asked:refused")).isGreaterThan(0.9);
    }

    private static double share(Map<String, String> shares, String name) {
        return Double.parseDouble(shares.getOrDefault(name, "0").split(" ")[0]);
    }
}
