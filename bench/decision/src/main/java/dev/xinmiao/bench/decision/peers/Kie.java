package dev.xinmiao.bench.decision.peers;

import dev.xinmiao.bench.decision.Peer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** KIE (Drools) as its documentation has it. */
public final class Kie implements Peer {
    private final DMNRuntime runtime;
    private final DMNModel model;
    private final String decision;

    public Kie(byte[] dmn, String decision) {
        Resource resource = ResourceFactory.newByteArrayResource(dmn);
        resource.setSourcePath(decision + ".dmn");
        resource.setResourceType(ResourceType.DMN);
        this.runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(resource))
                .getOrElseThrow(IllegalStateException::new);
        this.model = runtime.getModels().getFirst();
        this.decision = decision;
    }

    @Override
    public @Nullable Object decide(Map<String, @Nullable Object> row) {
        DMNContext context = runtime.newContext();
        row.forEach(context::set);
        return runtime.evaluateByName(model, context, decision)
                .getDecisionResultByName(decision)
                .getResult();
    }
}
