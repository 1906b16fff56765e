package dev.xinmiao.decision.eval;

import org.jspecify.annotations.Nullable;

/** Values of the names of one {@link dev.xinmiao.decision.feel.Scope}, slot by slot. */
public final class Frame {
    private final @Nullable Frame parent;
    private final @Nullable Object[] slots;

    public Frame(@Nullable Frame parent, int size) {
        this.parent = parent;
        this.slots = new Object[size];
    }

    public @Nullable Object get(int slot) {
        return slots[slot];
    }

    public void set(int slot, @Nullable Object value) {
        slots[slot] = value;
    }

    public Frame up(int levels) {
        Frame frame = this;
        for (int i = 0; i < levels; i++) {
            frame = java.util.Objects.requireNonNull(frame.parent);
        }
        return frame;
    }
}
