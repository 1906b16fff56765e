package dev.xinmiao.decision.builtin;

import dev.xinmiao.decision.value.Caller;
import dev.xinmiao.decision.value.Decimals;
import dev.xinmiao.decision.value.FeelText;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Strings; positions and lengths count code points, from 1, or from −1 at the end. */
final class StringFunctions {
    private record Expression(String pattern, @Nullable String flags) {}

    /** Those of the models come back with every row; those made up from data may be any number, so not all are kept. */
    private static final Map<Expression, Pattern> COMPILED = new ConcurrentHashMap<>();

    private static final int MOST_COMPILED = 1000;

    private StringFunctions() {}

    static void define(BuiltIns.Table table) {
        table.define(
                "substring(string: string, start position: number, length?: number?): string",
                (a, caller) -> substring((String) a[0], (BigDecimal) a[1], (BigDecimal) a[2], caller));
        table.define("string length(string: string): number", (a, caller) -> {
            String text = (String) a[0];
            return BigDecimal.valueOf(text.codePointCount(0, text.length()));
        });
        table.define("upper case(string: string): string", (a, caller) -> ((String) a[0]).toUpperCase(Locale.ROOT));
        table.define("lower case(string: string): string", (a, caller) -> ((String) a[0]).toLowerCase(Locale.ROOT));
        table.define("substring before(string: string, match: string): string", (a, caller) -> {
            int index = ((String) a[0]).indexOf((String) a[1]);
            return index < 0 ? "" : ((String) a[0]).substring(0, index);
        });
        table.define("substring after(string: string, match: string): string", (a, caller) -> {
            int index = ((String) a[0]).indexOf((String) a[1]);
            return index < 0 ? "" : ((String) a[0]).substring(index + ((String) a[1]).length());
        });
        table.define(
                "contains(string: string, match: string): boolean",
                (a, caller) -> ((String) a[0]).contains((String) a[1]));
        table.define(
                "starts with(string: string, match: string): boolean",
                (a, caller) -> ((String) a[0]).startsWith((String) a[1]));
        table.define(
                "ends with(string: string, match: string): boolean",
                (a, caller) -> ((String) a[0]).endsWith((String) a[1]));
        table.define(
                "matches(input: string, pattern: string, flags?: string?): boolean",
                (a, caller) -> matches((String) a[0], (String) a[1], (String) a[2], caller));
        table.define(
                "replace(input: string, pattern: string, replacement: string, flags?: string?): string",
                (a, caller) -> replace((String) a[0], (String) a[1], (String) a[2], (String) a[3], caller));
        table.define(
                "split(string: string, delimiter: string): list",
                (a, caller) -> split((String) a[0], (String) a[1], caller));
        table.define(
                "string join(list: list, delimiter?: string?): string",
                (a, caller) -> join((List<?>) a[0], (String) a[1], "", "", caller));
        table.define(
                "string join(list: list, delimiter: string?, prefix: string?, suffix: string?): string",
                (a, caller) -> join((List<?>) a[0], (String) a[1], (String) a[2], (String) a[3], caller));
    }

    private static @Nullable Object substring(
            String text, BigDecimal startPosition, @Nullable BigDecimal length, Caller caller) {
        int size = text.codePointCount(0, text.length());
        int start = Decimals.nearestInt(startPosition);
        if (start == 0 || Math.abs(start) > size) {
            return caller.fail("The position %s lies outside the text of %s characters", startPosition, size);
        }
        if (length != null && length.compareTo(BigDecimal.ONE) < 0) {
            return caller.fail("The length of a substring must be at least 1, it is %s", length);
        }
        int from = start > 0 ? start - 1 : size + start;
        int to = length == null ? size : (int) Math.min(size, (long) from + Decimals.nearestInt(length));
        return text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
    }

    private static @Nullable Object matches(String text, String pattern, @Nullable String flags, Caller caller) {
        Pattern compiled = compile(pattern, flags, caller);
        return compiled == null
                ? null
                : compiled.matcher(new WatchedText(text, caller)).find();
    }

    private static @Nullable Object replace(
            String text, String pattern, String replacement, @Nullable String flags, Caller caller) {
        Pattern compiled = compile(pattern, flags, caller);
        if (compiled == null) {
            return null;
        }
        if (compiled.matcher("").find()) {
            return caller.fail("The pattern '%s' matches the empty text, so there is nothing to replace", pattern);
        }
        boolean literal = flags != null && flags.contains("q");
        String mistake = literal ? null : Replacement.mistake(replacement);
        if (mistake != null) {
            return caller.fail("The replacement '%s' is not valid: %s", replacement, mistake);
        }
        Matcher matcher = compiled.matcher(new WatchedText(text, caller));
        StringBuilder result = new StringBuilder();
        int end = 0;
        while (matcher.find()) {
            result.append(text, end, matcher.start());
            if (literal) {
                result.append(replacement);
            } else {
                Replacement.append(result, replacement, matcher);
            }
            caller.allowLength(result.length());
            end = matcher.end();
        }
        return result.append(text, end, text.length()).toString();
    }

    private static @Nullable Object split(String text, String delimiter, Caller caller) {
        Pattern compiled = compile(delimiter, null, caller);
        return compiled == null ? null : Arrays.asList((Object[]) compiled.split(new WatchedText(text, caller), -1));
    }

    /** Null after reporting what is wrong with the pattern or the flags. */
    private static @Nullable Pattern compile(String pattern, @Nullable String flags, Caller caller) {
        Expression expression = new Expression(pattern, flags);
        Pattern known = COMPILED.get(expression);
        if (known == null) {
            known = compileAnew(pattern, flags, caller);
            if (known != null && COMPILED.size() < MOST_COMPILED) {
                COMPILED.put(expression, known);
            }
        }
        return known;
    }

    private static @Nullable Pattern compileAnew(String pattern, @Nullable String flags, Caller caller) {
        try {
            return XPathPattern.compile(pattern, flags == null ? "" : flags);
        } catch (PatternSyntaxException e) {
            caller.fail("'%s' is not a regular expression: %s", pattern, e.getDescription());
            return null;
        }
    }

    private static @Nullable Object join(
            List<?> list, @Nullable String delimiter, @Nullable String prefix, @Nullable String suffix, Caller caller) {
        StringBuilder joined = new StringBuilder(prefix == null ? "" : prefix);
        boolean first = true;
        for (Object each : list) {
            if (each instanceof String text) {
                joined.append(first || delimiter == null ? "" : delimiter).append(text);
                caller.allowLength(joined.length());
                first = false;
            } else if (each != null) {
                return caller.fail("string join wants a list of strings; it holds %s", FeelText.brief(each));
            }
        }
        return joined.append(suffix == null ? "" : suffix).toString();
    }
}
