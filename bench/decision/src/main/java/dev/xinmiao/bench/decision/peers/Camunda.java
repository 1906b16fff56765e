package dev.xinmiao.bench.decision.peers;

import dev.xinmiao.bench.decision.Peer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.jspecify.annotations.Nullable;

/** The engine of Camunda 7, with FEEL everywhere. */
public final class Camunda implements Peer {
    private final DmnEngine engine;
    private final DmnDecision decision;

    public Camunda(byte[] dmn, String decision) {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setDefaultInputExpressionExpressionLanguage("feel");
        configuration.setDefaultInputEntryExpressionLanguage("feel");
        configuration.setDefaultOutputEntryExpressionLanguage("feel");
        configuration.setDefaultLiteralExpressionLanguage("feel");
        this.engine = configuration.buildEngine();
        this.decision = engine.parseDecision("d_" + decision, new ByteArrayInputStream(older(dmn)));
    }

    /** The same model as DMN 1.3, the newest that Camunda's reader knows. */
    static byte[] older(byte[] dmn) {
        return new String(dmn, StandardCharsets.UTF_8)
                .replace("/DMN/20230324/MODEL/", "/DMN/20191111/MODEL/")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public @Nullable Object decide(Map<String, @Nullable Object> row) {
        try {
            DmnDecisionResult result = engine.evaluateDecision(decision, row);
            return result.isEmpty() ? null : result.getSingleEntry();
        } catch (DmnEngineException e) {
            return null;
        }
    }
}
