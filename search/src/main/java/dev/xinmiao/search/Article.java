package dev.xinmiao.search;

import dev.xinmiao.search.text.Lines;
import dev.xinmiao.search.text.Numbers;
import dev.xinmiao.search.text.Sentences.Sentence;
import dev.xinmiao.search.text.Uniform;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * An article that a query asks for by its number: 公司法第四十七条.
 *
 * @param term of its number, however it is written
 * @param name what stands before the number, or around it where nothing does; its letters only
 */
public record Article(String term, String name) {

    /** A number and its sign are never longer. */
    private static final int NUMBER = 16;
    /** A line is cut from so much of the text. */
    private static final int LONGEST = 1_000;

    /** The first that the query names. */
    public static Optional<Article> in(String query) {
        String uniform = Uniform.of(query);
        List<Numbers.Place> articles =
                Numbers.of(uniform).stream().filter(Numbers.Place::isArticle).toList();
        return articles.stream().findFirst().map(first -> {
            String before = Uniform.letters(uniform.substring(0, first.start()));
            return new Article(
                    first.term(), before.isEmpty() ? Uniform.letters(uniform.substring(first.end())) : before);
        });
    }

    /** 1 where a name is given whole, less the more the query says besides, least for a part of a name. */
    double likeness(String own) {
        String letters = Uniform.letters(own);
        return !letters.isEmpty() && name.contains(letters)
                ? (double) letters.length() / name.length()
                : Spelling.likeness(name, own) / 2;
    }

    /** Whether the query may mean an article of what has these names. */
    private boolean isOf(Collection<String> names) {
        return name.isEmpty() || names.stream().anyMatch(own -> likeness(own) > 0);
    }

    /** The line of a text with which the article begins; none where the query means that of another text. */
    public Optional<String> line(Collection<String> names, String text) {
        if (!isOf(names)) {
            return Optional.empty();
        }
        for (int start = 0; start < text.length(); start = after(text, start)) {
            if (begins(text, start)) {
                return Optional.of(cut(text.substring(start, Math.min(text.length(), start + LONGEST))));
            }
        }
        return Optional.empty();
    }

    private static int after(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end + 1;
    }

    private boolean begins(String text, int start) {
        String beginning = Uniform.of(text.substring(start, Math.min(text.length(), start + NUMBER)));
        return Numbers.of(beginning).stream()
                .anyMatch(place -> place.start() == 0
                        && place.term().equals(term)
                        && (place.end() == beginning.length()
                                || !Character.isIdeographic(beginning.codePointAt(place.end()))));
    }

    /** With what follows, where the number has a line of its own. */
    private static String cut(String article) {
        List<Sentence> lines = Lines.of(article);
        Sentence first = lines.getFirst();
        boolean bare = lines.size() > 1
                && Numbers.of(Uniform.of(first.text())).stream()
                        .anyMatch(place -> place.end() == first.text().length());
        return bare ? article.substring(first.start(), lines.get(1).end()) : first.text();
    }
}
