package dev.xinmiao.zone.project;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Mark;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackProblem;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The permits of a zone as a graph without a circle, from {@code permits.yaml} of its pack. */
public final class Permits {
    /** The step that all others lead to. */
    public static final String START = "START";

    static final String FILE = "permits.yaml";

    /** Something that opinions rest on and that has versions (e.g. 总平面图). */
    public record Input(String key, Bilingual name) {}

    /** A kind of project that rules out promises (负面清单). */
    public record Risk(String key, Bilingual name, Mark mark) {}

    /**
     * How long it takes where nothing is done beforehand.
     *
     * @param from the step that is day 0
     * @param days working days that each step takes
     * @param after what is waited for in practice beyond what the law asks
     */
    public record Comparison(
            Bilingual name, String source, String from, Map<String, Integer> days, Map<String, List<String>> after) {}

    private final Map<String, Permit> byCode;
    private final List<Input> inputs;
    private final List<Risk> risks;
    private final Comparison comparison;

    Permits(List<Permit> permits, List<Input> inputs, List<Risk> risks, Comparison comparison) {
        byCode = new LinkedHashMap<>();
        permits.forEach(each -> byCode.put(each.code(), each));
        this.inputs = List.copyOf(inputs);
        this.risks = List.copyOf(risks);
        this.comparison = comparison;
    }

    /**
     * Reads {@code permits.yaml} of a pack.
     *
     * @throws InvalidPackException with everything that is wrong in it: unknown codes, circles, promises beyond the law …
     */
    public static Permits load(Pack pack) {
        return PermitReader.read(
                pack.yaml(
                        pack.file(FILE)
                                .orElseThrow(
                                        () -> new InvalidPackException(
                                                new PackProblem(
                                                        FILE,
                                                        0,
                                                        "包中没有 permits.yaml，不知开工要哪些手续。 The pack has no permits.yaml to say what a start of works needs.")))));
    }

    public Collection<Permit> all() {
        return byCode.values();
    }

    public Optional<Permit> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    Permit get(String code) {
        return find(code).orElseThrow(() -> new IllegalStateException("no permit is called " + code));
    }

    public List<Input> inputs() {
        return inputs;
    }

    public List<Risk> risks() {
        return risks;
    }

    public Comparison comparison() {
        return comparison;
    }

    /** A step and everything that has to be there before it, near or far. */
    Set<String> before(String code) {
        Set<String> before = new LinkedHashSet<>();
        collect(code, before);
        return before;
    }

    private void collect(String code, Set<String> before) {
        if (before.add(code)) {
            get(code).needs().forEach(need -> collect(need, before));
            get(code).anyOf().forEach(need -> collect(need, before));
        }
    }
}
