package dev.xinmiao.zone.lookup.reading;

import dev.xinmiao.zone.lookup.reading.Piece.Fate;
import dev.xinmiao.zone.lookup.words.Letters;
import dev.xinmiao.zone.lookup.words.Meaning;
import dev.xinmiao.zone.lookup.words.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Splits a text into pieces: the way that leaves the fewest characters over, and of those the one with the fewest and
 * best-known pieces. So 营业外收入 isn't read as 营业, 外 and 收入, and a name isn't read as the words in it.
 */
final class Splitter {
    private static final int UNKNOWN = 100_000;
    private static final int PIECE = 1000;
    /** A word that says nothing, where one that does would fit as well. */
    private static final int IGNORED = 1200;
    /** Among equals long words go first: 负债合计 and 为, not 负债 and 合计为. */
    private static final int LONG = 30;
    /** 2020 is rather the beginning of 2020年. */
    private static final int NUMBER_ALONE = 100;
    /** 七 alone is rather a part of a name. */
    private static final int NUMERAL_ALONE = 2500;
    /** A stranger's name reaches no further back than over words that may be its own. */
    private static final int LETTER_OF_STRANGER = 400;

    private static final String N = Numerals.NUMERAL;
    private static final Pattern STRANGER = Pattern.compile("[\\p{IsHan}()a-z0-9·&]{2,40}?(?:股份有限公司|有限责任公司|有限公司|股份公司)");
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[在的年]|请|提供|告诉|知道|请问|根据");

    /** A name may be written with brackets that its record lacks. */
    private static final int BRACKETS = 4;

    private record Form(Pattern pattern, Function<MatchResult, @Nullable Token> token) {}

    private static final List<Form> FORMS = List.of(
            new Form(Pattern.compile("((?:19|20)\\d\\d)(?:年度|年末|年底|年)?"), found -> new Token.Year(whole(found, 1))),
            new Form(
                    Pattern.compile("(?:最近|近|过去)(" + N + ")年(?:以来|之内|以内|内|来)?"),
                    found -> few(found, 1) ? new Token.Recent(whole(found, 1)) : null),
            new Form(
                    Pattern.compile("(" + N + ")年(?:之内|以内|内)"),
                    found -> isSpan(found, 1) ? new Token.Recent(whole(found, 1)) : null),
            new Form(
                    Pattern.compile("(已?满)?(" + N + ")(?:周年|年)"),
                    found -> isSpan(found, 2) ? new Token.Span(whole(found, 2), found.group(1) != null) : null),
            new Form(
                    Pattern.compile("(?:保留|精确)(?:至|到)?(?:小数点后)?(?:第)?(" + N + ")位(?:小数)?"),
                    found -> few(found, 1) ? new Token.Decimals(whole(found, 1)) : null),
            new Form(
                    Pattern.compile("(?:前|哪)(" + N + ")(?:家|名|个|位|强)?"),
                    found -> few(found, 1) ? new Token.First(whole(found, 1)) : null),
            new Form(
                    Pattern.compile("(" + N + ")(?:家|个(?!百分点|点))"),
                    found -> few(found, 1) ? new Token.First(whole(found, 1)) : null),
            new Form(
                    Pattern.compile("(?:排名)?第(" + N + ")(高|大|多|低|小|少)"),
                    found -> few(found, 1) ? new Token.Rank(whole(found, 1), "高大多".contains(found.group(2))) : null));

    private final Vocabulary vocabulary;
    private final Names names;

    Splitter(Vocabulary vocabulary, Names names) {
        this.vocabulary = vocabulary;
        this.names = names;
    }

    private static int whole(MatchResult found, int group) {
        BigDecimal number = Numerals.number(found.group(group));
        return number == null ? 0 : number.intValue();
    }

    /** 2023年 is a year, and no span of as many. */
    private static boolean isSpan(MatchResult found, int group) {
        return few(found, group) && whole(found, group) < 100;
    }

    private static boolean few(MatchResult found, int group) {
        BigDecimal number = Numerals.number(found.group(group));
        return number != null
                && number.signum() > 0
                && number.compareTo(BigDecimal.valueOf(10_000)) < 0
                && number.stripTrailingZeros().scale() <= 0;
    }

    private record Step(int from, int cost, Token token) {}

