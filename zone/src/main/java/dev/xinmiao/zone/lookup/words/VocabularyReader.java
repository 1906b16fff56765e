package dev.xinmiao.zone.lookup.words;

import dev.xinmiao.zone.fact.FactDefinition;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.lookup.words.Meaning.Comparison;
import dev.xinmiao.zone.lookup.words.Meaning.Held;
import dev.xinmiao.zone.lookup.words.Measure.Form;
import dev.xinmiao.zone.lookup.words.Measure.Part;
import dev.xinmiao.zone.lookup.words.Vocabulary.Change;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackProblem;
import dev.xinmiao.zone.pack.YamlNode;
import dev.xinmiao.zone.pack.YamlWords;
import dev.xinmiao.zone.programme.Programme;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads {@code lookup.yaml} and, laid over it, the zone's {@code lookup-zone.yaml}. Every mistake is told with its place. */
final class VocabularyReader {
    private static final Set<String> SECTIONS = Set.of(
            "mark",
            "names",
            "measures",
            "derived",
            "changes",
            "shares",
            "either",
            "absent",
            "programmes",
            "states",
            "tracks",
            "flags",
            "places",
            "unknown-places",
            "happened",
            "below-zero",
            "persons",
            "about",
            "comparisons",
            "order",
            "count",
            "years",
            "not",
            "or",
            "own",
            "and",
            "share",
            "ignored",
            "firms",
            "not-look-up");
    private static final String WORDS = "lookup";
    private static final String PREVIOUS = "上年";

    private final Pack pack;
    private final FactDictionary dictionary;
    private final Map<String, Programme> programmes = new HashMap<>();
    private final List<PackProblem> problems = new ArrayList<>();

    private final Map<String, Meaning> words = new HashMap<>();
    /** Of the file being read: a zone's words may take the place of the national ones, but no file gives a word twice. */
    private final Set<String> ofThisFile = new HashSet<>();

    private final Map<String, Measure> measures = new LinkedHashMap<>();
    private final Map<String, Measure> byShortName = new HashMap<>();
    private final Map<String, Change> changes = new LinkedHashMap<>();
    private final Map<String, String> formulas = new LinkedHashMap<>();
    private final Set<FactKey> listed = new HashSet<>();
    private final Map<String, Track> tracks = new LinkedHashMap<>();
    private final Map<String, Flag> flags = new LinkedHashMap<>();
    private final List<String> places = new ArrayList<>();
    private final List<String> placeEndings = new ArrayList<>();
    private final Set<String> beforePlaces = new HashSet<>();
    private final Set<FactKey> names = new HashSet<>();
    private @Nullable Measure persons;

    VocabularyReader(Pack pack, FactDictionary dictionary, Collection<Programme> programmes) {
        this.pack = pack;
        this.dictionary = dictionary;
        programmes.forEach(programme -> this.programmes.put(programme.id(), programme));
    }

    Vocabulary read() {
        Path file = pack.file(WORDS + ".yaml")
                .orElseThrow(() -> new InvalidPackException(new PackProblem(
                        pack.id(), 0, "没有 lookup.yaml（企业查询的词表）。 lookup.yaml is missing: the words of look-ups.")));
        ofDictionary();
        read(pack.yaml(file));
        pack.file(WORDS + "-zone.yaml").ifPresent(zone -> read(pack.yaml(zone)));
        if (!problems.isEmpty()) {
            throw new InvalidPackException(problems);
        }
        return new Vocabulary(
                words,
                measures,
                changes,
                listed,
                tracks,
                flags,
                places,
                new PlaceSigns(placeEndings, beforePlaces),
                names,
                persons,
                Formulas.of(formulas, pack.nameOf(file)));
    }

