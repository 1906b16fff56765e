package dev.xinmiao.zone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.intake.Fault.Language;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultTest {
    @ParameterizedTest
    @EnumSource(Fault.class)
    void each_fault_says_why_and_how_to_mend_it_in_both_languages(Fault fault) {
        for (Language language : Language.values()) {
            assertThat(fault.why(language, List.of("A", "B", "C"))).isNotBlank().doesNotContain("{");
            assertThat(fault.mend(language, List.of("A", "B", "C")))
                    .isNotBlank()
                    .doesNotContain("{");
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void the_english_is_no_chinese(Fault fault) {
        assertThat(fault.why(Language.ENGLISH, List.of()).replaceAll("[万亿元无]", ""))
                .doesNotContainPattern("\\p{IsHan}");
    }
}
