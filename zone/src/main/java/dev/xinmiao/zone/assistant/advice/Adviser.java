package dev.xinmiao.zone.assistant.advice;

import dev.xinmiao.zone.fact.FactBook;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.kernel.AsOf;
import dev.xinmiao.zone.programme.Judgeable;
import dev.xinmiao.zone.programme.Programme;
import dev.xinmiao.zone.programme.Reasons;
import dev.xinmiao.zone.programme.Standing.State;
import dev.xinmiao.zone.programme.Why;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges the asker's enterprise, or one that is only described, by what an answer speaks of. Pure; it stores nothing. */
public final class Adviser {
    private final FactDictionary dictionary;
    private final Asking asking;

    public Adviser(FactDictionary dictionary, Asking asking) {
        this.dictionary = dictionary;
        this.asking = asking;
    }

    /**
     * Whose enterprise it is.
     *
     * @param page the address of its page
     */
    public record Own(FactBook facts, String page) {}

    /**
     * @param own null where nobody asks for an enterprise of their own
     * @param fields of the form, by name
     */
    public Optional<Advice> advise(
            Judgeable by,
            Programme programme,
            String question,
            AsOf now,
            @Nullable Own own,
            Map<String, String> fields) {
        FactBook known = own == null ? FactBook.from(List.of(), dictionary, now) : own.facts();
        Replies replies = Replies.read(fields, known, dictionary, asking);
        return by.why(programme, replies.with(known)).map(why -> advice(by, why, question, now, own, replies));
    }

    private Advice advice(Judgeable by, Why why, String question, AsOf now, @Nullable Own own, Replies replies) {
        // What can't be read is mended first: it may answer what would be asked next.
        List<FactQuestion> questions = why.standing().state() == State.MISSING && !replies.isFaulty()
                ? new Deciding(
                                dictionary,
                                asking,
                                question,
                                why.programme().name().zh())
                        .choose(why, replies).stream()
                                .map(needed -> new FactQuestion(
                                        needed,
                                        dictionary.get(needed.key()),
                                        asking.text(needed, dictionary.get(needed.key())),
                                        "",
                                        null))
                                .toList()
                : List.of();
        return new Advice(
                why.programme(),
                why.standing(),
                now.day(),
                own != null,
                replies.fields(),
                new Reasons(dictionary).withGaps(why),
                questions,
                own == null ? null : by.reasons(own.page(), why.programme()));
    }
}
