package dev.xinmiao.search.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/**
 * What is written for an entry. Its lines come first, each a document of its own, then the entry itself; the block is
 * replaced as one, so the lines of an entry are always the documents right before it.
 */
final class Fields {

    // of the entry
    static final String ID = "id";
    static final String DIGEST = "digest";
    static final String TITLE_SHOWN = "shown";
    static final String ADDRESS = "address";
    static final String TEXT = "text";
    static final String NAMES = "names";
    /** Documents before this one that are its lines. */
    static final String LINES = "lines";

    /** The number of the line to show where none speaks for it. */
    static final String OPENING = "opening";

    static final String WEIGHT = "weight";
    static final String TITLE = "title";
    static final String WHOLE = "whole";
    static final String WORDS = "words";
    static final String SOUND = "sound";
    static final String BEGINNING = "beginning";
    static final String FACET = "facet:";

    // of the entry and its lines
    /** The id of the entry. */
    static final String BLOCK = "block";

    static final String KIND = "kind";
    static final String READER = "reader";
    static final String FROM = "from";
    static final String UNTIL = "until";
    /** One term for all that give way. */
    static final String GIVES_WAY = "gives way";

    // of a line
    /** Documents after this one until its entry. */
    static final String UP = "up";

    static final String START = "start";
    static final String END = "end";
    /** 1 if it may be shown as an excerpt. */
    static final String QUOTABLE = "quotable";

    static final String LINE = "line";
    static final String VECTOR = "vector";

    static final FieldType FREQUENCIES = type(IndexOptions.DOCS_AND_FREQS, false);
    static final FieldType PLACES = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
    static final FieldType PRESENCE = type(IndexOptions.DOCS, true);

    private Fields() {}

    private static FieldType type(IndexOptions options, boolean withoutLengths) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setOmitNorms(withoutLengths);
        type.freeze();
        return type;
    }

    static Field terms(String name, List<String> terms, FieldType type) {
        return new Field(name, Terms.of(terms), type);
    }

    /** Each syllable and its beginnings at one place, so that half-written pinyin and initials are found; a gap between names. */
    static Field sound(List<List<String>> names) {
        List<Terms.Placed> terms = new ArrayList<>();
        for (List<String> name : names) {
            int advance = 10;
            for (String syllable : name) {
                for (int length = 1; length <= Math.min(6, syllable.length()); length++) {
                    terms.add(new Terms.Placed(syllable.substring(0, length), advance));
                    advance = 0;
                }
                if (syllable.length() > 6) {
                    terms.add(new Terms.Placed(syllable, 0));
                }
                advance = 1;
            }
        }
        return new Field(SOUND, new Terms(terms), PLACES);
    }
}
