package dev.xinmiao.zone.assistant.advice;

import dev.xinmiao.zone.fact.FactDefinition;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.fact.FactType;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.YamlNode;
import dev.xinmiao.zone.programme.FactNeeded;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How facts are asked for, from {@code asking.yaml} of the pack.
 *
 * @param atOnce how many at most
 * @param notAsked sources whose facts an enterprise can't tell
 * @param standing words of a question about where an enterprise stands
 */
public record Asking(int atOnce, Set<String> notAsked, List<String> standing, Map<FactKey, Phrase> phrases) {
    private static final String FILE = "asking.yaml";
    private static final int MOST = 3;

    /**
     * @param share the fact of which it may be given as a percentage
     * @param part whether it is a part of that fact, and never more
     */
    record Phrase(Bilingual text, Optional<FactKey> share, boolean part) {}

    /** @throws InvalidPackException if the file is there and can't be used */
    public static Asking load(Pack pack, FactDictionary dictionary) {
        return pack.file(FILE)
                .map(pack::yaml)
                .map(file -> read(file.only(Set.of("atOnce", "notAsked", "standing", "mark", "questions")), dictionary))
                .orElseGet(() -> new Asking(MOST, Set.of(), List.of(), Map.of()));
    }

    private static Asking read(YamlNode file, FactDictionary dictionary) {
        Map<FactKey, Phrase> phrases = new HashMap<>();
        for (YamlNode each : file.list("questions")) {
            each.only(Set.of("fact", "share", "part", "zh", "en"));
            FactDefinition fact = fact(each.required("fact"), dictionary);
            Optional<FactKey> share =
                    each.get("share").map(node -> fact(node, dictionary)).map(FactDefinition::key);
            if (share.isPresent() && !fact.type().isNumeric()) {
                throw new InvalidPackException(each.problem("a share is of a number; " + fact.key() + " is none"));
            }
            boolean part = each.get("part").map(YamlNode::truth).orElse(false);
            if (part && share.isEmpty()) {
                throw new InvalidPackException(each.problem("'part' needs 'share': of what is it a part?"));
            }
            Bilingual text = new Bilingual(
                    each.required("zh").text(), each.required("en").text());
            if (phrases.put(fact.key(), new Phrase(text, share, part)) != null) {
                throw new InvalidPackException(each.problem("the fact " + fact.key() + " is asked for twice"));
            }
        }
        int atOnce = file.get("atOnce").map(YamlNode::integer).orElse(MOST);
        if (atOnce < 1 || atOnce > MOST) {
            throw new InvalidPackException(
                    file.problem("'atOnce' lies between 1 and " + MOST + ": more would be a form"));
        }
        return new Asking(
                atOnce,
                file.list("notAsked").stream().map(YamlNode::text).collect(Collectors.toSet()),
                file.list("standing").stream().map(YamlNode::text).toList(),
                Map.copyOf(phrases));
    }

    private static FactDefinition fact(YamlNode node, FactDictionary dictionary) {
        return dictionary
                .find(new FactKey(node.text()))
                .orElseThrow(() -> new InvalidPackException(node.problem("there is no fact '" + node.text() + "'")));
    }

    /** Whether an enterprise can be expected to know it. */
    boolean canAsk(FactDefinition fact) {
        return fact.type() != FactType.TEXT && !notAsked.contains(fact.usualSource());
    }

    /** Whether a question asks where an enterprise stands, not what a programme gives or costs. */
    public boolean isAboutStanding(String question) {
        return standing.stream().anyMatch(question::contains);
    }

    Optional<FactKey> shareOf(FactKey key) {
        return Optional.ofNullable(phrases.get(key)).flatMap(Phrase::share);
    }

    /** What it is a part of, in the same year. */
    Optional<FactNeeded> wholeOf(FactNeeded needed) {
        return Optional.ofNullable(phrases.get(needed.key()))
                .filter(Phrase::part)
                .flatMap(Phrase::share)
                .map(whole -> new FactNeeded(whole, needed.year()));
    }

    Bilingual text(FactNeeded needed, FactDefinition fact) {
        Phrase phrase = phrases.get(fact.key());
        String year = String.valueOf(needed.year());
        if (phrase != null) {
            return new Bilingual(
                    phrase.text().zh().replace("{year}", year),
                    phrase.text().en().replace("{year}", year));
        }
        String when = needed.year() == null ? "" : " " + year + " 年";
        String then = needed.year() == null ? "" : " (" + year + ")";
        return switch (fact.type()) {
            case BOOLEAN -> new Bilingual("你们" + when + "是不是这样：" + fact.zh() + "？", fact.en() + then + "?");
            case CODE, TEXT -> new Bilingual("你们" + when + "的" + fact.zh() + "是哪一种？", fact.en() + then + "?");
            case DATE -> new Bilingual("你们" + when + "的" + fact.zh() + "是哪一天？", fact.en() + then + "?");
            case COUNT, NUMBER, MONEY, PERCENT ->
                new Bilingual("你们" + when + "的" + fact.zh() + "是多少？", fact.en() + then + "?");
        };
    }
}
