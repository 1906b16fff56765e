package dev.xinmiao.zone.search;

import dev.xinmiao.search.Synonyms;
import dev.xinmiao.search.text.Uniform;
import dev.xinmiao.zone.kernel.Bilingual;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The groups in use: those of the pack with every change made to them that was not undone. */
public final class SynonymGroups {
    static final int MOST_GROUPS = 500;
    static final int LONGEST = 200;

    private final List<Group> groups;
    private final @Nullable SynonymVersion undoable;

    /** @param from the change that made it so; null for the pack's own */
    public record Group(List<String> words, @Nullable SynonymVersion from) {}

    private SynonymGroups(List<Group> groups, @Nullable SynonymVersion undoable) {
        this.groups = List.copyOf(groups);
        this.undoable = undoable;
    }

    /** A change of a group that the pack no longer has changes nothing but adds its words. */
    static SynonymGroups of(List<List<String>> pack, List<SynonymVersion> versions) {
        Set<Integer> undone = new HashSet<>();
        versions.stream().map(SynonymVersion::undoes).filter(Objects::nonNull).forEach(undone::add);
        List<Group> groups = new ArrayList<>();
        pack.forEach(words -> groups.add(new Group(List.copyOf(words), null)));
        SynonymVersion last = null;
        for (SynonymVersion version : versions) {
            if (version.undoes() == null && !undone.contains(version.number())) {
                apply(new SynonymChange(version.replaced(), version.words()), version, groups);
                last = version;
            }
        }
        return new SynonymGroups(groups, last);
    }

    private static void apply(SynonymChange change, @Nullable SynonymVersion from, List<Group> groups) {
        int at = indexOf(change.replaced(), groups);
        if (at >= 0) {
            groups.remove(at);
        }
        if (!change.words().isEmpty()) {
            groups.add(at >= 0 ? at : groups.size(), new Group(change.words(), from));
        }
    }

    private static int indexOf(List<String> words, List<Group> groups) {
        for (int at = 0; at < groups.size(); at++) {
            if (groups.get(at).words().equals(words)) {
                return at;
            }
        }
        return -1;
    }

    public List<Group> all() {
        return groups;
    }

    public Synonyms synonyms() {
        return new Synonyms(groups.stream().map(Group::words).toList());
    }

    /** The change that one click takes back: the last one that still counts. */
    public Optional<SynonymVersion> undoable() {
        return Optional.ofNullable(undoable);
    }

    /** As they would be; to be looked at before they are used. */
    public SynonymGroups with(SynonymChange change) {
        List<Group> changed = new ArrayList<>(groups);
        apply(change, null, changed);
        return new SynonymGroups(changed, undoable);
    }

    /** Why a change can't be made; null if it can. */
    public @Nullable Bilingual refusal(SynonymChange change) {
        boolean adds = change.replaced().isEmpty();
        if (!adds && indexOf(change.replaced(), groups) < 0) {
            return new Bilingual(
                    "要改的这一组已不在用：刚才可能有人改过。请回到列表，从现在的样子改起。",
                    "The group to be changed is no longer there: somebody may have just changed it. Begin again from the list.");
        }
        if (change.words().isEmpty()) {
            return adds ? new Bilingual("请至少写两个词，一行一个。", "Write at least two words, one a line.") : null;
        }
        if (change.words().equals(change.replaced())) {
            return new Bilingual("与现在的一样，没有要改的。", "This is as it stands: nothing would change.");
        }
        if (adds && groups.size() >= MOST_GROUPS) {
            return new Bilingual(
                    "已有 %d 组，最多 %d 组。请先删去不用的，或并入已有的组。".formatted(groups.size(), MOST_GROUPS),
                    "There are %d groups, %d at most. Remove one first, or add the words to another."
                            .formatted(groups.size(), MOST_GROUPS));
        }
        Bilingual fault = ofWords(change.words());
        return fault != null ? fault : elsewhere(change);
    }

    private static @Nullable Bilingual ofWords(List<String> words) {
        int length = words.stream()
                .mapToInt(word -> word.codePointCount(0, word.length()))
                .sum();
        if (length > LONGEST) {
            return new Bilingual(
                    "这一组共 %d 个字，最多 %d 个。请只留常用的说法。".formatted(length, LONGEST),
                    "The group has %d characters, %d at most. Keep the common words only.".formatted(length, LONGEST));
        }
        Set<String> met = new HashSet<>();
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            if (word.codePoints().noneMatch(Character::isLetterOrDigit)) {
                return word.isEmpty()
                        ? new Bilingual(
                                "第 %d 个词是空的：请去掉多余的空行或标点。".formatted(at + 1),
                                "Word %d is empty: take the spare line or comma away.".formatted(at + 1))
                        : new Bilingual(
                                "第 %d 个词“%s”没有文字。请写成词语。".formatted(at + 1, word),
                                "Word %d (%s) has neither letters nor digits. Write a word.".formatted(at + 1, word));
            }
            if (!met.add(Uniform.of(word))) {
                return new Bilingual(
                        "“%s”写了两次（大小写、繁简、全半角不分）。请删去一个。".formatted(word),
                        "%s stands there twice (case, width and traditional characters don't count). Remove one."
                                .formatted(word));
            }
        }
        return words.size() < 2
                ? new Bilingual("只有一个词：同义词至少要两个。", "There is one word only: synonyms are two at least.")
                : null;
    }

    private @Nullable Bilingual elsewhere(SynonymChange change) {
        for (Group group : groups) {
            if (group.words().equals(change.replaced())) {
                continue;
            }
            for (String there : group.words()) {
                for (String word : change.words()) {
                    if (Uniform.of(word).equals(Uniform.of(there))) {
                        String whole = String.join("、", group.words());
                        return new Bilingual(
                                "“%s”已在另一组里：%s。请改那一组，或先从那里去掉它。".formatted(word, whole),
                                "%s is in another group: %s. Change that one, or take the word out of it first."
                                        .formatted(word, whole));
                    }
                }
            }
        }
        return null;
    }
}
