package dev.xinmiao.zone.casework.process;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.pack.YamlNode;
import dev.xinmiao.zone.pack.YamlWords;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one step of a process file. What can't be read is a problem, and the rest is read nevertheless. */
final class StepReader {
    private static final Set<String> STEP =
            Set.of("id", "name", "desk", "kind", "needs", "reads", "limit", "join", "result", "note", "clause");
    private static final Bilingual NOTHING = new Bilingual("", "");

    private final Problems problems;
    private final @Nullable Desks desks;

    /** @param desks null where it isn't known who there is */
    StepReader(Problems problems, @Nullable Desks desks) {
        this.problems = problems;
        this.desks = desks;
    }

    WrittenStep read(YamlNode node) {
        problems.check(() -> node.only(STEP));
        StepKind kind = problems.read(
                StepKind.REVIEW,
                () -> YamlWords.word(
                        node.required("kind"),
                        StepKind.values(),
                        each -> each.name().toLowerCase(Locale.ROOT)));
        List<YamlNode> needs = problems.read(List.of(), () -> node.list("needs"));
        List<YamlNode> reads = problems.read(List.of(), () -> node.list("reads"));
        YamlNode join = problems.optional(node, "join", Function.identity());
        Step step = new Step(
                problems.read("", () -> YamlWords.key(node.required("id"))),
                problems.read(NOTHING, () -> YamlWords.bilingual(node.required("name"))),
                problems.read("", () -> desk(node, kind)),
                kind,
                texts(needs),
                texts(reads),
                problems.optional(node, "limit", LimitReader::read),
                join == null ? new Join.All() : problems.read(new Join.All(), () -> join(join)),
                problems.optional(node, "result", YamlWords::bilingual),
                Objects.requireNonNullElse(problems.optional(node, "note", YamlWords::bilingual), NOTHING),
                problems.optional(node, "clause", Clause::read),
                new Place(node.line(), node.column()));
        return new WrittenStep(step, node, needs, reads, join == null ? node : join);
    }

    private List<String> texts(List<YamlNode> nodes) {
        return nodes.stream().map(each -> problems.read("", each::text)).toList();
    }

    private String desk(YamlNode node, StepKind kind) {
        YamlNode desk =
                kind.needsDesk() ? node.required("desk") : node.get("desk").orElse(null);
        if (desk == null) {
            return "";
        }
        if (kind == StepKind.APPLICANT) {
            problems.add(desk, "申请人自己的步骤不写经办岗。", "A step of the applicant's own has no desk.");
        } else if (desks != null && desks.find(desk.text()).isEmpty()) {
            Desks.unknown(problems, new Place(desk.line(), desk.column()), desk.text(), desks);
        }
        return desk.text();
    }

    /** {@code {rule: all}}, {@code {rule: quorum, of: 2}} or {@code {rule: veto, by: [fire]}}. */
    private static Join join(YamlNode node) {
        node.only(Set.of("rule", "of", "by"));
        YamlNode rule = node.required("rule");
        return switch (YamlWords.word(rule, Rule.values(), each -> each.name().toLowerCase(Locale.ROOT))) {
            case ALL -> {
                node.only(Set.of("rule"));
                yield new Join.All();
            }
            case QUORUM -> {
                node.only(Set.of("rule", "of"));
                yield new Join.Quorum(node.required("of").integer());
            }
            case VETO -> {
                node.only(Set.of("rule", "by"));
                yield new Join.Veto(node.required("by").elements().stream()
                        .map(YamlNode::text)
                        .toList());
            }
        };
    }

    private enum Rule {
        ALL,
        QUORUM,
        VETO
    }
}