    /** Every fact is known by its names in the dictionary; the files' words go before them. */
    private void ofDictionary() {
        for (FactDefinition fact : dictionary.all()) {
            Measure measure = Measure.of(fact, new Bilingual(fact.zh(), fact.en()));
            measures.put(measure.code(), measure);
            words.putIfAbsent(Letters.same(fact.zh()), new Meaning.Asked(List.of(measure)));
            fact.aliases()
                    .forEach(alias -> words.putIfAbsent(Letters.same(alias), new Meaning.Asked(List.of(measure))));
        }
    }

    private void read(YamlNode file) {
        ofThisFile.clear();
        trying(() -> file.only(SECTIONS));
        each(file, "measures", this::measure);
        file.list("names").forEach(node -> trying(() -> names.add(fact(node).key())));
        file.list("derived").forEach(node -> trying(() -> derived(node)));
        file.list("changes").forEach(node -> trying(() -> change(node)));
        file.get("shares").ifPresent(node -> trying(() -> shares(node)));
        each(
                file,
                "either",
                (word, node) -> add(
                        word,
                        node,
                        new Meaning.Asked(node.elements().stream()
                                .map(this::fact)
                                .map(fact -> known(fact.key().name()))
                                .toList())));
        file.list("absent").forEach(node -> add(node.text(), node, new Meaning.Absent(node.text())));
        each(file, "programmes", this::programme);
        each(file, "states", (name, node) -> all(node, new Meaning.InState(constant(name, node, Held.values()))));
        file.list("tracks").forEach(node -> trying(() -> track(node)));
        file.list("flags").forEach(node -> trying(() -> flag(node)));
        file.list("places").forEach(this::place);
        file.get("unknown-places").ifPresent(node -> trying(() -> unknownPlaces(node)));
        each(file, "happened", (key, node) -> all(node, new Meaning.Happened(day(key, node))));
        each(
                file,
                "below-zero",
                (key, node) -> all(node, new Meaning.BelowZero(key.equals("any") ? null : number(key, node))));
        file.get("persons").ifPresent(node -> trying(() -> persons = number(node.text(), node)));
        file.get("about").ifPresent(node -> trying(() -> about(node)));
        each(
                file,
                "comparisons",
                (name, node) -> all(
                        node,
                        name.equals("to")
                                ? new Meaning.To()
                                : new Meaning.Compares(constant(name, node, Comparison.values()))));
        each(file, "order", (name, node) -> all(node, order(name, node)));
        each(file, "years", this::years);
        file.list("firms").forEach(node -> add(node.text(), node, new Meaning.Ignored(true)));
        lists(
                file,
                Map.of(
                        "count", new Meaning.Count(),
                        "not", new Meaning.Not(),
                        "or", new Meaning.Or(),
                        "own", new Meaning.Own(),
                        "and", new Meaning.And(),
                        "share", new Meaning.Share(),
                        "ignored", new Meaning.Ignored(false),
                        "not-look-up", new Meaning.NotLookUp()));
    }

    private void lists(YamlNode file, Map<String, Meaning> meanings) {
        meanings.forEach((section, meaning) -> file.list(section).forEach(node -> add(node.text(), node, meaning)));
    }

    private interface Entry {
        void read(String name, YamlNode node);
    }

    private void each(YamlNode file, String section, Entry entry) {
        file.get(section)
                .ifPresent(node ->
                        trying(() -> node.entries().forEach((name, value) -> trying(() -> entry.read(name, value)))));
    }

    private void trying(Runnable reading) {
        try {
            reading.run();
        } catch (InvalidPackException e) {
            problems.addAll(e.problems());
        }
    }

    private void all(YamlNode list, Meaning meaning) {
        list.elements().forEach(node -> add(node.text(), node, meaning));
    }

    private void add(String word, YamlNode node, Meaning meaning) {
        String same = Letters.same(word);
        if (same.isBlank()) {
            problems.add(node.problem("词不能为空。 A word must not be empty."));
        } else if (!ofThisFile.add(same) && !meaning.equals(words.get(same))) {
            problems.add(node.problem("“%1$s” 给了两个意思。 “%1$s” is given two meanings.".formatted(word)));
        } else {
            words.put(same, meaning);
        }
    }