    /** Every character of the text is in exactly one piece. */
    List<Piece> split(String text) {
        String same = Letters.same(text);
        @Nullable Step[] best = new @Nullable Step[same.length() + 1];
        best[0] = new Step(0, 0, new Token.Unknown());
        for (int at = 0; at < same.length(); at++) {
            Step reached = best[at];
            int cost = reached == null ? 0 : reached.cost();
            offer(best, at, at + 1, cost, alone(same.charAt(at), vocabulary.meaning(same.substring(at, at + 1))));
            words(same, at, cost, best);
            names(same, at, cost, best);
            forms(same, at, cost, best);
        }
        return pieces(text, best);
    }

    /** @param meaning what the vocabulary says of it: - in 2023-2025 is no mere mark */
    private static Token alone(char letter, @Nullable Meaning meaning) {
        boolean silent = Character.isWhitespace(letter)
                || switch (Character.getType(letter)) {
                    case Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION -> letter != '%' && letter != '*' && letter != '\\';
                    default -> false;
                };
        return silent && meaning == null ? new Token.Mark() : new Token.Unknown();
    }

    private void words(String text, int at, int cost, @Nullable Step[] best) {
        for (int end = at + 1; end <= Math.min(text.length(), at + vocabulary.longest()); end++) {
            Meaning meaning = vocabulary.meaning(text.substring(at, end));
            if (meaning != null) {
                offer(best, at, end, cost, new Token.Word(meaning));
            }
        }
    }

    private void names(String text, int at, int cost, @Nullable Step[] best) {
        for (int end = at + 2; end <= Math.min(text.length(), at + names.longest() + BRACKETS); end++) {
            if (!Character.isLetterOrDigit(text.charAt(at)) || text.charAt(end - 1) == '(') {
                continue;
            }
            List<Names.Named> named = names.called(NameIndex.plain(text.substring(at, end)));
            if (!named.isEmpty()) {
                offer(best, at, end, cost, new Token.Enterprise(named, named.size() == 1));
            }
        }
        Matcher stranger = STRANGER.matcher(text).region(at, text.length());
        if (stranger.lookingAt() && !NOT_IN_NAMES.matcher(stranger.group()).find()) {
            offer(best, at, stranger.end(), cost, new Token.Stranger());
        }
    }

    private static void forms(String text, int at, int cost, @Nullable Step[] best) {
        for (Form form : FORMS) {
            Matcher found = form.pattern().matcher(text).region(at, text.length());
            if (found.lookingAt()) {
                Token token = form.token().apply(found);
                if (token != null) {
                    offer(best, at, found.end(), cost, token);
                }
            }
        }
        Numerals.Found number = Numerals.at(text, at);
        if (number != null) {
            int alone = number.bare() ? NUMERAL_ALONE : number.amount().unit() == Token.Unit.NONE ? NUMBER_ALONE : 0;
            offer(best, at, at + number.length(), cost + alone, number.amount());
        }
    }

    private static void offer(@Nullable Step[] best, int from, int to, int cost, Token token) {
        int total = cost + cost(token, to - from);
        Step known = best[to];
        if (known == null || total < known.cost()) {
            best[to] = new Step(from, total, token);
        }
    }

    private static int cost(Token token, int letters) {
        return switch (token) {
            case Token.Unknown _ -> UNKNOWN;
            case Token.Mark _ -> 100;
            case Token.Word(Meaning.Ignored _) -> IGNORED;
            case Token.Stranger _ -> PIECE + LETTER_OF_STRANGER * letters;
            default -> PIECE - Math.min(letters, LONG) * Math.min(letters, LONG);
        };
    }

    private static List<Piece> pieces(String text, @Nullable Step[] best) {
        List<Piece> pieces = new ArrayList<>();
        int to = text.length();
        while (to > 0) {
            Step step = best[to];
            int from = step == null ? to - 1 : step.from();
            Token token = step == null ? new Token.Unknown() : step.token();
            // Characters that nobody knows stand in one piece.
            if (token instanceof Token.Unknown) {
                while (from > 0 && best[from] instanceof Step before && before.token() instanceof Token.Unknown) {
                    from = before.from();
                }
            }
            pieces.add(new Piece(from, to, text.substring(from, to), fate(token), token));
            to = from;
        }
        return pieces.reversed();
    }

    private static Fate fate(Token token) {
        return switch (token) {
            case Token.Unknown _ -> Fate.NOT_UNDERSTOOD;
            case Token.Mark _, Token.Word(Meaning.Ignored _) -> Fate.IGNORED;
            default -> Fate.UNDERSTOOD;
        };
    }
}
