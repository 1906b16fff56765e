package dev.xinmiao.zone.trial;

import dev.xinmiao.search.Query;
import dev.xinmiao.search.SearchIndex;
import dev.xinmiao.search.SearchIndex.Findings;
import dev.xinmiao.search.SearchIndex.Reading;
import dev.xinmiao.search.answer.Answer;
import dev.xinmiao.search.answer.AnswerLearning.Example;
import dev.xinmiao.search.answer.Answerer;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.YamlNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;

/** Whether questions are answered as {@code asking-cases.yaml} of a pack says: with the words that answer, or not at all. */
public final class AskingCases {
    private static final String FILE = "asking-cases.yaml";
    private static final Set<String> KEYS = Set.of("answered", "refused");
    private static final Set<String> CASE = Set.of("ask", "from", "holds");

    private final List<Answered> answered;
    private final List<String> refused;

    private AskingCases(List<Answered> answered, List<String> refused) {
        this.answered = answered;
        this.refused = refused;
    }

    /** @param holds words of the entry that answer the question */
    private record Answered(String question, String entry, String holds) {
        boolean by(Answer.Quote quote) {
            return quote.entryId().equals(entry) && quote.text().contains(holds);
        }
    }

    /** The cases of a pack; none where it has no such file. */
    public static AskingCases load(Pack pack) {
        return pack.file(FILE)
                .map(file -> {
                    YamlNode node = pack.yaml(file);
                    node.only(KEYS);
                    return new AskingCases(
                            node.required("answered").elements().stream()
                                    .map(AskingCases::answered)
                                    .toList(),
                            node.required("refused").elements().stream()
                                    .map(YamlNode::text)
                                    .toList());
                })
                .orElse(new AskingCases(List.of(), List.of()));
    }

    private static Answered answered(YamlNode node) {
        node.only(CASE);
        return new Answered(
                node.required("ask").text(),
                node.required("from").text(),
                node.required("holds").text());
    }

    /** What answers are learnt from. */
    List<Example> examples(SearchIndex index, LocalDate day) {
        List<Example> examples = new ArrayList<>();
        for (Answered asked : answered) {
            Findings found = read(index, asked.question(), day);
            examples.add(new Example(asked.question(), found, (id, from, to) -> holds(found, asked, id, from, to)));
        }
        refused.forEach(question -> examples.add(new Example(question, read(index, question, day), null)));
        return examples;
    }

    private static boolean holds(Findings found, Answered asked, String id, int from, int to) {
        return id.equals(asked.entry())
                && found.readings().stream()
                        .filter(reading -> reading.hit().id().equals(id))
                        .map(Reading::text)
                        .anyMatch(text -> text.substring(from, to).contains(asked.holds()));
    }

    private static Findings read(SearchIndex index, String question, LocalDate day) {
        return index.read(Query.of(question, day).withLimit(Answerer.READ));
    }

    /** Asks all, and prints one measure a line, then what went wrong. */
    void measure(SearchIndex index, Answerer answerer, LocalDate day, BiConsumer<String, String> line) {
        List<String> missed = new ArrayList<>();
        int cited = 0;
        int first = 0;
        for (Answered asked : answered) {
            Answer answer = answerer.answer(asked.question(), read(index, asked.question(), day));
            boolean right = answer.answered() && answer.quotes().stream().anyMatch(asked::by);
            cited += right ? 1 : 0;
            first += answer.answered() && asked.by(answer.quotes().getFirst()) ? 1 : 0;
            if (!right) {
                missed.add((answer.answered() ? "not cited" : "refused") + sure(answer) + asked.question());
            }
        }
        int kept = 0;
        for (String question : refused) {
            Answer answer = answerer.answer(question, read(index, question, day));
            kept += answer.answered() ? 0 : 1;
            if (answer.answered()) {
                missed.add("answered" + sure(answer) + question);
            }
        }
        line.accept("asked:cited", share(cited, answered.size()));
        line.accept("asked:first-quote-right", share(first, answered.size()));
        line.accept("asked:refused", share(kept, refused.size()));
        missed.forEach(miss -> line.accept("missed", miss));
    }

    private static String sure(Answer answer) {
        return String.format(Locale.ROOT, " (%.2f): ", answer.sure());
    }

    private static String share(int count, int all) {
        return String.format(Locale.ROOT, "%.3f (%d of %d)", all == 0 ? 0 : (double) count / all, count, all);
    }
}
