package dev.xinmiao.search;

import dev.xinmiao.search.Synonyms.Way;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well an entry fits a query, as far as an index has measured it. Every index fills one for each candidate, so that all
 * order their hits alike.
 */
public class Fit {

    /** What a text without vectors is taken to mean: about as near as a text picked by chance. */
    private static final double UNKNOWN_MEANING = 0.45;

    private static final double LEAST_WORDS = 0.06;
    private static final double LEAST_MEANING = 0.42;
    /** Where the query is no language, and no text has any word of it: nearer than any is to a row of letters without sense. */
    private static final double LEAST_MEANING_OF_UNKNOWN_WORDS = 0.48;
    /** Of two texts that fit alike, the one in force goes first. */
    private static final double INVALID = 0.15;

    /** An entry sought for more than this isn't more likely meant; nor is one less that gives way more. */
    private static final double MOST_WEIGHT = 30;

    /** An entry that has none is measured by its title alone. */
    public int lines;

    /** Each from 0 to 1, as in {@link Reasons}; not a number where no line's meaning is known. */
    public double title;

    public double text;
    public double passage;
    public double meaning = Double.NaN;
    public double sound;
    public double name;
    /** That of the entry. */
    public int weight;
    /** Whether it is valid on the day asked for. */
    public boolean valid = true;
    /** Whether any text of the index has any word of the query, or the language has most. */
    public boolean known;
    /** Whether it is the last of as many as were asked for, so that there may be more that fit as well. */
    public boolean lastOfMany;
    /** The synonym that it fits best by; empty for the query as written. */
    public String change = "";

    /** Whether anything but a faint likeness of meaning speaks for it. */
    public boolean isWorthShowing() {
        return sound > 0 || Math.max(title, Math.max(text, passage)) >= LEAST_WORDS || isNear(meaning);
    }

    /** Whether so much likeness of meaning is worth showing by itself; not a number is no likeness. */
    public boolean isNear(double likeness) {
        return likeness >= (known ? LEAST_MEANING : LEAST_MEANING_OF_UNKNOWN_WORDS);
    }

    /** An entry that has no text is measured by its title alone. */
    public double score(Weights weights) {
        boolean bare = lines == 0;
        return weights.title() * title
                + weights.text() * (bare ? title : text)
                + weights.passage() * (bare ? title : passage)
                + weights.meaning() * (Double.isNaN(meaning) ? UNKNOWN_MEANING : meaning)
                + weights.sound() * sound
                + weights.name() * name
                + weights.weight() * Math.clamp(weight, -MOST_WEIGHT, MOST_WEIGHT) / MOST_WEIGHT
                - (valid ? 0 : INVALID);
    }

    /** @param words of the query that are shown to have been met */
    public Reasons reasons(Collection<String> words) {
        return new Reasons(
                title,
                text,
                passage,
                Double.isNaN(meaning) ? 0 : meaning,
                sound,
                List.copyOf(words),
                change.isEmpty() ? List.of() : List.of(change));
    }

    /** Compares the query, or what it asks an article of, letter by letter with the names, and where it only sounds like one of them, how much of it. */
    public void compare(String query, @Nullable Article article, List<Way> ways, Collection<String> names) {
        double alike = 0;
        for (String own : names) {
            alike = sound > 0 ? Math.max(alike, Spelling.soundsLike(query, own)) : 0;
            name = Math.max(name, article == null ? 0 : article.likeness(own));
            for (Way way : ways) {
                name = Math.max(name, way.faith() * Spelling.likeness(way.text(), own));
            }
        }
        sound *= (1 + alike) / 2;
    }
}
