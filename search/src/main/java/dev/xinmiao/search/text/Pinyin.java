package dev.xinmiao.search.text;

import com.hankcs.hanlp.HanLP;
import java.util.ArrayList;
import java.util.List;

/** Text as it sounds: a syllable without tone for each Chinese character, other letters and digits as they are. */
public final class Pinyin {

    private Pinyin() {}

    /** The syllables of a text; a word of Latin letters or digits is one. */
    public static List<String> syllables(String text) {
        String uniform = Uniform.of(text);
        List<com.hankcs.hanlp.dictionary.py.Pinyin> sounds = HanLP.convertToPinyinList(uniform);
        List<String> syllables = new ArrayList<>();
        StringBuilder other = new StringBuilder();
        for (int index = 0; index < uniform.length(); index++) {
            char character = uniform.charAt(index);
            if (Character.isIdeographic(character)) {
                flush(other, syllables);
                String sound = index < sounds.size() ? sounds.get(index).getPinyinWithoutTone() : "none";
                syllables.add(sound.equals("none") ? String.valueOf(character) : sound);
            } else if (Uniform.isWordly(character)) {
                other.append(character);
            } else {
                flush(other, syllables);
            }
        }
        flush(other, syllables);
        return syllables;
    }

    private static void flush(StringBuilder other, List<String> syllables) {
        if (!other.isEmpty()) {
            syllables.add(other.toString());
            other.setLength(0);
        }
    }
}
