package dev.xinmiao.decision.feel;

import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.Expr.Comparison.Operator;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.expr.FeelType.ContextType;
import dev.xinmiao.decision.expr.FeelType.FunctionType;
import dev.xinmiao.decision.expr.FeelType.ListType;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.external.ExternalCall;
import dev.xinmiao.decision.value.FeelFunction;
import dev.xinmiao.decision.value.Types;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads literals, lists, contexts, ranges, functions, {@code if}, {@code for}, {@code some} and {@code every}. */
final class PrimaryParser {
    private static final Set<String> PROPERTIES = Set.of("time offset", "start included", "end included");
    private static final String NAME_SYMBOLS = "?'.-+*/&%";
    private static final Operator[] RANGE_OPERATORS = {
        Operator.AT_MOST, Operator.AT_LEAST, Operator.NOT_EQUAL, Operator.LESS, Operator.GREATER, Operator.EQUAL
    };

    private final ExpressionParser expressions;
    private final Source source;
    private final StaticTypes types;
    /** Keys of the contexts read so far: members by these names are recognised where the type is not known. */
    private final Set<String> keysSeen = new LinkedHashSet<>(PROPERTIES);

    PrimaryParser(ExpressionParser expressions, StaticTypes types) {
        this.expressions = expressions;
        this.source = expressions.source();
        this.types = types;
    }

    Expr primary() {
        source.skip();
        int start = source.at;
        if (Literals.startsNumber(source)) {
            BigDecimal number = Literals.number(source);
            return constant(number, start);
        }
        if (source.peek("\"")) {
            return constant(Literals.string(source), start);
        }
        if (source.peek("@")) {
            return constant(Literals.temporal(source), start);
        }
        if (source.peek("(") || source.peek("[") || source.peek("]")) {
            return bracketed();
        }
        if (source.peek("{")) {
            return context();
        }
        Expr keyword = keyword(start);
        if (keyword != null) {
            return keyword;
        }
        Expr name = expressions.name();
        if (name == null) {
            throw source.unexpected("a value");
        }
        return name;
    }

    private Expr constant(@Nullable Object value, int start) {
        return types.put(new Expr.Constant(value, source.span(start)), Types.of(value));
    }

    /** What a keyword begins; null if none stands here, or a declared name that is longer than it. */
    private @Nullable Expr keyword(int start) {
        int end = Names.wordEnd(source.text, start);
        String word = source.text.substring(start, end);
        switch (word) {
            case "null", "true", "false", "if", "for", "some", "every", "function" -> {
                if (declaredBeyond(end)) {
                    return null;
                }
            }
            default -> {
                return null;
            }
        }
        source.at = end;
        return switch (word) {
            case "null" -> constant(null, start);
            case "true" -> constant(true, start);
            case "false" -> constant(false, start);
            case "if" -> conditional(start);
            case "for" -> loop(start);
            case "function" -> function(start);
            default -> quantified(word.equals("every"), start);
        };
    }

    private boolean declaredBeyond(int end) {
        for (Scope frame = expressions.scope(); frame != null; frame = frame.parent()) {
            String name = Names.longest(source.text, source.at, frame.names());
            if (name != null && Names.match(source.text, source.at, name) > end) {
                return true;
            }
        }
        return false;
    }

    private Expr conditional(int start) {
        Expr condition = expressions.expression();
        source.expectWord("then", "after the condition of 'if'");
        Expr then = expressions.expression();
        source.expectWord("else", "after the first branch of 'if'");
        Expr otherwise = expressions.expression();
        return types.put(
                new Expr.If(condition, then, otherwise, source.span(start)),
                Types.join(types.of(then), types.of(otherwise)));
    }

    private Expr loop(int start) {
        Scope outer = expressions.scope();
        List<Expr.Iterator> iterators = iterators("return");
        Scope last = expressions.scope();
        expressions.enter(new Scope(
                last.parent(),
                List.of(last.names().getFirst(), "partial"),
                List.of(last.types().getFirst(), new ListType(Simple.ANY))));
        Expr body = expressions.expression();
        expressions.leave(outer);
        return types.put(new Expr.For(iterators, body, source.span(start)), new ListType(types.of(body)));
    }

    private Expr quantified(boolean every, int start) {
        Scope outer = expressions.scope();
        List<Expr.Iterator> iterators = iterators("satisfies");
        Expr condition = expressions.expression();
        expressions.leave(outer);
        return types.put(new Expr.Quantified(every, iterators, condition, source.span(start)), Simple.BOOLEAN);
    }

