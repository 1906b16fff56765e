package dev.xinmiao.decision.feel;

import dev.xinmiao.decision.Problem;
import dev.xinmiao.decision.builtin.BuiltIn;
import dev.xinmiao.decision.builtin.BuiltIns;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.expr.FeelType.ContextType;
import dev.xinmiao.decision.expr.FeelType.FunctionType;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.expr.Span;
import dev.xinmiao.decision.value.Types;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Resolves a name in the text to a variable, a member of a filtered item or a built-in function. */
final class Resolver {
    private final Source source;
    private final Consumer<Problem> findings;
    /** The scopes of filters, with the type of their items. */
    private final Map<Scope, FeelType> filters = new IdentityHashMap<>();

    Resolver(Source source, Consumer<Problem> findings) {
        this.source = source;
        this.findings = findings;
    }

    void isFilter(Scope scope, FeelType item) {
        filters.put(scope, item);
    }

    record Resolved(Expr expr, FeelType type) {}

    /** Where the longest match was found; {@code member} is true if it is a declared member of a filter's item. */
    private record Found(String name, int up, int slot, FeelType type, boolean member) {}

    /** Reads the name that stands here; null if none does. */
    @Nullable
    Resolved name(Scope scope) {
        source.skip();
        int start = source.at;
        Found found = longest(scope, start);
        String builtIn = Names.longest(source.text, start, BuiltIns.names());
        if (builtIn != null && prefersBuiltIn(found, builtIn)) {
            source.at = Names.match(source.text, start, builtIn);
            BuiltIn function = BuiltIns.named(builtIn);
            Expr constant = new Expr.Constant(function, source.span(start));
            Expr expr = source.peek("(") ? constant : inFilters(scope, builtIn, Integer.MAX_VALUE, constant);
            return new Resolved(expr, new FunctionType(List.of(), function.result()));
        }
        if (found != null) {
            source.at = Names.match(source.text, start, found.name);
            return new Resolved(known(scope, found, source.span(start)), found.type);
        }
        int end = Names.runEnd(source.text, start);
        if (end == start) {
            return null;
        }
        String name = Names.normalised(source.text.substring(start, end));
        source.at = end;
        Expr unresolved = new Expr.Unresolved(name, source.span(start));
        Expr expr = inFilters(scope, name, Integer.MAX_VALUE, unresolved);
        if (expr == unresolved) {
            report(scope, name, start);
        }
        return new Resolved(expr, Simple.ANY);
    }

    private Expr known(Scope scope, Found found, Span span) {
        if (!found.member) {
            return inFilters(scope, found.name, found.up, new Expr.Variable(found.name, found.up, found.slot, span));
        }
        Expr item = new Expr.Variable("item", found.up, 0, span);
        return inFilters(scope, found.name, found.up, new Expr.Member(item, found.name, span));
    }

    private boolean prefersBuiltIn(@Nullable Found found, String builtIn) {
        if (found == null || builtIn.length() > found.name.length()) {
            return true;
        }
        // an input called "date" does not take the function date(…) away
        FeelType type = Types.unrestricted(found.type);
        if (!found.name.equals(builtIn) || type instanceof FunctionType || type == Simple.ANY) {
            return false;
        }
        int at = source.at;
        source.at = Names.match(source.text, at, builtIn);
        boolean called = source.peek("(");
        source.at = at;
        return called;
    }

    private @Nullable Found longest(Scope scope, int start) {
        Found best = null;
        int bestEnd = start;
        int up = 0;
        for (Scope frame = scope; frame != null; frame = frame.parent(), up++) {
            if (filters.get(frame) instanceof ContextType item) {
                String member = Names.longest(source.text, start, item.members().keySet());
                if (member != null && Names.match(source.text, start, member) > bestEnd) {
                    bestEnd = Names.match(source.text, start, member);
                    best = new Found(member, up, 0, item.members().getOrDefault(member, Simple.ANY), true);
                }
            }
            for (int slot = frame.names().size() - 1; slot >= 0; slot--) {
                int end = Names.match(source.text, start, frame.names().get(slot));
                if (end > bestEnd) {
                    bestEnd = end;
                    best = new Found(
                            frame.names().get(slot), up, slot, frame.types().get(slot), false);
                }
            }
        }
        return best;
    }

    /** Inside filters of items of unknown type, a name from further out may be a member of the item instead. */
    private Expr inFilters(Scope scope, String name, int foundUp, Expr meaning) {
        List<Integer> ups = new ArrayList<>();
        int up = 0;
        for (Scope frame = scope; frame != null && up < foundUp; frame = frame.parent(), up++) {
            FeelType item = filters.get(frame);
            boolean open = item == Simple.ANY || (item instanceof ContextType && foundUp == Integer.MAX_VALUE);
            if (item != null && open) {
                ups.add(up);
            }
        }
        Expr result = meaning;
        for (int i = ups.size() - 1; i >= 0; i--) {
            result = new Expr.ItemMember(name, ups.get(i), result, meaning.span());
        }
        return result;
    }

    private void report(Scope scope, String name, int start) {
        List<String> known = new ArrayList<>(BuiltIns.names());
        for (Scope frame = scope; frame != null; frame = frame.parent()) {
            known.addAll(frame.names());
        }
        String near = NearNames.nearest(name, known);
        boolean called = source.peek("(");
        String hint = near != null
                ? "Did you mean '" + near + "'?"
                : called ? "" : "If it is a text value, put it in double quotes: \"" + name + "\".";
        findings.accept(new Problem(
                Problem.Severity.ERROR,
                called ? "unknown-function" : "unknown-name",
                new Span(source.text, start, start, source.origin).location(),
                called ? "There is no function '" + name + "'." : "Nothing here is called '" + name + "'.",
                hint));
    }
}
