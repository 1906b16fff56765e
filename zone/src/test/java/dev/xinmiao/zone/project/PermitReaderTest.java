package dev.xinmiao.zone.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.YamlNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file of permits is refused for, with file and line. */
class PermitReaderTest {
    private static final String FILE = """
            inputs:
              - {key: plan, name: {zh: 总平面图, en: Plan}}
            risks:
              - {key: chemical, name: {zh: 化工, en: Chemical}}
            comparison:
              name: {zh: 慢, en: slow}
              from: A
              days: {B: 5}
            permits:
              - {code: A, name: {zh: 甲, en: a}, authority: {zh: 局, en: bureau}}
              - {code: B, name: {zh: 乙, en: b}, authority: {zh: 局, en: bureau}, needs: [A]}
              - {code: START, name: {zh: 开工, en: start}, authority: {zh: 企业, en: firm}, by: milestone, needs: [B]}
            """;

    @Test
    void a_small_file_is_read() {
        Permits permits = PermitReader.read(YamlNode.parse("permits.yaml", FILE));
        assertThat(permits.before("START")).containsExactly("START", "B", "A");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "needs: [A]|needs: [X]|permits.yaml:11: 没有“X”",
                "code: A, |code: A, needs: [START], |A → START → B → A",
                "code: A, |code: A, needs: [A], |互为前提，成了环：A → A",
                "code: B|code: A|permits.yaml:11: 手续“A”写了两次",
                "needs: [A]|reads: [map]|permits.yaml:11: 没有“map”",
                "needs: [A]|promise: {never: [metro]}|permits.yaml:11: 没有“metro”",
                "needs: [A]|ahead: {without: [Y], issue: {unit: at-once}}|permits.yaml:11: 没有“Y”",
                "needs: [A]|legal: {days: 3, unit: hour}|手续的时限以日计",
                "needs: [A]|legal: {days: 3, unit: weeks}|permits.yaml:11: 没有“weeks”这个时限单位",
                "needs: [A]|'legal: {days: 3, unit: working-day}, promised: {days: 4, unit: working-day}'|承诺时限长于法定时限",
                "needs: [A]|validity: {months: 0}|有效期须至少一个月",
                "needs: [A]|colour: red|is not known here; known are",
                "code: START|code: BEGIN|缺少开工节点 START",
                "from: A|from: Z|permits.yaml:7: 没有“Z”",
            })
    void a_file_that_cannot_be_right_is_refused(String part, String instead, String message) {
        assertThat(FILE).contains(part);
        YamlNode file = YamlNode.parse("permits.yaml", FILE.replaceFirst(java.util.regex.Pattern.quote(part), instead));
        assertThatThrownBy(() -> PermitReader.read(file))
                .isInstanceOf(InvalidPackException.class)
                .hasMessageContaining(message);
    }
}
