package dev.xinmiao.search.answer;

import dev.xinmiao.search.SearchIndex.Line;
import dev.xinmiao.search.SearchIndex.Reading;
import dev.xinmiao.search.text.Grams;
import dev.xinmiao.search.text.Uniform;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What speaks for each line of a text to be the answer. */
final class LineMeasures {

    /** In the order of the numbers of a line. */
    static final List<String> NAMES = List.of(
            "meaning",
            "meaning-before",
            "meaning-after",
            "heading-meaning",
            "words",
            "words-with-line-before",
            "most-words",
            "many-words",
            "entry-behind",
            "entry-first",
            "line-first",
            "line-heading",
            "line-length",
            "enumeration",
            "number-asked",
            "day-asked",
            "span-asked",
            "money-asked",
            "fee-asked",
            "who-asked",
            "papers-asked",
            "telephone-asked",
            "label-asked",
            "list-below-words",
            "rare-words",
            "rare-words-with-line-before",
            "meaning-behind",
            "words-behind",
            "most-meaning",
            "much-meaning",
            "place",
            "line-short");

    private static final Pattern LABEL = Pattern.compile("^([^:,.;]{2,10}):");
    private static final Pattern PARTS = Pattern.compile("[、;]|[一二三四五六七八九]是|\\d[.、]");
    private static final Pattern HEADING = Pattern.compile("^[(]?[一二三四五六七八九十\\d]{1,3}[)、.].{0,28}$");

    private LineMeasures() {}

    /** The measures of each line of a found entry, in the order of {@link #NAMES}. */
    static List<double[]> of(Question question, Reading reading, Map<String, Double> rare, double best, boolean first) {
        List<Line> lines = reading.lines();
        List<String> texts = new ArrayList<>();
        List<Set<String>> met = new ArrayList<>();
        Map<String, Integer> frequency = new HashMap<>();
        for (Line line : lines) {
            String text = Uniform.of(reading.text().substring(line.start(), line.end()));
            Set<String> grams = new HashSet<>(Grams.of(text));
            grams.retainAll(question.grams());
            grams.forEach(gram -> frequency.merge(gram, 1, Integer::sum));
            texts.add(text);
            met.add(grams);
        }
        // A word that stands in every line of the text tells no line from another.
        Map<String, Double> rarity = new HashMap<>();
        frequency.forEach((gram, count) -> rarity.put(gram, Math.log((lines.size() + 1) / (count + 0.5))));
        double all = rarity.values().stream().mapToDouble(Double::doubleValue).sum();
        double[] words = new double[lines.size()];
        double[] together = new double[lines.size()];
        for (int at = 0; at < lines.size(); at++) {
            words[at] = share(met.get(at), rarity, all);
            Set<String> both = new HashSet<>(met.get(at));
            if (at > 0) {
                both.addAll(met.get(at - 1));
            }
            together[at] = share(both, rarity, all);
        }
        double allRare = question.grams().stream()
                .mapToDouble(gram -> rare.getOrDefault(gram, 0.0))
                .sum();
        double mostWords = Arrays.stream(words).max().orElse(0);
        double mostMeaning = lines.stream().mapToDouble(Line::meaning).max().orElse(0);
        List<double[]> measures = new ArrayList<>();
        double heading = 0;
        double above = 0;
        for (int at = 0; at < lines.size(); at++) {
            double wordsHere = words[at];
            long richer =
                    Arrays.stream(words).filter(other -> other > wordsHere).count();
            double meaning = lines.get(at).meaning();
            long nearer =
                    lines.stream().filter(other -> other.meaning() > meaning).count();
            String text = texts.get(at);
            Set<String> both = new HashSet<>(met.get(at));
            if (at > 0) {
                both.addAll(met.get(at - 1));
            }
            if (at > 0) {
                heading = Math.max(heading * 0.97, lines.get(at - 1).meaning());
                above = Math.max(above * 0.8, words[at - 1]);
            }
            measures.add(new double[] {
                lines.get(at).meaning(),
                at > 0 ? lines.get(at - 1).meaning() : 0,
                at + 1 < lines.size() ? lines.get(at + 1).meaning() : 0,
                heading,
                wordsHere,
                together[at],
                is(wordsHere > 0 && richer == 0),
                is(wordsHere > 0 && richer < 3),
                reading.hit().score() - best,
                is(first),
                is(at == 0),
                is(HEADING.matcher(text).matches()),
                Math.log1p(text.length()),
                Math.log1p(PARTS.matcher(text).results().count()),
                tells(text, Sought.NUMBER, question),
                tells(text, Sought.DAY, question),
                tells(text, Sought.SPAN, question),
                tells(text, Sought.MONEY, question),
                tells(text, Sought.FEE, question),
                tells(text, Sought.WHO, question),
                tells(text, Sought.PAPERS, question),
                tells(text, Sought.TELEPHONE, question),
                is(labelled(text, question)),
                question.list() ? above : 0,
                share(met.get(at), rare, allRare),
                share(both, rare, allRare),
                meaning - mostMeaning,
                wordsHere - mostWords,
                is(nearer == 0),
                is(nearer < 3),
                (double) at / lines.size(),
                is(text.length() < 20)
            });
        }
        return measures;
    }

    /** 收费: … for a question about money: its label says that the line tells what is asked for. */
    private static boolean labelled(String text, Question question) {
        Matcher label = LABEL.matcher(text);
        return label.find() && question.sought().stream().anyMatch(kind -> kind.toldBy(label.group(1)));
    }

    private static double tells(String text, Sought kind, Question question) {
        return is(question.sought().contains(kind) && kind.toldBy(text));
    }

    private static double share(Set<String> grams, Map<String, Double> rarity, double all) {
        double sum = 0;
        for (String gram : grams) {
            sum += rarity.getOrDefault(gram, 0.0);
        }
        return all == 0 ? 0 : sum / all;
    }

    private static double is(boolean true_) {
        return true_ ? 1 : 0;
    }
}
