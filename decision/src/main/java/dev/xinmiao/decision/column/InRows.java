package dev.xinmiao.decision.column;

import static java.util.Objects.requireNonNull;

import dev.xinmiao.decision.eval.Frame;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.FreeVariables;
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
        /** Of one scope; outer ones before inner ones. */
        private static final class Read {
            final Env scope;
            final int parent;
            final Set<Integer> slots = new LinkedHashSet<>();
            int[] valueSlots = {};
            Val[] values = {};

            Read(Env scope, int parent) {
                this.scope = scope;
                this.parent = parent;
            }
        }

        private record Function(Read in, int slot, Val.Closure closure) {}

        private final List<Read> reads = new ArrayList<>();
        private final Map<Env, Integer> places = new IdentityHashMap<>();
        private final List<Function> functions = new ArrayList<>();
        final Set<Node> nodes = new LinkedHashSet<>();

        Needed(Expr expression, Env scope) {
            collect(expression, scope);
            reads.forEach(this::divide);
        }

        private void collect(Expr expression, Env scope) {
            add(scope);
            for (FreeVariables.Name name : FreeVariables.of(expression)) {
                Env home = scope.up(name.up());
                Val value = home.get(name.slot());
                if (reads.get(place(home)).slots.add(name.slot()) && value != null) {
                    nodes.addAll(RowReader.nodes(value));
                    if (value instanceof Val.Closure closure) {
                        collect(closure.function(), closure.defined());
                    }
                }
            }
        }

        private int place(Env scope) {
            return requireNonNull(places.get(scope));
        }

        private void add(Env scope) {
            if (scope.parent != null) {
                add(scope.parent);
            }
            if (!places.containsKey(scope)) {
                places.put(scope, reads.size());
                reads.add(new Read(scope, scope.parent == null ? -1 : place(scope.parent)));
            }
        }

        private void divide(Read read) {
            List<Integer> plain = new ArrayList<>();
            for (int slot : read.slots) {
                Val value = read.scope.get(slot);
                if (value instanceof Val.Closure closure) {
                    functions.add(new Function(read, slot, closure));
                } else if (value != null) {
                    plain.add(slot);
                }
            }
            read.valueSlots = plain.stream().mapToInt(Integer::intValue).toArray();
            read.values = plain.stream()
                    .map(slot -> requireNonNull(read.scope.get(slot)))
                    .toArray(Val[]::new);
        }

        Frame frame(Env wanted, Block block, int row, RowReader reader) {
            Frame[] frames = new Frame[reads.size()];
            for (int i = 0; i < frames.length; i++) {
                Read read = reads.get(i);
                Frame frame = new Frame(read.parent < 0 ? null : frames[read.parent], read.scope.size());
                for (int each = 0; each < read.values.length; each++) {
                    frame.set(read.valueSlots[each], reader.read(read.values[each], block, row));
                }
                frames[i] = frame;
            }
            for (Function function : functions) {
                Val.Closure closure = function.closure();
                Frame defined = frames[place(closure.defined())];
                frames[place(function.in().scope)].set(
                        function.slot(), block.interpreter.evaluate(closure.function(), defined));
            }
            return frames[place(wanted)];
        }
    }
}
