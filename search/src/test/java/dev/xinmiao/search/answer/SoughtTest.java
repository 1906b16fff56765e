package dev.xinmiao.search.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.search.text.Uniform;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoughtTest {

    @ParameterizedTest
    @CsvSource({
        "技改贷款贴息多久能办完, SPAN, 办理时限：承诺 30 个工作日, 责任单位：经济运行局",
        "企业开办要花多少钱, FEE, 收费：不收费, 办理结果：营业执照",
        "瞪羚企业奖励多少钱, MONEY, 奖励 20 万元, 科技活动经费占收入2.5%以上",
        "环评找哪个部门, WHO, 责任单位：生态环境分局, 承诺 3 个工作日",
        "昆山市长是谁, PERSON, 联系人：张三, 昆山市给一笔固定奖励的单位",
        "公司注销要什么材料, PAPERS, 股东会决议（必交）等材料, 承诺 3 个工作日",
        "人才公寓的电话是多少, TELEPHONE, 电话 0512-5550-131‡, 在线申请",
        "招聘会什么时候开, DAY, 2026 年 12 月 3 日, 预订招聘会展位",
    })
    void aQuestionWantsAThingThatSomeLinesTell(String question, Sought kind, String telling, String other) {
        assertThat(Sought.of(Uniform.of(question))).contains(kind);
        assertThat(kind.answeredBy(Uniform.of(telling))).isTrue();
        assertThat(kind.answeredBy(Uniform.of(other))).isFalse();
    }
}
