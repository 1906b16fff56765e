package dev.xinmiao.zone.benefit.clause;

import dev.xinmiao.zone.pack.YamlNode;
import dev.xinmiao.zone.pack.YamlWords;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * By which cases something of benefits is handled.
 *
 * @param item the code of the service item
 * @param process its id
 * @param amountStep the step that assesses the amount of an application; null where there is no amount
 * @param noticeStep the public notice; null where there is none
 */
public record CasePlan(
        String item,
        String process,
        @Nullable String amountStep,
        @Nullable String noticeStep) {
    static CasePlan application(YamlNode node) {
        node.only(Set.of("item", "process", "amount", "notice"));
        return new CasePlan(
                node.required("item").text(),
                YamlWords.key(node.required("process")),
                YamlWords.key(node.required("amount")),
                node.get("notice").map(YamlWords::key).orElse(null));
    }

    static CasePlan objection(YamlNode node) {
        node.only(Set.of("item", "process"));
        return new CasePlan(node.required("item").text(), YamlWords.key(node.required("process")), null, null);
    }
}
