package dev.xinmiao.zone.aifiling;

import static dev.xinmiao.zone.aifiling.QuestionTreeReader.nodes;
import static dev.xinmiao.zone.aifiling.QuestionTreeReader.text;

import dev.xinmiao.zone.aifiling.Standard.Bank;
import dev.xinmiao.zone.aifiling.Standard.Check;
import dev.xinmiao.zone.aifiling.Standard.Clause;
import dev.xinmiao.zone.aifiling.Standard.Edition;
import dev.xinmiao.zone.aifiling.Standard.Kind;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Mark;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.YamlNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code ai-filing/standard.yaml}. */
final class StandardReader {
    private final Map<String, Kind> kinds = new LinkedHashMap<>();

    private StandardReader() {}

    static Standard read(YamlNode file) {
        file.only(Set.of("risks", "editions", "interval"));
        StandardReader reader = new StandardReader();
        for (YamlNode group : nodes(file, "risks")) {
            String name = group.required("class").text();
            for (YamlNode kind : nodes(group, "kinds")) {
                reader.kinds.put(
                        kind.required("id").text(), new Kind(kind.required("id").text(), name, text(kind)));
            }
        }
        List<Edition> editions =
                nodes(file, "editions").stream().map(reader::edition).toList();
        LocalDate free = LocalDate.MIN;
        for (int i = 0; i < editions.size(); i++) {
            Edition each = editions.get(i);
            if (!each.from().isAfter(free) || each.until() == null && i < editions.size() - 1) {
                throw new InvalidPackException(nodes(file, "editions")
                        .get(i)
                        .problem(
                                "版本的日期与前后重叠。 The dates of this edition overlap another's; write them in their order."));
            }
            free = each.until() == null ? LocalDate.MAX : each.until();
        }
        return new Standard(reader.kinds, editions, text(file.required("interval")));
    }

    private Edition edition(YamlNode node) {
        node.only(Set.of("id", "from", "until", "zh", "en", "mark", "banks", "tests", "clauses"));
        return new Edition(
                node.required("id").text(),
                node.required("from").date(),
                node.get("until").map(YamlNode::date).orElse(null),
                text(node).with(mark(node)),
                mark(node),
                nodes(node, "banks").stream().map(this::bank).toList(),
                nodes(node, "tests").stream().map(StandardReader::check).toList(),
                nodes(node, "clauses").stream()
                        .map(each -> new Clause(
                                each.required("id").text(),
                                each.required("chapter").text(),
                                text(each).with(mark(each))))
                        .toList());
    }

    private Bank bank(YamlNode node) {
        node.only(Set.of("id", "zh", "en", "total", "each", "update", "clause", "mark"));
        Map<String, Integer> each = new LinkedHashMap<>();
        node.required("each").entries().forEach((group, least) -> {
            long before = each.size();
            kinds.values().stream()
                    .filter(kind -> kind.group().equals(group))
                    .forEach(kind -> each.put(kind.id(), least.integer()));
            if (each.size() == before) {
                throw new InvalidPackException(
                        least.problem("没有类别“%s”。 There is no class '%s' of kinds.".formatted(group, group)));
            }
        });
        YamlNode update = node.required("update");
        Standard.Update clock = switch (update.text()) {
            case "week" -> Standard.Update.WEEK;
            case "month" -> Standard.Update.MONTH;
            default ->
                throw new InvalidPackException(
                        update.problem("更新周期应写 week 或 month。 Write week or month for the update."));
        };
        return new Bank(
                node.required("id").text(),
                text(node),
                node.required("total").integer(),
                each,
                clock,
                node.required("clause").text(),
                mark(node));
    }

    private static Check check(YamlNode node) {
        node.only(
                Set.of("id", "zh", "en", "counted", "sample", "samplePercent", "atLeast", "atMost", "clause", "mark"));
        boolean atMost = node.get("atMost").isPresent();
        int percent = node.required(atMost ? "atMost" : "atLeast").integer();
        Bilingual counted = text(node.required("counted"));
        return new Check(
                node.required("id").text(),
                text(node),
                counted,
                node.get("sample").map(YamlNode::integer).orElse(1),
                node.get("samplePercent").map(YamlNode::integer).orElse(0),
                atMost,
                percent,
                node.required("clause").text(),
                mark(node));
    }

    private static Mark mark(YamlNode node) {
        return Mark.of(node.text("mark", ""));
    }
}
