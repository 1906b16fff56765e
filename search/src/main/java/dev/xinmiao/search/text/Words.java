package dev.xinmiao.search.text;

import com.hankcs.hanlp.collection.trie.bintrie.BinTrie;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts Chinese into words, and long words also into the shorter ones inside: 高新技术 is found by 高新 and by 技术.
 * Names of persons are not guessed. Safe for use by several threads.
 */
public final class Words {

    /** Five characters taken at random hold a word of two rather often. */
    private static final double SENSE = 0.4;

    private final Segment segment;

    /** @param terms words of the trade that must not be cut apart, such as 专精特新 and 小巨人 */
    public Words(Collection<String> terms) {
        // The words that come with the library are shared and stay as they are; ours lie above them.
        DynamicCustomDictionary shared = CustomDictionary.DEFAULT;
        DynamicCustomDictionary dictionary = new DynamicCustomDictionary(shared.dat, new BinTrie<>(), shared.path);
        for (String term : terms) {
            dictionary.insert(Uniform.of(term), "nz 1000");
        }
        segment = new ViterbiSegment()
                .enableCustomDictionary(dictionary)
                .enableNameRecognize(false)
                .enableTranslatedNameRecognize(false)
                .enableOffset(true)
                .enableIndexMode(2);
    }

    /** The words of a text in the order of their beginnings; punctuation and spaces are no words. */
    public List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        for (Term term : segment.seg(Uniform.of(text))) {
            if (term.word.codePoints().anyMatch(Uniform::isWordly)) {
                words.add(new Word(term.word, term.offset, term.offset + term.word.length()));
            }
        }
        return words;
    }

    /** Whether more of a text than chance gives is made of words of the dictionary that have several characters. */
    public boolean makeSense(String text) {
        String uniform = Uniform.of(text);
        BitSet inWords = new BitSet();
        for (Word word : of(text)) {
            if (word.text().codePointCount(0, word.text().length()) > 1
                    && word.text().codePoints().allMatch(Character::isIdeographic)) {
                inWords.set(word.start(), word.end());
            }
        }
        return inWords.cardinality()
                > SENSE * uniform.codePoints().filter(Uniform::isWordly).count();
    }

    /** Names of places and bodies in a text: 内江市, 工业和信息化部. */
    public Set<String> places(String text) {
        Set<String> places = new LinkedHashSet<>();
        for (Term term : segment.seg(Uniform.of(text))) {
            String nature = term.nature.toString();
            if (term.word.length() > 1 && (nature.startsWith("ns") || nature.startsWith("nt"))) {
                places.add(term.word);
            }
        }
        return places;
    }
}
