package dev.xinmiao.bench.decision.peers;

import dev.xinmiao.bench.decision.Peer;
import java.io.ByteArrayInputStream;
import java.util.Map;
import org.camunda.dmn.DmnEngine;
import org.camunda.dmn.parser.ParsedDmn;
import org.jspecify.annotations.Nullable;

/** dmn-scala, the engine in Zeebe. */
public final class DmnScala implements Peer {
    private final DmnEngine engine = new DmnEngine.Builder().build();
    private final ParsedDmn model;
    private final String decision;

    public DmnScala(byte[] dmn, String decision) {
        var parsed = engine.parse(new ByteArrayInputStream(Camunda.older(dmn)));
        if (parsed.isLeft()) {
            throw new IllegalStateException(parsed.toString());
        }
        this.model = parsed.toOption().get();
        this.decision = "d_" + decision;
    }

    @Override
    public @Nullable Object decide(Map<String, @Nullable Object> row) {
        var result = engine.eval(model, decision, row);
        return result.isLeft() ? null : result.toOption().get().value();
    }
}
