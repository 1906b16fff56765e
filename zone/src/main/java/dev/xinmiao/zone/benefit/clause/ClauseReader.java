package dev.xinmiao.zone.benefit.clause;

import dev.xinmiao.zone.benefit.clause.Clause.Article;
import dev.xinmiao.zone.benefit.clause.Clause.Sentence;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.PackProblem;
import dev.xinmiao.zone.pack.YamlNode;
import dev.xinmiao.zone.pack.YamlWords;
import dev.xinmiao.zone.programme.ClauseRef;
import dev.xinmiao.zone.programme.Edition;
import dev.xinmiao.zone.programme.MoreEntries;
import dev.xinmiao.zone.programme.Programme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@code clauses/<id>.yaml} says beside the programme's own entries. */
final class ClauseReader {
    static final MoreEntries ENTRIES = new MoreEntries(
            Set.of("place", "type", "payment", "paymentMark", "effort", "plain", "text"),
            Set.of(
                    "parameters",
                    "steps",
                    "event",
                    "basis",
                    "repeats",
                    "caps",
                    "sameKind",
                    "excludes",
                    "pot",
                    "short",
                    "rounding",
                    "budgetYear",
                    "invoices",
                    "windows",
                    "repeal",
                    "free"),
            Set.of("change", "nearly"));

    /** A parameter's place in a sentence. */
    static final Pattern NAMED = Pattern.compile("\\{([^{}]+)}");

    private final Programme programme;
    private final FactDictionary dictionary;
    private final List<PackProblem> problems;

    ClauseReader(Programme programme, FactDictionary dictionary, List<PackProblem> problems) {
        this.programme = programme;
        this.dictionary = dictionary;
        this.problems = problems;
    }

    Clause read(YamlNode file) {
        Map<String, Terms> terms = new LinkedHashMap<>();
        for (YamlNode node : file.required("editions").elements()) {
            Edition edition = programme.edition(node.required("id").text()).orElseThrow();
            terms.put(edition.id(), new TermsReader(programme, edition, dictionary).read(node));
        }
        return new Clause(
                programme,
                YamlWords.bilingual(file.required("place")),
                YamlWords.word(file.required("type"), Clause.Type.values(), ClauseReader::written),
                YamlWords.word(file.required("payment"), Clause.Payment.values(), ClauseReader::written),
                YamlWords.mark(file, "paymentMark"),
                file.required("effort").decimal(),
                file.required("plain").elements().stream()
                        .map(node -> sentence(node, terms))
                        .toList(),
                file.required("text").elements().stream().map(this::article).toList(),
                terms);
    }

    /** Enumerated words as YAML has them: {@code ENTERPRISE_YEAR} is enterprise-year. */
    static String written(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Sentence sentence(YamlNode node, Map<String, Terms> terms) {
        node.only(Set.of("zh", "en", "clause", "mark"));
        Bilingual text = YamlWords.texts(node);
        Matcher named = NAMED.matcher(text.zh() + text.en());
        while (named.find()) {
            String name = named.group(1);
            if (terms.values().stream().anyMatch(each -> each.parameter(name).isEmpty())) {
                problems.add(
                        node.problem("句中的“%1$s”不是每一版都有的参数。 “%1$s” in this sentence is not a parameter of every edition."
                                .formatted(name)));
            }
        }
        return new Sentence(text, ClauseRef.read(node.required("clause"), programme.documents()), YamlWords.mark(node));
    }

    private Article article(YamlNode node) {
        node.only(Set.of("zh", "en", "clause", "mark"));
        return new Article(
                ClauseRef.read(node.required("clause"), programme.documents()),
                YamlWords.texts(node),
                YamlWords.mark(node));
    }

    static InvalidPackException refused(YamlNode node, String zh, String en) {
        return new InvalidPackException(node.problem(zh + " " + en));
    }
}
