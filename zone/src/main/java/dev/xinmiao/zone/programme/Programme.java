package dev.xinmiao.zone.programme;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Mark;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Anything with conditions that a subject can meet: a recognition, a score, a classification, a benefit.
 *
 * @param words what people call it besides
 * @param outcomeUnit in which its outcome is counted; null where that is a class, or there is none
 * @param editions by date, without overlap
 */
public record Programme(
        String id,
        Bilingual name,
        List<String> words,
        Kind kind,
        Bilingual summary,
        @Nullable Bilingual outcomeUnit,
        List<Document> documents,
        List<Edition> editions) {
    public Programme {
        words = List.copyOf(words);
        documents = List.copyOf(documents);
        editions = List.copyOf(editions);
    }

    public enum Kind {
        /** 认定 */
        RECOGNITION,
        /** 积分 */
        SCORE,
        /** 划型 */
        CLASSIFICATION,
        /** 奖补、优惠 */
        BENEFIT
    }

    /**
     * A legal text that the programme rests on.
     *
     * @param key by which clauses point at it
     * @param number e.g. 国科发政〔2017〕115号; empty where it has none
     */
    public record Document(
            String key,
            String title,
            String number,
            String issuer,
            @Nullable LocalDate date,
            Mark mark) {}

    /** The rules for an application on that day; empty where none were in force. */
    public Optional<Edition> on(LocalDate day) {
        return editions.stream().filter(e -> e.covers(day)).findFirst();
    }

    /** What the rules of that day rest on; no mark where there are none. */
    public Mark markOn(LocalDate day) {
        return on(day).map(Edition::mark).orElse(Mark.PUBLISHED);
    }

    public Optional<Edition> edition(String id) {
        return editions.stream().filter(e -> e.id().equals(id)).findFirst();
    }
}
