package dev.xinmiao.zone.request;

import dev.xinmiao.search.classify.Filing;
import dev.xinmiao.search.classify.Guess;
import dev.xinmiao.search.classify.Meaning;
import dev.xinmiao.search.classify.TextClassifier;
import dev.xinmiao.search.classify.TextClassifier.Spoke;
import dev.xinmiao.search.vector.Embedder;
import dev.xinmiao.zone.request.Proposal.Confidence;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was learnt from the pack's examples and from what persons have decided until then.
 *
 * @param meaning null where sentences can't be turned into vectors on this machine
 * @param filed what persons filed, among which similar ones are looked for
 */
record Learnt(
        RequestPlan plan,
        TextClassifier classifier,
        @Nullable Meaning meaning,
        List<RequestRow> filed) {
    private static final int MOST_WORDS = 6;
    /** Less alike is no help: two letters of any kind come to about 0.4. */
    private static final float ALIKE = 0.6f;

    private record Near(RequestRow row, float nearness) {}

    /** Where not one word speaks for it, the sense of the whole is too little to preselect anything: say, another language. */
    Proposal propose(RequestRow row) {
        String letter = row.letter();
        Filing filing = classifier.file(letter);
        Guess best = filing.best();
        Guess second = filing.guesses().size() < 2 ? null : filing.guesses().get(1);
        List<Spoke> words = words(letter, best);
        return new Proposal(
                category(best),
                best.probability(),
                words.isEmpty() ? Confidence.LOW : confidence(best.probability()),
                second == null ? null : new Proposal.Second(category(second), second.probability()),
                words);
    }

    /** Words like 我们 may lean to one side by chance, and tell a reader nothing. */
    private List<Spoke> words(String letter, Guess best) {
        return classifier.spoke(letter, best.label(), MOST_WORDS + plan.silent().size()).stream()
                .filter(spoke -> !plan.silent().contains(spoke.word()))
                .limit(MOST_WORDS)
                .toList();
    }

    private Category category(Guess guess) {
        return plan.category(guess.label()).orElseThrow();
    }

    private Confidence confidence(double share) {
        if (share >= plan.sure()) {
            return Confidence.SURE;
        }
        return share >= plan.threshold() ? Confidence.FAIR : Confidence.LOW;
    }

    /** Answered ones that mean nearly the same, the nearest first. */
    List<RequestRow> similar(RequestRow row, int most) {
        Meaning known = meaning;
        if (known == null) {
            return List.of();
        }
        float[] place = known.apply(row.letter());
        return filed.stream()
                .filter(each -> each.state() == RequestState.ANSWERED && each.id() != row.id())
                .map(each -> new Near(each, Embedder.similarity(place, known.apply(each.letter()))))
                .filter(each -> each.nearness() >= ALIKE)
                .sorted(Comparator.comparingDouble(Near::nearness).reversed())
                .limit(most)
                .map(Near::row)
                .toList();
    }
}
