package dev.xinmiao.search.evaluation;

import dev.xinmiao.search.answer.Answer.Quote;
import dev.xinmiao.search.evaluation.Corpus.Asked;
import dev.xinmiao.search.text.Uniform;
import java.util.Collection;

/** Where the answer to a question stands in its document. */
record Truth(String document, int start, int end, String letters) {

    static Truth of(Asked asked, Corpus corpus) {
        String text = corpus.documents().getOrDefault(asked.document(), "");
        int start = text.indexOf(asked.answer());
        int end = start < 0 ? -1 : start + asked.answer().length();
        return new Truth(asked.document(), start, end, Uniform.letters(asked.answer()));
    }

    /** Whether a stretch of a document is a part of the answer or holds it: at least half of the shorter lies in the other. */
    boolean meets(String entry, int from, int to) {
        int common = Math.min(end, to) - Math.max(start, from);
        return start >= 0 && entry.equals(document) && 2 * common >= Math.min(end - start, to - from);
    }

    /** The same, or the whole answer stands in the quote word for word, whichever document it is from. */
    boolean meets(Quote quote) {
        return meets(quote.entryId(), quote.start(), quote.end())
                || letters.length() >= 4 && Uniform.letters(quote.text()).contains(letters);
    }

    /** Whether the quotes together hold all of the answer. */
    boolean wholly(Collection<Quote> quotes) {
        if (quotes.stream().anyMatch(quote -> Uniform.letters(quote.text()).contains(letters))) {
            return true;
        }
        for (int at = start; at < end; at++) {
            int place = at;
            if (quotes.stream()
                    .noneMatch(quote ->
                            quote.entryId().equals(document) && quote.start() <= place && place < quote.end())) {
                return false;
            }
        }
        return start >= 0;
    }
}
