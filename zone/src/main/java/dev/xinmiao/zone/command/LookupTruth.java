package dev.xinmiao.zone.command;

import dev.xinmiao.zone.command.LookupVerdict.Kind;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.fact.FactValue;
import dev.xinmiao.zone.fact.SubjectIdentity;
import dev.xinmiao.zone.lookup.answer.Figure;
import dev.xinmiao.zone.lookup.answer.Figure.Used;
import dev.xinmiao.zone.lookup.answer.Figure.Value;
import dev.xinmiao.zone.lookup.words.Letters;
import dev.xinmiao.zone.lookup.words.Meaning;
import dev.xinmiao.zone.lookup.words.Vocabulary;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Holds figures against what the annotators say, and where they differ against the table itself. */
final class LookupTruth {
    private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d,]*(?:\\.\\d+)?");
    private static final String PREVIOUS = "上年";

    private final LookupTable table;
    private final Vocabulary vocabulary;

    record Held(Kind kind, String why) {
        static final Held RIGHT = new Held(Kind.RIGHT, "");
        static final Held WRONG = new Held(Kind.WRONG, "");
    }

    interface Known {
        boolean isKnown(String company, int year, FactKey key);
    }

    LookupTruth(LookupTable table, Vocabulary vocabulary) {
        this.table = table;
        this.vocabulary = vocabulary;
    }

    LookupTable table() {
        return table;
    }

    /** All figures are known. */
    Held figures(LookupQuestion question, List<Figure> figures) {
        String expected = question.expected();
        boolean right = expected != null
                && (figures.size() == 1 && !isNumber(figures.getFirst())
                        ? plain(text(figures.getFirst())).contains(plain(expected))
                        : sameNumbers(figures, numbers(expected)));
        if (right) {
            return Held.RIGHT;
        }
        // Open questions have no truth to differ from: answering one at all is wrong.
        boolean look = !question.type().startsWith("3");
        return look && figures.stream().allMatch(figure -> isOfTable(question, figure))
                ? new Held(Kind.DIFFERS, "figure")
                : Held.WRONG;
    }

    private static boolean sameNumbers(List<Figure> figures, List<BigDecimal> expected) {
        if (figures.size() != expected.size()) {
            return false;
        }
        for (int i = 0; i < figures.size(); i++) {
            BigDecimal ours = LookupTable.number(text(figures.get(i)));
            if (ours == null || ours.compareTo(expected.get(i)) != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumber(Figure figure) {
        return figure.measure().isNumber();
    }

    private static String text(Figure figure) {
        return figure.value() instanceof Value.Known known ? known.text() : "";
    }

    static String plain(String text) {
        return SubjectIdentity.normalisedName(text).replaceAll("\\p{Punct}", "");
    }

    private static List<BigDecimal> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(LookupTable::number)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    /**
     * Whether every fact that ours rests on is literally the table's; of a calculation also whether the annotators
     * calculated with other figures than the table's: with the same ones, a difference is our mistake.
     */
    private boolean isOfTable(LookupQuestion question, Figure figure) {
        if (!(figure.value() instanceof Value.Known known) || figure.year() == null) {
            return false;
        }
        List<BigDecimal> theirs = numbers(String.join(" ", question.answers()));
        boolean same = true;
        for (Used used : known.rests()) {
            String company = figure.enterprise().name();
            int year = used.year() == null ? figure.year() : used.year();
            FactKey key = used.fact().key();
            if (used.fact().value() instanceof FactValue.Amount(BigDecimal number)) {
                BigDecimal cell = table.number(company, year, key);
                if (cell == null || cell.compareTo(number) != 0) {
                    return false;
                }
                same &= theirs.stream().anyMatch(each -> each.compareTo(number) == 0);
            } else if (!Objects.equals(
                    plain(Objects.requireNonNullElse(table.text(company, year, key), "")), plain(known.text()))) {
                return false;
            }
        }
        return figure.measure().isFact() || !same || question.expected() == null;
    }

    /** Whether the truth stands in the table for that company and year, or all that it is calculated from does. */
    boolean isAnswerable(LookupQuestion question, Known known) {
        if (question.expected() == null
                || question.company() == null
                || question.year() == null
                || question.type().startsWith("3")) {
            return false;
        }
        String expected = question.expected();
        // 哪家最高: the keyword is the company itself, and the table of its own figures says nothing about that.
        if (question.keywords().contains(expected)) {
            return false;
        }
        boolean stands = table.cells(question.company(), question.year()).stream()
                .anyMatch(cell -> cell.length() > 1 && isSame(cell, expected));
        return stands || (!question.type().equals("1") && isCalculable(question, known));
    }

    private static boolean isSame(String cell, String expected) {
        BigDecimal number = LookupTable.number(cell);
        BigDecimal wanted = LookupTable.number(expected);
        return number != null && wanted != null
                ? number.compareTo(wanted) == 0 && number.precision() > 1
                : plain(cell).equals(plain(expected));
    }

    private boolean isCalculable(LookupQuestion question, Known known) {
        String company = Objects.requireNonNull(question.company());
        int year = Integer.parseInt(Objects.requireNonNull(question.year()));
        for (String keyword : question.keywords()) {
            boolean before = keyword.startsWith(PREVIOUS);
            String name = before ? keyword.substring(PREVIOUS.length()) : keyword;
            if (!(vocabulary.meaning(Letters.same(name)) instanceof Meaning.Asked(var measures))
                    || !measures.getFirst().isFact()
                    || !known.isKnown(
                            company,
                            before ? year - 1 : year,
                            measures.getFirst().parts().getFirst().fact().key())) {
                return false;
            }
        }
        return true;
    }
}
