package dev.xinmiao.decision.column;

import org.jspecify.annotations.Nullable;

/** What the names of one scope are lowered to, slot by slot: the counterpart of a row's frame. */
final class Env {
    final @Nullable Env parent;
    private final @Nullable Val[] slots;

    Env(@Nullable Env parent, int size) {
        this.parent = parent;
        this.slots = new Val[size];
    }

    static Env of(@Nullable Env parent, Val only) {
        Env env = new Env(parent, 1);
        env.set(0, only);
        return env;
    }

    int size() {
        return slots.length;
    }

    @Nullable
    Val get(int slot) {
        return slots[slot];
    }

    void set(int slot, Val value) {
        slots[slot] = value;
    }

    Env up(int levels) {
        Env env = this;
        for (int i = 0; i < levels; i++) {
            env = java.util.Objects.requireNonNull(env.parent);
        }
        return env;
    }
}
