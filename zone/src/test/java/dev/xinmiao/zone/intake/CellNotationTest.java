package dev.xinmiao.zone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.intake.internal.value.AmountNotation;
import dev.xinmiao.zone.intake.internal.value.Reading;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write in cells, and what it means. */
class CellNotationTest {
    private static final Mapping MAPPING = Mapping.parse("""
            name: notations
            source: enterprise
            files:
              - match: [企业名称, 年份]
                subject: {name: 企业名称}
                period: {year: 年份}
                columns:
                  人数: {fact: staff.graduates-hired}
                  平均人数: {fact: staff.total}
                  元: {fact: revenue, unit: 元}
                  万元: {fact: rnd.expense, unit: 万元}
                  取整: {fact: assets.total, unit: 元, round: fen}
                  零: {fact: staff.rnd, zero: missing}
                  日期: {fact: registered.on}
                  答: {fact: tax.by-audit}
                  级别: {fact: rnd.body.level}
                  对照: {fact: industry.code, values: {软件服务: I65, 医药制造: C27}}
                  证书: {fact: certificate.high-tech.until}
                  估值: {fact: valuation.usd, unit: 万美元}
            """, "notations.yaml");

    @TempDir
    Path folder;

    /** What one cell gives: its value, nothing, or the fault. */
    private String read(String column, String cell) {
        String csv = "企业名称\t年份\t" + column + "\n甲有限公司\t2025\t" + cell + "\n";
        IntakeTrial trial =
                IntakeTrial.of(IntakeTrial.write(folder, "cell.csv", csv.getBytes(StandardCharsets.UTF_8)), MAPPING);
        return trial.outcomes.getFirst().errors().stream()
                .filter(CellError::isError)
                .map(error -> error.fault().name())
                .findFirst()
                .orElseGet(() -> trial.values(2).values().stream().findFirst().orElse(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "元   | 1234.5             | 1234.5",
                "元   | 1,234,567.89       | 1234567.89",
                "元   | １，２３４．５      | 1234.5",
                "元   | ￥1,200元          | 1200",
                "元   | ¥ 3.2亿            | 320000000",
                "元   | 50万               | 500000",
                "元   | 50(万元人民币)     | 500000",
                "元   | 34,644.8044（万元） | 346448044",
                "元   | 5010万元人民币     | 50100000",
                "元   | 800(万人民币元)    | 8000000",
                "元   | 100(万元(人民币))  | 1000000",
                "元   | 1.2E+7             | 12000000",
                "元   | 3百万              | 3000000",
                "元   | 0                  | 0",
                "元   | -5                 | BELOW_MIN",
                "元   | (1,200)            | BELOW_MIN",
                "元   | 33(万美元)         | CURRENCY_FOREIGN",
                "元   | $500               | CURRENCY_FOREIGN",
                "元   | 12,34              | NUMBER_GROUPED_WRONG",
                "元   | 1.2.3              | NUMBER_WRONG",
                "元   | 约五千万           | NUMBER_WRONG",
                "元   | 12吨               | UNIT_UNKNOWN",
                "元   | 0.001              | FINER_THAN_FEN",
                "元   | 1e40               | NUMBER_TOO_LARGE",
                "元   | 无                 | NONE_NOT_ALLOWED",
                "元   | —                  | ''",
                "元   | N/A                | ''",
                "万元 | 1234.567891        | 12345678.91",
                "万元 | 1234.5678912       | FINER_THAN_FEN",
                "万元 | 50万               | 500000",
                "万元 | 3亿                | 300000000",
                "取整 | 67801985.10000002  | 67801985.1",
                "人数 | 1,200              | 1200",
                "人数 | 12人               | 12",
                "人数 | 1.2万              | 12000",
                "人数 | 12.0               | 12",
                "人数 | 12.5               | NOT_WHOLE",
                "平均人数 | 12.5           | 12.5",
                "人数 | -3                 | BELOW_MIN",
                "人数 | 十二               | NUMBER_WRONG",
                "零   | 0                  | ''",
                "零   | 0.0                | ''",
                "零   | 7                  | 7",
                "日期 | 2026-03-05         | 2026-03-05",
                "日期 | 2026/3/5           | 2026-03-05",
                "日期 | 2026.3.5           | 2026-03-05",
                "日期 | 20260305           | 2026-03-05",
                "日期 | 2026年3月5日       | 2026-03-05",
                "日期 | ２０２６年３月５日 | 2026-03-05",
                "日期 | 2026-03-05 00:00:00 | 2026-03-05",
                "日期 | 46086              | 2026-03-05",
                "日期 | 2026-02-30         | DATE_WRONG",
                "日期 | 03/05/2026         | DATE_WRONG",
                "日期 | 2026年3月          | DATE_WITHOUT_DAY",
                "日期 | 0026-03-05         | DATE_IMPLAUSIBLE",
                "证书 | 无                 | 无",
                "答   | 是                 | true",
                "答   | 无                 | false",
                "答   | TRUE               | true",
                "答   | 0                  | false",
                "答   | 也许               | BOOLEAN_WRONG",
                "级别 | 省级               | 省级",
                "级别 | 无                 | 无",
                "级别 | 县级               | CODE_UNKNOWN",
                "对照 | 软件服务           | I65",
                "对照 | 综合类             | CODE_UNKNOWN",
                "估值 | 1,000              | 10000000",
                "估值 | 2亿美元            | 200000000",
            })
    void a_cell_is_read_exactly_or_refused(String column, String cell, String expected) {
        assertThat(read(column, cell)).isEqualTo(expected);
    }

    @Test
    void broken_characters_are_refused() {
        assertThat(read("对照", "软\uFFFD服务")).isEqualTo("TEXT_GARBLED");
    }

    @Property
    void any_amount_written_with_groups_or_in_another_unit_reads_back_to_the_fen(
            @ForAll @LongRange(min = -99_999_999_999_999L, max = 99_999_999_999_999L) long fen) {
        BigDecimal yuan = BigDecimal.valueOf(fen, 2);

        assertThat(AmountNotation.yuan(String.format("%,.2f", yuan), BigDecimal.ONE, false))
                .isEqualTo(Reading.known(yuan));
        assertThat(AmountNotation.yuan(yuan.movePointLeft(4).toPlainString() + "万元", BigDecimal.ONE, false))
                .isEqualTo(Reading.known(yuan));
        assertThat(AmountNotation.yuan(yuan.movePointLeft(8).toPlainString(), BigDecimal.valueOf(100_000_000), false))
                .isEqualTo(Reading.known(yuan));
    }
}
