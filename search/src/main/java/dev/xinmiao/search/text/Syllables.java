package dev.xinmiao.search.text;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads Latin letters as pinyin: {@code gaoxinjishu} is gao xin ji shu, {@code gaoxinj} the same half written. */
public final class Syllables {

    private static final Set<String> ALL = new HashSet<>();
    private static final Set<String> BEGINNINGS = new HashSet<>();
    private static final int LONGEST = 6;
    /** More ways to cut than this are not worth looking at. */
    private static final int MOST = 64;

    static {
        for (Pinyin sound : Pinyin.values()) {
            String syllable = sound.getPinyinWithoutTone();
            if (!syllable.equals("none")) {
                ALL.add(syllable);
                for (int length = 1; length <= syllable.length(); length++) {
                    BEGINNINGS.add(syllable.substring(0, length));
                }
            }
        }
    }

    private final String letters;
    private final boolean[] dead;
    private final List<String> begun = new ArrayList<>();
    private final List<List<String>> ways = new ArrayList<>();

    private Syllables(String letters) {
        this.letters = letters;
        this.dead = new boolean[letters.length() + 1];
    }

    /**
     * The ways to read letters as syllables, the fewest syllables first. One letter may stand for its syllable, and the
     * last syllable may be half written. None if there is no way.
     */
    public static List<List<String>> read(String letters) {
        Syllables reading = new Syllables(letters);
        reading.extend(0);
        reading.ways.sort(Comparator.comparingInt(List::size));
        return reading.ways;
    }

    private boolean extend(int at) {
        if (at == letters.length()) {
            ways.add(List.copyOf(begun));
            return true;
        }
        boolean some = false;
        for (int length = Math.min(LONGEST, letters.length() - at); length > 0 && ways.size() < MOST; length--) {
            String piece = letters.substring(at, at + length);
            boolean last = at + length == letters.length();
            if (!dead[at + length] && (ALL.contains(piece) || (last || length == 1) && BEGINNINGS.contains(piece))) {
                begun.add(piece);
                some |= extend(at + length);
                begun.removeLast();
            }
        }
        dead[at] = !some && ways.size() < MOST;
        return some;
    }
}
