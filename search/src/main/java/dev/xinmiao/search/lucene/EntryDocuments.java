package dev.xinmiao.search.lucene;

import dev.xinmiao.search.Entry;
import dev.xinmiao.search.text.Beginnings;
import dev.xinmiao.search.text.Grams;
import dev.xinmiao.search.text.Pinyin;
import dev.xinmiao.search.text.Quotable;
import dev.xinmiao.search.text.Sentences.Sentence;
import dev.xinmiao.search.text.Word;
import dev.xinmiao.search.text.Words;
import dev.xinmiao.search.vector.Embedder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Writes entries as the documents described in {@link Fields}. */
final class EntryDocuments {

    private final Words words;
    private final @Nullable Embedder embedder;

    EntryDocuments(Words words, @Nullable Embedder embedder) {
        this.words = words;
        this.embedder = embedder;
    }

    /** The blocks of entries, in their order. The vectors of all their lines are reckoned together, which is faster. */
    List<List<Document>> blocks(Collection<Entry> entries) {
        List<List<Sentence>> lines = entries.stream().map(Entry::lines).toList();
        List<float[]> vectors = embedder == null
                ? List.of()
                : embedder.passages(
                        lines.stream().flatMap(List::stream).map(Sentence::text).toList());
        List<List<Document>> blocks = new ArrayList<>();
        int vector = 0;
        int index = 0;
        for (Entry entry : entries) {
            List<Document> block = new ArrayList<>();
            List<Sentence> own = lines.get(index++);
            Quotable quotable = Quotable.of(own);
            for (int line = 0; line < own.size(); line++) {
                Document document =
                        line(entry, own.get(line), own.size() - line, embedder == null ? null : vectors.get(vector++));
                document.add(new NumericDocValuesField(
                        Fields.QUOTABLE, quotable.lines().get(line) ? 1 : 0));
                block.add(document);
            }
            block.add(entry(entry, own.size(), quotable.opening()));
            blocks.add(block);
        }
        return blocks;
    }

    private Document line(Entry entry, Sentence line, int up, float @Nullable [] vector) {
        Document document = new Document();
        addScope(entry, document);
        document.add(new NumericDocValuesField(Fields.UP, up));
        document.add(new NumericDocValuesField(Fields.START, line.start()));
        document.add(new NumericDocValuesField(Fields.END, line.end()));
        document.add(Fields.terms(Fields.LINE, Grams.of(line.text()), Fields.FREQUENCIES));
        if (vector != null) {
            document.add(new KnnFloatVectorField(Fields.VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
        }
        return document;
    }

    private Document entry(Entry entry, int lines, int opening) {
        Document document = new Document();
        addScope(entry, document);
        document.add(new StringField(Fields.ID, entry.id(), Store.YES));
        document.add(new StoredField(Fields.DIGEST, entry.digest()));
        document.add(new StoredField(Fields.TITLE_SHOWN, entry.title()));
        document.add(new StoredField(Fields.ADDRESS, entry.address()));
        document.add(new NumericDocValuesField(Fields.LINES, lines));
        document.add(new NumericDocValuesField(Fields.OPENING, opening));
        document.add(new NumericDocValuesField(Fields.WEIGHT, entry.weight()));
        List<String> names = entry.names();
        document.add(new BinaryDocValuesField(Fields.NAMES, new BytesRef(Values.joined(names))));
        List<String> terms =
                names.stream().flatMap(name -> Grams.of(name).stream()).toList();
        document.add(Fields.terms(Fields.TITLE, terms, Fields.FREQUENCIES));
        List<List<String>> sounds = names.stream().map(Pinyin::syllables).toList();
        document.add(Fields.sound(sounds));
        document.add(Fields.terms(Fields.BEGINNING, Beginnings.of(names, words), Fields.PRESENCE));
        if (lines > 0) {
            document.add(new StoredField(Fields.TEXT, entry.text()));
            String all = String.join("\n", names) + "\n" + entry.text();
            document.add(Fields.terms(Fields.WHOLE, Grams.of(all), Fields.FREQUENCIES));
            document.add(Fields.terms(
                    Fields.WORDS, words.of(all).stream().map(Word::text).toList(), Fields.FREQUENCIES));
        }
        return document;
    }

    private static void addScope(Entry entry, Document document) {
        document.add(new StringField(Fields.BLOCK, entry.id(), Store.NO));
        document.add(new StringField(Fields.KIND, entry.kind(), Store.YES));
        document.add(new SortedDocValuesField(Fields.KIND, new BytesRef(entry.kind())));
        entry.readers().forEach(reader -> document.add(new StringField(Fields.READER, reader, Store.NO)));
        entry.facets().forEach((facet, value) -> {
            document.add(new StringField(Fields.FACET + facet, value, Store.NO));
            document.add(new SortedDocValuesField(Fields.FACET + facet, new BytesRef(value)));
        });
        if (entry.givesWay()) {
            document.add(new StringField(Fields.GIVES_WAY, "", Store.NO));
        }
        addDay(Fields.FROM, day(entry.from(), Integer.MIN_VALUE), document);
        addDay(Fields.UNTIL, day(entry.until(), Integer.MAX_VALUE), document);
    }

    private static void addDay(String field, int day, Document document) {
        document.add(new IntPoint(field, day));
        document.add(new NumericDocValuesField(field, day));
    }

    static int day(@Nullable LocalDate day, int otherwise) {
        return day == null ? otherwise : (int) day.toEpochDay();
    }
}
