package dev.xinmiao.search.lucene;

import dev.xinmiao.search.text.SoundPhrases;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Names that sound like the query. */
final class Sounds {

    private Sounds() {}

    /** Null where the query is not to be found by its sound. */
    static @Nullable Query of(String text) {
        List<List<String>> phrases = SoundPhrases.of(text);
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (List<String> syllables : phrases) {
            PhraseQuery.Builder phrase = new PhraseQuery.Builder();
            syllables.forEach(syllable -> phrase.add(new Term(Fields.SOUND, syllable)));
            any.add(phrase.build(), Occur.SHOULD);
        }
        return phrases.isEmpty() ? null : any.build();
    }
}
