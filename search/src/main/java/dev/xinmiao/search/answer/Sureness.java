package dev.xinmiao.search.answer;

import dev.xinmiao.search.Reasons;
import dev.xinmiao.search.SearchIndex.Findings;
import dev.xinmiao.search.SearchIndex.Line;
import dev.xinmiao.search.SearchIndex.Reading;
import dev.xinmiao.search.answer.Quoting.Chosen;
import dev.xinmiao.search.text.Grams;
import dev.xinmiao.search.text.Uniform;
import dev.xinmiao.search.text.Word;
import dev.xinmiao.search.text.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What speaks for the sources holding the answer at all. */
final class Sureness {

    static final List<String> NAMES = List.of(
            "words",
            "passage-words",
            "meaning",
            "ahead",
            "likely",
            "likely-entry",
            "missing",
            "missing-rarest",
            "missing-words",
            "place-missing",
            "title-missing",
            "line-words",
            "line-words-most",
            "line-meaning",
            "line-meaning-most",
            "best-line-words",
            "question-rarity",
            "entry-is-first",
            "sought",
            "sought-told",
            "money-untold",
            "who-untold",
            "label-asked",
            "title-and-line-words");

    private static final Pattern TITLE = Pattern.compile("《(.{2,40}?)》");

    private Sureness() {}

    /**
     * The measures of a question as it was answered.
     *
     * @param found the entries, the best first, at least one
     * @param quote the first
     * @param keyLine measures of its key line
     */
    static double[] of(Question question, Words words, Findings found, Chosen quote, double[] keyLine) {
        List<Reading> readings = found.readings();
        Reading first = readings.getFirst();
        Reading quoted = readings.get(quote.reading());
        Reasons reasons = quoted.hit().reasons();
        double second = readings.size() > 1 ? readings.get(1).hit().score() : 0;
        String source = Uniform.of(quoted.hit().title() + "\n" + quoted.text());
        Map<String, Double> rarity = new HashMap<>(found.rarity());
        rarity.keySet().retainAll(question.grams());
        double all = rarity.values().stream().mapToDouble(Double::doubleValue).sum();
        Set<String> missing = new HashSet<>(rarity.keySet());
        missing.removeAll(new HashSet<>(Grams.of(source)));
        double most = 0;
        double nearest = 0;
        for (Reading reading : readings) {
            for (Line line : reading.lines()) {
                most = Math.max(most, covered(reading.text().substring(line.start(), line.end()), rarity, all));
                nearest = Math.max(nearest, line.meaning());
            }
        }
        return new double[] {
            reasons.text(),
            reasons.passage(),
            reasons.meaning(),
            Math.min(0.3, first.hit().score() - second),
            quote.likely(),
            quote.likelyEntry(),
            all == 0 ? 0 : sum(missing, rarity) / all,
            missing.stream()
                    .mapToDouble(gram -> rarity.getOrDefault(gram, 0.0))
                    .max()
                    .orElse(0),
            missingWords(question, words, source),
            words.places(question.text()).stream().anyMatch(place -> !source.contains(withoutRank(place))) ? 1 : 0,
            TITLE.matcher(question.text()).results().anyMatch(title -> !source.contains(Uniform.of(title.group(1))))
                    ? 1
                    : 0,
            covered(quote.quote().text(), rarity, all),
            most,
            keyLine[LineMeasures.NAMES.indexOf("meaning")],
            nearest,
            keyLine[LineMeasures.NAMES.indexOf("words-with-line-before")],
            Math.log1p(all),
            quote.reading() == 0 ? 1 : 0,
            question.sought().isEmpty() ? 0 : 1,
            told(question, quote.quote().text()),
            untold(Sought.MONEY, question, quote.quote().text()),
            untold(Sought.WHO, question, quote.quote().text()),
            keyLine[LineMeasures.NAMES.indexOf("label-asked")],
            covered(quoted.hit().title() + "\n" + quote.quote().text(), rarity, all)
        };
    }

    /** The share of the kinds of things asked for that the quote tells. */
    private static double told(Question question, String quote) {
        String text = Uniform.of(quote);
        return question.sought().isEmpty()
                ? 0
                : (double) question.sought().stream()
                                .filter(kind -> kind.toldBy(text))
                                .count()
                        / question.sought().size();
    }

    private static double untold(Sought kind, Question question, String quote) {
        return question.sought().contains(kind) && !kind.toldBy(Uniform.of(quote)) ? 1 : 0;
    }

    private static double covered(String text, Map<String, Double> rarity, double all) {
        Set<String> met = new HashSet<>(Grams.of(text));
        met.retainAll(rarity.keySet());
        return all == 0 ? 0 : sum(met, rarity) / all;
    }

    private static double sum(Set<String> grams, Map<String, Double> rarity) {
        return grams.stream()
                .mapToDouble(gram -> rarity.getOrDefault(gram, 0.0))
                .sum();
    }

    /** The share of the question's words, by their length, that the source doesn't have. */
    private static double missingWords(Question question, Words words, String source) {
        double missing = 0;
        double all = 0;
        for (Word word : words.of(question.text())) {
            if (word.text().length() > 1
                    && question.grams().contains(word.text().substring(0, 2))) {
                all += word.text().length();
                missing += source.contains(word.text()) ? 0 : word.text().length();
            }
        }
        return all == 0 ? 0 : missing / all;
    }

    /** 内江市 is the same place as 内江. */
    static String withoutRank(String place) {
        boolean ranked = place.length() > 2 && "省市区县".indexOf(place.charAt(place.length() - 1)) >= 0;
        return ranked ? place.substring(0, place.length() - 1) : place;
    }
}
