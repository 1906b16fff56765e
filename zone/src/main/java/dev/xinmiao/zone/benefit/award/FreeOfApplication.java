package dev.xinmiao.zone.benefit.award;

import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.Terms;
import dev.xinmiao.zone.kernel.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a clause may be given without application: the range is clear, the standard is clear, the data are complete. */
final class FreeOfApplication {
    private FreeOfApplication() {}

    /** Why it may not; empty if it may. */
    static Optional<Bilingual> refusal(Clause clause, Terms terms) {
        if (clause.payment() != Clause.Payment.FREE) {
            return Optional.of(new Bilingual(
                    "这一条款不是免申即享，须企业申报。", "This clause is applied for; it is not given without application."));
        }
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        Terms.FreeAward free = terms.free();
        if (free == null || free.range() == null) {
            zh.add("对象范围不清楚");
            en.add("whom it is for");
        }
        if (free == null || free.standard() == null) {
            zh.add("兑现标准不清楚");
            en.add("how much");
        }
        if (free == null || free.sheet() == null) {
            zh.add("没有可以直接引用的数据名单");
            en.add("from which official list");
        }
        return zh.isEmpty()
                ? Optional.empty()
                : Optional.of(new Bilingual(
                        "不能免申即享：" + String.join("、", zh) + "。先在条款里写明，再建名单。",
                        "It can't be given without application; the clause doesn't say " + String.join(", ", en)
                                + "."));
    }
}
