package dev.xinmiao.zone.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change of the words that search takes for the same.
 *
 * @param number from 1, without a gap
 * @param actor the user name of who made it
 * @param replaced the group as it stood; empty where one was added, or where this only undoes
 * @param words the group as it stands since; empty where one was taken away, or where this only undoes
 * @param undoes the number of the change that no longer counts; null for a change
 */
public record SynonymVersion(
        int number,
        Instant at,
        String actor,
        String why,
        List<String> replaced,
        List<String> words,
        @Nullable Integer undoes) {
    public SynonymVersion {
        replaced = List.copyOf(replaced);
        words = List.copyOf(words);
    }
}