    /** Reads {@code a in x, b in y} and the word after; leaves their frames open. */
    private List<Expr.Iterator> iterators(String end) {
        List<Expr.Iterator> iterators = new ArrayList<>();
        do {
            String name = newName("in");
            source.expectWord("in", "after the name of the iteration variable");
            Expr from = expressions.expression();
            Expr to = source.eat("..") ? expressions.expression() : null;
            iterators.add(new Expr.Iterator(name, from, to));
            FeelType item = StaticTypes.element(types.of(from));
            expressions.enter(name, item);
        } while (source.eat(","));
        source.expectWord(end, "after the list to iterate over");
        return iterators;
    }

    /** A name being declared: the words up to a keyword. */
    private String newName(String before) {
        source.skip();
        int end = Names.runEnd(source.text, source.at);
        if (end == source.at) {
            throw source.unexpected("a new name, before '" + before + "',");
        }
        String name = Names.normalised(source.text.substring(source.at, end));
        source.at = end;
        return name;
    }

    private Expr function(int start) {
        source.expect("(", "after 'function'");
        List<Expr.Parameter> parameters = new ArrayList<>();
        if (!source.eat(")")) {
            do {
                String name = newName(":");
                FeelType type = source.eat(":") ? expressions.typeParser().type() : Simple.ANY;
                parameters.add(new Expr.Parameter(name, type));
            } while (source.eat(","));
            source.expect(")", "after the parameters");
        }
        List<String> names = parameters.stream().map(Expr.Parameter::name).toList();
        List<FeelType> parameterTypes =
                parameters.stream().map(Expr.Parameter::type).toList();
        Scope outer = expressions.enter(new Scope(expressions.scope(), names, parameterTypes));
        boolean external = source.eatWord("external");
        Expr body = expressions.expression();
        expressions.leave(outer);
        if (external) {
            body = ExternalCall.body(parameters, body, body.span());
        }
        return types.put(
                new Expr.FunctionOf(parameters, body, source.span(start)),
                new FunctionType(parameterTypes, types.of(body)));
    }

    /** A parenthesised expression, a list or a range. */
    Expr bracketed() {
        source.skip();
        int start = source.at;
        boolean included = source.peek("[");
        boolean parenthesis = source.peek("(");
        source.at++;
        if (parenthesis) {
            Expr comparison = comparisonRange(start);
            if (comparison != null) {
                return comparison;
            }
        }
        if (included && source.eat("]")) {
            return types.put(new Expr.ListOf(List.of(), source.span(start)), new ListType(Simple.NULL));
        }
        Expr first = expressions.bracketed();
        if (source.eat("..")) {
            return range(included, first, start);
        }
        if (parenthesis) {
            source.expect(")", "to close the parenthesis");
            return first;
        }
        if (!included) {
            throw source.unexpected("'..' of a range");
        }
        return list(first, start);
    }

    private @Nullable Expr comparisonRange(int start) {
        for (Operator operator : RANGE_OPERATORS) {
            if (source.eat(operator.symbol())) {
                boolean outer = expressions.mayCloseRange(false);
                Expr end = expressions.operand();
                expressions.mayCloseRange(outer);
                source.expect(")", "to close the range");
                Expr low = operator == Operator.LESS || operator == Operator.AT_MOST ? null : end;
                Expr high = operator == Operator.GREATER || operator == Operator.AT_LEAST ? null : end;
                boolean lowIn = operator == Operator.AT_LEAST || operator == Operator.EQUAL;
                boolean highIn = operator == Operator.AT_MOST || operator == Operator.EQUAL;
                return types.put(
                        new Expr.RangeOf(lowIn, low, high, highIn, operator, source.span(start)),
                        new FeelType.RangeType(types.of(end)));
            }
        }
        return null;
    }

    Expr range(boolean lowIncluded, Expr low, int start) {
        Expr high = expressions.rangeEnd();
        boolean highIncluded = source.eat("]");
        if (!highIncluded && !source.eat(")") && !source.eat("[")) {
            throw source.unexpected("']', ')' or '[' to close the range");
        }
        return types.put(
                new Expr.RangeOf(lowIncluded, low, high, highIncluded, null, source.span(start)),
                new FeelType.RangeType(types.of(low)));
    }

