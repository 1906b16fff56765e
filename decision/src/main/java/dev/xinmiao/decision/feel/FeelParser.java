package dev.xinmiao.decision.feel;

import dev.xinmiao.decision.Location;
import dev.xinmiao.decision.Problem;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.FeelType;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads FEEL text. A syntax error is thrown as a {@link FeelSyntaxException}. A name that nothing declares is not
 * one: it is handed to {@code findings} and evaluates to null; the forms without {@code findings} throw it as well.
 */
public final class FeelParser {
    /** Longer text is refused: finding where names end takes more than the text's length. */
    static final int LONGEST = 200_000;

    private FeelParser() {}

    public static Expr expression(String text, Scope scope, Location origin) {
        Strict strict = new Strict();
        return expression(text, scope, origin, strict, strict);
    }

    /**
     * @param types the named types that {@code instance of} and parameters may use; null for an unknown one
     * @param findings takes what is wrong but can be read
     */
    public static Expr expression(
            String text,
            Scope scope,
            Location origin,
            Function<String, @Nullable FeelType> types,
            Consumer<Problem> findings) {
        return parser(text, scope, origin, types, findings).wholeExpression();
    }

    public static Expr.Test unaryTests(String text, Scope scope, Location origin) {
        Strict strict = new Strict();
        return unaryTests(text, scope, origin, strict, strict);
    }

    /** Reads an input entry of a table, or allowed values. {@code scope} is the one outside the test's own frame. */
    public static Expr.Test unaryTests(
            String text,
            Scope scope,
            Location origin,
            Function<String, @Nullable FeelType> types,
            Consumer<Problem> findings) {
        return new TestParser(parser(text, scope, origin, types, findings)).wholeTest();
    }

    /** Reads a list of expressions separated by commas, as the output values of a table. */
    public static List<Expr> expressions(
            String text,
            Scope scope,
            Location origin,
            Function<String, @Nullable FeelType> types,
            Consumer<Problem> findings) {
        return parser(text, scope, origin, types, findings).wholeList();
    }

    /** Reads {@code from..to}, as a boxed iteration may go over it: the two ends. */
    public static List<Expr> iteration(
            String text,
            Scope scope,
            Location origin,
            Function<String, @Nullable FeelType> types,
            Consumer<Problem> findings) {
        return parser(text, scope, origin, types, findings).wholeIteration();
    }

    /** Reads a type reference; {@code named} gives item definitions by name, null for an unknown name. */
    public static FeelType parseType(String text, Function<String, @Nullable FeelType> named) {
        return parseType(text, named, new Location("", "type " + text, 0, 0));
    }

    public static FeelType parseType(String text, Function<String, @Nullable FeelType> named, Location origin) {
        return new TypeParser(new Source(text, origin), named).wholeType();
    }

    private static ExpressionParser parser(
            String text,
            Scope scope,
            Location origin,
            Function<String, @Nullable FeelType> types,
            Consumer<Problem> findings) {
        if (text.length() > LONGEST) {
            throw new FeelSyntaxException(
                    origin,
                    "The expression is longer than " + LONGEST + " characters.",
                    "Split it into several decisions, or use a decision table or a relation.");
        }
        return new ExpressionParser(new Source(text, origin), scope, types, findings);
    }

    /** Knows no named types, and lets nothing wrong pass. */
    private static final class Strict implements Function<String, @Nullable FeelType>, Consumer<Problem> {
        @Override
        public @Nullable FeelType apply(String name) {
            return null;
        }

        @Override
        public void accept(Problem problem) {
            throw new FeelSyntaxException(problem);
        }
    }
}
