package dev.xinmiao.zone.item;

import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackProblem;
import dev.xinmiao.zone.pack.YamlNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was published before, in {@code items-published.yaml}: of each version its state and a fingerprint of each part that
 * may not change silently. So a file edited in place is found out without the file it was.
 */
final class PublishedVersions {
    static final String FILE = "items-published.yaml";

    private static final int FINGERPRINT_BYTES = 6;

    private record Entry(ItemState state, Map<Part, String> parts) {}

    private final Map<String, Entry> entries;

    private PublishedVersions(Map<String, Entry> entries) {
        this.entries = entries;
    }

    static PublishedVersions read(Pack pack, List<PackProblem> problems) {
        var entries = new TreeMap<String, Entry>();
        try {
            pack.file(FILE).map(pack::yaml).ifPresent(file -> {
                Entries top = new Entries(file, Set.of("items"), problems);
                top.required("items", Map.<String, YamlNode>of(), YamlNode::entries)
                        .forEach((id, node) -> entries.put(id, entry(node, problems)));
            });
        } catch (InvalidPackException e) {
            problems.addAll(e.problems());
        }
        return new PublishedVersions(entries);
    }

    private static Entry entry(YamlNode node, List<PackProblem> problems) {
        Entries entries = new Entries(node, Set.of("state", "limit", "materials", "audience", "unit"), problems);
        var parts = new LinkedHashMap<Part, String>();
        for (Part part : Part.values()) {
            parts.put(part, entries.text(Words.of(part)));
        }
        return new Entry(entries.word("state", ItemState.PUBLISHED), parts);
    }

    /** As {@link #checkKnown}, and notes an item that is published without being on record. */
    void check(ServiceItem item, YamlNode file, List<PackProblem> problems) {
        if (!entries.containsKey(item.id()) && item.status().state().isPublic()) {
            problems.add(file.problem("%s 尚未登记发布：请运行 ./xinmiao items publish。".formatted(item.id())
                    + " it is published, but not yet on record: run ./xinmiao items publish"));
        }
        checkKnown(item, file, problems);
    }

    /** Notes each change that would have needed a new version, and each step that an item's life doesn't have. */
    void checkKnown(ServiceItem item, YamlNode file, List<PackProblem> problems) {
        Entry before = entries.get(item.id());
        if (before != null) {
            refusal(before, item).ifPresent(message -> problems.add(file.problem(message)));
        }
    }

    private static Optional<String> refusal(Entry before, ServiceItem item) {
        ItemState state = item.status().state();
        if (state != before.state() && !before.state().mayBecome(state)) {
            return Optional.of("状态不能从 %s 变为 %s。 its state was %s and can't become %s"
                    .formatted(Words.of(before.state()), Words.of(state), Words.of(before.state()), Words.of(state)));
        }
        List<String> changed = before.parts().entrySet().stream()
                .filter(part -> !part.getValue().equals(fingerprint(item, part.getKey())))
                .map(part -> Words.of(part.getKey()))
                .toList();
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(("%s 已发布，其 %s 不能直接修改：请把原文件另存为 %s.yaml，再把 version 改为 %d 并写明 change。"
                                + " published as %s, it may not change %s: keep the old file as %s.yaml, raise 'version' to %d"
                                + " and say what changed in 'change'")
                        .formatted(
                                item.id(),
                                String.join("、", changed),
                                item.id(),
                                item.version() + 1,
                                item.id(),
                                changed,
                                item.id(),
                                item.version() + 1));
    }

    /** A version that was published can't vanish: a case may have begun under it. */
    void checkNoneIsGone(Collection<ServiceItem> items, List<PackProblem> problems) {
        Set<String> there = items.stream().map(ServiceItem::id).collect(Collectors.toSet());
        for (String id : entries.keySet()) {
            if (!there.contains(id)) {
                problems.add(new PackProblem(
                        FILE,
                        0,
                        "%s 已发布，文件 items/%s.yaml 不能删除；停办请写 status: retired。".formatted(id, id)
                                + " it was published and its file can't be removed; to end it write status: retired"));
            }
        }
    }

    /** The same with these items' present state; versions never published before come in with their fingerprints. */
    static String text(Collection<ServiceItem> items) {
        var text = new StringBuilder("""
                # 已发布的事项版本及其指纹：由 ./xinmiao items publish 写入，请勿手改。
                # Versions that were published, with fingerprints: written by ./xinmiao items publish, not by hand.
                items:
                """);
        items.stream()
                .filter(item -> item.status().state().isPublic())
                .sorted(ServiceItem.BY_CODE)
                .forEach(item -> text.append("  %s: {state: %s, limit: %s, materials: %s, audience: %s, unit: %s}%n"
                        .formatted(
                                item.id(),
                                Words.of(item.status().state()),
                                fingerprint(item, Part.LIMIT),
                                fingerprint(item, Part.MATERIALS),
                                fingerprint(item, Part.AUDIENCE),
                                fingerprint(item, Part.UNIT))));
        return text.toString();
    }

    private static String fingerprint(ServiceItem item, Part part) {
        byte[] text = YamlText.of(ItemTree.of(item, part)).getBytes(StandardCharsets.UTF_8);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
            // A letter in front: a fingerprint of digits alone must not be read as a number.
            return "x" + HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
