package dev.xinmiao.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;

/** Values of documents, by their number in the whole index and in any order. */
final class Values {

    private static final String BETWEEN_NAMES = "\n";

    private final List<LeafReaderContext> leaves;

    Values(IndexSearcher searcher) {
        this.leaves = searcher.getIndexReader().leaves();
    }

    LeafReaderContext leaf(int document) {
        return leaves.get(ReaderUtil.subIndex(document, leaves));
    }

    /** 0 without a value. */
    long number(int document, String field) throws IOException {
        LeafReaderContext leaf = leaf(document);
        NumericDocValues values = DocValues.getNumeric(leaf.reader(), field);
        return values.advanceExact(document - leaf.docBase) ? values.longValue() : 0;
    }

    /** Empty without a value. */
    String word(int document, String field) throws IOException {
        LeafReaderContext leaf = leaf(document);
        SortedDocValues values = DocValues.getSorted(leaf.reader(), field);
        return values.advanceExact(document - leaf.docBase)
                ? values.lookupOrd(values.ordValue()).utf8ToString()
                : "";
    }

    /** The title of an entry and its other names. */
    List<String> names(int document) throws IOException {
        LeafReaderContext leaf = leaf(document);
        BinaryDocValues values = DocValues.getBinary(leaf.reader(), Fields.NAMES);
        return values.advanceExact(document - leaf.docBase)
                ? Arrays.asList(values.binaryValue().utf8ToString().split(BETWEEN_NAMES))
                : List.of();
    }

    /** As {@link #names(int)} reads them. */
    static String joined(List<String> names) {
        return String.join(
                BETWEEN_NAMES,
                names.stream().map(name -> name.replace(BETWEEN_NAMES, " ")).toList());
    }
}
