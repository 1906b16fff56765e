package dev.xinmiao.zone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Fifty thousand real rows of a company register, with amounts in sixty notations. */
class RegisteredEnterprisesTest {
    /** The registered capital is read as an amount raised: no fact of that name is defined yet, and only its notation matters. */
    private static final Mapping MAPPING = Mapping.parse("""
            name: register
            source: registry
            files:
              - match: [企业名称, 统一社会信用代码, 注册资金]
                subject: {creditCode: 统一社会信用代码, name: 企业名称}
                period: {year: 2004}
                columns:
                  注册日期: {fact: registered.on}
                  企业类型: ignore
                  注册资金: {fact: equity.raised, unit: 元}
                  经营范围: ignore
                  所在省份: ignore
                  地区: ignore
                  注册地址: ignore
            """, "register.yaml");

    @Test
    void valid_codes_are_taken_the_500_others_refused_and_capital_in_yuan_is_read_exactly() {
        Map<String, Long> wrong = new HashMap<>();
        IntakeSummary summary = FileIntake.read(
                SharedData.file("enterprises/enterprises.csv.gz"),
                MAPPING,
                Packs.DICTIONARY,
                row -> row.errors().stream()
                        .filter(CellError::isError)
                        .forEach(error -> wrong.merge(
                                error.fault()
                                        + (error.details().isEmpty()
                                                ? ""
                                                : " " + error.details().getFirst()),
                                1L,
                                Long::sum)));

        assertThat(summary.rows()).isEqualTo(50_000);
        assertThat(summary.faults()).containsEntry(Fault.CREDIT_CODE_WRONG, 500L);
        assertThat(summary.rowsRefused()).isEqualTo(500);
        // 17 amounts such as 8,8800000 are grouped by no thousands: a digit may be missing.
        assertThat(summary.faults()).containsEntry(Fault.NUMBER_GROUPED_WRONG, 17L);
        assertThat(wrong.keySet())
                .filteredOn(fault -> !fault.startsWith("CREDIT_CODE"))
                .allMatch(fault -> fault.startsWith("CURRENCY_FOREIGN") || fault.startsWith("NUMBER_GROUPED"));
    }
}
