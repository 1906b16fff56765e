package dev.xinmiao.zone.search;

import dev.xinmiao.search.Entry;
import java.util.List;

/** A kind of things that can be found; each room that has some says which. */
public interface Findable {

    /** The word of the kind, as pages and {@link Entry#kind()} use it. */
    String kind();

    /** All that can be found now. */
    List<Entry> entries();

    /** Another value whenever the entries may have changed; asked for twice a second, so it must be cheap. */
    Object stamp();

    /**
     * Where on an entry's page a stretch of its text stands.
     *
     * @return what follows the page's address, from its #; empty where the page is short enough, or has no such place
     */
    default String place(String id, String stretch) {
        return "";
    }

    /**
     * What has to be known beside an entry's title: where it is from, for the title alone may be that of another, too (成都市), or
     * that it isn't open; empty where there is nothing to say.
     */
    default String origin(String id) {
        return "";
    }
}
