package dev.xinmiao.zone.lookup.words;

import dev.xinmiao.zone.fact.FactDefinition;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.lookup.words.Measure.Form;
import dev.xinmiao.zone.lookup.words.Measure.Part;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.programme.Programme;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words that look-ups know, and the measures that they can ask for. */
public final class Vocabulary {
    private final Map<String, Meaning> words;
    private final int longest;
    private final Map<String, Measure> measures;
    private final Map<String, Change> changes;
    private final Set<FactKey> listed;
    private final Map<String, Track> tracks;
    private final Map<String, Flag> flags;
    private final List<String> places;
    private final PlaceSigns placeSigns;
    private final Set<FactKey> names;
    private final @Nullable Measure persons;
    private final Formulas formulas;

    /** A change of any yearly number: its formula reads 本年 and 上年. */
    record Change(String id, Bilingual name, Form form) {}

    Vocabulary(
            Map<String, Meaning> words,
            Map<String, Measure> measures,
            Map<String, Change> changes,
            Set<FactKey> listed,
            Map<String, Track> tracks,
            Map<String, Flag> flags,
            List<String> places,
            PlaceSigns placeSigns,
            Set<FactKey> names,
            @Nullable Measure persons,
            Formulas formulas) {
        this.words = words;
        this.longest = words.keySet().stream().mapToInt(String::length).max().orElse(0);
        this.measures = measures;
        this.changes = changes;
        this.listed = listed;
        this.tracks = tracks;
        this.flags = flags;
        this.places = places;
        this.placeSigns = placeSigns;
        this.names = names;
        this.persons = persons;
        this.formulas = formulas;
    }

    /** @throws dev.xinmiao.zone.pack.InvalidPackException naming file and line, if the pack's words have mistakes */
    public static Vocabulary load(Pack pack, FactDictionary dictionary, Collection<Programme> programmes) {
        return new VocabularyReader(pack, dictionary, programmes).read();
    }

    /** What a word means, written as {@link Letters} writes it; null where it isn't known. */
    public @Nullable Meaning meaning(String word) {
        return words.get(word);
    }

    /** The length of the longest word. */
    public int longest() {
        return longest;
    }

    /** The measure of that code, empty if there is none. */
    public Optional<Measure> measure(String code) {
        Measure known = measures.get(code);
        if (known != null) {
            return Optional.of(known);
        }
        String[] pieces = code.split(":", -1);
        if (pieces.length == 2) {
            return measure(pieces[1]).flatMap(measure -> changed(measure, pieces[0]));
        }
        if (pieces.length == 3) {
            return measure(pieces[1])
                    .flatMap(one -> measure(pieces[2])
                            .flatMap(two ->
                                    proportion(one, two, pieces[0].equals("share") ? Form.PERCENT : Form.RATIO)));
        }
        return Optional.empty();
    }

    /** How a measure changed since the year before; empty for what isn't a yearly number. */
    public Optional<Measure> changed(Measure measure, String id) {
        Change change = changes.get(id);
        if (change == null || !measure.isFact() || !measure.isNumber() || !measure.isYearly()) {
            return Optional.empty();
        }
        FactDefinition fact = measure.parts().getFirst().fact();
        return Optional.of(new Measure(
                id + ":" + measure.code(),
                new Bilingual(
                        measure.name().zh() + change.name().zh(),
                        measure.name().en() + ", " + change.name().en()),
                change.form(),
                change.form() == Form.AMOUNT ? fact.unit() : "",
                id,
                List.of(new Part("本年", fact, 0), new Part("上年", fact, -1))));
    }

    /** What one measure is to another of the same year; empty unless both are numbers of facts. */
    public Optional<Measure> proportion(Measure one, Measure two, Form form) {
        if (!one.isFact() || !two.isFact() || !one.isNumber() || !two.isNumber()) {
            return Optional.empty();
        }
        boolean share = form == Form.PERCENT;
        return Optional.of(new Measure(
                (share ? "share:" : "ratio:") + one.code() + ":" + two.code(),
                new Bilingual(
                        one.name().zh() + (share ? "占" : "与") + two.name().zh() + (share ? "比例" : "比值"),
                        one.name().en() + " to " + two.name().en()),
                form,
                "",
                "proportion",
                List.of(
                        new Part("甲", one.parts().getFirst().fact(), 0),
                        new Part("乙", two.parts().getFirst().fact(), 0))));
    }

    /** Measures that lists can be narrowed and ordered by. */
    public List<Measure> forLists() {
        return measures.values().stream().filter(this::isForLists).toList();
    }

    /** Whether lists can be narrowed and ordered by it: all its facts are kept in memory. */
    public boolean isForLists(Measure measure) {
        return measure.isNumber()
                && measure.parts().stream()
                        .allMatch(part -> listed.contains(part.fact().key()));
    }

    /** The days that lists can be narrowed by. */
    public List<Measure> daysForLists() {
        return measures.values().stream().filter(this::isDayForLists).toList();
    }

    /** Whether lists can be narrowed by it: a day that is kept in memory. */
    public boolean isDayForLists(Measure measure) {
        return measure.isDay()
                && listed.contains(measure.parts().getFirst().fact().key());
    }

    /** What tells that an unknown word may be a place. */
    public PlaceSigns placeSigns() {
        return placeSigns;
    }

    /** The facts that lists can be narrowed by. */
    public Set<FactKey> listed() {
        return listed;
    }

    public Map<String, Track> tracks() {
        return tracks;
    }

    public Map<String, Flag> flags() {
        return flags;
    }

    public List<String> places() {
        return places;
    }

    /** The facts whose values are names of an enterprise, too. */
    public Set<FactKey> names() {
        return names;
    }

    /** What 不超过50人 is about where nothing else is said of it; null where nothing is. */
    public @Nullable Measure persons() {
        return persons;
    }

    public Formulas formulas() {
        return formulas;
    }
}
