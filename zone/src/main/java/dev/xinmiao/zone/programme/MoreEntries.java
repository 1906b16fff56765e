package dev.xinmiao.zone.programme;

import java.util.HashSet;
import java.util.Set;

/** Entries that programmes of some folder have beside the usual ones; somebody else reads them. */
public record MoreEntries(Set<String> programme, Set<String> edition, Set<String> condition) {
    public static final MoreEntries NONE = new MoreEntries(Set.of(), Set.of(), Set.of());

    Set<String> ofProgrammes(Set<String> usual) {
        return with(usual, programme);
    }

    Set<String> ofEditions(Set<String> usual) {
        return with(usual, edition);
    }

    Set<String> ofConditions(Set<String> usual) {
        return with(usual, condition);
    }

    private static Set<String> with(Set<String> usual, Set<String> more) {
        Set<String> all = new HashSet<>(usual);
        all.addAll(more);
        return all;
    }
}