    private Expr list(Expr first, int start) {
        List<Expr> elements = new ArrayList<>(List.of(first));
        FeelType element = types.of(first);
        while (source.eat(",")) {
            Expr next = expressions.bracketed();
            elements.add(next);
            element = Types.join(element, types.of(next));
        }
        source.expect("]", "to close the list");
        return types.put(new Expr.ListOf(elements, source.span(start)), new ListType(element));
    }

    private Expr context() {
        int start = source.at;
        source.eat("{");
        List<Expr.Entry> entries = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<FeelType> entryTypes = new ArrayList<>();
        Scope outer = expressions.enter(new Scope(expressions.scope(), names, entryTypes));
        if (!source.eat("}")) {
            do {
                source.skip();
                int keyAt = source.at;
                String key = key();
                if (names.contains(key)) {
                    throw source.error(keyAt, "The context has two entries '" + key + "'.", "Rename one of them.");
                }
                Expr value = expressions.bracketed();
                entries.add(new Expr.Entry(key, value));
                names.add(key);
                entryTypes.add(types.of(value));
                keysSeen.add(key);
            } while (source.eat(","));
            source.expect("}", "to close the context");
        }
        expressions.leave(outer);
        Map<String, FeelType> members = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            members.put(names.get(i), entryTypes.get(i));
        }
        return types.put(new Expr.ContextOf(entries, null, source.span(start)), new ContextType(members));
    }

    private String key() {
        source.skip();
        if (source.peek("\"")) {
            String key = Literals.string(source);
            source.expect(":", "after the key");
            return key;
        }
        String key = nameBeforeColon(NAME_SYMBOLS + "()");
        if (key == null) {
            throw source.unexpected("a key followed by ':'");
        }
        return key;
    }

    /** Reads {@code name:}; null, with nothing read, if something else stands here. */
    private @Nullable String nameBeforeColon(String symbols) {
        source.skip();
        int end = source.at;
        while (end < source.text.length()) {
            int c = source.text.codePointAt(end);
            if (c == ':' || !(Characters.isNamePart(c) || Characters.isSpace(c) || symbols.indexOf(c) >= 0)) {
                break;
            }
            end += Character.charCount(c);
        }
        String name = Names.normalised(source.text.substring(source.at, end));
        if (name.isEmpty() || end >= source.text.length() || source.text.charAt(end) != ':') {
            return null;
        }
        if (!Characters.isNameStart(name.codePointAt(0)) && name.charAt(0) != '?') {
            return null;
        }
        source.at = end + 1;
        return name;
    }

    Expr member(Expr target, int start) {
        source.eat(".");
        source.skip();
        Map<String, FeelType> members = types.members(target);
        String name = members == null ? null : Names.longest(source.text, source.at, members.keySet());
        if (name == null) {
            int run = Names.runEnd(source.text, source.at);
            String seen = Names.longest(source.text, source.at, keysSeen);
            name = seen != null && Names.match(source.text, source.at, seen) >= run
                    ? seen
                    : source.text.substring(source.at, run);
        }
        if (name.isEmpty()) {
            throw source.unexpected("the name of a member, after '.',");
        }
        source.at = Names.match(source.text, source.at, name);
        String normalised = Names.normalised(name);
        return types.put(new Expr.Member(target, normalised, source.span(start)), types.member(target, normalised));
    }

    Expr call(Expr function, int start) {
        source.eat("(");
        List<Expr> arguments = new ArrayList<>();
        List<String> names = new ArrayList<>();
        if (!source.eat(")")) {
            do {
                source.skip();
                int argumentAt = source.at;
                String name = nameBeforeColon(NAME_SYMBOLS);
                if (name != null) {
                    names.add(name);
                }
                if (names.size() != arguments.size() + 1 && !names.isEmpty()) {
                    throw source.error(
                            argumentAt, "Some of the arguments have names and some have not.", "Name all or none.");
                }
                arguments.add(expressions.bracketed());
            } while (source.eat(","));
            source.expect(")", "after the arguments");
        }
        FeelFunction builtIn = ExpressionParser.builtIn(function);
        FeelType result = builtIn != null
                ? builtIn.result()
                : types.of(function) instanceof FunctionType type ? type.result() : Simple.ANY;
        Object literal = builtIn == null || !names.isEmpty() ? null : Literals.constructed(builtIn, arguments);
        return types.put(
                literal != null
                        ? new Expr.Constant(literal, source.span(start))
                        : new Expr.Call(function, arguments, names, source.span(start)),
                result);
    }
}
