package dev.xinmiao.zone.command;

import dev.xinmiao.search.Entry;
import dev.xinmiao.search.SearchIndex;
import dev.xinmiao.search.answer.AnswerModel;
import dev.xinmiao.search.answer.Answerer;
import dev.xinmiao.search.text.Words;
import dev.xinmiao.search.vector.BgeEmbedder;
import dev.xinmiao.search.vector.Embedder;
import dev.xinmiao.zone.benefit.ClauseEntries;
import dev.xinmiao.zone.benefit.clause.Clauses;
import dev.xinmiao.zone.catalogue.ItemEntries;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.growth.ProgrammeEntries;
import dev.xinmiao.zone.item.ItemCatalogue;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackFolder;
import dev.xinmiao.zone.portal.HelpEntries;
import dev.xinmiao.zone.portal.HelpTopics;
import dev.xinmiao.zone.programme.ProgrammeCatalogue;
import dev.xinmiao.zone.search.Changes;
import dev.xinmiao.zone.search.IndexFolder;
import dev.xinmiao.zone.search.SearchContent;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a pack says in public, in an index of its own that is kept between commands: no server, no database. */
public final class PublicIndex implements AutoCloseable {
    private static final int TOKENS = 256;

    private final Pack pack;
    private final List<Entry> entries;
    private final SearchIndex index;
    private final Words words;
    private final @Nullable Embedder embedder;
    private final LocalDate day;

    private PublicIndex(
            Pack pack,
            List<Entry> entries,
            SearchIndex index,
            Words words,
            @Nullable Embedder embedder,
            LocalDate day) {
        this.pack = pack;
        this.entries = List.copyOf(entries);
        this.index = index;
        this.words = words;
        this.embedder = embedder;
        this.day = day;
    }

    /**
     * @param packs the folder of packs; null for the usual places
     * @param data the folder that keeps the index
     * @param meaning whether texts are found by their meaning too, by the embedding model
     */
    public static PublicIndex open(@Nullable Path packs, String zone, Path data, LocalDate day, boolean meaning) {
        Pack pack = Pack.open(PackFolder.find(packs), zone);
        FactDictionary dictionary = FactDictionary.load(pack);
        ProgrammeCatalogue rules = ProgrammeCatalogue.load(pack, dictionary);
        List<Entry> entries = new ArrayList<>(ItemEntries.of(ItemCatalogue.load(pack, rules), day));
        entries.addAll(ProgrammeEntries.of(rules, day));
        entries.addAll(ClauseEntries.of(Clauses.load(pack, dictionary), day));
        entries.addAll(HelpEntries.of(HelpTopics.load(pack)));
        SearchContent content = SearchContent.load(pack);
        Words words = content.words();
        Embedder embedder = meaning ? new BgeEmbedder(Runtime.getRuntime().availableProcessors(), TOKENS) : null;
        SearchIndex index = IndexFolder.open(data.resolve("public-" + zone), words, embedder, content::widening)
                .index();
        bringUpToDate(index, entries);
        return new PublicIndex(pack, entries, index, words, embedder, day);
    }

    private static void bringUpToDate(SearchIndex index, List<Entry> entries) {
        Changes changes = Changes.between(index.digests(), entries.stream());
        index.put(changes.put());
        index.remove(changes.remove());
        index.commit();
    }

    public Pack pack() {
        return pack;
    }

    public List<Entry> entries() {
        return entries;
    }

    public SearchIndex index() {
        return index;
    }

    /** What answers a question from this index. */
    public Answerer answerer() {
        return new Answerer(words, AnswerModel.standard(embedder != null), pack.home());
    }

    public LocalDate day() {
        return day;
    }

    @Override
    public void close() {
        index.close();
        if (embedder != null) {
            embedder.close();
        }
    }
}
