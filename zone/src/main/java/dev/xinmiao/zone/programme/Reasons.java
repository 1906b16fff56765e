package dev.xinmiao.zone.programme;

import dev.xinmiao.decision.KnowledgeSource;
import dev.xinmiao.decision.explain.Explanation;
import dev.xinmiao.decision.explain.Reason;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.fact.Source;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.programme.Alternatives.Alternative;
import dev.xinmiao.zone.programme.Standing.ConditionResult;
import dev.xinmiao.zone.programme.Standing.State;
import dev.xinmiao.zone.programme.Standing.Truth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts a standing into sentences: for a no what failed, with its clause; for an open one what is missing and who could
 * supply it; for a yes that all conditions hold.
 */
public final class Reasons {
    private static final Bilingual NO_GAP = new Bilingual("", "");

    private final FactDictionary dictionary;

    public Reasons(FactDictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** The sentences for the standing as a whole, the decisive ones only. */
    public List<Bilingual> of(Why why) {
        if (why.standing().state() != State.NOT_MET) {
            return of(why.standing());
        }
        var sentences = new ArrayList<>(refused(why));
        problems(why.standing(), sentences);
        return sentences;
    }

    /**
     * As {@link #of(Why)}, and for a no how far off each number is: 3.8%，要求 ≥ 4%，差 0.2 个百分点. Where one of several paths is
     * enough that is said, and each path is a sentence, the nearest first.
     */
    public List<Bilingual> withGaps(Why why) {
        List<ConditionResult> conditions = why.standing().conditions();
        if (why.standing().state() != State.NOT_MET) {
            return of(why);
        }
        var sentences = new LinkedHashSet<Bilingual>();
        // Behind the others, so that none of them reads as one of the paths.
        List<Bilingual> paths = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            if (conditions.get(i).truth() == Truth.FALSE) {
                Condition condition = conditions.get(i).condition();
                String clause = condition.clause().cite();
                List<Alternative> alternatives =
                        Alternatives.of(why.conditions().get(i)).nearestFirst();
                if (!alternatives.isEmpty()) {
                    paths.addAll(paths(why, condition.name(), alternatives, clause));
                    continue;
                }
                List<Bilingual> gaps = gaps(why, why.conditions().get(i).reasons(), clause);
                sentences.addAll(gaps.isEmpty() ? List.of(notMet(condition)) : gaps);
            }
        }
        if (sentences.isEmpty() && paths.isEmpty() && why.verdict() != null) {
            sentences.addAll(gaps(why, why.verdict().reasons(), ""));
        }
        sentences.addAll(paths);
        return sentences.isEmpty() ? of(why) : List.copyOf(sentences);
    }

    private List<Bilingual> paths(Why why, Bilingual condition, List<Alternative> paths, String clause) {
        List<Bilingual> sentences = new ArrayList<>();
        sentences.add(new Bilingual(
                condition.zh() + "——以下 " + paths.size() + " 条满足其中一条即可，差得最少的在前：",
                condition.en() + " - any one of these " + paths.size() + " is enough, the nearest first:"));
        for (int i = 0; i < paths.size(); i++) {
            List<Bilingual> gaps = gaps(why, paths.get(i).failing(), clause);
            String name = paths.get(i).name();
            String number = "（" + (i + 1) + "）";
            sentences.add(new Bilingual(
                    number
                            + cited(name, "", "：")
                            + gaps.stream().map(Bilingual::zh).collect(Collectors.joining("；")),
                    "(" + (i + 1) + ") " + gaps.stream().map(Bilingual::en).collect(Collectors.joining("; "))));
        }
        return sentences;
    }

    private List<Bilingual> gaps(Why why, List<Reason> reasons, String clause) {
        return reasons.stream()
                .filter(reason -> reason.outcome() == Reason.Outcome.FAILS)
                .map(reason -> sentence(
                        why,
                        reason,
                        clause,
                        Wording.of(why.edition(), reason.left(), dictionary).gap(reason)))
                .distinct()
                .toList();
    }

    /** As {@link #of(Why)}; for a standing that is not NOT_MET the reasons are in it already. */
    public List<Bilingual> of(Standing standing) {
        var sentences = new ArrayList<Bilingual>();
        switch (standing.state()) {
            case MET -> sentences.add(met(standing));
            case NOT_MET ->
                standing.conditions().stream()
                        .filter(result -> result.truth() == Truth.FALSE)
                        .forEach(result -> sentences.add(notMet(result.condition())));
            case MISSING -> sentences.addAll(missing(standing.missing()));
        }
        problems(standing, sentences);
        return sentences;
    }

    private static void problems(Standing standing, List<Bilingual> sentences) {
        standing.problems().forEach(problem -> sentences.add(new Bilingual(problem, "")));
    }

    private static Bilingual met(Standing standing) {
        int conditions = standing.conditions().size();
        Score score = standing.score();
        if (conditions > 0) {
            return new Bilingual("全部 " + conditions + " 项条件符合", "All " + conditions + " conditions hold");
        }
        return score == null
                ? new Bilingual("符合", "Met")
                : new Bilingual("得分 " + Wording.score(score), "Score " + Wording.score(score));
    }

