package dev.xinmiao.search.answer;

import java.util.List;

/**
 * What the sources say to a question.
 *
 * @param quotes stretches of sources, the likeliest first; shown as an answer only if there is one
 * @param sure from 0 to 1, how likely it is that the sources hold the answer
 * @param answered whether it is sure enough; otherwise the quotes are merely what comes nearest
 */
public record Answer(List<Quote> quotes, double sure, boolean answered) {

    /**
     * A stretch of a source, one to three lines that stand together.
     *
     * @param start its place in the text of the entry
     * @param key the line in it that most likely answers, by its place in the quote
     */
    public record Quote(
            String entryId,
            String kind,
            String title,
            String address,
            int start,
            String text,
            int keyStart,
            int keyEnd) {

        /** The same, shown at another address. */
        public Quote at(String other) {
            return new Quote(entryId, kind, title, other, start, text, keyStart, keyEnd);
        }

        public int end() {
            return start + text.length();
        }

        public String key() {
            return text.substring(keyStart, keyEnd);
        }
    }
}
