package dev.xinmiao.zone.assistant;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.search.LiveSynonyms;
import dev.xinmiao.zone.search.QueryLog.TopQuery;
import dev.xinmiao.zone.search.SynonymChange;
import dev.xinmiao.zone.search.SynonymVersion;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages of the synonyms. */
public final class SynonymView {
    private static final int HISTORY = 20;

    private SynonymView() {}

    /**
     * What somebody typed: kept as it is when it is refused.
     *
     * @param replaced words of the group to be changed, one a line; empty to add one
     * @param words one a line
     * @param remove whether the group shall be taken away
     * @param query to try the change with
     * @param seen the number of the last version that was shown
     */
    public record Typed(String replaced, String words, boolean remove, String query, int seen) {
        SynonymChange change() {
            return new SynonymChange(SynonymChange.words(replaced), remove ? List.of() : SynonymChange.words(words));
        }
    }

    /** @param done what has just happened: {@code changed}, {@code undone}; empty for nothing */
    public record All(
            LiveSynonyms.State state, Typed typed, @Nullable Bilingual refusal, List<TopQuery> fruitless, String done) {

        public @Nullable SynonymVersion undoable() {
            return state.groups().undoable().orElse(null);
        }

        /** The newest first. */
        public List<SynonymVersion> history() {
            List<SynonymVersion> newest = state.versions().reversed();
            return newest.subList(0, Math.min(HISTORY, newest.size()));
        }
    }

    /** @param fault of the reason that was given; null for none */
    public record Preview(
            Typed typed,
            SynonymChange change,
            String why,
            @Nullable Bilingual fault,
            List<Compared> compared) {

        public List<Compared> changed() {
            return compared.stream().filter(Compared::changes).toList();
        }

        public List<Compared> same() {
            return compared.stream().filter(each -> !each.changes()).toList();
        }

        /** Back to the form, with what was typed. */
        public String back() {
            return "/search/synonyms?change=" + encoded(typed.replaced()) + "&words=" + encoded(typed.words()) + "&q="
                    + encoded(typed.query()) + "#form";
        }
    }

    /** To the form, with a group to be changed. */
    public static String edit(List<String> words) {
        String lines = encoded(lines(words));
        return "/search/synonyms?change=" + lines + "&words=" + lines + "#form";
    }

    public static String lines(List<String> words) {
        return String.join("\n", words);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
