package dev.xinmiao.search.answer;

import dev.xinmiao.search.SearchIndex.Line;
import dev.xinmiao.search.SearchIndex.Reading;
import dev.xinmiao.search.answer.Answer.Quote;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Chooses what to quote: few stretches, each short enough to read, that together most likely hold the answer. */
final class Quoting {

    static final int MOST_QUOTES = 5;
    private static final int MOST_LINES = 3;
    private static final int MOST_CHARACTERS = 250;
    /** A stretch as long as this has to be twice as likely as a very short one. */
    private static final double PATIENCE = 400;
    /** A further quote that is less likely than this isn't worth reading. */
    private static final double LEAST = 0.005;

    private final List<Reading> readings;
    private final List<double[]> likely;
    private final List<boolean[]> used = new ArrayList<>();

    /** @param likely for each line of each reading; all together 1 */
    Quoting(List<Reading> readings, List<double[]> likely) {
        this.readings = readings;
        this.likely = likely;
        likely.forEach(lines -> used.add(new boolean[lines.length]));
    }

    private record Stretch(int reading, int from, int to, double likely, double value) {}

    /**
     * A quote with the likelihood that it holds the answer.
     *
     * @param likelyEntry that its entry does
     */
    record Chosen(Quote quote, double likely, double likelyEntry, int reading, int keyLine) {}

    List<Chosen> choose() {
        List<Chosen> chosen = new ArrayList<>();
        while (chosen.size() < MOST_QUOTES) {
            Stretch best = best();
            if (best.value() < 0 || !chosen.isEmpty() && best.likely() < LEAST) {
                break;
            }
            for (int line = best.from(); line <= best.to(); line++) {
                used.get(best.reading())[line] = true;
            }
            chosen.add(quote(best));
        }
        return chosen;
    }

    private Stretch best() {
        Stretch best = new Stretch(0, 0, 0, 0, -1);
        for (int reading = 0; reading < readings.size(); reading++) {
            for (int from = 0; from < likely.get(reading).length; from++) {
                best = longer(reading, from, best);
            }
        }
        return best;
    }

    /** The best of all stretches that begin with one line, and the best known so far. */
    private Stretch longer(int reading, int from, Stretch known) {
        List<Line> lines = readings.get(reading).lines();
        Stretch best = known;
        double sum = 0;
        for (int to = from; to < Math.min(lines.size(), from + MOST_LINES) && !used.get(reading)[to]; to++) {
            int characters = lines.get(to).end() - lines.get(from).start();
            if (to > from && characters > MOST_CHARACTERS) {
                break;
            }
            sum += likely.get(reading)[to];
            double value = sum / (1 + characters / PATIENCE);
            if (value > best.value()) {
                best = new Stretch(reading, from, to, sum, value);
            }
        }
        return best;
    }

    private Chosen quote(Stretch stretch) {
        Reading reading = readings.get(stretch.reading());
        List<Line> lines = reading.lines();
        int start = lines.get(stretch.from()).start();
        int end = lines.get(stretch.to()).end();
        int key = stretch.from();
        for (int line = stretch.from(); line <= stretch.to(); line++) {
            if (likely.get(stretch.reading())[line] > likely.get(stretch.reading())[key]) {
                key = line;
            }
        }
        Quote quote = new Quote(
                reading.hit().id(),
                reading.hit().kind(),
                reading.hit().title(),
                reading.hit().address(),
                start,
                reading.text().substring(start, end),
                lines.get(key).start() - start,
                lines.get(key).end() - start);
        return new Chosen(quote, stretch.likely(), Arrays.stream(likely.get(stretch.reading())).sum(), stretch.reading(), key);
    }
}
