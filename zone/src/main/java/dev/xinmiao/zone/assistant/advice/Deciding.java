package dev.xinmiao.zone.assistant.advice;

import dev.xinmiao.search.text.Grams;
import dev.xinmiao.zone.fact.FactDefinition;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.fact.FactType;
import dev.xinmiao.zone.programme.FactNeeded;
import dev.xinmiao.zone.programme.Given;
import dev.xinmiao.zone.programme.Standing;
import dev.xinmiao.zone.programme.Standing.ConditionResult;
import dev.xinmiao.zone.programme.Standing.Truth;
import dev.xinmiao.zone.programme.Why;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Chooses which facts to ask for: first those of the condition that the question's words touch, then those of conditions that
 * hang by the fewest facts, for each of these alone may refuse.
 */
final class Deciding {
    private final FactDictionary dictionary;
    private final Asking asking;
    private final Set<String> question;

    /** @param question its words count, except those of the programme's name, which all of its conditions share */
    Deciding(FactDictionary dictionary, Asking asking, String question, String programme) {
        this.dictionary = dictionary;
        this.asking = asking;
        this.question = new HashSet<>(Grams.of(question));
        this.question.removeAll(Grams.of(programme));
    }

    private record Open(int touched, SortedSet<FactNeeded> facts) {}

    List<FactNeeded> choose(Why why, Replies replies) {
        Set<FactNeeded> chosen = new LinkedHashSet<>();
        open(why).stream()
                .sorted(Comparator.comparingInt((Open open) -> -open.touched())
                        .thenComparingInt(open -> open.facts().size()))
                .flatMap(open -> open.facts().stream()
                        .filter(needed -> !replies.asked(needed) && asking.canAsk(dictionary.get(needed.key())))
                        .sorted(Comparator.comparingInt((FactNeeded needed) -> -touched(names(needed)))
                                .thenComparingInt(needed -> -year(needed))
                                .thenComparingInt(this::effort)))
                .forEach(needed -> {
                    // Of how many people some are scientists is asked before how many those are.
                    asking.wholeOf(needed)
                            .filter(whole -> why.standing().missing().contains(whole)
                                    && !replies.asked(whole)
                                    && asking.canAsk(dictionary.get(whole.key())))
                            .ifPresent(chosen::add);
                    chosen.add(needed);
                });
        return chosen.stream().limit(asking.atOnce()).toList();
    }

    /** The open conditions; a programme without any is one as a whole. */
    private List<Open> open(Why why) {
        List<ConditionResult> conditions = why.standing().conditions();
        List<Open> open = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            if (conditions.get(i).truth() == Truth.OPEN) {
                SortedSet<FactNeeded> facts =
                        needed(why, why.conditions().get(i).causes());
                facts.retainAll(why.standing().missing());
                String words = conditions.get(i).condition().name().zh() + "，"
                        + String.join("，", facts.stream().map(this::names).toList());
                open.add(new Open(touched(words), facts));
            }
        }
        open.add(new Open(-1, why.standing().missing()));
        return open;
    }

    private static SortedSet<FactNeeded> needed(Why why, Set<Integer> inputs) {
        SortedSet<FactNeeded> needed = new TreeSet<>();
        for (int input : inputs) {
            switch (why.given().get(input)) {
                case Given.Absent(FactNeeded fact) -> needed.add(fact);
                case Given.OfProgramme(var _, Standing other) when other != null -> needed.addAll(other.missing());
                default -> {}
            }
        }
        return needed;
    }

    private String names(FactNeeded needed) {
        FactDefinition fact = dictionary.get(needed.key());
        return fact.zh() + "，" + String.join("，", fact.aliases());
    }

    private int touched(String words) {
        Set<String> grams = new HashSet<>(Grams.of(words));
        grams.retainAll(question);
        return grams.size();
    }

    private static int year(FactNeeded needed) {
        return needed.year() == null ? 0 : needed.year();
    }

    /** A yes or no is said at once, a figure has to be looked up. */
    private int effort(FactNeeded needed) {
        FactType type = dictionary.get(needed.key()).type();
        return type == FactType.BOOLEAN ? 0 : type == FactType.CODE ? 1 : type.isNumeric() ? 2 : 3;
    }
}
