package dev.xinmiao.search.lucene;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** A list of terms as the stream that Lucene indexes. A term may share the place of the one before it. */
final class Terms extends TokenStream {

    /**
     * @param advance places from the term before it: 0 for the same, 1 for the next, more for a gap
     */
    record Placed(String term, int advance) {}

    private final List<Placed> terms;
    private final CharTermAttribute text = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute advance = addAttribute(PositionIncrementAttribute.class);
    private Iterator<Placed> next = List.<Placed>of().iterator();

    Terms(List<Placed> terms) {
        this.terms = terms;
    }

    static Terms of(List<String> terms) {
        return new Terms(terms.stream().map(term -> new Placed(term, 1)).toList());
    }

    @Override
    public void reset() {
        next = terms.iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!next.hasNext()) {
            return false;
        }
        clearAttributes();
        Placed placed = next.next();
        text.setEmpty().append(placed.term());
        advance.setPositionIncrement(placed.advance());
        return true;
    }
}
