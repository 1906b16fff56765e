package dev.xinmiao.zone.programme;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Mark;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.PackProblem;
import dev.xinmiao.zone.pack.YamlNode;
import dev.xinmiao.zone.programme.Programme.Document;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads {@code <programme-id>.yaml}; gathers every problem instead of stopping at the first. */
final class ProgrammeReader {
    private static final Set<String> PROGRAMME =
            Set.of("id", "name", "words", "kind", "summary", "outcomeUnit", "documents", "editions", "mark", "note");
    private static final Set<String> DOCUMENT = Set.of("key", "title", "number", "issuer", "date", "mark");
    private static final Set<String> EDITION = Set.of(
            "id",
            "from",
            "until",
            "dmn",
            "verdict",
            "score",
            "passMark",
            "outcome",
            "conditions",
            "inputs",
            "mark",
            "note");
    private static final Set<String> CONDITION = Set.of("decision", "zh", "en", "clause", "mark");

    private final MoreEntries more;
    private final Models models;
    private final BindingReader bindings;
    private final List<PackProblem> problems;

    ProgrammeReader(MoreEntries more, Models models, BindingReader bindings, List<PackProblem> problems) {
        this.more = more;
        this.models = models;
        this.bindings = bindings;
        this.problems = problems;
    }

    /** Null if anything about it is wrong; the problems then say what. */
    @Nullable
    Programme read(YamlNode file) {
        int before = problems.size();
        Programme programme = orProblem(() -> programme(file));
        return problems.size() == before ? programme : null;
    }

    private Programme programme(YamlNode file) {
        file.only(more.ofProgrammes(PROGRAMME));
        List<Document> documents = file.list("documents").stream()
                .map(node -> orProblem(() -> document(node)))
                .filter(Objects::nonNull)
                .toList();
        List<Edition> editions = new ArrayList<>();
        for (YamlNode node : file.required("editions").elements()) {
            Edition edition = orProblem(() -> edition(node, documents));
            if (edition != null) {
                editions.stream()
                        .filter(other -> overlap(edition, other))
                        .forEach(other -> problems.add(
                                node.problem("edition '%s' overlaps with '%s'; each day may have one edition only"
                                        .formatted(edition.id(), other.id()))));
                editions.add(edition);
            }
        }
        editions.sort(Comparator.comparing(Edition::from));
        return new Programme(
                file.required("id").text(),
                bilingual(file.required("name")),
                file.list("words").stream().map(YamlNode::text).toList(),
                kind(file.required("kind")),
                file.get("summary").map(ProgrammeReader::bilingual).orElse(new Bilingual("", "")),
                file.get("outcomeUnit").map(ProgrammeReader::bilingual).orElse(null),
                documents,
                editions);
    }

    private static boolean overlap(Edition one, Edition two) {
        return one.covers(two.from()) || two.covers(one.from()) || one.id().equals(two.id());
    }

    private static Document document(YamlNode node) {
        node.only(DOCUMENT);
        return new Document(
                node.required("key").text(),
                node.required("title").text(),
                node.text("number", ""),
                node.text("issuer", ""),
                node.get("date").map(YamlNode::date).orElse(null),
                mark(node));
    }

    private Edition edition(YamlNode node, List<Document> documents) {
        node.only(more.ofEditions(EDITION));
        DmnModel model = models.read(node.required("dmn"));
        LocalDate from = node.required("from").date();
        YamlNode last = node.get("until").orElse(null);
        LocalDate until = last == null ? null : last.date();
        if (last != null && until != null && until.isBefore(from)) {
            problems.add(last.problem("an edition cannot end (" + until + ") before it begins (" + from + ")"));
        }
        Decision verdict = decision(node, "verdict", model, FeelType.Simple.BOOLEAN);
        Decision score = decision(node, "score", model, FeelType.Simple.NUMBER);
        Decision outcome = decision(node, "outcome", model, null);
        if (verdict == null && score == null && outcome == null) {
            problems.add(node.problem("an edition needs a 'verdict', a 'score' or an 'outcome'"));
        }
        return new Edition(
                node.required("id").text(),
                from,
                until,
                model,
                verdict,
                score,
                node.get("passMark").map(YamlNode::decimal).orElse(null),
                outcome,
                node.list("conditions").stream()
                        .map(each -> orProblem(() -> condition(each, model, documents)))
                        .filter(Objects::nonNull)
                        .toList(),
                inputs(node.required("inputs"), model),
                mark(node));
    }

    private Condition condition(YamlNode node, DmnModel model, List<Document> documents) {
        node.only(more.ofConditions(CONDITION));
        Decision decision = decision(node, "decision", model, FeelType.Simple.BOOLEAN);
        if (decision == null) {
            throw new InvalidPackException(node.problem("a condition needs a 'decision'"));
        }
        return new Condition(
                decision,
                new Bilingual(node.required("zh").text(), node.text("en", "")),
                ClauseRef.read(node.required("clause"), documents),
                mark(node));
    }

    private static @Nullable Decision decision(
            YamlNode node, String entry, DmnModel model, FeelType.@Nullable Simple type) {
        YamlNode name = node.get(entry).orElse(null);
        if (name == null) {
            return null;
        }
        Decision decision = model.decision(name.text())
                .orElseThrow(() ->
                        new InvalidPackException(name.problem("the model has no decision '" + name.text() + "'; it has "
                                + model.decisions().stream().map(Decision::name).toList())));
        if (type != null && !TypedText.accepts(decision.type(), type)) {
            throw new InvalidPackException(
                    name.problem("决策“%1$s”的类型须是 %2$s，才能用作 %3$s。 the decision '%1$s' must be a %2$s to serve as %3$s"
                            .formatted(name.text(), type.feelName(), entry)));
        }
        return decision;
    }

    private List<InputBinding> inputs(YamlNode node, DmnModel model) {
        Map<String, YamlNode> written = node.entries();
        InputBinding[] found = new InputBinding[model.inputs().size()];
        written.forEach((name, binding) -> model.input(name)
                .ifPresentOrElse(
                        input -> {
                            InputBinding read = orProblem(() -> bindings.read(binding, input));
                            if (read != null) {
                                found[input.index()] = read;
                            }
                        },
                        () -> problems.add(binding.problem("the model has no input '" + name + "'; it has "
                                + model.inputs().stream().map(Input::name).toList()))));
        for (Input input : model.inputs()) {
            if (!written.containsKey(input.name())) {
                problems.add(node.problem("the model's input '" + input.name() + "' is bound to nothing"));
            }
        }
        return Arrays.stream(found).filter(Objects::nonNull).toList();
    }

    private static Programme.Kind kind(YamlNode node) {
        try {
            return Programme.Kind.valueOf(node.text().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new InvalidPackException(node.problem(
                    "'" + node.text() + "' is not a kind; use recognition, score, classification or benefit"));
        }
    }

    static Bilingual bilingual(YamlNode node) {
        return new Bilingual(node.required("zh").text(), node.text("en", ""));
    }

    private static Mark mark(YamlNode node) {
        try {
            return Mark.of(node.text("mark", ""));
        } catch (IllegalArgumentException e) {
            throw new InvalidPackException(node.problem(String.valueOf(e.getMessage())));
        }
    }

    private <T> @Nullable T orProblem(Supplier<T> part) {
        try {
            return part.get();
        } catch (InvalidPackException e) {
            problems.addAll(e.problems());
            return null;
        }
    }
}
