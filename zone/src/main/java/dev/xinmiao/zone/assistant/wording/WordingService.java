package dev.xinmiao.zone.assistant.wording;

import dev.xinmiao.search.text.Words;
import dev.xinmiao.search.vector.Embedder;
import dev.xinmiao.zone.assistant.wording.ChatClient.Failure;
import dev.xinmiao.zone.assistant.wording.Prompt.Numbered;
import dev.xinmiao.zone.assistant.wording.Reworded.Sentence;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the zone's language model, if there is one, to put quotes into other words, and lets through only what stands the check. */
public final class WordingService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WordingService.class);
    /** Pages that may wait for it at a time; the others go without. */
    private static final int AT_ONCE = 8;

    private final @Nullable ChatClient client;
    private final SentenceCheck check;
    private final Pause pause;
    private final Semaphore places = new Semaphore(AT_ONCE);

    /** @param embedder asked for when there is something to check; gives null where there is none */
    public WordingService(
            WordingSettings settings,
            Words words,
            Supplier<? extends @Nullable Embedder> embedder,
            InstantSource time) {
        this.client = settings.isOn() ? new ChatClient(settings) : null;
        this.check = new SentenceCheck(words, embedder);
        this.pause = new Pause(time);
    }

    /** @param quotes as the reader sees them; nothing else is sent but the question */
    public Reworded reword(String question, List<Source> quotes) {
        List<Numbered> sendable = Prompt.sendable(quotes);
        // What is said in another language than the quotes can't be held against them.
        if (client == null || sendable.isEmpty() || !SentenceCheck.isChinese(question)) {
            return new Reworded.NotAsked();
        }
        if (pause.isOn() || !places.tryAcquire()) {
            return new Reworded.NoHelp();
        }
        try {
            List<Sentence> said = Reply.read(client.answer(Prompt.SYSTEM, Prompt.user(question, sendable)));
            pause.worked();
            List<Sentence> good = checked(said, sendable);
            return good.isEmpty() ? new Reworded.NoHelp() : new Reworded.Sentences(good);
        } catch (Failure e) {
            pause.failed();
            LOG.warn("The wording service was of no help: {}", e.getMessage());
            return new Reworded.NoHelp();
        } finally {
            places.release();
        }
    }

    private List<Sentence> checked(List<Sentence> said, List<Numbered> quotes) {
        List<Sentence> good = new ArrayList<>();
        for (Sentence sentence : said) {
            quotes.stream()
                    .filter(quote -> quote.number() == sentence.quote())
                    .findFirst()
                    .filter(quote -> check.objection(sentence.text(), quote.source())
                            .map(why -> dropped(sentence, why))
                            .isEmpty())
                    .filter(_ -> !good.contains(sentence))
                    .ifPresent(_ -> good.add(sentence));
        }
        return List.copyOf(good);
    }

    private static String dropped(Sentence sentence, String why) {
        LOG.debug("A sentence of the wording service was dropped ({}): {}", why, sentence.text());
        return why;
    }

    @Override
    public void close() {
        if (client != null) {
            client.close();
        }
    }
}
