package dev.xinmiao.zone.benefit.award;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.kernel.CreditCode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Official lists as they come: pasted from spreadsheets, with typing errors. */
class SheetTest {
    private static final String ONE = code("91320583MA1LARGE0");
    private static final String TWO = code("91320583MA1YANG00");

    private static String code(String seventeen) {
        return seventeen + CreditCode.checkCharacter(seventeen + "0");
    }

    private static List<Sheet.Line> read(String text) {
        return Sheet.read("名单", "1号", LocalDate.of(2026, 1, 1), text).lines();
    }

    @Test
    void aHeadingEmptyLinesAndTabsAreRead() {
        List<Sheet.Line> lines = read("统一社会信用代码\t企业名称\t证书编号\n\n%s\t昆山甲公司\tGR1\n%s，昆山乙公司，GR2\n".formatted(ONE, TWO));

        assertThat(lines).extracting(Sheet.Line::line).containsExactly(3, 4);
        assertThat(lines).extracting(Sheet.Line::name).containsExactly("昆山甲公司", "昆山乙公司");
        assertThat(lines).extracting(Sheet.Line::basis).containsExactly("GR1", "GR2");
        assertThat(lines).allSatisfy(line -> assertThat(line.fault()).isNull());
    }

    @Test
    void aWrongCodeSaysWhereAndHowToMendIt() {
        Sheet.Line line = read(ONE + ",甲\n" + ONE.substring(0, 17) + (ONE.endsWith("0") ? "1" : "0") + ",乙")
                .get(1);

        assertThat(line.credit()).isNull();
        assertThat(String.valueOf(line.fault())).contains("第 2 行", "校验码", "Line 2");
    }

    @Test
    void twoEnterprisesWithOneCodeAreBothHeldBack() {
        List<Sheet.Line> lines = read(ONE + ",甲,A1\n" + TWO + ",丙,A3\n" + ONE + ",乙,A2");

        assertThat(String.valueOf(lines.get(0).fault())).contains("第 1、3 行");
        assertThat(lines.get(1).fault()).isNull();
        assertThat(String.valueOf(lines.get(2).fault())).contains("第 1、3 行");
    }

    @Test
    void oneCertificateOfTwoEnterprisesIsNobodysForCertain() {
        List<Sheet.Line> lines = read(ONE + ",甲,A1\n" + TWO + ",乙,A1");

        assertThat(lines)
                .allSatisfy(line -> assertThat(String.valueOf(line.fault())).contains("A1", "第 1、2 行"));
        assertThat(read(ONE + ",甲,\n" + TWO + ",乙,"))
                .allSatisfy(line -> assertThat(line.fault()).isNull());
    }

    @Test
    void oneEnterpriseWithTwoCertificatesIsNoClashHoweverItsBracketsAreTyped() {
        assertThat(read(ONE + ",甲（苏州）公司,A1\n" + ONE + ",甲(苏州)公司,A2"))
                .allSatisfy(line -> assertThat(line.fault()).isNull());
        assertThat(read(ONE + ",甲,A1\n" + ONE + ",甲,A1"))
                .allSatisfy(line -> assertThat(line.fault()).isNotNull());
    }
}
