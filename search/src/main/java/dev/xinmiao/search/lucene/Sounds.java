package dev.xinmiao.search.lucene;

import dev.xinmiao.search.text.Pinyin;
import dev.xinmiao.search.text.Syllables;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Names that sound like the query: written in pinyin whole or half, in initials, or in other characters of the same sound. */
final class Sounds {

    /** Ways to read a run of letters that are tried. */
    private static final int WAYS = 6;
    /** One syllable alone sounds like too much. */
    private static final int FEWEST = 2;
    /** Characters of a query; a longer one is found by the characters that are right. */
    private static final int LONGEST = 10;

    private Sounds() {}

    /** Null where the query is too short to be found by its sound, or so long that one wrong sound would spoil it. */
    static @Nullable Query of(String text) {
        if (text.length() > LONGEST && text.codePoints().anyMatch(Character::isIdeographic)) {
            return null;
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        boolean some = false;
        for (List<String> way : ways(Pinyin.syllables(text))) {
            if (way.size() >= FEWEST) {
                PhraseQuery.Builder phrase = new PhraseQuery.Builder();
                way.forEach(syllable -> phrase.add(new Term(Fields.SOUND, syllable)));
                any.add(phrase.build(), Occur.SHOULD);
                some = true;
            }
        }
        return some ? any.build() : null;
    }

    /** Latin runs stand for themselves or are read as syllables. */
    private static List<List<String>> ways(List<String> pieces) {
        List<List<String>> ways = new ArrayList<>(List.of(List.of()));
        for (String piece : pieces) {
            List<List<String>> readings = new ArrayList<>(List.of(List.of(piece)));
            if (piece.chars().allMatch(character -> character >= 'a' && character <= 'z')) {
                Syllables.read(piece).stream()
                        .limit(WAYS)
                        .filter(way -> way.size() > 1)
                        .forEach(readings::add);
            }
            List<List<String>> longer = new ArrayList<>();
            for (List<String> way : ways) {
                for (List<String> reading : readings) {
                    if (longer.size() < WAYS * 2) {
                        List<String> joined = new ArrayList<>(way);
                        joined.addAll(reading);
                        longer.add(joined);
                    }
                }
            }
            ways = longer;
        }
        return ways;
    }
}
