package dev.xinmiao.decision.column;

import static java.util.Objects.requireNonNull;

import dev.xinmiao.decision.eval.Frame;
import dev.xinmiao.decision.expr.Expr;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An expression that kernels can't do: evaluated row by row by the interpreter, from what its names are lowered to. */
final class InRows extends Node {
    private final Expr expression;
    private final Env scope;
    private final Needed needed;
    private final RowReader reader;

    static InRows of(Expr expression, Env scope, RowReader reader) {
        return new InRows(expression, scope, new Needed(expression, scope), reader);
    }

    private InRows(Expr expression, Env scope, Needed needed, RowReader reader) {
        super(Width.OBJECT, 0, 0, List.copyOf(needed.nodes));
        this.expression = expression;
        this.scope = scope;
        this.needed = needed;
        this.reader = reader;
    }

    @Override
    List<Object> parameters() {
        return List.of(new Identity(expression), new Identity(scope));
    }

    private record Identity(Object object) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Identity identity && identity.object == object;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(object);
        }
    }

    @Override
    public void run(Block block) {
        @Nullable Object[] out = block.objects[register];
        for (int row = 0; row < block.rows; row++) {
            Frame frame = needed.frame(scope, block, row, reader);
            out[row] = block.interpreter.evaluate(expression, frame);
        }
    }

    /** The slots of each scope that the expression reads, also through the functions it calls. */
    private static final class Needed {
        /** Outer scopes before inner ones. */
        final List<Env> scopes = new ArrayList<>();

        final Map<Env, Set<Integer>> slots = new IdentityHashMap<>();
        final Set<Node> nodes = new LinkedHashSet<>();

        Needed(Expr expression, Env scope) {
            collect(expression, scope);
        }

        private void collect(Expr expression, Env scope) {
            add(scope);
            for (FreeVariables.Name name : FreeVariables.of(expression)) {
                Env home = scope.up(name.up());
                if (requireNonNull(slots.get(home)).add(name.slot())) {
                    Val value = home.get(name.slot());
                    if (value == null) {
                        continue;
                    }
                    nodes.addAll(RowReader.nodes(value));
                    if (value instanceof Val.Closure closure) {
                        collect(closure.function(), closure.defined());
                    }
                }
            }
        }

        private void add(Env scope) {
            if (scope.parent != null) {
                add(scope.parent);
            }
            if (slots.putIfAbsent(scope, new LinkedHashSet<>()) == null) {
                scopes.add(scope);
            }
        }

        Frame frame(Env wanted, Block block, int row, RowReader reader) {
            Map<Env, Frame> frames = new IdentityHashMap<>();
            for (Env scope : scopes) {
                Frame frame = new Frame(scope.parent == null ? null : frames.get(scope.parent), scope.size());
                frames.put(scope, frame);
                for (int slot : requireNonNull(slots.get(scope))) {
                    Val value = scope.get(slot);
                    if (value != null && !(value instanceof Val.Closure)) {
                        frame.set(slot, reader.read(value, block, row));
                    }
                }
            }
            slots.forEach((scope, ofScope) -> ofScope.forEach(slot -> {
                if (scope.get(slot) instanceof Val.Closure closure) {
                    requireNonNull(frames.get(scope))
                            .set(
                                    slot,
                                    block.interpreter.evaluate(
                                            closure.function(), requireNonNull(frames.get(closure.defined()))));
                }
            }));
            return requireNonNull(frames.get(wanted));
        }
    }
}
