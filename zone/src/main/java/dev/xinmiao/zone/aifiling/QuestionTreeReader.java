package dev.xinmiao.zone.aifiling;

import dev.xinmiao.zone.aifiling.QuestionTree.Answer;
import dev.xinmiao.zone.aifiling.QuestionTree.Occasion;
import dev.xinmiao.zone.aifiling.QuestionTree.Question;
import dev.xinmiao.zone.calendar.Limit;
import dev.xinmiao.zone.casework.process.Processes;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.YamlNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code ai-filing/questions.yaml}. A way without an end, or to nowhere, is refused. */
final class QuestionTreeReader {
    private final YamlNode file;
    private final Processes processes;
    private final Map<String, Bilingual> clauses = new LinkedHashMap<>();
    private final Map<String, Bilingual> edges = new LinkedHashMap<>();

    private QuestionTreeReader(YamlNode file, Processes processes) {
        this.file = file;
        this.processes = processes;
    }

    static QuestionTree read(YamlNode file, Processes processes) {
        return new QuestionTreeReader(file, processes).read();
    }

    private QuestionTree read() {
        file.only(Set.of("desk", "start", "duties", "clauses", "questions", "edges", "notes", "occasions"));
        file.required("clauses").entries().forEach((id, text) -> clauses.put(id, text(text)));
        file.required("edges").entries().forEach((id, text) -> edges.put(id, text(text)));
        Map<String, Question> questions = new LinkedHashMap<>();
        for (YamlNode node : file.required("questions").elements()) {
            Question question = question(node);
            if (questions.put(question.id(), question) != null) {
                throw refuse(
                        node,
                        "问题“%s”写了两次。 The question '%s' is written twice.".formatted(question.id(), question.id()));
            }
        }
        String start = file.required("start").text();
        requireEnds(start, questions);
        YamlNode desk = file.required("desk");
        if (processes.desks().find(desk.text()).isEmpty()) {
            throw refuse(desk, "没有岗位“%s”。 There is no desk '%s'.".formatted(desk.text(), desk.text()));
        }
        return new QuestionTree(
                desk.text(),
                start,
                duties(),
                questions,
                edges,
                file.list("notes").stream().map(QuestionTreeReader::text).toList(),
                file.list("occasions").stream().map(this::occasion).toList());
    }

    private Map<FilingKind, String> duties() {
        Map<FilingKind, String> duties = new EnumMap<>(FilingKind.class);
        file.required("duties").entries().forEach((kind, node) -> {
            YamlNode process = node.required("process");
            if (processes.find(process.text()).isEmpty()) {
                throw refuse(process, "没有流程“%s”。 There is no process '%s'.".formatted(process.text(), process.text()));
            }
            duties.put(kind(node, kind), process.text());
        });
        for (FilingKind kind : FilingKind.values()) {
            if (!duties.containsKey(kind)) {
                throw refuse(
                        file.required("duties"),
                        "“%s”没有流程。 '%s' has no process.".formatted(kind.text().zh(), kind.code()));
            }
        }
        return duties;
    }

    private Question question(YamlNode node) {
        node.only(Set.of("id", "zh", "en", "help", "clause", "answers"));
        return new Question(
                node.required("id").text(),
                text(node),
                node.get("help").map(QuestionTreeReader::text).orElse(new Bilingual("", "")),
                clause(node.required("clause")),
                node.required("answers").elements().stream().map(this::answer).toList());
    }

    private Answer answer(YamlNode node) {
        node.only(Set.of("value", "zh", "en", "reason", "adds", "next", "open", "edge", "fills"));
        String edge = node.get("edge").map(YamlNode::text).orElse(null);
        if (edge != null && !edges.containsKey(edge)) {
            throw refuse(node, "没有边界情形“%s”。 There is no edge case '%s'.".formatted(edge, edge));
        }
        return new Answer(
                node.required("value").text(),
                text(node),
                text(node.required("reason")),
                kinds(node, "adds"),
                node.get("next").map(YamlNode::text).orElse(null),
                node.get("open").map(YamlNode::truth).orElse(false),
                edge,
                fills(node));
    }

    private static Map<String, String> fills(YamlNode node) {
        Map<String, String> fills = new LinkedHashMap<>();
        node.get("fills").ifPresent(each -> each.entries().forEach((key, value) -> fills.put(key, value.text())));
        return fills;
    }

    private Occasion occasion(YamlNode node) {
        return new Occasion(
                node.required("id").text(),
                kinds(node, "duties"),
                Limit.read(node.required("limit")),
                clause(node.required("clause")),
                text(node),
                text(node.required("date")));
    }

    private Set<FilingKind> kinds(YamlNode node, String key) {
        EnumSet<FilingKind> kinds = EnumSet.noneOf(FilingKind.class);
        node.list(key).forEach(each -> kinds.add(kind(each, each.text())));
        return kinds;
    }

    private static FilingKind kind(YamlNode node, String text) {
        return FilingKind.of(text)
                .orElseThrow(() -> refuse(
                        node,
                        "没有义务“%s”。 '%s' is no duty; write service, registration or algorithm.".formatted(text, text)));
    }

    private Bilingual clause(YamlNode node) {
        Bilingual clause = clauses.get(node.text());
        if (clause == null) {
            throw refuse(node, "没有条款“%s”。 There is no clause '%s'.".formatted(node.text(), node.text()));
        }
        return clause;
    }

    /** From each question on every way ends: no circle, nothing unknown, nothing that no way leads to. */
    private void requireEnds(String start, Map<String, Question> questions) {
        Set<String> reached = new HashSet<>();
        requireEnds(start, questions, new ArrayDeque<>(), reached);
        questions.keySet().stream()
                .filter(id -> !reached.contains(id))
                .findFirst()
                .ifPresent(id -> {
                    throw refuse(
                            file.required("questions"),
                            "没有回答通向问题“%s”。 No answer leads to the question '%s'.".formatted(id, id));
                });
    }

    private void requireEnds(
            @Nullable String id, Map<String, Question> questions, Deque<String> way, Set<String> reached) {
        if (id == null) {
            return;
        }
        Question question = questions.get(id);
        if (question == null || way.contains(id)) {
            throw refuse(
                    file.required("questions"),
                    "问题“%s”不存在，或绕回了自己。 The question '%s' doesn't exist, or leads back to itself.".formatted(id, id));
        }
        if (!reached.add(id)) {
            return;
        }
        way.push(id);
        question.answers().forEach(each -> requireEnds(each.next(), questions, way, reached));
        way.pop();
    }

    static Bilingual text(YamlNode node) {
        return new Bilingual(node.required("zh").text(), node.required("en").text());
    }

    private static InvalidPackException refuse(YamlNode node, String message) {
        return new InvalidPackException(node.problem(message));
    }

    static List<YamlNode> nodes(YamlNode node, String key) {
        return node.required(key).elements();
    }
}