    private List<Bilingual> refused(Why why) {
        var sentences = new LinkedHashSet<Bilingual>();
        List<ConditionResult> conditions = why.standing().conditions();
        for (int i = 0; i < conditions.size(); i++) {
            if (conditions.get(i).truth() == Truth.FALSE) {
                sentences.addAll(
                        of(why, conditions.get(i).condition(), why.conditions().get(i)));
            }
        }
        if (sentences.isEmpty() && why.verdict() != null) {
            failed(why, why.verdict(), "").forEach(sentences::add);
        }
        return List.copyOf(sentences);
    }

    /** Why one condition fails; the condition itself where its tree names no single comparison. */
    public List<Bilingual> of(Why why, Condition condition, Explanation explanation) {
        List<Bilingual> sentences = failed(why, explanation, condition.clause().cite());
        if (!sentences.isEmpty()) {
            return sentences;
        }
        return List.of(notMet(condition));
    }

    private static Bilingual notMet(Condition condition) {
        String clause = condition.clause().cite();
        return new Bilingual(
                "不符合：" + condition.title().zh() + cited(clause, "（", "）"),
                "Not met: " + condition.title().en() + cited(clause, " (", ")"));
    }

    private List<Bilingual> failed(Why why, Explanation explanation, String clause) {
        return explanation.reasons().stream()
                .filter(reason -> reason.outcome() == Reason.Outcome.FAILS)
                .map(reason -> sentence(why, reason, clause))
                .distinct()
                .toList();
    }

    /**
     * One decisive comparison: 职工总数 501 人，要求 ≤ 500（办法第六条(二)）.
     *
     * @param otherwise the clause to cite where the rules give none
     */
    public Bilingual sentence(Why why, Reason reason, String otherwise) {
        return sentence(why, reason, otherwise, NO_GAP);
    }

    private Bilingual sentence(Why why, Reason reason, String otherwise, Bilingual gap) {
        String clause = clause(reason, otherwise);
        Wording wording = Wording.of(why.edition(), reason.left(), dictionary);
        if (Wording.lacks(reason)) {
            return new Bilingual(
                    "没有" + wording.name().zh() + cited(clause, "（", "）"),
                    "No " + lower(wording.name().en()) + cited(clause, " (", ")"));
        }
        return new Bilingual(
                wording.name().zh() + " " + wording.found(reason, true) + "，要求 " + wording.requirement(reason, true)
                        + cited(gap.zh(), "，", "") + cited(clause, "（", "）"),
                wording.name().en() + " " + wording.found(reason, false) + ", required "
                        + wording.requirement(reason, false) + cited(gap.en(), ", ", "") + cited(clause, " (", ")"));
    }

    private static String lower(String name) {
        boolean word = name.length() > 1 && Character.isLowerCase(name.charAt(1));
        return word ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name;
    }

    /** One decisive comparison in the pieces of that sentence, in the Chinese names of the rules. */
    public Comparison comparison(Why why, Reason reason) {
        Wording wording = Wording.of(why.edition(), reason.left(), dictionary);
        return new Comparison(
                wording.name().zh(),
                wording.found(reason, true),
                wording.requirement(reason, true),
                Wording.named(reason));
    }

    private static String clause(Reason reason, String otherwise) {
        if (!reason.clauses().isEmpty()) {
            return String.join("；", reason.clauses());
        }
        String authorities =
                reason.authorities().stream().map(KnowledgeSource::name).collect(Collectors.joining("、"));
        return authorities.isEmpty() ? otherwise : authorities;
    }

    private static String cited(String clause, String open, String close) {
        return clause.isEmpty() ? "" : open + clause + close;
    }

    /** One sentence for each source that could supply something: 缺 职工总数（2024、2025 年）、…，可由税务申报提供. */
    public List<Bilingual> missing(Collection<FactNeeded> needed) {
        var bySource = new TreeMap<String, Map<FactKey, List<FactNeeded>>>();
        for (FactNeeded each : needed) {
            bySource.computeIfAbsent(dictionary.get(each.key()).usualSource(), source -> new TreeMap<>())
                    .computeIfAbsent(each.key(), key -> new ArrayList<>())
                    .add(each);
        }
        return bySource.entrySet().stream()
                .map(entry -> missing(
                        entry.getValue(), dictionary.source(entry.getKey()).orElse(null)))
                .toList();
    }

    private Bilingual missing(Map<FactKey, List<FactNeeded>> needed, @Nullable Source source) {
        var zh = new ArrayList<String>();
        var en = new ArrayList<String>();
        needed.forEach((key, each) -> {
            String years = each.stream()
                    .map(FactNeeded::year)
                    .filter(Objects::nonNull)
                    .map(String::valueOf)
                    .collect(Collectors.joining("、"));
            zh.add(dictionary.get(key).zh() + (years.isEmpty() ? "" : "（" + years + " 年）"));
            en.add(dictionary.get(key).en() + (years.isEmpty() ? "" : " (" + years.replace("、", ", ") + ")"));
        });
        return new Bilingual(
                "缺 " + String.join("、", zh) + (source == null ? "" : "，可由" + source.zh() + "提供"),
                "Missing: " + String.join(", ", en) + (source == null ? "" : "; to be had from: " + source.en()));
    }

    /** How a state is called. */
    public static Bilingual name(State state) {
        return switch (state) {
            case MET -> new Bilingual("符合", "Met");
            case NOT_MET -> new Bilingual("不符合", "Not met");
            case MISSING -> new Bilingual("缺资料", "Missing facts");
        };
    }
}
