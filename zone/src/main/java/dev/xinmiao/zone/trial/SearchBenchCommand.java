package dev.xinmiao.zone.trial;

import dev.xinmiao.search.Synonyms;
import dev.xinmiao.search.Weights;
import dev.xinmiao.search.answer.AnswerLearning;
import dev.xinmiao.search.answer.AnswerLearning.Example;
import dev.xinmiao.search.answer.AnswerModel;
import dev.xinmiao.search.evaluation.Corpus;
import dev.xinmiao.search.evaluation.SearchEvaluation;
import dev.xinmiao.search.lucene.LuceneIndex;
import dev.xinmiao.search.text.Words;
import dev.xinmiao.search.vector.BgeEmbedder;
import dev.xinmiao.search.vector.Embedder;
import dev.xinmiao.zone.command.PublicIndex;
import dev.xinmiao.zone.kernel.Folders;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures search and answers on a corpus with questions: {@code ./xinmiao bench search}. One measure a line. */
@Command(name = "bench-search", hidden = true)
public final class SearchBenchCommand implements Callable<Integer> {
    private static final int UNREADABLE = 2;
    private static final int TOKENS = 256;
    private static final int SECONDS = 30;
    private static final String ZONE = "kunshan";

    @Option(names = "--corpus", paramLabel = "FILE", description = "docid, text: JSON lines, also gzipped")
    private @Nullable Path corpus;

    @Option(names = "--questions", paramLabel = "FILE", description = "question, docid, answer: likewise")
    private @Nullable Path questions;

    @Option(
            names = "--learn",
            paramLabel = "FILE",
            description = "learn the weights of answers, cross-validate them, write them")
    private @Nullable Path learn;

    @Option(names = "--words-only", description = "without the embedding model, as a small machine runs")
    private boolean wordsOnly;

    @Option(
            names = "--load",
            description = "fill a large index with fictional names and texts, and search it at a steady rate")
    private boolean load;

    @Option(names = "--enterprises", paramLabel = "N", description = "names for --load, 220,000 unless said")
    private int enterprises = 220_000;

    @Option(names = "--texts", paramLabel = "N", description = "texts for --load, 50,000 unless said")
    private int texts = 50_000;

    @Option(names = "--rate", paramLabel = "N", description = "queries a second for --load, 50 unless said")
    private int rate = 50;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        if (load) {
            return load(out);
        }
        if (corpus == null && questions == null) {
            return cases(out);
        }
        if (corpus == null || questions == null) {
            spec.commandLine()
                    .getErr()
                    .println("需同时给出 --corpus 和 --questions；都不给则检验园区包自己的检索用例。"
                            + " Give both --corpus and --questions, or neither to try the pack's own search cases.");
            return UNREADABLE;
        }
        Corpus read;
        try {
            read = Corpus.read(corpus, questions);
        } catch (NoSuchFileException missing) {
            spec.commandLine()
                    .getErr()
                    .println("找不到文件 “%s”。 There is no file “%s”.".formatted(missing.getFile(), missing.getFile()));
            return UNREADABLE;
        } catch (IOException unreadable) {
            spec.commandLine().getErr().println(unreadable.getMessage());
            return UNREADABLE;
        }
        Path folder = Files.createTempDirectory("xinmiao-bench-search");
        Words words = new Words(List.of());
        try (@Nullable Embedder embedder = embedder(Runtime.getRuntime().availableProcessors());
                LuceneIndex index = open(folder, embedder)) {
            long begin = System.nanoTime();
            index.put(read.entries());
            index.commit();
            line(out, "index-seconds", String.valueOf((System.nanoTime() - begin) / 1_000_000_000));
            SearchEvaluation evaluation = new SearchEvaluation(read, index, words, LocalDate.now(ZoneClock.CHINA));
            if (learn != null) {
                AnswerModel model = evaluation.learn(asked(), (name, value) -> line(out, name, value));
                Files.writeString(
                        learn,
                        AnswerLearning.write(
                                model,
                                read.questions().size() + " questions about "
                                        + read.documents().size()
                                        + " documents, each asked with and without its document"));
            } else {
                evaluation.run(AnswerModel.standard(index.hasVectors()), (name, value) -> line(out, name, value));
            }
        } finally {
            Folders.delete(folder);
        }
        return 0;
    }

    private int load(PrintWriter out) throws IOException {
        Path folder = Files.createTempDirectory("xinmiao-bench-search");
        LocalDate day = LocalDate.now(ZoneClock.CHINA);
        try (PublicIndex small = PublicIndex.open(null, ZONE, folder.resolve("small"), day, !wordsOnly)) {
            SearchLoad load = new SearchLoad(small.pack(), small.entries(), enterprises, texts, day);
            Path large = Files.createDirectories(folder.resolve("large"));
            int processors = Runtime.getRuntime().availableProcessors();
            try (@Nullable Embedder embedder = embedder(processors);
                    LuceneIndex index = open(large, embedder)) {
                load.fill(index, (name, value) -> line(out, name, value));
            }
            // Opened anew: closing waits for the merging that goes on behind, and a zone's program reads queries with
            // half.
            try (@Nullable Embedder embedder = embedder(Math.max(1, processors / 2));
                    LuceneIndex index = open(large, embedder)) {
                line(out, "index-megabytes", String.valueOf(Folders.size(large) / 1_000_000));
                load.measure(index, rate, SECONDS, (name, value) -> line(out, name, value));
            }
        } finally {
            Folders.delete(folder);
        }
        return 0;
    }

    private @Nullable Embedder embedder(int threads) {
        return wordsOnly ? null : new BgeEmbedder(threads, TOKENS);
    }

    private static LuceneIndex open(Path folder, @Nullable Embedder embedder) throws IOException {
        return new LuceneIndex(
                FSDirectory.open(folder), new Words(List.of()), embedder, () -> Synonyms.NONE, Weights.STANDARD);
    }

    /** The questions about a pack, which others than those of the corpus ask, and ask otherwise. */
    private List<Example> asked() throws IOException {
        Path folder = Files.createTempDirectory("xinmiao-bench-search");
        try (PublicIndex index = PublicIndex.open(null, ZONE, folder, LocalDate.now(ZoneClock.CHINA), !wordsOnly)) {
            return AskingCases.load(index.pack()).examples(index.index(), index.day());
        } finally {
            Folders.delete(folder);
        }
    }

    private int cases(PrintWriter out) throws IOException {
        Path folder = Files.createTempDirectory("xinmiao-bench-search");
        try (PublicIndex index = PublicIndex.open(null, ZONE, folder, LocalDate.now(ZoneClock.CHINA), !wordsOnly)) {
            SearchCases.run(index.pack(), index.entries(), index.index(), index.day())
                    .print((name, value) -> line(out, name, value));
            AskingCases.load(index.pack())
                    .measure(index.index(), index.answerer(), index.day(), (name, value) -> line(out, name, value));
        } finally {
            Folders.delete(folder);
        }
        return 0;
    }

    private static void line(PrintWriter out, String name, String value) {
        out.println(name + " " + value);
        out.flush();
    }
}
