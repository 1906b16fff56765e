package dev.xinmiao.zone.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.zone.pack.YamlNode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A construction permit: work starts within three months; two extensions of three months at most; void afterwards. */
class ValidityTest {
    private static final ValidityRule RULE =
            ValidityRule.read(YamlNode.parse("permit.yaml", "{months: 3, extensions: 2, each: 3}"));

    @Test
    void aPermitOf1March2024IsVoidOn2DecemberAfterTwoExtensions() {
        Validity first = RULE.from(LocalDate.of(2024, 3, 1));
        Validity second = first.extend(LocalDate.of(2024, 6, 1), 3);
        Validity third = second.extend(LocalDate.of(2024, 9, 1), 3);

        assertThat(first.lastDay()).isEqualTo("2024-06-01");
        assertThat(second.lastDay()).isEqualTo("2024-09-01");
        assertThat(third.lastDay()).isEqualTo("2024-12-01");
        assertThat(third.isVoidOn(LocalDate.of(2024, 12, 1))).isFalse();
        assertThat(third.isVoidOn(LocalDate.of(2024, 12, 2))).isTrue();
        assertThatThrownBy(() -> third.extend(LocalDate.of(2024, 11, 1), 1)).hasMessageContaining("2 times");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2024-11-30, 2025-02-28, 2025-05-30
            2023-11-30, 2024-02-29, 2024-05-30
            2024-08-31, 2024-11-30, 2025-02-28
            2024-01-31, 2024-04-30, 2024-07-31
            """)
    void aMonthThatIsTooShortEndsOnItsLastDayAndExtensionsLoseNothing(
            LocalDate issued, LocalDate first, LocalDate extended) {
        Validity validity = RULE.from(issued);

        assertThat(validity.lastDay()).isEqualTo(first);
        assertThat(validity.extend(first, 3).lastDay()).isEqualTo(extended);
    }

    @Test
    void anExtensionTooLongOrTooLateIsRefused() {
        Validity validity = RULE.from(LocalDate.of(2024, 3, 1));

        assertThatThrownBy(() -> validity.extend(LocalDate.of(2024, 5, 1), 4)).hasMessageContaining("up to 3 months");
        assertThatThrownBy(() -> validity.extend(LocalDate.of(2024, 5, 1), 0)).hasMessageContaining("up to 3 months");
        assertThatThrownBy(() -> validity.extend(LocalDate.of(2024, 6, 2), 3))
                .hasMessageContaining("void after 2024-06-01");
        assertThat(validity.extend(LocalDate.of(2024, 5, 1), 1).lastDay()).isEqualTo("2024-07-01");
    }

    @Test
    void aRuleThatCannotBeMeantIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> ValidityRule.read(YamlNode.parse("permit.yaml", "{months: 0}")))
                .hasMessageStartingWith("permit.yaml:1: ");
        assertThat(ValidityRule.read(YamlNode.parse("permit.yaml", "{months: 12}"))
                        .from(LocalDate.of(2024, 2, 29))
                        .lastDay())
                .isEqualTo("2025-02-28");
    }
}
