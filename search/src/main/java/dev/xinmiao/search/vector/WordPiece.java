package dev.xinmiao.search.vector;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tokenizer of BERT for Chinese: each Chinese character is a token, other words are cut into the longest known pieces
 * from the left (Wu et al. 2016, Devlin et al. 2018). Case is kept, as this vocabulary wants it.
 */
final class WordPiece {

    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> ids;
    private final int unknown;
    final int begin;
    final int end;

    WordPiece(Map<String, Integer> vocabulary) {
        this.ids = new HashMap<>(vocabulary);
        this.unknown = id("[UNK]");
        this.begin = id("[CLS]");
        this.end = id("[SEP]");
    }

    private int id(String token) {
        Integer id = ids.get(token);
        if (id == null) {
            throw new IllegalArgumentException("The vocabulary has no " + token);
        }
        return id;
    }

    /** Numbers of the tokens of a text between [CLS] and [SEP], at most {@code limit} of them all. */
    long[] encode(String text, int limit) {
        List<Integer> tokens = new ArrayList<>();
        tokens.add(begin);
        int at = 0;
        while (at < text.length() && tokens.size() < limit - 1) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            if (isSpace(point)) {
                at = next;
            } else if (standsAlone(point)) {
                tokens.add(ids.getOrDefault(text.substring(at, next), unknown));
                at = next;
            } else {
                while (next < text.length()
                        && !isSpace(text.codePointAt(next))
                        && !standsAlone(text.codePointAt(next))) {
                    next += Character.charCount(text.codePointAt(next));
                }
                addPieces(text.substring(at, next), tokens);
                at = next;
            }
        }
        int size = Math.min(tokens.size(), limit - 1);
        long[] encoded = new long[size + 1];
        for (int index = 0; index < size; index++) {
            encoded[index] = tokens.get(index);
        }
        encoded[size] = end;
        return encoded;
    }

    private void addPieces(String word, List<Integer> tokens) {
        int mark = tokens.size();
        if (word.length() <= LONGEST_WORD) {
            int at = 0;
            while (at < word.length()) {
                int stop = word.length();
                @Nullable Integer piece = null;
                while (stop > at && piece == null) {
                    piece = ids.get((at == 0 ? "" : "##") + word.substring(at, stop));
                    stop--;
                }
                if (piece == null) {
                    break;
                }
                tokens.add(piece);
                at = stop + 1;
            }
            if (at >= word.length()) {
                return;
            }
        }
        while (tokens.size() > mark) {
            tokens.removeLast();
        }
        tokens.add(unknown);
    }

    private static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || Character.isISOControl(point);
    }

    private static boolean standsAlone(int point) {
        return Character.isIdeographic(point) || !Character.isLetterOrDigit(point);
    }
}
