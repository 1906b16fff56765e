package dev.xinmiao.search.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How good filings were: how often right, and whether they were as sure as they had reason to be. */
public final class Measures {
    private static final int BANDS = 10;

    private final List<Filed> filed;

    /** A text's filing by somebody who hadn't seen it, beside where a person filed it. */
    public record Filed(Filing filing, String truth) {
        boolean right() {
            return filing.best().label().equals(truth);
        }

        double confidence() {
            return filing.best().probability();
        }
    }

    /** A row of the reliability table: filings as sure as that. The means are 0 where there are none. */
    public record Band(double from, double to, int count, double confidence, double accuracy) {}

    /**
     * What may be filed by itself if so many have to be right.
     *
     * @param threshold file what is at least as sure; above 1 where nothing may be
     * @param share of all texts
     */
    public record Coverage(double threshold, double share) {}

    public Measures(List<Filed> filed) {
        if (filed.isEmpty()) {
            throw new IllegalArgumentException("nothing was filed");
        }
        this.filed = List.copyOf(filed);
    }

    public double accuracy() {
        return filed.stream().filter(Filed::right).count() / (double) filed.size();
    }

    /** How sure the filings were on average; as much as they are right, if they are honest. */
    public double confidence() {
        return filed.stream().mapToDouble(Filed::confidence).average().orElseThrow();
    }

    /** Right among the first so many. */
    public double within(int first) {
        return filed.stream()
                        .filter(each -> each.filing().guesses().stream()
                                .limit(first)
                                .anyMatch(guess -> guess.label().equals(each.truth())))
                        .count()
                / (double) filed.size();
    }

    /** F1 of each category that occurs, on average: a rare one counts as much as a common one. */
    public double macroF1() {
        Set<String> labels = new TreeSet<>(filed.stream().map(Filed::truth).toList());
        return labels.stream().mapToDouble(this::f1).average().orElseThrow();
    }

    private double f1(String label) {
        long hits = filed.stream()
                .filter(each -> each.right() && each.truth().equals(label))
                .count();
        long truly = filed.stream().filter(each -> each.truth().equals(label)).count();
        long said = filed.stream()
                .filter(each -> each.filing().best().label().equals(label))
                .count();
        return 2.0 * hits / (truly + said);
    }

    /** Expected calibration error: how far confidence and accuracy lie apart, over the bands, weighted by their counts. */
    public double calibrationError() {
        return reliability().stream()
                        .mapToDouble(band -> band.count() * Math.abs(band.confidence() - band.accuracy()))
                        .sum()
                / filed.size();
    }

    /** Ten bands of confidence of equal width. */
    public List<Band> reliability() {
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < BANDS; i++) {
            int number = i;
            List<Filed> within = filed.stream()
                    .filter(each -> Math.min(BANDS - 1, (int) (each.confidence() * BANDS)) == number)
                    .toList();
            bands.add(new Band(
                    i / (double) BANDS,
                    (i + 1) / (double) BANDS,
                    within.size(),
                    within.stream().mapToDouble(Filed::confidence).average().orElse(0),
                    within.stream()
                            .mapToDouble(each -> each.right() ? 1 : 0)
                            .average()
                            .orElse(0)));
        }
        return bands;
    }

    /** The most that may be filed, the surest first, while so many of them are right. */
    public Coverage coverage(double accuracy) {
        List<Filed> surest = filed.stream()
                .sorted(Comparator.comparingDouble(Filed::confidence).reversed())
                .toList();
        Coverage best = new Coverage(1.01, 0);
        int right = 0;
        for (int i = 0; i < surest.size(); i++) {
            right += surest.get(i).right() ? 1 : 0;
            // A threshold takes all that are equally sure, or none of them.
            boolean last = i + 1 == surest.size()
                    || surest.get(i + 1).confidence() < surest.get(i).confidence();
            if (last && right >= accuracy * (i + 1)) {
                best = new Coverage(surest.get(i).confidence(), (i + 1) / (double) surest.size());
            }
        }
        return best;
    }
}
