package dev.xinmiao.decision.feel;

import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.expr.FeelType.ContextType;
import dev.xinmiao.decision.expr.FeelType.FunctionType;
import dev.xinmiao.decision.expr.FeelType.ListType;
import dev.xinmiao.decision.expr.FeelType.RangeType;
import dev.xinmiao.decision.expr.FeelType.Simple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads type references: {@code list<number>}, {@code function<string> -> Any}, the name of an item definition. */
final class TypeParser {
    private static final Map<String, Simple> SIMPLE = simpleTypes();

    private final Source source;
    private final Function<String, @Nullable FeelType> named;
    private int depth;

    TypeParser(Source source, Function<String, @Nullable FeelType> named) {
        this.source = source;
        this.named = named;
    }

    FeelType wholeType() {
        FeelType declared = named.apply(Names.normalised(source.text));
        if (declared != null) {
            return declared;
        }
        FeelType type = type();
        if (!source.atEnd()) {
            throw source.unexpected("the end of the type");
        }
        return type;
    }

    FeelType type() {
        if (++depth > ExpressionParser.DEEPEST) {
            throw source.error(source.at, "The type is nested too deeply.", "");
        }
        FeelType type = nested();
        depth--;
        return type;
    }

    private FeelType nested() {
        source.skip();
        if (source.eatWord("list")) {
            return new ListType(parameter());
        }
        if (source.eatWord("range")) {
            return new RangeType(parameter());
        }
        if (source.eatWord("context")) {
            return new ContextType(members());
        }
        if (source.eatWord("function")) {
            return function();
        }
        String simple = Names.longest(source.text, source.at, SIMPLE.keySet());
        return simple != null ? simple(simple) : declared();
    }

    private FeelType simple(String name) {
        source.at = Names.match(source.text, source.at, name);
        return SIMPLE.getOrDefault(name, Simple.ANY);
    }

    private FeelType parameter() {
        if (!source.eat("<")) {
            return Simple.ANY;
        }
        FeelType type = type();
        source.expect(">", "after the type");
        return type;
    }

    private Map<String, FeelType> members() {
        Map<String, FeelType> members = new LinkedHashMap<>();
        if (source.eat("<")) {
            do {
                source.skip();
                int colon = source.text.indexOf(':', source.at);
                if (colon < 0) {
                    throw source.unexpected("a member 'name: type'");
                }
                String name = Names.normalised(source.text.substring(source.at, colon));
                source.at = colon + 1;
                members.put(name, type());
            } while (source.eat(","));
            source.expect(">", "after the members");
        }
        return members;
    }

    private FeelType function() {
        List<FeelType> parameters = new ArrayList<>();
        source.expect("<", "with the types of the parameters");
        if (!source.eat(">")) {
            do {
                parameters.add(type());
            } while (source.eat(","));
            source.expect(">", "after the types of the parameters");
        }
        source.expect("->", "before the type of the result");
        return new FunctionType(parameters, type());
    }

    private FeelType declared() {
        int start = source.at;
        int end = Names.wordEnd(source.text, start);
        while (end > start && end < source.text.length() && source.text.charAt(end) == '.') {
            int next = Names.wordEnd(source.text, end + 1);
            if (next == end + 1) {
                break;
            }
            end = next;
        }
        String name = source.text.substring(start, Math.max(end, Names.runEnd(source.text, start)));
        FeelType type = named.apply(Names.normalised(name));
        if (type == null) {
            name = source.text.substring(start, end);
            type = named.apply(name);
        }
        if (type != null) {
            source.at = start + name.length();
            return type;
        }
        if (end == start) {
            throw source.unexpected("a type");
        }
        String near = NearNames.nearest(name, SIMPLE.keySet());
        throw source.error(
                start, "There is no type '" + name + "'.", near == null ? "" : "Did you mean '" + near + "'?");
    }

    private static Map<String, Simple> simpleTypes() {
        Map<String, Simple> types = new LinkedHashMap<>();
        for (Simple simple : Simple.values()) {
            types.put(simple.feelName(), simple);
        }
        // the names of DMN 1.1, and those with which the standard's own examples spell them
        types.put("dateTime", Simple.DATE_TIME);
        types.put("date time", Simple.DATE_TIME);
        types.put("dayTimeDuration", Simple.DAYS_TIME_DURATION);
        types.put("day time duration", Simple.DAYS_TIME_DURATION);
        types.put("yearMonthDuration", Simple.YEARS_MONTHS_DURATION);
        types.put("year month duration", Simple.YEARS_MONTHS_DURATION);
        types.put("any", Simple.ANY);
        return types;
    }
}
