package dev.xinmiao.decision.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.Evaluator;
import dev.xinmiao.decision.InvalidModelException;
import dev.xinmiao.decision.Problem;
import dev.xinmiao.decision.Settings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever a file holds: refused with places, or read and evaluated, and nothing else, in little time and memory.
 * {@code ./xinmiao fuzz} makes a campaign of it: {@code -Dfuzz.files} says how many, and then no time is set.
 */
class FuzzFilesTest {
    private static final Duration TIME = Duration.ofSeconds(10);
    private static final int FILES = Integer.getInteger("fuzz.files", 0);
    private static final int TOLD_EVERY = 10_000;
    private static final int LONGEST = 30_000;
    private static final Settings SETTINGS =
            Settings.DEFAULT.withLongestValue(10_000).withMostSteps(100_000);

    /** A tag, an attribute, a text: what a mutation takes out, doubles or puts elsewhere. */
    private static final Pattern PIECE = Pattern.compile("<[^>]*>|[\\w:]+=\"[^\"]*\"|[^<]+");

    @Test
    void any_file_is_refused_at_its_places_or_evaluated() throws IOException {
        List<String> originals = originals();
        long seed = System.nanoTime();
        Random random = new Random(seed);
        long end = System.nanoTime() + TIME.toNanos();
        int count = 0;
        int read = 0;
        while (FILES > 0 ? count < FILES : System.nanoTime() < end) {
            String file = originals.get(random.nextInt(originals.size()));
            for (int i = 0; i <= random.nextInt(4); i++) {
                file = mutated(file, originals, random);
            }
            long began = System.nanoTime();
            try {
                read += check(file) ? 1 : 0;
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
                throw new AssertionError("seed " + seed + ", file " + count + ": " + file, e);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .as("seed %s: %s", seed, file)
                    .isLessThan(Duration.ofSeconds(10));
            count++;
            if (count % TOLD_EVERY == 0 || count == FILES) {
                System.out.printf("DMN files: %d, of which %d read and evaluated, the others refused%n", count, read);
            }
        }
        assertThat(read).isPositive().isLessThan(count);
    }

    private static List<String> originals() throws IOException {
        List<String> originals = new ArrayList<>();
        for (String folder : new String[] {"../packs", "../../shared/dmn-tck"}) {
            if (Files.isDirectory(Path.of(folder))) {
                try (Stream<Path> files = Files.walk(Path.of(folder))) {
                    for (Path file : files.filter(each -> each.toString().endsWith(".dmn"))
                            .sorted()
                            .toList()) {
                        String text = Files.readString(file);
                        if (text.length() <= LONGEST) {
                            originals.add(text);
                        }
                    }
                }
            }
        }
        return originals;
    }

    private static String mutated(String file, List<String> originals, Random random) {
        List<MatchResult> pieces = PIECE.matcher(file).results().toList();
        if (pieces.isEmpty()) {
            return "<" + file;
        }
        MatchResult piece = pieces.get(random.nextInt(pieces.size()));
        String before = file.substring(0, piece.start());
        String after = file.substring(piece.end());
        return switch (random.nextInt(8)) {
            case 0 -> before + after;
            case 1 -> before + piece.group() + piece.group() + after;
            case 2 -> {
                String other = originals.get(random.nextInt(originals.size()));
                List<MatchResult> others = PIECE.matcher(other).results().toList();
                yield before + others.get(random.nextInt(others.size())).group() + after;
            }
            case 3 -> before + pieces.get(random.nextInt(pieces.size())).group() + after;
            case 4 -> file.substring(0, random.nextInt(file.length()));
            case 5 -> {
                int at = random.nextInt(file.length());
                yield file.substring(0, at)
                        + (char) (random.nextInt(5) == 0 ? random.nextInt(0xFFFF) : random.nextInt(128))
                        + file.substring(at + 1);
            }
            case 6 -> before + piece.group().replaceAll("[0-9]+", "9".repeat(1 + random.nextInt(20))) + after;
            default -> before + "&#" + random.nextInt(70_000) + ";" + after;
        };
    }

    /** Whether it could be read. */
    private static boolean check(String file) throws IOException {
        DmnModel model;
        try {
            model = DmnModel.read("fuzz.dmn", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        } catch (InvalidModelException e) {
            assertThat(e.problems()).isNotEmpty();
            e.problems().forEach(FuzzFilesTest::checkPlace);
            return false;
        }
        model.warnings().forEach(FuzzFilesTest::checkPlace);
        for (Settings settings : List.of(SETTINGS, SETTINGS.withStrict(true))) {
            Evaluator evaluator = model.evaluator(settings);
            for (Decision decision : model.decisions()) {
                evaluator.value(decision.index());
                evaluator.explain(decision.index());
            }
            evaluator.problems().forEach(FuzzFilesTest::checkPlace);
        }
        return true;
    }

    private static void checkPlace(Problem problem) {
        assertThat(problem.message()).isNotBlank();
        assertThat(problem.location().line()).as(problem.toString()).isPositive();
    }
}
