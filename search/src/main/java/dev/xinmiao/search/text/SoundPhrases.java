package dev.xinmiao.search.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A query as it may sound: written in pinyin whole or half, in initials, or in other characters of the same sound. */
public final class SoundPhrases {

    /** Ways to read a run of letters that are tried. */
    private static final int WAYS = 6;
    /** One syllable alone sounds like too much. */
    private static final int FEWEST = 2;
    /** Characters of a query; a longer one is found by the characters that are right. */
    private static final int LONGEST = 10;

    private SoundPhrases() {}

    /**
     * The syllables, or their beginnings, that follow each other in a name that sounds so: one phrase for each way to read the
     * query. None where it is too short to be found by its sound, or so long that one wrong sound would spoil it.
     */
    public static List<List<String>> of(String text) {
        if (text.length() > LONGEST && hasHan(text)) {
            return List.of();
        }
        List<String> pieces = Pinyin.syllables(text);
        Set<List<String>> ways = new LinkedHashSet<>();
        if (pieces.size() > 1 && isLatin(String.join("", pieces)) && !hasHan(text)) {
            // Who writes pinyin parts words: gaoxin jishu. A name may have Latin words, too.
            ways.addAll(ways(List.of(String.join("", pieces))));
            ways.add(pieces);
        } else {
            ways.addAll(ways(pieces));
        }
        return ways.stream().filter(way -> way.size() >= FEWEST).toList();
    }

    private static boolean hasHan(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    private static boolean isLatin(String piece) {
        return piece.chars().allMatch(character -> character >= 'a' && character <= 'z');
    }

    /** Latin runs stand for themselves or are read as syllables. */
    private static List<List<String>> ways(List<String> pieces) {
        List<List<String>> ways = new ArrayList<>(List.of(List.of()));
        for (String piece : pieces) {
            List<List<String>> readings = new ArrayList<>(List.of(List.of(piece)));
            if (isLatin(piece)) {
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
