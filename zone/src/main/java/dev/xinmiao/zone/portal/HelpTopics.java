package dev.xinmiao.zone.portal;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.YamlNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How to use the platform, topic by topic, from {@code help.yaml} of the pack; none where a pack has no such file. */
public record HelpTopics(List<Topic> all) {
    private static final String FILE = "help.yaml";

    /**
     * @param id the end of its address: small letters and hyphens
     * @param words what people call it besides
     * @param links pages of the platform that it speaks of
     */
    public record Topic(String id, Bilingual title, List<String> words, List<Bilingual> text, List<Link> links) {
        public String address() {
            return "/help/" + id;
        }
    }

    public record Link(String to, Bilingual text) {}

    /** @throws InvalidPackException if the file is there and can't be read */
    public static HelpTopics load(Pack pack) {
        Set<String> ids = new HashSet<>();
        return new HelpTopics(pack.file(FILE)
                .map(pack::yaml)
                .map(file -> file.only(Set.of("topics")).list("topics").stream()
                        .map(node -> topic(node, ids))
                        .toList())
                .orElse(List.of()));
    }

    private static Topic topic(YamlNode node, Set<String> ids) {
        node.only(Set.of("id", "zh", "en", "words", "text", "links"));
        String id = node.required("id").text();
        if (!id.matches("[a-z]+(-[a-z]+)*") || !ids.add(id)) {
            throw new InvalidPackException(node.required("id")
                    .problem("'" + id + "' has to be small letters and hyphens, and no other topic's"));
        }
        List<Bilingual> text =
                node.required("text").elements().stream().map(HelpTopics::both).toList();
        return new Topic(
                id,
                both(node),
                node.list("words").stream().map(YamlNode::text).toList(),
                text,
                node.list("links").stream().map(HelpTopics::link).toList());
    }

    private static Bilingual both(YamlNode node) {
        return new Bilingual(node.required("zh").text(), node.required("en").text());
    }

    private static Link link(YamlNode node) {
        String to = node.only(Set.of("to", "zh", "en")).required("to").text();
        if (!to.startsWith("/") || to.startsWith("//")) {
            throw new InvalidPackException(
                    node.required("to").problem("'" + to + "' is no page of the platform; begin with one /"));
        }
        return new Link(to, both(node));
    }

    Optional<Topic> find(String id) {
        return all.stream().filter(topic -> topic.id().equals(id)).findFirst();
    }
}