    private void measure(String key, YamlNode node) {
        node.only(Set.of("words", "list"));
        FactDefinition fact = dictionary
                .find(new FactKey(key))
                .orElseThrow(() -> new InvalidPackException(
                        node.problem("事实字典里没有 “%1$s”。 The fact dictionary has no “%1$s”.".formatted(key))));
        List<YamlNode> names = node.required("words").elements();
        Measure measure = Measure.of(fact, new Bilingual(names.getFirst().text(), fact.en()));
        measures.put(measure.code(), measure);
        names.forEach(name -> {
            add(name.text(), name, new Meaning.Asked(List.of(measure)));
            byShortName.put(name.text(), measure);
        });
        // The dictionary's own names then show the short name, too.
        words.replaceAll((word, meaning) -> meaning instanceof Meaning.Asked(var asked)
                        && asked.size() == 1
                        && asked.getFirst().code().equals(key)
                ? new Meaning.Asked(List.of(measure))
                : meaning);
        if (node.get("list").map(YamlNode::truth).orElse(false)) {
            listed.add(fact.key());
        }
    }

    private FactDefinition fact(YamlNode node) {
        return Optional.of(node.text())
                .filter(key -> key.matches("[a-z0-9][a-z0-9.-]*"))
                .flatMap(key -> dictionary.find(new FactKey(key)))
                .orElseThrow(() -> new InvalidPackException(
                        node.problem("事实字典里没有 “%1$s”。 The fact dictionary has no “%1$s”.".formatted(node.text()))));
    }

    private void unknownPlaces(YamlNode node) {
        node.only(Set.of("endings", "before"));
        node.list("endings").forEach(ending -> placeEndings.add(ending.text()));
        node.list("before").forEach(word -> beforePlaces.add(word.text()));
    }

    private Measure day(String key, YamlNode node) {
        return Optional.ofNullable(measures.get(key))
                .filter(Measure::isDay)
                .orElseThrow(() -> new InvalidPackException(
                        node.problem("“%1$s” 不是日期的事实。 “%1$s” is no fact that is a day.".formatted(key))));
    }

    private Measure number(String key, YamlNode node) {
        return Optional.ofNullable(measures.get(key))
                .filter(Measure::isNumber)
                .orElseThrow(() -> new InvalidPackException(
                        node.problem("“%1$s” 不是数的事实。 “%1$s” is no fact that is a number.".formatted(key))));
    }

    private void about(YamlNode node) {
        node.only(Set.of("percent", "before", "behind"));
        BigDecimal percent = BigDecimal.valueOf(node.required("percent").integer());
        all(node.required("before"), new Meaning.About(percent, false));
        all(node.required("behind"), new Meaning.About(percent, true));
    }

    private Measure known(String code) {
        return java.util.Objects.requireNonNull(measures.get(code));
    }

    private void derived(YamlNode node) {
        node.only(Set.of("id", "zh", "en", "words", "formula", "as", "unit"));
        String id = node.required("id").text();
        YamlNode formula = node.required("formula");
        List<Part> parts = Formulas.names(formula.text()).stream()
                .map(name -> part(name, formula))
                .toList();
        var measure = new Measure(
                "=" + id, YamlWords.texts(node), form(node.required("as")), node.text("unit", ""), id, parts);
        formula(id, formula);
        measures.put(measure.code(), measure);
        all(node.required("words"), new Meaning.Asked(List.of(measure)));
    }

    private Part part(String name, YamlNode formula) {
        Measure measure = byShortName.get(name);
        if (measure != null) {
            return new Part(name, measure.parts().getFirst().fact(), 0);
        }
        if (name.startsWith(PREVIOUS) && byShortName.containsKey(name.substring(PREVIOUS.length()))) {
            return new Part(
                    name, part(name.substring(PREVIOUS.length()), formula).fact(), -1);
        }
        throw new InvalidPackException(formula.problem(
                "公式里的 “%1$s” 不是 measures 里的叫法。 “%1$s” in the formula is not a word of measures.".formatted(name)));
    }

