package dev.xinmiao.bench.decision;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A peer. The rows' maps are made beforehand and not timed, in its favour. */
final class RowByRow implements Contender {
    private static final int CHUNK = 5;

    private final Peer peer;
    private final Subject subject;
    private final @Nullable ClassLoader loader;
    private final List<Map<String, @Nullable Object>> rows = new java.util.ArrayList<>();
    private int next;

    RowByRow(Peer peer, Subject subject, int timed) {
        this.peer = peer;
        this.subject = subject;
        this.loader = peer.getClass().getClassLoader();
        for (int i = 0; i < timed; i++) {
            rows.add(map(i));
        }
    }

    private Map<String, @Nullable Object> map(int row) {
        Map<String, @Nullable Object> map = new HashMap<>();
        for (int k = 0; k < subject.inputs().size(); k++) {
            Object value = subject.rows()[row][k];
            map.put(subject.inputs().get(k), value instanceof Long number ? BigDecimal.valueOf(number) : value);
        }
        return map;
    }

    @Override
    public int pass() {
        Thread.currentThread().setContextClassLoader(loader);
        for (int i = 0; i < CHUNK; i++) {
            peer.decide(rows.get(next));
            next = next + 1 == rows.size() ? 0 : next + 1;
        }
        return CHUNK;
    }

    @Override
    public @Nullable Object verdict(int row) {
        Thread.currentThread().setContextClassLoader(loader);
        return peer.decide(map(row));
    }
}
