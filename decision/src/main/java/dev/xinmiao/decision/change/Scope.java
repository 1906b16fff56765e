package dev.xinmiao.decision.change;

import dev.xinmiao.decision.eval.Frame;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shapes of the names of one frame, and beside it the frame itself, which holds the values that are known. */
final class Scope {
    final Frame frame;
    private final @Nullable Scope parent;
    private final @Nullable Shape[] shapes;

    Scope(@Nullable Scope parent, int size) {
        this.parent = parent;
        this.frame = new Frame(parent == null ? null : parent.frame, size);
        this.shapes = new Shape[size];
    }

    static Scope of(Scope parent, Shape first) {
        Scope scope = new Scope(parent, 1);
        scope.set(0, first);
        return scope;
    }

    void set(int slot, Shape shape) {
        shapes[slot] = shape;
        if (shape instanceof Shape.Known(Object value)) {
            frame.set(slot, value);
        }
    }

    @Nullable
    Shape get(int slot) {
        return shapes[slot];
    }

    Scope up(int levels) {
        Scope scope = this;
        for (int i = 0; i < levels; i++) {
            scope = Objects.requireNonNull(scope.parent);
        }
        return scope;
    }
}