    private void change(YamlNode node) {
        node.only(Set.of("id", "zh", "en", "words", "formula", "as"));
        String id = node.required("id").text();
        changes.put(id, new Change(id, YamlWords.texts(node), form(node.required("as"))));
        formula(id, node.required("formula"));
        all(node.required("words"), new Meaning.Changed(id));
    }

    private void shares(YamlNode node) {
        node.only(Set.of("formula", "percent", "ratio"));
        formula("proportion", node.required("formula"));
        all(node.required("percent"), new Meaning.Proportion(Form.PERCENT));
        all(node.required("ratio"), new Meaning.Proportion(Form.RATIO));
    }

    private void formula(String id, YamlNode formula) {
        if (!id.matches("[a-z][a-z0-9-]*") || formulas.put(id, formula.text()) != null) {
            problems.add(formula.problem("“%1$s” 不是编号，或已用过。 “%1$s” is no id, or was used before.".formatted(id)));
        }
    }

    private static Form form(YamlNode node) {
        return YamlWords.word(
                node,
                new Form[] {Form.PERCENT, Form.RATIO, Form.AMOUNT},
                form -> form.name().toLowerCase(java.util.Locale.ROOT));
    }

    private void programme(String id, YamlNode node) {
        Programme programme = programmes.get(id);
        // A zone without that programme has no use for its words.
        if (programme != null) {
            all(node, new Meaning.OfProgramme(id, programme.name()));
            add(programme.name().zh(), node, new Meaning.OfProgramme(id, programme.name()));
        }
    }

    private void track(YamlNode node) {
        node.only(Set.of("id", "zh", "en", "words", "codes"));
        var track = new Track(
                node.required("id").text(),
                YamlWords.texts(node),
                node.list("codes").stream().map(YamlNode::text).toList());
        tracks.put(track.id(), track);
        all(node.required("words"), new Meaning.OnTrack(track));
    }

    private void flag(YamlNode node) {
        node.only(Set.of("id", "fact", "value", "zh", "en", "words"));
        var flag = new Flag(
                node.required("id").text(),
                YamlWords.texts(node),
                fact(node.required("fact")),
                node.required("value").truth());
        flags.put(flag.id(), flag);
        all(node.required("words"), new Meaning.Flagged(flag));
    }

    private void place(YamlNode node) {
        places.add(node.text());
        for (String ending : List.of("", "市", "省")) {
            add(node.text() + ending, node, new Meaning.InPlace(node.text()));
        }
    }

    private static Meaning order(String name, YamlNode node) {
        return switch (name) {
            case "highest" -> new Meaning.Extreme(true);
            case "lowest" -> new Meaning.Extreme(false);
            case "descending" -> new Meaning.Ordered(true);
            case "ascending" -> new Meaning.Ordered(false);
            case "by" -> new Meaning.By();
            default ->
                throw new InvalidPackException(
                        node.problem("“%1$s” 不能用在这里。 “%1$s” is not known here.".formatted(name)));
        };
    }

    private void years(String word, YamlNode node) {
        List<YamlNode> numbers = node.elements();
        add(
                word,
                node,
                new Meaning.Years(
                        numbers.getFirst().integer(), numbers.getLast().integer()));
    }

    private static <E extends Enum<E>> E constant(String name, YamlNode node, E[] constants) {
        Function<E, String> written =
                each -> each.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        for (E each : constants) {
            if (written.apply(each).equals(name)) {
                return each;
            }
        }
        throw new InvalidPackException(node.problem("“%1$s” 不能用在这里。 “%1$s” is not known here.".formatted(name)));
    }
}
