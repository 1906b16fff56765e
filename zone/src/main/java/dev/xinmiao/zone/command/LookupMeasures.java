package dev.xinmiao.zone.command;

import dev.xinmiao.zone.command.LookupVerdict.Kind;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Prints what came of the questions, one measure a line. */
final class LookupMeasures {
    private LookupMeasures() {}

    static void print(PrintWriter screen, List<LookupVerdict> verdicts, double milliseconds) {
        count(screen, "questions", verdicts.size());
        verdicts.stream()
                .collect(Collectors.groupingBy(verdict -> verdict.question().type(), TreeMap::new, Collectors.toList()))
                .forEach((type, ofType) -> screen.printf(
                        "type-%s %d right %d refused %d differs %d wrong %d%n",
                        type,
                        ofType.size(),
                        count(ofType, Kind.RIGHT),
                        count(ofType, Kind.REFUSED),
                        count(ofType, Kind.DIFFERS),
                        count(ofType, Kind.WRONG)));
        long right = count(verdicts, Kind.RIGHT);
        long refused = count(verdicts, Kind.REFUSED);
        share(screen, "answered-exactly", right, verdicts.size());
        share(screen, "refused", refused, verdicts.size());
        Map<String, Long> why = verdicts.stream()
                .filter(verdict -> verdict.kind() == Kind.REFUSED)
                .collect(Collectors.groupingBy(LookupVerdict::why, TreeMap::new, Collectors.counting()));
        why.forEach((reason, number) -> count(screen, "refused-" + reason, number));
        share(screen, "right-or-refused", right + refused, verdicts.size());
        share(screen, "wrong", count(verdicts, Kind.WRONG), verdicts.size());
        count(screen, "wrong-answers", count(verdicts, Kind.WRONG));
        count(screen, "differs-from-table", count(verdicts, Kind.DIFFERS));
        List<LookupVerdict> lists = where(verdicts, LookupVerdict::list);
        count(screen, "lists", lists.size());
        count(screen, "lists-answered-exactly", count(lists, Kind.RIGHT));
        count(screen, "lists-differing-from-table", count(lists, Kind.DIFFERS));
        List<LookupVerdict> answerable = where(verdicts, LookupVerdict::answerable);
        count(screen, "answerable", answerable.size());
        share(screen, "answered-of-answerable", count(answerable, Kind.RIGHT), answerable.size());
        count(screen, "answerable-refused", count(answerable, Kind.REFUSED));
        screen.printf(Locale.ROOT, "milliseconds-a-question %.2f%n", milliseconds);
        screen.flush();
    }

    private static List<LookupVerdict> where(List<LookupVerdict> verdicts, Predicate<LookupVerdict> which) {
        return verdicts.stream().filter(which).toList();
    }

    private static long count(List<LookupVerdict> verdicts, Kind kind) {
        return verdicts.stream().filter(verdict -> verdict.kind() == kind).count();
    }

    private static void count(PrintWriter screen, String name, long number) {
        screen.printf("%s %d%n", name, number);
    }

    private static void share(PrintWriter screen, String name, long part, long whole) {
        screen.printf(Locale.ROOT, "%s %.4f%n", name, whole == 0 ? 0.0 : part / (double) whole);
    }
}
