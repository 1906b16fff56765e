package dev.xinmiao.zone.fact;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.YamlNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sections of the industry classification (国民经济行业门类), content of a pack: {@code industry-sections.yaml}. */
@Component
public class Industries {
    private final List<Section> sections;

    public Industries(Pack pack) {
        sections = pack.file("industry-sections.yaml")
                .map(file -> pack.yaml(file).required("sections").elements().stream()
                        .map(Industries::section)
                        .toList())
                .orElse(List.of());
    }

    /**
     * @param id its letter
     * @param low number of its first division
     * @param high of its last
     */
    public record Section(String id, Bilingual name, int low, int high) {}

    private static Section section(YamlNode node) {
        List<YamlNode> divisions = node.list("divisions");
        return new Section(
                node.required("id").text(),
                new Bilingual(node.required("zh").text(), node.required("en").text()),
                divisions.getFirst().decimal().intValueExact(),
                divisions.getLast().decimal().intValueExact());
    }

    public List<Section> all() {
        return sections;
    }

    public Optional<Section> find(@Nullable String id) {
        return sections.stream().filter(section -> section.id().equals(id)).findFirst();
    }
}
