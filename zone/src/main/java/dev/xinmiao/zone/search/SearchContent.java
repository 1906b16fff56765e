package dev.xinmiao.zone.search;

import dev.xinmiao.search.Synonyms;
import dev.xinmiao.search.text.Words;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.YamlNode;
import java.util.List;
import java.util.Set;

/**
 * The words that a zone's search knows besides the dictionary's, from {@code search.yaml} of the pack.
 *
 * @param terms that are not cut apart
 * @param synonyms groups of words that mean the same in a query
 * @param editing the desk whose officers change synonyms; empty where the pack names none, and then supervisors alone do
 * @param questions examples of what can be asked
 */
public record SearchContent(
        List<String> terms, List<List<String>> synonyms, String editing, List<Bilingual> questions) {
    private static final String FILE = "search.yaml";

    /** @throws dev.xinmiao.zone.pack.InvalidPackException if the file is there and can't be read */
    public static SearchContent load(Pack pack) {
        return pack.file(FILE)
                .map(pack::yaml)
                .map(file -> file.only(Set.of("terms", "synonyms", "editing", "questions")))
                .map(file -> new SearchContent(
                        texts(file.list("terms")),
                        file.list("synonyms").stream()
                                .map(group -> texts(group.elements()))
                                .toList(),
                        file.text("editing", ""),
                        file.list("questions").stream()
                                .map(question -> new Bilingual(
                                        question.required("zh").text(),
                                        question.required("en").text()))
                                .toList()))
                .orElseGet(() -> new SearchContent(List.of(), List.of(), "", List.of()));
    }

    private static List<String> texts(List<YamlNode> nodes) {
        return nodes.stream().map(YamlNode::text).toList();
    }

    public Words words() {
        return new Words(terms);
    }

    public Synonyms widening() {
        return new Synonyms(synonyms);
    }
}
