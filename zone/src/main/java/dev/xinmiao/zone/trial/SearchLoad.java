package dev.xinmiao.zone.trial;

import dev.xinmiao.search.Entry;
import dev.xinmiao.search.Query;
import dev.xinmiao.search.SearchIndex;
import dev.xinmiao.search.text.Pinyin;
import dev.xinmiao.search.text.Sentences;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.YamlNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A large zone's index under load: fictional names and texts drawn from the pack's own words, then searches with typing
 * mistakes and suggestions at a steady rate. Times count from the moment a query was due, so a queue shows in them.
 */
final class SearchLoad {
    private static final String NAMES_KIND = "enterprise";
    private static final String TEXT_KIND = "document";
    /** Seconds after which Java has compiled what is used. */
    private static final int WARMING = 20;

    private final Random random = new Random(6);
    private final LocalDate day;
    private final List<String> names;
    private final List<Entry> texts;

    SearchLoad(Pack pack, List<Entry> sources, int enterprises, int documents, LocalDate day) {
        this.day = day;
        this.names = names(pack, enterprises);
        this.texts = texts(sources, documents);
    }

    private List<String> names(Pack pack, int count) {
        YamlNode demo = pack.yaml(pack.file("demo.yaml").orElseThrow());
        List<String> first = words(demo.required("brand").required("first"));
        List<String> second = words(demo.required("brand").required("second"));
        List<String> forms = words(demo.required("form"));
        List<String> towns = words(demo.required("towns"));
        List<String> trades = demo.list("industries").stream()
                .map(industry -> industry.required("trade").text())
                .toList();
        Set<String> names = new LinkedHashSet<>();
        while (names.size() < count) {
            names.add(demo.required("city").text()
                    + any(towns).substring(0, 2)
                    + any(first)
                    + any(second)
                    + any(trades)
                    + any(forms));
        }
        return List.copyOf(names);
    }

    private static List<String> words(YamlNode list) {
        return list.elements().stream().map(YamlNode::text).toList();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private List<Entry> texts(List<Entry> sources, int count) {
        List<String> sentences = sources.stream()
                .flatMap(source -> Sentences.of(source.text()).stream())
                .map(Sentences.Sentence::text)
                .toList();
        List<Entry> made = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            String text = any(sentences) + any(sentences) + any(names);
            made.add(
                    Entry.text(TEXT_KIND + ":" + number, TEXT_KIND, any(sources).title() + number, text));
        }
        return made;
    }

    void fill(SearchIndex index, BiConsumer<String, String> line) {
        long begin = System.nanoTime();
        List<Entry> entries = new ArrayList<>();
        for (int number = 0; number < names.size(); number++) {
            entries.add(new Entry(
                    NAMES_KIND + ":" + number,
                    NAMES_KIND,
                    names.get(number),
                    List.of(),
                    "",
                    "/",
                    Map.of(),
                    Set.of(Entry.EVERYBODY),
                    null,
                    null,
                    0));
        }
        index.put(entries);
        line.accept("names-seconds", seconds(begin));
        index.put(texts);
        index.commit();
        line.accept("rebuild-seconds", seconds(begin));
    }

    private static String seconds(long begin) {
        return String.format(Locale.ROOT, "%.1f", (System.nanoTime() - begin) / 1e9);
    }

    /** Searches and suggestions, one kind after the other, each for some seconds, by a program that has run a while. */
    void measure(SearchIndex index, int perSecond, int seconds, BiConsumer<String, String> line) {
        run(perSecond, WARMING, _ -> index.search(Query.of(mistyped(), day)));
        print("search", run(perSecond, seconds, _ -> index.search(Query.of(mistyped(), day))), line);
        print("suggest", run(perSecond, seconds, _ -> index.suggest(begun(), Set.of(Entry.EVERYBODY), day, 8)), line);
    }

    /** A name with a wrong character, or words of a text. */
    private synchronized String mistyped() {
        if (random.nextBoolean()) {
            String name = any(names);
            int at = 2 + random.nextInt(name.length() - 4);
            return name.substring(0, at) + any(names).charAt(4) + name.substring(at + 1);
        }
        String text = any(texts).text();
        int from = random.nextInt(Math.max(1, text.length() - 12));
        return text.substring(from, Math.min(text.length(), from + 4 + random.nextInt(8)));
    }

    /** What is typed of a name so far, in characters or in pinyin. */
    private synchronized String begun() {
        String name = any(names);
        String part = name.substring(0, 2 + random.nextInt(5));
        return random.nextInt(3) == 0 ? String.join("", Pinyin.syllables(part)) : part;
    }

    private static double[] run(int perSecond, int seconds, Consumer<Integer> query) {
        int count = perSecond * seconds;
        double[] millis = new double[count];
        CountDownLatch open = new CountDownLatch(count);
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
        long start = System.nanoTime() + 100_000_000;
        for (int number = 0; number < count; number++) {
            int own = number;
            long due = start + number * 1_000_000_000L / perSecond;
            clock.schedule(
                    () -> {
                        try {
                            query.accept(own);
                        } finally {
                            millis[own] = (System.nanoTime() - due) / 1e6;
                            open.countDown();
                        }
                    },
                    due - System.nanoTime(),
                    TimeUnit.NANOSECONDS);
        }
        try {
            open.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            clock.shutdownNow();
        }
        Arrays.sort(millis);
        return millis;
    }

    private static void print(String what, double[] millis, BiConsumer<String, String> line) {
        for (int percent : new int[] {50, 99, 100}) {
            double value = millis[Math.min(millis.length - 1, millis.length * percent / 100)];
            line.accept(
                    what + "-" + (percent == 100 ? "max" : "p" + percent) + "-ms",
                    String.format(Locale.ROOT, "%.1f", value));
        }
    }
}
