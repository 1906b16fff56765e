package dev.xinmiao.zone.casework.process;

import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.YamlNode;
import dev.xinmiao.zone.pack.YamlWords;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The desks of a zone, from {@code desks.yaml} of its pack. */
public final class Desks {
    private final Map<String, Desk> byId;

    private Desks(Map<String, Desk> byId) {
        this.byId = byId;
    }

    /**
     * Reads {@code desks.yaml}.
     *
     * @throws InvalidPackException with everything that is wrong with it
     */
    public static Desks read(YamlNode file) {
        Problems problems = new Problems(file.file());
        Map<String, Desk> byId = new LinkedHashMap<>();
        problems.check(() -> file.only(Set.of("desks")));
        problems.check(() -> file.required("desks")
                .elements()
                .forEach(node -> problems.check(() -> {
                    node.only(Set.of("id", "name", "bureau"));
                    YamlNode id = node.required("id");
                    Desk desk = new Desk(
                            id.text(),
                            YamlWords.bilingual(node.required("name")),
                            YamlWords.bilingual(node.required("bureau")));
                    if (byId.putIfAbsent(desk.id(), desk) != null) {
                        problems.add(
                                id,
                                "经办岗 “%s” 已经有了。".formatted(desk.id()),
                                "There is a desk “%s” already.".formatted(desk.id()));
                    }
                })));
        problems.refuse();
        return new Desks(byId);
    }

    public Optional<Desk> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Collection<Desk> all() {
        return byId.values();
    }

    /** The id of the desk that is called so, by id or by either name; other words stay as they are. */
    String idOf(String called) {
        return byId.values().stream()
                .filter(desk ->
                        desk.name().zh().equals(called) || desk.name().en().equalsIgnoreCase(called))
                .map(Desk::id)
                .findFirst()
                .filter(id -> !byId.containsKey(called))
                .orElse(called);
    }

    /** What is wrong where a desk isn't there. */
    static void unknown(Problems problems, Place at, String desk, Desks known) {
        Set<String> all = known.byId.keySet();
        problems.add(
                at,
                "没有经办岗 “%s”；desks.yaml 中有 %s。".formatted(desk, String.join("、", all)),
                "Nobody holds the desk “%s”; desks.yaml has %s.".formatted(desk, String.join(", ", all)));
    }
}
