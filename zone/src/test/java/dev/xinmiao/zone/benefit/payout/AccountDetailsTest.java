package dev.xinmiao.zone.benefit.payout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountDetailsTest {
    private static final String ENTERPRISE = "昆山光电（苏州）有限公司";

    @Test
    void spaces_wide_digits_and_brackets_are_how_it_was_typed() {
        AccountDetails typed = new AccountDetails(" 昆山光电(苏州) 有限公司", "工商银行", "昆山支行", "6222 ０202-0000 0000 123");
        assertThat(typed.number()).isEqualTo("6222020200000000123");
        assertThat(typed.faults(ENTERPRISE, "")).isEmpty();
        assertThat(typed.grouped()).isEqualTo("6222 0202 0000 0000 123");
        assertThat(typed.masked()).isEqualTo("···· 0123").doesNotContain("6222");
    }

    @ParameterizedTest
    @CsvSource({
        "昆山光电（苏州）有限公司,工行,支行,1234567,8 至 30 位",
        "昆山光电（苏州）有限公司,工行,支行,1234567890123456789012345678901,8 至 30 位",
        "昆山光电（苏州）有限公司,工行,支行,6222O2020000,8 至 30 位",
        "昆山光电（苏州）有限公司,工行,'',62220202,开户银行和网点",
        "昆山光电（苏州）有限公司,' ',支行,62220202,开户银行和网点",
        "'',工行,支行,62220202,写明户名",
        "昆山光电（上海）有限公司,工行,支行,62220202,不一致"
    })
    void what_is_wrong_is_said(String name, String bank, String branch, String number, String said) {
        assertThat(new AccountDetails(name, bank, branch, number).faults(ENTERPRISE, ""))
                .singleElement()
                .satisfies(fault -> assertThat(fault.zh()).contains(said));
    }

    @Test
    void another_holder_takes_a_reason() {
        AccountDetails parent = new AccountDetails("光电集团有限公司", "工行", "支行", "62220202");
        assertThat(parent.faults(ENTERPRISE, "总公司代收")).isEmpty();
        assertThat(parent.faults(ENTERPRISE, " ")).hasSize(1);
    }
}
