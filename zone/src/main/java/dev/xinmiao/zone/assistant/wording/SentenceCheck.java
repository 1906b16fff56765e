package dev.xinmiao.zone.assistant.wording;

import dev.xinmiao.search.text.Grams;
import dev.xinmiao.search.text.Sentences;
import dev.xinmiao.search.text.Uniform;
import dev.xinmiao.search.text.Words;
import dev.xinmiao.search.vector.Embedder;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a sentence says what its quote says and nothing else. Rather strict than kind: a good sentence that falls through
 * costs the reader nothing, as the quotes are there; a bad one that gets through would be believed.
 */
final class SentenceCheck {
    static final int LONGEST = 300;
    private static final int SHORTEST = 4;
    /** Of the sentence's pairs of characters, how many stand in the quote. */
    private static final double COVERED = 0.8;
    /** Of its characters, how many stand in the quote in the same order; more are out of order where two things changed places. */
    private static final double IN_ORDER = 0.8;
    /** Of the sentence it rests on, how much it keeps: less, and it was torn out. */
    private static final double KEPT = 0.5;
    /** Cosine of sentence and source by the model's vectors; those of other matters lie below. */
    private static final double NEAR = 0.75;

    private static final Pattern MARKUP = Pattern.compile("[<>{}\\[\\]`\\\\|*#@\\p{Cntrl}]|https?:|www\\.|//");
    private static final Pattern LATIN = Pattern.compile("[a-z][a-z0-9.+-]*");
    private static final Pattern TITLES = Pattern.compile("《[^》]*》|〔[^〕]*〕");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Words words;
    private final Supplier<? extends @Nullable Embedder> embedder;

    /** @param embedder gives null where there is none */
    SentenceCheck(Words words, Supplier<? extends @Nullable Embedder> embedder) {
        this.words = words;
        this.embedder = embedder;
    }

    /** Why the sentence may not be shown; empty if it may. */
    Optional<String> objection(String sentence, Source quote) {
        String said = plain(sentence);
        if (said.length() < SHORTEST
                || sentence.length() > LONGEST
                || MARKUP.matcher(sentence).find()) {
            return Optional.of("too long, too short, or no plain text");
        }
        if (!isChinese(said)) {
            return Optional.of("not in Chinese");
        }
        String ground = plain(quote.title()) + "。" + plain(quote.text());
        return strangers(said, ground)
                .or(() -> StrictWords.added(said, ground).map(word -> "adds " + word))
                .or(() -> restsOn(said, sentence, quote));
    }

    /** Figures and names that the quote hasn't. */
    private Optional<String> strangers(String said, String ground) {
        Set<String> figures = Figures.of(ground);
        return Figures.of(said).stream()
                .filter(figure -> !figures.contains(figure))
                .findFirst()
                .or(() -> missing(LATIN, said, ground))
                .or(() -> missing(TITLES, said, ground))
                .or(() -> words.places(said).stream()
                        .filter(name -> !ground.contains(name))
                        .findFirst())
                .map(stranger -> "not in the quote: " + stranger);
    }

    private static Optional<String> missing(Pattern pattern, String said, String ground) {
        Matcher each = pattern.matcher(said);
        while (each.find()) {
            if (!ground.contains(each.group())) {
                return Optional.of(each.group());
            }
        }
        return Optional.empty();
    }

    private Optional<String> restsOn(String said, String sentence, Source quote) {
        String ground = plain(quote.title()) + "。" + plain(quote.text());
        if (covered(said, ground) < COVERED || inOrder(said, ground) < IN_ORDER * letters(said)) {
            return Optional.of("other words than the quote's");
        }
        List<String> used = used(said, quote.text());
        if (used.isEmpty()) {
            return Optional.of("tells only a piece of a sentence");
        }
        for (String source : used) {
            Optional<String> lost = StrictWords.leftOut(said, source);
            if (lost.isPresent()) {
                return lost.map(word -> "leaves out " + word);
            }
        }
        return far(sentence, quote, used);
    }

    /** The sentences of the quote that are told at least by half; whatever they deny or demand has to stay. */
    private static List<String> used(String said, String text) {
        return Sentences.of(text).stream()
                .map(sentence -> plain(sentence.text()))
                .filter(source -> letters(source) > 0 && inOrder(source, said) >= KEPT * letters(source))
                .toList();
    }

    private Optional<String> far(String sentence, Source quote, List<String> used) {
        Embedder model = embedder.get();
        if (model == null) {
            return Optional.empty();
        }
        List<float[]> vectors = model.passages(List.of(sentence, quote.text(), String.join("", used)));
        float near = Math.max(
                Embedder.similarity(vectors.get(0), vectors.get(1)),
                Embedder.similarity(vectors.get(0), vectors.get(2)));
        return near < NEAR ? Optional.of("means something else") : Optional.empty();
    }

    private static String plain(String text) {
        return SPACES.matcher(Uniform.of(text)).replaceAll("");
    }

    /** Whether a text is written in Chinese for the greater part. */
    static boolean isChinese(String text) {
        long han = text.codePoints().filter(Character::isIdeographic).count();
        long all = text.codePoints().filter(Character::isLetter).count();
        return han > 0 && 2 * han > all;
    }

    private static double covered(String said, String ground) {
        List<String> grams = Grams.of(said);
        Set<String> known = new HashSet<>(Grams.of(ground));
        long there = grams.stream().filter(known::contains).count();
        return grams.isEmpty() ? 0 : (double) there / grams.size();
    }

    private static int letters(String text) {
        return (int) text.chars().filter(Character::isLetterOrDigit).count();
    }

    /** How many letters and digits of the one text follow one another in the other too (longest common subsequence). */
    private static int inOrder(String one, String other) {
        int[] left = one.chars().filter(Character::isLetterOrDigit).toArray();
        int[] right = other.chars().filter(Character::isLetterOrDigit).toArray();
        int[] row = new int[right.length + 1];
        for (int letter : left) {
            int diagonal = 0;
            for (int j = 1; j <= right.length; j++) {
                int above = row[j];
                row[j] = letter == right[j - 1] ? diagonal + 1 : Math.max(above, row[j - 1]);
                diagonal = above;
            }
        }
        return row[right.length];
    }
}
