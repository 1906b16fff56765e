package dev.xinmiao.zone.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.zone.kernel.CreditCode.Parsed;
import dev.xinmiao.zone.kernel.CreditCode.Refused;
import dev.xinmiao.zone.kernel.CreditCode.Valid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {
    @ParameterizedTest
    @ValueSource(strings = {"91320583MA1A2B3C63", "91320583MA0000007R", "92320583MA2C8K4Q8U"})
    void acceptsCodesWhoseBothChecksAreRight(String code) {
        assertThat(CreditCode.parse(code)).isEqualTo(new Valid(CreditCode.of(code), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " 91320583MA1A2B3C63 ",
                "91320583ma1a2b3c63",
                "９１３２０５８３ＭＡ１Ａ２Ｂ３Ｃ６３",
                "9132 0583 MA1A 2B3C 63",
                "\u300091320583MA1A2B3C63\u00a0",
                "91320583-MA1A2B3C-63"
            })
    void readsACodeAsPeopleWriteIt(String written) {
        assertThat(CreditCode.of(written).value()).isEqualTo("91320583MA1A2B3C63");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            91320583MA1A2B3C64  | the check character should be 3, it is 4
            91320583MA1A2B3C6O  | position 18 holds 'O'; I, O, S, V and Z are not used
            9132058XMA1A2B3C63  | position 8 holds 'X', a digit is needed there
            320583000012345     | 15 digits are an old registration number
            3205832100123       | 18 characters are needed, here are 13
            91320583MA1A2B3C633 | 18 characters are needed, here are 19
            ''                  | 18 characters are needed, here are 0
            9132058３MA1A2B3C6中 | position 18 holds '中'
            """)
    void refusesWithAReason(String code, String reason) {
        assertThat(CreditCode.parse(code))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().en()).startsWith(reason));
        assertThatThrownBy(() -> CreditCode.of(code)).hasMessageContaining(reason);
    }

    @Test
    void onlyWarnsOfAnInnerOrganisationCodeThatDoesNotCheck() {
        String inner = "91320583MA1A2B3C7";
        Parsed parsed = CreditCode.parse(inner + CreditCode.checkCharacter(inner));

        assertThat(parsed)
                .isInstanceOfSatisfying(
                        Valid.class,
                        valid -> assertThat(valid.warning())
                                .isNotNull()
                                .satisfies(warning -> assertThat(warning.en()).contains("should be 6")));
    }

    @Test
    void isPrintedInGroups() {
        assertThat(CreditCode.of("91320583MA1A2B3C63").grouped()).isEqualTo("9132 0583 MA1A 2B3C 63");
    }
}
