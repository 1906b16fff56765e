package dev.xinmiao.zone.intake.internal.mapping;

import dev.xinmiao.zone.fact.FactDefinition;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.fact.FactType;
import dev.xinmiao.zone.intake.ColumnGuess;
import dev.xinmiao.zone.intake.ColumnGuess.Role;
import dev.xinmiao.zone.intake.Heading;
import dev.xinmiao.zone.intake.internal.value.Notation;
import dev.xinmiao.zone.intake.internal.value.Scale;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackProblem;
import dev.xinmiao.zone.pack.YamlNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names under which columns are known: those of {@code headings.yaml} and those of the fact dictionary. */
public final class ColumnNames {
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    /** Two names are alike when the shorter is at least this part of the longer, and within it. */
    private static final double ALIKE = 0.5;

    private static final int KNOWN_FOR_A_HEADING = 2;

    private final Map<String, Meaning> exact = new HashMap<>();
    private final Map<String, FactDefinition> factNames = new LinkedHashMap<>();
    private final String examples;

    private record Meaning(
            Role role,
            @Nullable FactDefinition fact,
            @Nullable String idKind) {}

    private record Alike(FactDefinition fact, double share) {}

    private ColumnNames(FactDictionary dictionary, YamlNode headings) {
        headings.only(Set.of("creditCode", "name", "year", "since", "ids"));
        dictionary
                .all()
                .forEach(fact -> namesOf(fact).forEach(name -> {
                    factNames.putIfAbsent(name, fact);
                    exact.putIfAbsent(name, new Meaning(Role.FACT, fact, null));
                }));
        put(headings, "creditCode", Role.CREDIT_CODE);
        put(headings, "name", Role.NAME);
        put(headings, "year", Role.YEAR);
        put(headings, "since", Role.SINCE);
        headings.get("ids")
                .map(YamlNode::entries)
                .orElse(Map.of())
                .forEach((kind, names) -> names.elements()
                        .forEach(name -> exact.put(normal(name.text()), new Meaning(Role.ID, null, kind))));
        this.examples = headings.list("creditCode").getFirst().text() + "、"
                + headings.list("name").getFirst().text();
    }

    public static ColumnNames of(FactDictionary dictionary, Pack pack) {
        return new ColumnNames(
                dictionary,
                pack.file("headings.yaml")
                        .map(pack::yaml)
                        .orElseThrow(() -> new InvalidPackException(new PackProblem(
                                pack.id(), 0, "headings.yaml is missing: it says how columns are called"))));
    }

    private void put(YamlNode headings, String entry, Role role) {
        headings.list(entry).forEach(name -> exact.put(normal(name.text()), new Meaning(role, null, null)));
    }

    private static Set<String> namesOf(FactDefinition fact) {
        Set<String> names = new HashSet<>();
        names.add(normal(fact.key().name()));
        for (String written : List.of(fact.zh(), fact.en())) {
            names.add(normal(written));
            names.add(normal(withoutBrackets(written)));
            Matcher inBrackets = BRACKETS.matcher(Notation.plain(written));
            while (inBrackets.find()) {
                names.add(normal(inBrackets.group(1)));
            }
        }
        fact.aliases().forEach(alias -> names.add(normal(alias)));
        names.remove("");
        return names;
    }

    private static String normal(String name) {
        return Notation.columnName(name).toLowerCase(Locale.ROOT);
    }

    private static String withoutBrackets(String name) {
        return BRACKETS.matcher(Notation.plain(name)).replaceAll("");
    }

    /** Column names to look for when nothing was recognised. */
    public String examples() {
        return examples;
    }

    /** Present for a row that names at least two known columns, one of them an enterprise. */
    public Optional<Heading> looksLikeHeading(Heading heading) {
        List<ColumnGuess> guesses = guess(heading);
        long known = guesses.stream()
                .filter(guess -> guess.role() != Role.UNKNOWN && guess.sure())
                .count();
        boolean identifies = guesses.stream()
                .anyMatch(guess ->
                        guess.role() == Role.CREDIT_CODE || guess.role() == Role.NAME || guess.role() == Role.ID);
        return identifies && known >= KNOWN_FOR_A_HEADING ? Optional.of(heading) : Optional.empty();
    }

    /** One guess a column, in their order; no fact and no role twice, the sure ones first. */
    public List<ColumnGuess> guess(Heading heading) {
        List<@Nullable ColumnGuess> guesses = new ArrayList<>();
        Set<Object> taken = new HashSet<>();
        for (String column : heading.columns()) {
            Meaning meaning = meaning(column);
            boolean free = meaning != null && taken.add(key(meaning));
            guesses.add(free && meaning != null ? guess(column, meaning) : null);
        }
        List<ColumnGuess> complete = new ArrayList<>();
        for (int i = 0; i < guesses.size(); i++) {
            ColumnGuess sure = guesses.get(i);
            complete.add(sure != null ? sure : alike(heading.columns().get(i), taken));
        }
        return complete;
    }

    private static Object key(Meaning meaning) {
        return meaning.fact() != null
                ? meaning.fact().key()
                : meaning.idKind() != null ? meaning.idKind() : meaning.role();
    }

    private @Nullable Meaning meaning(String column) {
        Meaning whole = exact.get(normal(column));
        return whole != null ? whole : exact.get(normal(withoutBrackets(column)));
    }

    private static ColumnGuess guess(String column, Meaning meaning) {
        FactDefinition fact = meaning.fact();
        return new ColumnGuess(
                column,
                meaning.role(),
                fact == null ? null : fact.key(),
                meaning.idKind(),
                fact == null ? "" : unit(column, fact),
                true,
                List.of());
    }

    private ColumnGuess alike(String column, Set<Object> taken) {
        String name = normal(withoutBrackets(column));
        Optional<FactDefinition> best = factNames.entrySet().stream()
                .filter(entry -> !taken.contains(entry.getValue().key()))
                .map(entry -> new Alike(entry.getValue(), share(name, entry.getKey())))
                .filter(alike -> alike.share() >= ALIKE)
                .max(Comparator.comparingDouble(Alike::share))
                .map(Alike::fact);
        if (best.isEmpty()) {
            return new ColumnGuess(column, Role.UNKNOWN, null, null, "", false, List.of());
        }
        FactKey key = best.get().key();
        taken.add(key);
        return new ColumnGuess(column, Role.FACT, key, null, unit(column, best.get()), false, List.of());
    }

    private static double share(String one, String other) {
        String longer = one.length() >= other.length() ? one : other;
        String shorter = one.length() >= other.length() ? other : one;
        return shorter.length() >= 2 && longer.contains(shorter) ? (double) shorter.length() / longer.length() : 0;
    }

    /** The unit that a heading names in brackets and that fits the fact. */
    private static String unit(String column, FactDefinition fact) {
        Matcher inBrackets = BRACKETS.matcher(Notation.plain(column));
        while (inBrackets.find()) {
            String unit = inBrackets.group(1).replaceFirst("^单位[:：]?", "").strip();
            boolean fits = fact.type() == FactType.MONEY
                    ? Scale.of(unit, "元").isPresent() && !unit.equals("元")
                    : fact.type() == FactType.PERCENT
                            ? unit.equals("‰")
                            : !unit.equals(fact.unit())
                                    && !fact.unit().isEmpty()
                                    && fact.type().isNumeric()
                                    && Scale.of(unit, fact.unit()).isPresent();
            if (fits) {
                return unit;
            }
        }
        return "";
    }
}
