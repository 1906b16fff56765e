package dev.xinmiao.decision.eval;

import dev.xinmiao.decision.Location;
import dev.xinmiao.decision.Problem;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.feel.FeelParser;
import dev.xinmiao.decision.feel.Scope;
import dev.xinmiao.decision.value.FeelText;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** FEEL text evaluated in a scope of named values, for tests. */
final class Feel {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T02:30:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final Location HERE = new Location("test.dmn", "decision test", 1, 1);

    private final List<String> names = new ArrayList<>();
    private final List<FeelType> types = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();

    static @Nullable Object eval(String text) {
        return new Feel().evaluate(text);
    }

    /** The value as FEEL text, which reads well in tables. */
    static String text(String text) {
        return FeelText.literal(eval(text));
    }

    Feel with(String name, @Nullable Object value) {
        return with(name, Simple.ANY, value);
    }

    Feel with(String name, FeelType type, @Nullable Object value) {
        names.add(name);
        types.add(type);
        values.add(value);
        return this;
    }

    Scope scope() {
        return new Scope(null, names, types);
    }

    Expr parse(String text) {
        return FeelParser.expression(text, scope(), HERE, name -> null, problems::add);
    }

    @Nullable
    Object evaluate(String text) {
        return evaluate(parse(text));
    }

    @Nullable
    Object evaluate(Expr expr) {
        return new Interpreter(TableEvaluation.NONE, problems, CLOCK).evaluate(expr, frame());
    }

    @Nullable
    Object test(String tests, @Nullable Object value) {
        Expr.Test test = FeelParser.unaryTests(tests, scope(), HERE, name -> null, problems::add);
        return new Interpreter(TableEvaluation.NONE, problems, CLOCK).test(test, value, frame());
    }

    Frame frame() {
        Frame frame = new Frame(null, values.size());
        for (int i = 0; i < values.size(); i++) {
            frame.set(i, values.get(i));
        }
        return frame;
    }
}
