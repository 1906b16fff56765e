package dev.xinmiao.zone.portal;

import dev.xinmiao.zone.kernel.Bilingual;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What stands around the content of a page: the zone, who looks at it, where they are. Every template gets it as
 * {@code page} (see {@link PageAdvice}) and says its texts through it.
 *
 * @param demo whether the zone's enterprises are fictional, which every page then says on top
 * @param visitor null when nobody has signed in
 * @param path of the request, with its query, so that a change of text size can come back to it
 * @param csrf null where no form can be sent (an error before the security filters)
 * @param progress null unless the zone is loading or evaluating
 */
public record Page(
        Text zone,
        boolean demo,
        @Nullable Visitor visitor,
        String path,
        boolean largeText,
        @Nullable CsrfToken csrf,
        @Nullable Progress progress,
        Texts texts) {

    /**
     * Who has signed in.
     *
     * @param home the page of a member's enterprise
     * @param administers the page of one of the three administrators
     * @param supervisor whether this officer answers for the clocks of all desks
     */
    public record Visitor(
            String name,
            boolean officer,
            @Nullable String home,
            @Nullable String administers,
            boolean supervisor) {
        Visitor(String name, boolean officer, @Nullable String home) {
            this(name, officer, home, null, false);
        }
    }

    /** Long work: what is being done, and how much of it. */
    public record Progress(Text doing, long done, long total) {}

    public Text say(String key, Object... values) {
        return texts.say(key, values);
    }

    /** A text that comes from a pack. */
    public Text pair(String zh, String en) {
        return new Text(zh, en);
    }

    /** Once where both languages write it alike, as numbers do. */
    public Text say(Bilingual text) {
        return new Text(text.zh(), text.zh().equals(text.en()) ? "" : text.en());
    }

    /** The text of a key that comes from data; null where none is written. */
    public @Nullable Text find(String key) {
        return texts.find(key).orElse(null);
    }

    /** For attributes and options. */
    public String plain(String key, Object... values) {
        return texts.say(key, values).plain();
    }

    public boolean officer() {
        return visitor != null && visitor.officer();
    }

    public boolean supervisor() {
        return visitor != null && visitor.supervisor();
    }

    /** Whether the content has a box of its own to search or ask by, so that a second one would be in the way. */
    public boolean searches() {
        int query = path.indexOf('?');
        return List.of("/search", "/ask").contains(query < 0 ? path : path.substring(0, query));
    }

    /** As {@link #current}, but not on the pages of entries of their own that lie beneath. */
    public @Nullable String here(String entry) {
        return path.startsWith(entry + "/benefits") ? null : current(entry);
    }

    /** {@code "page"} where this entry of the navigation is the one we are in, else null. */
    public @Nullable String current(String entry) {
        boolean here = entry.equals("/") ? path.equals("/") : path.startsWith(entry);
        return here ? "page" : null;
    }
}
