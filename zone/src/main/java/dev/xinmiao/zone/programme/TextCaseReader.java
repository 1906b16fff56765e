package dev.xinmiao.zone.programme;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.Input;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.YamlNode;
import dev.xinmiao.zone.programme.Standing.State;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code <programme-id>.cases.yaml}. */
final class TextCaseReader {
    /** Takes an input of {@code given} away again. */
    private static final String ABSENT = "缺";

    private static final Set<String> FILE = Set.of("programme", "given", "cases", "note");
    private static final Set<String> CASE =
            Set.of("id", "title", "edition", "asOf", "like", "inputs", "expect", "note", "mark");
    private static final Set<String> EXPECT = Set.of("standing", "score", "outcome", "decisions", "missing");

    private final Programme programme;
    /** What is written for all cases and, by a case's id, what is written for it and those it is like. */
    private final Map<String, YamlNode> given;

    private final Map<String, Map<String, YamlNode>> written = new LinkedHashMap<>();

    private TextCaseReader(Programme programme, Map<String, YamlNode> given) {
        this.programme = programme;
        this.given = given;
    }

    static List<TextCase> read(YamlNode file, Programme programme) {
        file.only(FILE);
        var reader = new TextCaseReader(
                programme, file.get("given").map(YamlNode::entries).orElse(Map.of()));
        return file.required("cases").elements().stream().map(reader::textCase).toList();
    }

    private TextCase textCase(YamlNode node) {
        node.only(CASE);
        String id = node.required("id").text();
        LocalDate day = node.required("asOf").date();
        Edition edition = edition(node, programme, day);
        if (written.put(id, written(node)) != null) {
            throw new InvalidPackException(node.problem("the case '" + id + "' is there twice"));
        }
        return new TextCase(
                id,
                ProgrammeReader.bilingual(node.required("title")),
                edition,
                day,
                inputs(id, edition.model()),
                expected(node.required("expect"), edition.model()));
    }

    private Map<String, YamlNode> written(YamlNode node) {
        var inputs = new LinkedHashMap<String, YamlNode>();
        node.get("like").ifPresent(like -> {
            Map<String, YamlNode> other = written.get(like.text());
            if (other == null) {
                throw new InvalidPackException(like.problem("there is no case '" + like.text() + "' above this one"));
            }
            inputs.putAll(other);
        });
        inputs.putAll(node.get("inputs").map(YamlNode::entries).orElse(Map.of()));
        return inputs;
    }

    private Map<String, @Nullable Object> inputs(String id, DmnModel model) {
        var all = new LinkedHashMap<String, YamlNode>();
        // What is given for all cases may speak of an input that this one's edition hasn't.
        given.forEach((name, value) -> {
            if (model.input(name).isPresent()) {
                all.put(name, value);
            }
        });
        all.putAll(written.getOrDefault(id, Map.of()));
        var inputs = new LinkedHashMap<String, @Nullable Object>();
        all.forEach((name, value) -> {
            Input input = model.input(name)
                    .orElseThrow(
                            () -> new InvalidPackException(value.problem("the model has no input '" + name + "'")));
            if (value.isEmpty() || value.isQuoted() || !value.text().equals(ABSENT)) {
                inputs.put(name, TypedText.read(value, input.type()));
            }
        });
        return Collections.unmodifiableMap(inputs);
    }

    /** The edition named, else the one of the day. */
    private static Edition edition(YamlNode node, Programme programme, LocalDate day) {
        Optional<YamlNode> named = node.get("edition");
        if (named.isEmpty()) {
            return programme
                    .on(day)
                    .orElseThrow(() -> new InvalidPackException(node.problem("no edition is in force on " + day)));
        }
        String id = named.get().text();
        Edition edition = programme
                .edition(id)
                .orElseThrow(() -> new InvalidPackException(named.get().problem("there is no edition '" + id + "'")));
        if (!edition.covers(day)) {
            throw new InvalidPackException(named.get().problem("the edition '" + id + "' is not in force on " + day));
        }
        return edition;
    }

    private static TextCase.Expected expected(YamlNode node, DmnModel model) {
        node.only(EXPECT);
        var decisions = new LinkedHashMap<String, @Nullable Object>();
        node.get("decisions").map(YamlNode::entries).orElse(Map.of()).forEach((name, value) -> {
            Decision decision = model.decision(name)
                    .orElseThrow(
                            () -> new InvalidPackException(value.problem("the model has no decision '" + name + "'")));
            decisions.put(name, value.isList() ? score(value) : TypedText.read(value, decision.type()));
        });
        return new TextCase.Expected(
                node.get("standing").map(TextCaseReader::state).orElse(null),
                node.get("score").map(TextCaseReader::score).orElse(null),
                node.get("outcome").map(TextCaseReader::outcome).orElse(null),
                Collections.unmodifiableMap(decisions),
                node.get("missing").map(missing -> names(missing, model)).orElse(null));
    }

    private static State state(YamlNode node) {
        return Arrays.stream(State.values())
                .filter(state -> state.name().equals(node.text()))
                .findFirst()
                .orElseThrow(() -> new InvalidPackException(
                        node.problem("a standing is MET, NOT_MET or MISSING, not '" + node.text() + "'")));
    }

    /** A number, or {@code [least, most]}. */
    private static Score score(YamlNode node) {
        if (!node.isList()) {
            return Score.exactly(node.decimal());
        }
        List<YamlNode> bounds = node.elements();
        if (bounds.size() != 2) {
            throw new InvalidPackException(node.problem("write an interval as [least, most]"));
        }
        return new Score(bounds.getFirst().decimal(), bounds.getLast().decimal());
    }

    /** One class or amount, or a list of those still possible. */
    private static String outcome(YamlNode node) {
        return node.isList()
                ? new Outcome.OneOf(node.elements().stream().map(YamlNode::text).toList()).text()
                : node.text();
    }

    private static Set<String> names(YamlNode node, DmnModel model) {
        var names = new LinkedHashSet<String>();
        for (YamlNode name : node.elements()) {
            if (model.input(name.text()).isEmpty()) {
                throw new InvalidPackException(name.problem("the model has no input '" + name.text() + "'"));
            }
            names.add(name.text());
        }
        return names;
    }
}
